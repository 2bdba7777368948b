import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('people', '0004_households'),
        ('registry', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_own', models.BooleanField(default=True)),
                ('issuer', models.CharField(blank=True, max_length=200)),
                ('title', models.CharField(max_length=300)),
                ('merit', models.CharField(help_text='Đã có thành tích gì, in trong Điều 1.', max_length=500)),
                ('state', models.CharField(choices=[('draft', 'Dự thảo'), ('signed', 'Đã ký, chưa công bố'), ('recorded', 'Đã nhập, chờ người thứ hai xác nhận'), ('released', 'Đã công bố'), ('withdrawn', 'Đã hủy trước khi công bố')], default='draft', editable=False, max_length=20)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('signatory_post', models.CharField(blank=True, max_length=200)),
                ('released_on', models.DateField(blank=True, null=True)),
                ('evidence', models.CharField(blank=True, help_text='Nơi lưu bản quyết định của cơ quan khác.', max_length=300)),
                ('recorded_account', models.BigIntegerField(null=True)),
                ('drafted_on', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('signatory', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-drafted_on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='DecisionLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('year', models.PositiveSmallIntegerField()),
                ('ground', models.CharField(blank=True, choices=[('cong-trang', 'Công trạng và thành tích đạt được'), ('chuyen-de', 'Theo đợt, chuyên đề'), ('dot-xuat', 'Đột xuất'), ('cong-hien', 'Quá trình cống hiến'), ('nien-han', 'Niên hạn'), ('doi-ngoai', 'Đối ngoại')], max_length=20, null=True)),
                ('certificate', models.PositiveIntegerField(blank=True, help_text='Số trong sổ cấp bằng.', null=True)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='decisions.decision')),
                ('dossier', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                ('record', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registry.honourrecord')),
            ],
            options={
                'ordering': ['decision', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('correction', 'Đính chính'), ('reissue', 'Cấp lại'), ('exchange', 'Cấp đổi')], max_length=20)),
                ('number', models.CharField(max_length=80)),
                ('made_on', models.DateField()),
                ('before', models.CharField(blank=True, max_length=300)),
                ('after', models.CharField(blank=True, max_length=300)),
                ('reason', models.TextField()),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='decisions.decisionline')),
            ],
            options={
                'ordering': ['line', 'id'],
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('symbol', models.CharField(max_length=40)),
                ('last', models.PositiveIntegerField(default=0)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', '-year'],
            },
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField(blank=True, null=True)),
                ('answer', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('due', 'Chờ chi'), ('paid', 'Đã chi, chờ ký nhận'), ('received', 'Đã ký nhận'), ('to_recover', 'Phải thu hồi'), ('recovered', 'Đã thu hồi'), ('void', 'Không chi')], default='due', editable=False, max_length=20)),
                ('paid_on', models.DateField(blank=True, null=True)),
                ('receiver', models.CharField(blank=True, max_length=200)),
                ('received_on', models.DateField(blank=True, null=True)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='decisions.decision')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['decision', 'id'],
            },
        ),
        migrations.CreateModel(
            name='FundEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('income', 'Thu'), ('expense', 'Chi')], max_length=20)),
                ('amount', models.PositiveBigIntegerField()),
                ('what', models.CharField(max_length=300)),
                ('made_on', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('reverses', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reversed_by', to='decisions.fundentry')),
                ('payment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='decisions.payment')),
            ],
            options={
                'ordering': ['made_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Revocation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=80)),
                ('made_on', models.DateField()),
                ('cause', models.CharField(choices=[('fraud', 'Kê khai gian dối để được khen thưởng'), ('fault', 'Vi phạm trong thời gian tính thành tích')], max_length=20)),
                ('reason', models.TextField()),
                ('sentence', models.TextField()),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='revocation', to='decisions.decisionline')),
            ],
            options={
                'ordering': ['-made_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ReviewDue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('conclusion', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('revocation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='decisions.revocation')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'signed', 'recorded', 'released', 'withdrawn']), ('state__isnull', True), _connector='OR'), name='decisions_decision_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('released_on__isnull', True), ('released_on__gte', models.F('signed_on')), _connector='OR'), name='decisions_decision_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'withdrawn']), models.Q(('signed_on__isnull', False), models.Q(('number', ''), _negated=True)), _connector='OR'), name='decisions_decision_signed'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('number', ''), _negated=True), models.Q(('state', 'withdrawn'), _negated=True)), fields=('organisation', 'issuer', 'number', 'signed_on'), name='decisions_decision_number', violation_error_message='Đã có quyết định cùng số, cùng ngày của cơ quan này.'),
        ),
        migrations.AddConstraint(
            model_name='decisionline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='decisions_decisionline_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'),
        ),
        migrations.AddConstraint(
            model_name='decisionline',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai']), ('ground__isnull', True), _connector='OR'), name='decisions_decisionline_ground', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='decisionline',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='decisions_decisionline_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='decisionline',
            constraint=models.UniqueConstraint(fields=('decision', 'person', 'honour', 'year'), name='decisions_decisionline_person_once', violation_error_message='Quyết định đã có dòng này.'),
        ),
        migrations.AddConstraint(
            model_name='decisionline',
            constraint=models.UniqueConstraint(fields=('decision', 'organisation', 'honour', 'year'), name='decisions_decisionline_organisation_once', violation_error_message='Quyết định đã có dòng này.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['correction', 'reissue', 'exchange']), ('kind__isnull', True), _connector='OR'), name='decisions_note_kind', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='decisions_note_reason'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'correction'), _negated=True), models.Q(models.Q(('before', ''), _negated=True), models.Q(('after', ''), _negated=True)), _connector='OR'), name='decisions_note_correction', violation_error_message='Đính chính phải ghi đã in gì và đúng ra là gì.'),
        ),
        migrations.AddConstraint(
            model_name='numberseries',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='decisions_numberseries_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='numberseries',
            constraint=models.UniqueConstraint(fields=('organisation', 'year', 'symbol'), name='decisions_numberseries_once', violation_error_message='Đã có sổ số văn bản này trong năm.'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='decisions_payment_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['due', 'paid', 'received', 'to_recover', 'recovered', 'void']), ('state__isnull', True), _connector='OR'), name='decisions_payment_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['due', 'void']), ('amount__isnull', False), _connector='OR'), name='decisions_payment_amount'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.UniqueConstraint(fields=('decision', 'person'), name='decisions_payment_person_once'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.UniqueConstraint(fields=('decision', 'organisation'), name='decisions_payment_organisation_once'),
        ),
        migrations.AddConstraint(
            model_name='fundentry',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='decisions_fundentry_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='fundentry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['income', 'expense']), ('kind__isnull', True), _connector='OR'), name='decisions_fundentry_kind', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='fundentry',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='decisions_fundentry_amount', violation_error_message='Số tiền phải lớn hơn 0.'),
        ),
        migrations.AddConstraint(
            model_name='revocation',
            constraint=models.CheckConstraint(condition=models.Q(('cause__in', ['fraud', 'fault']), ('cause__isnull', True), _connector='OR'), name='decisions_revocation_cause', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='revocation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('number', ''), _negated=True)), name='decisions_revocation_told'),
        ),
        migrations.AddConstraint(
            model_name='reviewdue',
            constraint=models.UniqueConstraint(fields=('dossier', 'revocation'), name='decisions_reviewdue_once'),
        ),
        migrations.AddConstraint(
            model_name='reviewdue',
            constraint=models.CheckConstraint(condition=models.Q(('settled_on__isnull', True), models.Q(('conclusion', ''), _negated=True), _connector='OR'), name='decisions_reviewdue_settled', violation_error_message='Xem lại xong phải có kết luận.'),
        ),
    ]
