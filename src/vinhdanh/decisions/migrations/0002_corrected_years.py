import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('decisions', '0001_initial'),
        ('dossiers', '0003_lowerings'),
    ]

    operations = [
        migrations.AddField(
            model_name='reviewdue',
            name='note',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='decisions.note'),
        ),
        migrations.AlterField(
            model_name='reviewdue',
            name='revocation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='decisions.revocation'),
        ),
        migrations.AddConstraint(
            model_name='reviewdue',
            constraint=models.UniqueConstraint(fields=('dossier', 'note'), name='decisions_reviewdue_note_once'),
        ),
        migrations.AddConstraint(
            model_name='reviewdue',
            constraint=models.CheckConstraint(condition=models.Q(('revocation__isnull', True), ('note__isnull', True), _connector='XOR'), name='decisions_reviewdue_cause'),
        ),
    ]
