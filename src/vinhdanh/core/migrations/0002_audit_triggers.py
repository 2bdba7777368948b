"""The audit table refuses UPDATE and DELETE from its first day."""

from django.db import migrations

from vinhdanh.core import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor, schema_editor.connection.vendor)


def remove(apps, schema_editor):
    triggers.remove(schema_editor, schema_editor.connection.vendor)


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
