import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, unique=True)),
                ('kind', models.CharField(choices=[('government', 'Ủy ban nhân dân'), ('agency', 'cơ quan'), ('unit', 'phòng, ban, đơn vị')], max_length=20)),
                ('label', models.CharField(blank=True, help_text='Tên khi ghi; màn hình hỏi tên theo ngày.', max_length=250)),
                ('founded_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, help_text='Ngày cuối cùng còn hoạt động.', null=True)),
                ('flag_class', models.BooleanField(help_text='Thuộc diện được tặng cờ thi đua; để trống khi chưa rõ.', null=True)),
                ('is_illustration', models.BooleanField(default=False)),
            ],
            options={
                'ordering': ['code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['government', 'agency', 'unit']), ('kind__isnull', True), _connector='OR'), name='people_organisation_kind', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('founded_on')), _connector='OR'), name='people_organisation_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, unique=True)),
                ('family_name', models.CharField(help_text='họ và tên đệm', max_length=120)),
                ('given_name', models.CharField(max_length=60)),
                ('sex', models.CharField(choices=[('nam', 'Nam'), ('nu', 'Nữ')], max_length=3)),
                ('birth_date', models.DateField(blank=True, null=True)),
                ('ethnicity', models.CharField(blank=True, max_length=40)),
                ('is_illustration', models.BooleanField(default=False)),
                ('order_key', models.CharField(db_index=True, editable=False, max_length=600)),
                ('search_key', models.CharField(db_index=True, editable=False, max_length=200)),
            ],
            options={
                'ordering': ['order_key', 'code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('sex__in', ['nam', 'nu']), ('sex__isnull', True), _connector='OR'), name='people_person_sex', violation_error_message='Giá trị không có trong danh mục.')],
            },
        ),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('person', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='account', to='people.person')),
            ],
            options={
                'verbose_name': 'user',
                'verbose_name_plural': 'users',
                'ordering': ['username'],
                'abstract': False,
            },
            managers=[
                ('objects', django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name='CollectiveYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('total', models.PositiveIntegerField(blank=True, null=True)),
                ('completed', models.PositiveIntegerField(blank=True, null=True)),
                ('ldtt', models.PositiveIntegerField(blank=True, null=True)),
                ('cstdcs', models.PositiveIntegerField(blank=True, null=True)),
                ('disciplined', models.JSONField(blank=True, null=True)),
                ('known_from', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='years', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', 'year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_collectiveyear_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.UniqueConstraint(fields=('organisation', 'year'), name='people_collectiveyear_once', violation_error_message='Đã có số liệu của tập thể trong năm này.'), models.CheckConstraint(condition=models.Q(('completed__isnull', True), ('total__isnull', True), ('completed__lte', models.F('total')), _connector='OR'), name='people_collectiveyear_completed', violation_error_message='Số liệu thành phần không được vượt tổng số thành viên.'), models.CheckConstraint(condition=models.Q(('ldtt__isnull', True), ('total__isnull', True), ('ldtt__lte', models.F('total')), _connector='OR'), name='people_collectiveyear_ldtt', violation_error_message='Số liệu thành phần không được vượt tổng số thành viên.'), models.CheckConstraint(condition=models.Q(('cstdcs__isnull', True), ('total__isnull', True), ('cstdcs__lte', models.F('total')), _connector='OR'), name='people_collectiveyear_cstdcs', violation_error_message='Số liệu thành phần không được vượt tổng số thành viên.')],
            },
        ),
        migrations.CreateModel(
            name='BlocResult',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('organised_by', models.CharField(choices=[('tinh', 'Bộ, ban, ngành, tỉnh'), ('trung-uong', 'Hội đồng Thi đua - Khen thưởng Trung ương')], default='tinh', max_length=20)),
                ('compared', models.BooleanField()),
                ('rank', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('known_from', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocs', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', 'year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_blocresult_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(('organised_by__in', ['tinh', 'trung-uong']), ('organised_by__isnull', True), _connector='OR'), name='people_blocresult_organised_by', violation_error_message='Giá trị không có trong danh mục.'), models.UniqueConstraint(fields=('organisation', 'year'), name='people_blocresult_once'), models.CheckConstraint(condition=models.Q(('rank__isnull', True), ('rank__gte', 1), _connector='OR'), name='people_blocresult_rank')],
            },
        ),
        migrations.CreateModel(
            name='OrganisationName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250)),
                ('short_name', models.CharField(max_length=120)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='people_organisationname_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('organisation', 'since'), name='people_organisationname_since'), models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('organisation',), name='people_organisationname_open')],
            },
        ),
        migrations.CreateModel(
            name='OrganisationParent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parents', to='people.organisation')),
                ('parent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='children', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='people_organisationparent_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('organisation', 'since'), name='people_organisationparent_since'), models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('organisation',), name='people_organisationparent_open'), models.CheckConstraint(condition=models.Q(('organisation', models.F('parent')), _negated=True), name='people_organisationparent_self', violation_error_message='Tổ chức không thể trực thuộc chính mình.')],
            },
        ),
        migrations.CreateModel(
            name='PartyRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('level', models.CharField(choices=[('xuat-sac', 'Hoàn thành xuất sắc nhiệm vụ'), ('tot', 'Hoàn thành tốt nhiệm vụ'), ('hoan-thanh', 'Hoàn thành nhiệm vụ'), ('khong-hoan-thanh', 'Không hoàn thành nhiệm vụ'), ('none', 'Không thuộc diện xếp loại')], max_length=20)),
                ('decided_on', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='party_ratings', to='people.organisation')),
            ],
            options={
                'ordering': ['organisation', 'year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('level__in', ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh', 'none']), ('level__isnull', True), _connector='OR'), name='people_partyrating_level', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_partyrating_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.UniqueConstraint(fields=('organisation', 'year', 'decided_on'), name='people_partyrating_once')],
            },
        ),
        migrations.CreateModel(
            name='MonthsWorked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('months', models.DecimalField(decimal_places=1, max_digits=3, validators=[django.core.validators.MinValueValidator(Decimal('0')), django.core.validators.MaxValueValidator(Decimal('12'))])),
                ('known_from', models.DateField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='months', to='people.person')),
            ],
            options={
                'ordering': ['year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_monthsworked_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(('months__gte', 0), ('months__lte', 12)), name='people_monthsworked_months', violation_error_message='Số tháng trong năm phải từ 0 đến 12.'), models.UniqueConstraint(fields=('person', 'year'), name='people_monthsworked_once')],
            },
        ),
        migrations.CreateModel(
            name='Leave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('maternity', 'Nghỉ thai sản'), ('sick', 'Nghỉ ốm, điều trị'), ('training', 'Đào tạo, bồi dưỡng')], max_length=20)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField(blank=True, null=True)),
                ('months', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ('rules_kept', models.BooleanField(null=True)),
                ('result', models.CharField(blank=True, choices=[('kha', 'Khá trở lên'), ('trung-binh', 'Trung bình')], max_length=20, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='leaves', to='people.person')),
            ],
            options={
                'ordering': ['first_day'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['maternity', 'sick', 'training']), ('kind__isnull', True), _connector='OR'), name='people_leave_kind', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('result__in', ['kha', 'trung-binh']), ('result__isnull', True), _connector='OR'), name='people_leave_result', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('last_day__isnull', True), ('last_day__gte', models.F('first_day')), _connector='OR'), name='people_leave_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(('kind', 'training'), models.Q(('result__isnull', True), ('rules_kept__isnull', True)), _connector='OR'), name='people_leave_training', violation_error_message='Chỉ thời gian đào tạo mới có kết quả học tập.'), models.UniqueConstraint(fields=('person', 'first_day'), name='people_leave_once')],
            },
        ),
        migrations.CreateModel(
            name='Judgement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('year', models.PositiveSmallIntegerField()),
                ('word', models.SlugField(max_length=60)),
                ('fulfilled', models.BooleanField()),
                ('judged_on', models.DateField()),
                ('judge', models.CharField(max_length=200)),
                ('note', models.CharField(blank=True, max_length=250)),
                ('judged_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['year', 'honour', 'word', 'judged_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='people_judgement_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_judgement_year', violation_error_message='Năm phải từ 1950 đến 2080.')],
            },
        ),
        migrations.CreateModel(
            name='Investigation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('investigation', 'Thanh tra, kiểm tra, điều tra'), ('complaint', 'Khiếu nại, tố cáo')], max_length=20)),
                ('opened_on', models.DateField()),
                ('concluded_on', models.DateField(blank=True, null=True)),
                ('result', models.CharField(blank=True, choices=[('no-violation', 'Không có vi phạm'), ('violation', 'Có vi phạm')], max_length=20, null=True)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['opened_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='people_investigation_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('kind__in', ['investigation', 'complaint']), ('kind__isnull', True), _connector='OR'), name='people_investigation_kind', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('result__in', ['no-violation', 'violation']), ('result__isnull', True), _connector='OR'), name='people_investigation_result', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('concluded_on__isnull', True), ('concluded_on__gte', models.F('opened_on')), _connector='OR'), name='people_investigation_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(('concluded_on__isnull', False), ('result__isnull', True), _connector='OR'), name='people_investigation_concluded', violation_error_message='Chưa kết luận thì chưa có kết quả.')],
            },
        ),
        migrations.CreateModel(
            name='Initiative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=250)),
                ('year', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('initiative', 'Sáng kiến'), ('research', 'Đề tài, đề án khoa học'), ('combat', 'Mưu trí, sáng tạo trong chiến đấu')], default='initiative', max_length=20)),
                ('recognised_by', models.CharField(blank=True, choices=[('unit', 'Cơ sở'), ('province', 'Bộ, ban, ngành, tỉnh'), ('nation', 'Toàn quốc')], max_length=20, null=True)),
                ('recognised_on', models.DateField(blank=True, null=True)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('accepted', models.BooleanField(null=True)),
                ('applied', models.BooleanField(null=True)),
                ('replicable', models.BooleanField(null=True)),
                ('known_from', models.DateField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiatives', to='people.person')),
            ],
            options={
                'ordering': ['year', 'title'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['initiative', 'research', 'combat']), ('kind__isnull', True), _connector='OR'), name='people_initiative_kind', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('recognised_by__in', ['unit', 'province', 'nation']), ('recognised_by__isnull', True), _connector='OR'), name='people_initiative_recognised_by', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_initiative_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(models.Q(('recognised_by__isnull', True), ('recognised_on__isnull', True)), models.Q(('recognised_by__isnull', False), ('recognised_on__isnull', False)), _connector='OR'), name='people_initiative_recognised', violation_error_message='Cấp công nhận và ngày công nhận phải có cùng nhau.'), models.UniqueConstraint(fields=('person', 'year', 'title'), name='people_initiative_once', violation_error_message='Sáng kiến, đề tài này đã có trong hồ sơ của năm.')],
            },
        ),
        migrations.CreateModel(
            name='DriveResult',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250)),
                ('year', models.PositiveSmallIntegerField()),
                ('launched_by', models.CharField(choices=[('chu-tich-nuoc', 'Chủ tịch nước'), ('thu-tuong', 'Thủ tướng Chính phủ'), ('tinh', 'Bộ, ban, ngành, tỉnh')], max_length=20)),
                ('thematic', models.BooleanField(default=False)),
                ('years', models.PositiveSmallIntegerField(default=1)),
                ('occasion', models.CharField(blank=True, choices=[('yearly', 'Tổng kết năm'), ('so-ket', 'Sơ kết'), ('tong-ket', 'Tổng kết')], max_length=20, null=True)),
                ('rank', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('known_from', models.DateField()),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['year', 'name'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='people_driveresult_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('launched_by__in', ['chu-tich-nuoc', 'thu-tuong', 'tinh']), ('launched_by__isnull', True), _connector='OR'), name='people_driveresult_launched_by', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('occasion__in', ['yearly', 'so-ket', 'tong-ket']), ('occasion__isnull', True), _connector='OR'), name='people_driveresult_occasion', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_driveresult_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(('years__gte', 1)), name='people_driveresult_years'), models.CheckConstraint(condition=models.Q(('rank__isnull', True), ('rank__gte', 1), _connector='OR'), name='people_driveresult_rank')],
            },
        ),
        migrations.CreateModel(
            name='Discipline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(choices=[('khien-trach', 'Khiển trách'), ('canh-cao', 'Cảnh cáo'), ('ha-bac-luong', 'Hạ bậc lương'), ('giang-chuc', 'Giáng chức'), ('cach-chuc', 'Cách chức'), ('buoc-thoi-viec', 'Buộc thôi việc')], max_length=20)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('decided_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('duty_related', models.BooleanField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='disciplines', to='people.person')),
            ],
            options={
                'ordering': ['decided_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(('form__in', ['khien-trach', 'canh-cao', 'ha-bac-luong', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec']), ('form__isnull', True), _connector='OR'), name='people_discipline_form', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('decided_on')), _connector='OR'), name='people_discipline_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('person', 'form', 'decided_on'), name='people_discipline_once')],
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=150)),
                ('group', models.CharField(choices=[('cong-chuc', 'Công chức'), ('vien-chuc', 'Viên chức'), ('nguoi-lao-dong', 'Người lao động')], max_length=20)),
                ('is_leader', models.BooleanField(default=False)),
                ('is_direct', models.BooleanField(default=True)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to='people.person')),
            ],
            options={
                'ordering': ['person', 'since'],
                'indexes': [models.Index(fields=['organisation', 'since'], name='people_post_where')],
                'constraints': [models.CheckConstraint(condition=models.Q(('group__in', ['cong-chuc', 'vien-chuc', 'nguoi-lao-dong']), ('group__isnull', True), _connector='OR'), name='people_post_group', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='people_post_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('person', 'organisation', 'since'), name='people_post_once')],
            },
        ),
        migrations.CreateModel(
            name='Rating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('level', models.CharField(choices=[('xuat-sac', 'Hoàn thành xuất sắc nhiệm vụ'), ('tot', 'Hoàn thành tốt nhiệm vụ'), ('hoan-thanh', 'Hoàn thành nhiệm vụ'), ('khong-hoan-thanh', 'Không hoàn thành nhiệm vụ'), ('none', 'Không thuộc diện xếp loại')], max_length=20)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('decided_on', models.DateField()),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['year', 'decided_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='people_rating_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('level__in', ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh', 'none']), ('level__isnull', True), _connector='OR'), name='people_rating_level', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='people_rating_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.UniqueConstraint(fields=('person', 'year', 'decided_on'), name='people_rating_person_once', violation_error_message='Đã có quyết định xếp loại của năm này trong cùng ngày.'), models.UniqueConstraint(fields=('organisation', 'year', 'decided_on'), name='people_rating_organisation_once', violation_error_message='Đã có quyết định xếp loại của năm này trong cùng ngày.')],
            },
        ),
        migrations.CreateModel(
            name='RecordCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fact', models.CharField(choices=[('honours', 'Khen thưởng đã nhận'), ('initiatives', 'Sáng kiến, đề tài'), ('disciplines', 'Kỷ luật'), ('investigations', 'Thanh tra, khiếu nại, tố cáo'), ('movements', 'Kết quả phong trào thi đua')], max_length=20)),
                ('from_year', models.PositiveSmallIntegerField()),
                ('checked_on', models.DateField()),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['fact', 'checked_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='people_recordcheck_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('fact__in', ['honours', 'initiatives', 'disciplines', 'investigations', 'movements']), ('fact__isnull', True), _connector='OR'), name='people_recordcheck_fact', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('from_year__gte', 1950), ('from_year__lte', 2080)), name='people_recordcheck_year', violation_error_message='Năm phải từ 1950 đến 2080.')],
            },
        ),
        migrations.CreateModel(
            name='RoleGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('officer', 'thường trực thi đua, khen thưởng'), ('drafter', 'người lập hồ sơ của đơn vị'), ('member', 'thành viên Hội đồng'), ('head', 'người đứng đầu'), ('civil_servant', 'công chức, viên chức, người lao động'), ('editor', 'biên tập cổng thông tin'), ('auditor', 'thanh tra')], max_length=20)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='people.organisation')),
            ],
            options={
                'ordering': ['account', 'role', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['officer', 'drafter', 'member', 'head', 'civil_servant', 'editor', 'auditor']), ('role__isnull', True), _connector='OR'), name='people_rolegrant_role', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='people_rolegrant_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('account', 'organisation', 'role', 'since'), name='people_rolegrant_once')],
            },
        ),
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('kind', models.CharField(choices=[('renamed', 'đổi tên, tổ chức lại'), ('merged', 'sáp nhập, hợp nhất'), ('split', 'chia, tách'), ('abolished', 'giải thể, kết thúc hoạt động')], max_length=20)),
                ('note', models.CharField(blank=True, max_length=250)),
                ('predecessor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successions', to='people.organisation')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='precursors', to='people.organisation')),
            ],
            options={
                'ordering': ['on', 'predecessor'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['renamed', 'merged', 'split', 'abolished']), ('kind__isnull', True), _connector='OR'), name='people_succession_kind', violation_error_message='Giá trị không có trong danh mục.'), models.UniqueConstraint(fields=('predecessor', 'successor', 'on'), name='people_succession_once'), models.CheckConstraint(condition=models.Q(('kind', 'abolished'), ('successor__isnull', False), _connector='OR'), name='people_succession_successor', violation_error_message='Cần nêu tổ chức kế tục, trừ khi giải thể.')],
            },
        ),
        migrations.CreateModel(
            name='Transfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moved_on', models.DateField()),
                ('months_at_old', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ('old_unit_comment', models.BooleanField(null=True)),
                ('from_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='transfers', to='people.person')),
            ],
            options={
                'ordering': ['moved_on'],
                'constraints': [models.UniqueConstraint(fields=('person', 'moved_on'), name='people_transfer_once')],
            },
        ),
    ]
