"""The database as migrations make it is the database the models describe."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


@pytest.mark.django_db(transaction=True)
def test_a_check_made_before_it_told_its_last_year_covers_the_years_before_its_day():
    executor = MigrationExecutor(connection)
    executor.migrate([("people", "0001_initial")])
    old = executor.loader.project_state([("people", "0001_initial")]).apps
    person = old.get_model("people", "Person").objects.create(
        code="a", family_name="Nguyễn", given_name="An", sex="nu", is_illustration=True
    )
    old.get_model("people", "RecordCheck").objects.create(
        person=person, fact="honours", from_year=2010, checked_on="2022-01-05"
    )
    try:
        executor = MigrationExecutor(connection)
        executor.migrate([("people", "0002_record_checks_to_year")])
        new = executor.loader.project_state([("people", "0002_record_checks_to_year")]).apps
        assert new.get_model("people", "RecordCheck").objects.get().to_year == 2021
    finally:
        last = MigrationExecutor(connection)
        last.migrate(last.loader.graph.leaf_nodes())
