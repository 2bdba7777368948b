import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0004_appraisal_plan'),
        ('people', '0007_relocations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Nomination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('year', models.PositiveSmallIntegerField()),
                ('reason', models.TextField()),
                ('made_by', models.CharField(max_length=200)),
                ('made_on', models.DateField()),
                ('state', models.CharField(choices=[('open', 'Chờ đơn vị xem'), ('taken', 'Đơn vị đã lập hồ sơ'), ('refused', 'Đơn vị không đề nghị'), ('taken_back', 'Đã rút')], default='open', editable=False, max_length=20)),
                ('answer', models.TextField(blank=True)),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='nomination', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-made_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('person__isnull', True)), models.Q(('organisation__isnull', True), ('person__isnull', False)), _connector='OR'), name='dossiers_nomination_subject', violation_error_message='Cần nêu đúng một cá nhân hoặc một tập thể.'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'taken', 'refused', 'taken_back']), ('state__isnull', True), _connector='OR'), name='dossiers_nomination_state', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('year__gte', 1950), ('year__lte', 2080)), name='dossiers_nomination_year', violation_error_message='Năm phải từ 1950 đến 2080.'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='dossiers_nomination_answer', violation_error_message='Không đề nghị thì phải nêu lý do.'), models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('account', 'person', 'honour', 'year'), name='dossiers_nomination_person_once', violation_error_message='Bạn đã đề cử như vậy; đơn vị chưa trả lời.'), models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('account', 'organisation', 'honour', 'year'), name='dossiers_nomination_organisation_once', violation_error_message='Bạn đã đề cử như vậy; đơn vị chưa trả lời.')],
            },
        ),
    ]
