import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from vinhdanh.core import triggers
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.models import AuditLine
from vinhdanh.people.actions import enter_person
from vinhdanh.people.states import Sex


@pytest.mark.django_db
def test_real_data_is_not_mixed_with_the_demonstration():
    enter_person("that", "Lê", "An", by=SYSTEM, sex=Sex.FEMALE)

    with pytest.raises(CommandError, match="dữ liệu thật"):
        call_command("seed_demo", verbosity=0)


@pytest.mark.django_db
def test_commands_say_what_they_did(capsys):
    call_command("seed_demo")
    call_command("seed_demo", verbosity=0)
    call_command("verify_audit")

    told = capsys.readouterr().out
    assert "Đã nạp năm minh họa." in told
    assert "đã có sẵn, không thay đổi gì" in told
    assert "nguyên vẹn" in told


@pytest.mark.django_db
def test_a_touched_register_makes_the_command_fail():
    enter_person("that", "Lê", "An", by=SYSTEM, sex=Sex.FEMALE)
    with connection.cursor() as cursor:
        triggers.remove(cursor, connection.vendor)
    AuditLine.objects.update(actor="Ai đó")

    with pytest.raises(CommandError, match="đứt ở dòng 1"):
        call_command("verify_audit")
