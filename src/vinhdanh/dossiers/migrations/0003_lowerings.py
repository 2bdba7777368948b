import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0002_batches'),
    ]

    operations = [
        migrations.CreateModel(
            name='Lowering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('honour', models.SlugField(max_length=60)),
                ('facts', models.JSONField(default=dict)),
                ('answer', models.JSONField(default=dict)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('reason', models.TextField()),
                ('made_on', models.DateField()),
                ('made_by', models.CharField(max_length=200)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lowerings', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['dossier', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='dossiers_lowering_reason', violation_error_message='Đề nghị mức thấp hơn phải nêu lý do.')],
            },
        ),
    ]
