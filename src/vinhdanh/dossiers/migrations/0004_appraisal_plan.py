import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0003_lowerings'),
        ('people', '0007_relocations'),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.PositiveSmallIntegerField()),
                ('looks_at', models.CharField(max_length=300)),
                ('days', models.PositiveSmallIntegerField(help_text='Số ngày làm việc.')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['body', 'step', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('looks_at', ''), _negated=True), name='dossiers_planstep_looks_at'), models.CheckConstraint(condition=models.Q(('days__gte', 1), ('days__lte', 60), ('step__gte', 1), ('step__lte', 9)), name='dossiers_planstep_bounds', violation_error_message='Bước từ 1 đến 9, thời hạn từ 1 đến 60 ngày làm việc.'), models.UniqueConstraint(fields=('body', 'department', 'step'), name='dossiers_planstep_once', violation_error_message='Bộ phận này đã có ở bước này.')],
            },
        ),
    ]
