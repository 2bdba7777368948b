import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='HonourRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('year', models.PositiveSmallIntegerField(help_text='Năm (năm cuối) của thành tích.')),
                ('period_first', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('period_last', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('number', models.CharField(blank=True, max_length=80)),
                ('decided_on', models.DateField()),
                ('issuer', models.CharField(blank=True, max_length=200)),
                ('ground', models.CharField(blank=True, choices=[('cong-trang', 'Công trạng và thành tích đạt được'), ('chuyen-de', 'Theo đợt, chuyên đề'), ('dot-xuat', 'Đột xuất'), ('cong-hien', 'Quá trình cống hiến'), ('nien-han', 'Niên hạn'), ('doi-ngoai', 'Đối ngoại')], max_length=20, null=True)),
                ('state', models.CharField(choices=[('in_force', 'Đang có hiệu lực'), ('revoked', 'Đã hủy bỏ')], default='in_force', editable=False, max_length=20)),
                ('revoked_on', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-year', 'honour'],
                'indexes': [models.Index(fields=['honour', 'year'], name='registry_honour_year')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='registry_honourrecord_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('ground__in', ['cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai']), ('ground__isnull', True), _connector='OR'), name='registry_honourrecord_ground', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('state__in', ['in_force', 'revoked']), ('state__isnull', True), _connector='OR'), name='registry_honourrecord_state', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='registry_honourrecord_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(('revoked_on__isnull', True), ('revoked_on__gte', models.F('decided_on')), _connector='OR'), name='registry_honourrecord_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(models.Q(('period_first__isnull', True), ('period_last__isnull', True)), models.Q(('period_first__lte', models.F('period_last')), ('period_last', models.F('year'))), _connector='OR'), name='registry_honourrecord_period', violation_error_message='Giai đoạn thành tích phải có năm đầu, năm cuối; năm cuối là năm của thành tích.'), models.CheckConstraint(condition=models.Q(models.Q(('revoked_on__isnull', False), ('state', 'revoked')), models.Q(('revoked_on__isnull', True), ('state', 'in_force')), _connector='OR'), name='registry_honourrecord_revoked'), models.UniqueConstraint(fields=('person', 'honour', 'year', 'decided_on'), name='registry_honourrecord_person_once', violation_error_message='Sổ đã có khen thưởng này của cá nhân.'), models.UniqueConstraint(fields=('organisation', 'honour', 'year', 'decided_on'), name='registry_honourrecord_organisation_once', violation_error_message='Sổ đã có khen thưởng này của tập thể.')],
            },
        ),
    ]
