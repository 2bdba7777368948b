import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Movement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=80, unique=True)),
                ('title', models.CharField(max_length=300)),
                ('kind', models.CharField(choices=[('yearly', 'thường xuyên hằng năm'), ('thematic', 'theo chuyên đề')], default='yearly', max_length=20)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('issued_on', models.DateField(blank=True, null=True)),
                ('issuer', models.CharField(blank=True, max_length=200)),
                ('year', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('draft', 'Dự thảo'), ('open', 'Đang thực hiện'), ('closed', 'Đã kết thúc')], default='draft', editable=False, max_length=20)),
                ('window_from', models.DateField(blank=True, null=True)),
                ('window_to', models.DateField(blank=True, null=True)),
                ('launched_on', models.DateField(blank=True, null=True)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('plan_text', models.TextField(blank=True)),
                ('plan_record', models.JSONField(blank=True, default=dict)),
                ('is_illustration', models.BooleanField(default=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-year', 'kind', 'code'],
            },
        ),
        migrations.CreateModel(
            name='Content',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('span_start', models.PositiveIntegerField(blank=True, null=True)),
                ('span_end', models.PositiveIntegerField(blank=True, null=True)),
                ('order', models.PositiveSmallIntegerField()),
                ('label', models.CharField(blank=True, max_length=40)),
                ('heading', models.CharField(blank=True, max_length=400)),
                ('text', models.TextField()),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contents', to='movements.movement')),
            ],
            options={
                'ordering': ['movement', 'order'],
            },
        ),
        migrations.CreateModel(
            name='Commemoration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('span_start', models.PositiveIntegerField(blank=True, null=True)),
                ('span_end', models.PositiveIntegerField(blank=True, null=True)),
                ('what', models.TextField()),
                ('first_day', models.DateField(blank=True, null=True)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('as_written', models.TextField(blank=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commemorations', to='movements.movement')),
            ],
            options={
                'ordering': ['movement', 'id'],
            },
        ),
        migrations.CreateModel(
            name='CitedInstrument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('span_start', models.PositiveIntegerField(blank=True, null=True)),
                ('span_end', models.PositiveIntegerField(blank=True, null=True)),
                ('kind', models.CharField(blank=True, max_length=60)),
                ('number', models.CharField(max_length=80)),
                ('issuer', models.CharField(blank=True, max_length=200)),
                ('issued_on', models.DateField(blank=True, null=True)),
                ('name', models.TextField(blank=True)),
                ('as_written', models.TextField(blank=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='instruments', to='movements.movement')),
            ],
            options={
                'ordering': ['movement', 'id'],
            },
        ),
        migrations.CreateModel(
            name='NamedProgramme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('span_start', models.PositiveIntegerField(blank=True, null=True)),
                ('span_end', models.PositiveIntegerField(blank=True, null=True)),
                ('name', models.TextField()),
                ('as_written', models.TextField(blank=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='programmes', to='movements.movement')),
            ],
            options={
                'ordering': ['movement', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('pledge', models.TextField(blank=True, help_text='Nội dung giao ước, sáng kiến dự kiến.')),
                ('state', models.CharField(choices=[('registered', 'Chờ tiếp nhận'), ('accepted', 'Đã tiếp nhận'), ('returned', 'Trả lại'), ('withdrawn', 'Đã rút')], default='registered', editable=False, max_length=20)),
                ('registered_on', models.DateField()),
                ('late_reason', models.TextField(blank=True)),
                ('return_reason', models.TextField(blank=True)),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='movements.movement')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                ('registered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['movement', 'id'],
            },
        ),
        migrations.CreateModel(
            name='TitleTarget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('span_start', models.PositiveIntegerField(blank=True, null=True)),
                ('span_end', models.PositiveIntegerField(blank=True, null=True)),
                ('honour', models.SlugField(blank=True, max_length=60)),
                ('name', models.CharField(max_length=250)),
                ('subject', models.CharField(blank=True, choices=[('person', 'cá nhân'), ('collective', 'tập thể'), ('household', 'hộ gia đình')], max_length=20, null=True)),
                ('count', models.PositiveIntegerField(blank=True, null=True)),
                ('drive', models.CharField(choices=[('yearly', 'thường xuyên hằng năm'), ('thematic', 'theo chuyên đề')], default='yearly', max_length=20)),
                ('as_written', models.TextField(blank=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='titles', to='movements.movement')),
            ],
            options={
                'ordering': ['movement', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250)),
                ('unit', models.CharField(max_length=40)),
                ('target', models.DecimalField(decimal_places=2, max_digits=12)),
                ('source', models.CharField(help_text='Nguồn số liệu, minh chứng.', max_length=250)),
                ('content', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='movements.content')),
            ],
            options={
                'ordering': ['content', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('target__gte', 0)), name='movements_indicator_target', violation_error_message='Chỉ tiêu không được âm.'), models.UniqueConstraint(fields=('content', 'name'), name='movements_indicator_name', violation_error_message='Nội dung này đã có chỉ tiêu cùng tên.')],
            },
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['yearly', 'thematic']), ('kind__isnull', True), _connector='OR'), name='movements_movement_kind', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'open', 'closed']), ('state__isnull', True), _connector='OR'), name='movements_movement_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='movements_movement_year', violation_error_message='Năm phải từ 1950 đến 2080.'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('window_to__isnull', True), ('window_to__gte', models.F('window_from')), _connector='OR'), name='movements_movement_window', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'draft'), models.Q(('launched_on__isnull', False), ('window_from__isnull', False), ('window_to__isnull', False)), _connector='OR'), name='movements_movement_launched', violation_error_message='Phong trào đã phát động phải có thời hạn đăng ký.'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.UniqueConstraint(condition=models.Q(('number', ''), _negated=True), fields=('organisation', 'number', 'issued_on'), name='movements_movement_number', violation_error_message='Đã có phong trào lập từ kế hoạch cùng số, cùng ngày.'),
        ),
        migrations.AddConstraint(
            model_name='content',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('span_end__isnull', True), ('span_start__isnull', True)), ('span_start__lt', models.F('span_end')), _connector='OR'), name='movements_content_span'),
        ),
        migrations.AddConstraint(
            model_name='content',
            constraint=models.UniqueConstraint(fields=('movement', 'order'), name='movements_content_order'),
        ),
        migrations.AddConstraint(
            model_name='commemoration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('span_end__isnull', True), ('span_start__isnull', True)), ('span_start__lt', models.F('span_end')), _connector='OR'), name='movements_commemoration_span'),
        ),
        migrations.AddConstraint(
            model_name='commemoration',
            constraint=models.CheckConstraint(condition=models.Q(('last_day__isnull', True), ('last_day__gte', models.F('first_day')), _connector='OR'), name='movements_commemoration_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='citedinstrument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('span_end__isnull', True), ('span_start__isnull', True)), ('span_start__lt', models.F('span_end')), _connector='OR'), name='movements_citedinstrument_span'),
        ),
        migrations.AddConstraint(
            model_name='namedprogramme',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('span_end__isnull', True), ('span_start__isnull', True)), ('span_start__lt', models.F('span_end')), _connector='OR'), name='movements_namedprogramme_span'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='movements_registration_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['registered', 'accepted', 'returned', 'withdrawn']), ('state__isnull', True), _connector='OR'), name='movements_registration_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('return_reason', ''), _negated=True), _connector='OR'), name='movements_registration_reason', violation_error_message='Trả lại thì phải nêu lý do.'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('movement', 'person', 'honour'), name='movements_registration_person_once', violation_error_message='Đã có đăng ký danh hiệu này trong phong trào.'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('movement', 'organisation', 'honour'), name='movements_registration_organisation_once', violation_error_message='Đã có đăng ký danh hiệu này trong phong trào.'),
        ),
        migrations.AddConstraint(
            model_name='titletarget',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('span_end__isnull', True), ('span_start__isnull', True)), ('span_start__lt', models.F('span_end')), _connector='OR'), name='movements_titletarget_span'),
        ),
        migrations.AddConstraint(
            model_name='titletarget',
            constraint=models.CheckConstraint(condition=models.Q(('subject__in', ['person', 'collective', 'household']), ('subject__isnull', True), _connector='OR'), name='movements_titletarget_subject', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='titletarget',
            constraint=models.CheckConstraint(condition=models.Q(('drive__in', ['yearly', 'thematic']), ('drive__isnull', True), _connector='OR'), name='movements_titletarget_drive', violation_error_message='Giá trị không có trong danh mục.'),
        ),
    ]
