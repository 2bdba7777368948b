

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_ratings_corrected_in_a_day'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='organisation',
            name='people_organisation_kind',
        ),
        migrations.AlterField(
            model_name='organisation',
            name='kind',
            field=models.CharField(choices=[('government', 'Ủy ban nhân dân'), ('agency', 'cơ quan'), ('unit', 'phòng, ban, đơn vị'), ('household', 'hộ gia đình')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['government', 'agency', 'unit', 'household']), ('kind__isnull', True), _connector='OR'), name='people_organisation_kind', violation_error_message='Giá trị không có trong danh mục.'),
        ),
    ]
