"""Settings from the environment: what is understood, and what is refused with what was needed."""

from __future__ import annotations

import stat
import sys

import pytest

from vinhdanh.environment import BadEnvironment, database, flag, kept_secret, word, words


def test_an_empty_variable_counts_as_absent(monkeypatch):
    monkeypatch.setenv("VINHDANH_X", "  ")

    assert word("VINHDANH_X", "var") == "var"
    assert words("VINHDANH_X", "a, b") == ["a", "b"]
    assert flag("VINHDANH_X") is False


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("no", False)])
def test_a_flag_is_understood_in_the_usual_words(monkeypatch, said, meant):
    monkeypatch.setenv("VINHDANH_X", said)

    assert flag("VINHDANH_X", default=not meant) is meant


def test_a_flag_in_other_words_is_refused(monkeypatch):
    monkeypatch.setenv("VINHDANH_X", "perhaps")

    with pytest.raises(BadEnvironment, match="VINHDANH_X='perhaps': cần 1 hoặc 0"):
        flag("VINHDANH_X")


def test_without_an_address_the_database_is_sqlite_in_the_data_folder(tmp_path):
    described = database("", tmp_path)

    assert described["ENGINE"] == "django.db.backends.sqlite3"
    assert described["NAME"] == str(tmp_path / "vinhdanh.sqlite3")
    assert described["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_names_a_postgresql_database(tmp_path):
    described = database("postgresql://an:m%40t@db.local:5433/thi%20dua?sslmode=require", tmp_path)

    assert described["ENGINE"] == "django.db.backends.postgresql"
    assert described["NAME"] == "thi dua"
    assert (described["USER"], described["PASSWORD"]) == ("an", "m@t")
    assert (described["HOST"], described["PORT"]) == ("db.local", "5433")
    assert described["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("url", ["mysql://localhost/x", "postgresql://localhost", "thidua.sqlite3"])
def test_any_other_address_is_refused(tmp_path, url):
    with pytest.raises(BadEnvironment, match="DATABASE_URL: cần dạng postgresql://"):
        database(url, tmp_path)


def test_a_secret_is_made_once_and_kept(tmp_path):
    first = kept_secret(tmp_path / "deep" / "secret-key")

    assert kept_secret(tmp_path / "deep" / "secret-key") == first
    assert len(first) > 50


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are another matter there")
def test_a_secret_is_readable_by_its_owner_alone(tmp_path):
    kept_secret(tmp_path / "secret-key")

    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
