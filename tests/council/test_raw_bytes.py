"""An inspector below the database: the log it writes ahead and its files, byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from cast import DAY
from council.ready import PHRASES, balloting, question_of, room
from django.db import connection

from vinhdanh.council.actions import cast as vote
from vinhdanh.council.actions import close_ballot, open_box
from vinhdanh.council.states import Choice
from vinhdanh.dossiers.actions import remark

pytestmark = pytest.mark.django_db(transaction=True)
SEGMENT = 16 * 1024 * 1024
KNOWN = "mot-cau-ai-cung-doc-duoc"  # written openly, to prove that the inspector would find what is there


class Log:
    """Everything the database has written since the log was opened."""

    def __init__(self) -> None:
        self.start = self._place() if connection.vendor == "postgresql" else ""

    def read(self) -> bytes:
        return self._ahead() if connection.vendor == "postgresql" else self._files()

    @staticmethod
    def _place() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_wal_insert_lsn()::text")
            return str(cursor.fetchone()[0])

    def _ahead(self) -> bytes:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_switch_wal()")
            cursor.execute("SHOW wal_segment_size")
            cursor.execute(
                "SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND name >= pg_walfile_name(%s::pg_lsn)",
                [self.start],
            )
            found = b""
            for (name,) in cursor.fetchall():
                cursor.execute("SELECT pg_read_binary_file('pg_wal/' || %s)", [name])
                found += bytes(cursor.fetchone()[0])
            return found

    @staticmethod
    def _files() -> bytes:
        name = str(connection.settings_dict["NAME"])
        files = [Path(name + end) for end in ("", "-wal", "-journal")]
        return b"".join(path.read_bytes() for path in files if path.exists())


def test_neither_choice_nor_code_nor_passphrase_was_ever_written(cast):
    log = Log()
    here = room(cast)
    sitting = balloting(here)
    question = question_of(sitting)
    choices = [Choice.AGREE, Choice.AGAINST, Choice.BLANK, *[Choice.AGREE] * 4]
    codes = [vote(question, choice, by=voter, on=DAY) for choice, voter in zip(choices, here.voters, strict=True)]
    remark(question.dossier, KNOWN, by=cast.officer, on=DAY)

    written = log.read()

    assert KNOWN.encode() in written
    for secret in (*codes, *PHRASES):
        assert secret.encode() not in written


def test_what_the_count_writes_names_every_code_and_no_choice_beside_one(cast):
    log = Log()
    here = room(cast)
    sitting = balloting(here)
    question = question_of(sitting)
    codes = [vote(question, Choice.AGAINST, by=voter, on=DAY) for voter in here.voters]
    close_ballot(sitting, by=cast.officer, on=DAY)
    for place in (2, 1):
        open_box(sitting.tellers.get(place=place), PHRASES[place - 1], by=here.tellers[place - 1], on=DAY)

    written = log.read()

    near = [written[at - 60 : at + 80] for code in codes if (at := written.find(code.encode())) > 0]
    assert len(near) == len(codes)
    assert not [bytes_ for bytes_ in near if b"against" in bytes_]
