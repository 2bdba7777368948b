import pytest
from django.core.management import CommandError, call_command

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.models import AuditHead

pytestmark = pytest.mark.django_db


def test_a_seal_is_written_once_and_proves_the_register(tmp_path, capsys):
    set_up("Bản thử", by=SYSTEM)
    kept = tmp_path / "niem-phong.json"

    call_command("seal_audit", kept)
    call_command("verify_audit", "--seal", kept)

    assert "khớp dấu niêm phong ở dòng 1" in capsys.readouterr().out
    with pytest.raises(CommandError, match="không ghi được"):
        call_command("seal_audit", kept)


def test_a_register_that_does_not_hold_is_not_sealed(tmp_path):
    set_up("Bản thử", by=SYSTEM)
    AuditHead.objects.update(seq=9)

    with pytest.raises(CommandError, match="Không niêm phong"):
        call_command("seal_audit", tmp_path / "a.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "[]", '{"lines": "x", "hash": 1}', "{"])
def test_what_is_no_seal_is_said_to_be_none(tmp_path, text):
    kept = tmp_path / "a.json"
    kept.write_text(text)

    with pytest.raises(CommandError, match="không phải dấu niêm phong"):
        call_command("verify_audit", "--seal", kept)
