import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('movements', '0003_drop_drafts'),
        ('people', '0004_households'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Dossier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('year', models.PositiveSmallIntegerField(help_text='Năm (năm cuối) của thành tích.')),
                ('ground', models.CharField(blank=True, choices=[('cong-trang', 'Công trạng và thành tích đạt được'), ('chuyen-de', 'Theo đợt, chuyên đề'), ('dot-xuat', 'Đột xuất'), ('cong-hien', 'Quá trình cống hiến'), ('nien-han', 'Niên hạn'), ('doi-ngoai', 'Đối ngoại')], max_length=20, null=True)),
                ('state', models.CharField(choices=[('draft', 'Dự thảo'), ('submitted', 'Đã gửi, chờ tiếp nhận'), ('returned', 'Trả lại để bổ sung'), ('received', 'Đang thẩm định'), ('held', 'Tạm dừng xem xét'), ('appraised', 'Đã thẩm định'), ('before_council', 'Đang ở Hội đồng'), ('chosen', 'Được chọn, chờ quyết định'), ('forwarded', 'Đã trình cấp trên'), ('decided', 'Đã có quyết định'), ('declined', 'Không được chọn'), ('withdrawn', 'Đã rút')], default='draft', editable=False, max_length=20)),
                ('report', models.TextField(blank=True)),
                ('submitted_on', models.DateField(blank=True, null=True)),
                ('received_on', models.DateField(blank=True, null=True)),
                ('due_on', models.DateField(blank=True, help_text='Hạn thẩm định xong.', null=True)),
                ('conclusion', models.TextField(blank=True)),
                ('held_until', models.DateField(blank=True, null=True)),
                ('facts', models.JSONField(blank=True, default=dict)),
                ('answer', models.JSONField(blank=True, default=dict)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('reason', models.TextField(blank=True)),
                ('handler', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['proposal', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Merit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=300)),
                ('evidence', models.CharField(max_length=500)),
                ('entered_on', models.DateField()),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-year', 'id'],
            },
        ),
        migrations.CreateModel(
            name='MeritUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='dossiers.dossier')),
                ('merit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='dossiers.merit')),
            ],
            options={
                'ordering': ['dossier', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.PositiveSmallIntegerField(default=1)),
                ('looks_at', models.CharField(max_length=300)),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('stance', models.CharField(blank=True, choices=[('for', 'Đồng ý đề nghị'), ('against', 'Không đồng ý'), ('unable', 'Không đủ căn cứ để có ý kiến')], max_length=20, null=True)),
                ('reason', models.TextField(blank=True)),
                ('given_on', models.DateField(blank=True, null=True)),
                ('given_by', models.CharField(blank=True, max_length=200)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opinions', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'step', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Override',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(max_length=20)),
                ('reason', models.TextField()),
                ('made_on', models.DateField()),
                ('made_by', models.CharField(max_length=200)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overrides', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60)),
                ('reference', models.CharField(help_text='Số, ngày, người ký hoặc nơi lưu.', max_length=300)),
                ('file', models.FileField(blank=True, upload_to='dossiers/%Y/')),
                ('file_name', models.CharField(blank=True, max_length=200)),
                ('file_digest', models.CharField(blank=True, max_length=64)),
                ('added_on', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'code', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=300)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('issued_on', models.DateField(blank=True, null=True)),
                ('drafted_on', models.DateField()),
                ('sent_on', models.DateField(blank=True, null=True)),
                ('movement', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='movements.movement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('signatory', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('to', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-year', '-drafted_on', '-id'],
            },
        ),
        migrations.AddField(
            model_name='dossier',
            name='proposal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='dossiers.proposal'),
        ),
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('given_on', models.DateField()),
                ('given_by', models.CharField(max_length=200)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('dossier', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='receipt', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['body', 'year', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('made_on', models.DateField()),
                ('made_by', models.CharField(max_length=200)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Consultation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agency', models.CharField(max_length=250)),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('reminders', models.PositiveSmallIntegerField(default=0)),
                ('reply', models.CharField(blank=True, choices=[('for', 'Đồng ý'), ('against', 'Không đồng ý'), ('silent', 'Không trả lời trong thời hạn')], max_length=20, null=True)),
                ('replied_on', models.DateField(blank=True, null=True)),
                ('text', models.TextField(blank=True, help_text='Nội dung trả lời, hoặc quy định áp dụng khi không trả lời.')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consultations', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'asked_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reply__in', ['for', 'against', 'silent']), ('reply__isnull', True), _connector='OR'), name='dossiers_consultation_reply', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('due_on__isnull', True), ('due_on__gte', models.F('asked_on')), _connector='OR'), name='dossiers_consultation_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('dossier', 'agency'), name='dossiers_consultation_once', violation_error_message='Cơ quan này đã được hỏi ý kiến về hồ sơ này.'), models.CheckConstraint(condition=models.Q(models.Q(('replied_on__isnull', True), ('reply__isnull', True)), models.Q(('replied_on__isnull', False), ('reply__isnull', False), models.Q(('text', ''), _negated=True)), _connector='OR'), name='dossiers_consultation_replied', violation_error_message='Trả lời phải có nội dung.')],
            },
        ),
        migrations.CreateModel(
            name='Flag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('report', 'Báo cáo thành tích'), ('papers', 'Giấy tờ kèm theo'), ('merits', 'Thành tích, minh chứng'), ('honour', 'Danh hiệu, hình thức đề nghị')], max_length=20)),
                ('reason', models.TextField()),
                ('raised_on', models.DateField()),
                ('raised_by', models.CharField(max_length=200)),
                ('cleared_on', models.DateField(blank=True, null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='flags', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('part__in', ['report', 'papers', 'merits', 'honour']), ('part__isnull', True), _connector='OR'), name='dossiers_flag_part', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='dossiers_flag_reason'), models.UniqueConstraint(condition=models.Q(('cleared_on__isnull', True)), fields=('dossier', 'part'), name='dossiers_flag_open_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='merit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='dossiers_merit_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'),
        ),
        migrations.AddConstraint(
            model_name='merit',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='dossiers_merit_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='merit',
            constraint=models.CheckConstraint(condition=models.Q(('evidence', ''), _negated=True), name='dossiers_merit_evidence', violation_error_message='Thành tích phải kèm minh chứng.'),
        ),
        migrations.AddConstraint(
            model_name='merit',
            constraint=models.UniqueConstraint(fields=('person', 'year', 'title'), name='dossiers_merit_person_once', violation_error_message='Thành tích này đã được ghi.'),
        ),
        migrations.AddConstraint(
            model_name='merit',
            constraint=models.UniqueConstraint(fields=('organisation', 'year', 'title'), name='dossiers_merit_organisation_once', violation_error_message='Thành tích này đã được ghi.'),
        ),
        migrations.AddConstraint(
            model_name='merituse',
            constraint=models.UniqueConstraint(fields=('dossier', 'merit'), name='dossiers_merituse_once', violation_error_message='Hồ sơ đã nêu thành tích này.'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(('stance__in', ['for', 'against', 'unable']), ('stance__isnull', True), _connector='OR'), name='dossiers_opinion_stance', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__isnull', True), ('due_on__gte', models.F('asked_on')), _connector='OR'), name='dossiers_opinion_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.UniqueConstraint(fields=('dossier', 'department', 'step'), name='dossiers_opinion_once', violation_error_message='Bộ phận này đã được hỏi ở bước này.'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('given_on__isnull', True), ('stance__isnull', True)), models.Q(('given_on__isnull', False), ('stance__isnull', False)), _connector='OR'), name='dossiers_opinion_given'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(('stance__isnull', True), ('stance', 'for'), models.Q(('reason', ''), _negated=True), _connector='OR'), name='dossiers_opinion_reason', violation_error_message='Không đồng ý thì phải nêu lý do.'),
        ),
        migrations.AddConstraint(
            model_name='override',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='dossiers_override_reason'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.UniqueConstraint(condition=models.Q(('code', 'khac'), _negated=True), fields=('dossier', 'code'), name='dossiers_paper_once', violation_error_message='Hồ sơ đã có giấy tờ này; hãy bỏ bản cũ trước.'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.CheckConstraint(condition=models.Q(('reference', ''), _negated=True), name='dossiers_paper_reference', violation_error_message='Cần ghi số, ngày, người ký hoặc nơi lưu của giấy tờ.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='dossiers_proposal_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('sent_on__isnull', True), models.Q(('issued_on__isnull', False), ('sent_on__gte', models.F('issued_on')), ('signatory__isnull', False), models.Q(('number', ''), _negated=True)), _connector='OR'), name='dossiers_proposal_sent', violation_error_message='Tờ trình gửi đi phải có số, ngày ban hành và người ký.'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['state', 'submitted_on'], name='dossiers_dossier_state'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='dossiers_dossier_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'submitted', 'returned', 'received', 'held', 'appraised', 'before_council', 'chosen', 'forwarded', 'decided', 'declined', 'withdrawn']), ('state__isnull', True), _connector='OR'), name='dossiers_dossier_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai']), ('ground__isnull', True), _connector='OR'), name='dossiers_dossier_ground', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='dossiers_dossier_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='dossiers_dossier_reason', violation_error_message='Không chọn thì phải nêu lý do.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('state__in', ('declined', 'withdrawn')), _negated=True), models.Q(('ground__in', ['dot-xuat', 'chuyen-de']), _negated=True)), fields=('person', 'honour', 'year'), name='dossiers_dossier_person_once', violation_error_message='Đã có hồ sơ đề nghị hình thức này trong năm.'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('state__in', ('declined', 'withdrawn')), _negated=True), models.Q(('ground__in', ['dot-xuat', 'chuyen-de']), _negated=True)), fields=('organisation', 'honour', 'year'), name='dossiers_dossier_organisation_once', violation_error_message='Đã có hồ sơ đề nghị hình thức này trong năm.'),
        ),
        migrations.AddConstraint(
            model_name='receipt',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='dossiers_receipt_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='receipt',
            constraint=models.UniqueConstraint(fields=('body', 'year', 'number'), name='dossiers_receipt_number'),
        ),
        migrations.AddConstraint(
            model_name='remark',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='dossiers_remark_text'),
        ),
    ]
