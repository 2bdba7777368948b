"""What every page carries, and who may see which without signing in."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_the_server_says_that_it_answers(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_the_front_door_leads_to_sign_in(client):
    answer = client.get("/", follow=True)

    assert answer.redirect_chain[-1][0].startswith("/accounts/login/")
    assert answer.status_code == 200


def test_nobody_makes_an_account_for_themselves(client, django_user_model):
    client.post("/accounts/signup/", {"username": "khach", "password1": "la-rung-2022", "password2": "la-rung-2022"})

    assert not django_user_model.objects.exists()


def test_a_page_allows_its_own_files_only(client):
    answer = client.get("/accounts/login/")

    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert "unsafe-inline" not in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_pages_speak_vietnamese_whatever_the_browser_prefers(client):
    answer = client.get("/accounts/login/", headers={"accept-language": "en-US,en"})

    assert answer["Content-Language"] == "vi"


def test_pages_speak_the_language_the_reader_chose(client, settings):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    assert client.get("/accounts/login/")["Content-Language"] == "en"
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"
    assert client.get("/accounts/login/")["Content-Language"] == "vi"
