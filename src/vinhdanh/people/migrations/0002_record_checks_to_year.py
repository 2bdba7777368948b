"""A check of a file tells its last year too; one made before covered the years before its day."""

from django.db import migrations, models
from django.db.models.functions import ExtractYear

import vinhdanh.people.models.bounds


def cover_the_years_before(apps, _schema_editor):
    """Give every check already made the last year it was understood to speak of."""
    rows = apps.get_model("people", "RecordCheck").objects
    rows.update(to_year=ExtractYear("checked_on") - 1)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField("recordcheck", "to_year", models.PositiveSmallIntegerField(null=True)),
        migrations.RunPython(cover_the_years_before, migrations.RunPython.noop),
        migrations.AlterField("recordcheck", "to_year", models.PositiveSmallIntegerField()),
        migrations.AddConstraint(
            "recordcheck", vinhdanh.people.models.bounds.year_in_bounds("people_recordcheck_to_year", "to_year")
        ),
    ]
