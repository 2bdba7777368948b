"""The catalogue: what is missing, left over or careless is named."""

from __future__ import annotations

from babel.messages.catalog import Catalog
from translations import faults, marked, renew, sentences, unheard, unmarked

WANTED = {(None, "Đăng ký"): "desk/views.py:3"}


def catalogue(*rows: tuple[str, str], **more: object) -> Catalog:
    made = Catalog(locale="en")
    for words, said in rows:
        made.add(words, said, **more)
    return made


def test_a_translated_sentence_is_in_order():
    assert list(faults(catalogue(("Đăng ký", "Register")), WANTED)) == []


def test_a_sentence_without_an_entry_is_named_with_its_place():
    assert list(faults(catalogue(), WANTED)) == ["desk/views.py:3: not translated: Đăng ký"]


def test_an_empty_a_fuzzy_and_a_left_over_entry_are_named():
    assert list(faults(catalogue(("Đăng ký", "")), WANTED)) == ["empty: Đăng ký"]
    assert list(faults(catalogue(("Đăng ký", "Register"), flags=["fuzzy"]), WANTED)) == ["fuzzy: Đăng ký"]
    assert list(faults(catalogue(("Đăng ký", "Register"), ("Rút", "Withdraw")), WANTED)) == [
        "no longer in the source: Rút"
    ]


def test_a_translation_keeps_the_places_for_values():
    wanted = {(None, "Còn %(days)s ngày"): "desk/views.py:9"}

    assert list(faults(catalogue(("Còn %(days)s ngày", "%(days)s days left")), wanted)) == []
    assert list(faults(catalogue(("Còn %(days)s ngày", "Some days left")), wanted)) == [
        "other places for values than in the source: Còn %(days)s ngày"
    ]


def test_code_is_read_by_the_functions_that_mark_it():
    code = 'a = _("Một")\nb = ngettext("Hai", "Hai kia", n)\nc = pgettext("tên", "Ba")\nd = "Bốn"\n'

    found = [sentence.key for sentence in marked(code, "x.py")]

    assert found == [(None, "Một"), (None, ("Hai", "Hai kia")), ("tên", "Ba")]


def test_vietnamese_outside_of_translate_is_named(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<p>{% translate "Đơn vị" %}</p>\n<p>Tập thể</p>\n', encoding="utf-8")

    assert list(unmarked(tmp_path)) == [f"{page}:1: Vietnamese outside of translate: '</p>\\n<p>Tập thể</p>'"]


def test_a_name_of_gettext_that_would_not_be_heard_is_named(tmp_path):
    (tmp_path / "good.py").write_text("from django.utils.translation import gettext_lazy as _l\n", encoding="utf-8")
    code = tmp_path / "odd.py"
    code.write_text("from django.utils.translation import gettext as say\n", encoding="utf-8")

    assert list(unheard(tmp_path)) == [f"{code}: gettext is called say; call it _ or, where lazy beside it, _l"]


def test_an_indented_template_is_read(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<ul>\n    <li>\n  {% translate "Đơn vị" %}</li>\n</ul>\n', encoding="utf-8")

    assert [sentence.key for sentence in sentences(tmp_path)] == [(None, "Đơn vị")]


def test_renewing_keeps_what_is_translated_adds_what_is_new_and_drops_what_is_gone():
    old = catalogue(("Đăng ký", "Register"), ("Rút", "Withdraw"))

    fresh = renew(old, {**WANTED, (None, "Chấp nhận"): "desk/views.py:12"})

    assert {message.id: message.string for message in fresh if message.id} == {"Đăng ký": "Register", "Chấp nhận": ""}
