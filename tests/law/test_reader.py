"""A rulebook is read strictly: what it does not know it refuses by file, line and key."""

import shutil

import pytest

from vinhdanh.law.catalogue import catalogue, rulebook_folder
from vinhdanh.law.errors import BadRulebook
from vinhdanh.law.library import rulebooks
from vinhdanh.law.local import every_rule
from vinhdanh.law.reader import Reader

STANDARD = "standards/lao-dong-tien-tien.yaml"
RULE = "      test: rating_at_least\n      level: tot\n"


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "luat-2022"
    shutil.copytree(str(rulebook_folder() / "luat-2022"), folder)
    return folder


def refused(folder, name, old, new):
    """Spoil one file; give back the fault."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadRulebook) as fault:
        Reader(folder).read()
    assert fault.value.file == name
    return fault.value.message


def test_an_untouched_copy_is_the_shipped_law(book):
    copy = Reader(book).read()
    shipped = next(each for each in rulebooks() if each.code == "luat-2022")
    assert copy.digest == shipped.digest
    assert copy.standards.keys() == shipped.standards.keys()


def test_the_digest_follows_every_letter(book):
    before = Reader(book).read().digest
    with (book / "common.yaml").open("a", encoding="utf-8") as file:
        file.write("# x\n")
    assert Reader(book).read().digest != before


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (STANDARD, RULE, "      test: rating_at_last\n      level: tot\n", "0.rules.0.test: không có phép thử"),
        (STANDARD, RULE, "      test: rating_at_least\n      level: good\n", "0.rules.0.level"),
        (STANDARD, RULE, "      test: rating_at_least\n", "thiếu khóa “level”"),
        (STANDARD, RULE, RULE + "      colour: red\n", "0.rules.0.colour"),
        (
            STANDARD,
            RULE,
            "      test: initiative\n      kind: research\n      window: $none\n",
            "không có tham số “none”",
        ),
        (STANDARD, RULE, "      meets: giay-khen-x\n", "không có tiêu chuẩn"),
        (STANDARD, RULE, RULE + "      role: exception\n", "0.rules.0.role"),
        (STANDARD, RULE, RULE + "      any: []\n", "không dùng được ở đây"),
        (STANDARD, "source: verified", "source: certain", "0.rules.0.source"),
        (STANDARD, "source: verified", "to: 2023-01-01\n      source: verified", "0.rules.0.to"),
        (STANDARD, "source: verified", "repealed_by: ND1\n      source: verified", "0.rules.0.repealed_by"),
        (STANDARD, "cite: L22 Đ24k1a", "cite: Điều 24", "0.rules.0.cite"),
        (STANDARD, "cite: L22 Đ24k1a", "cite: L21 Đ24k1a", "0.rules.0.cite"),
        (STANDARD, "honour: lao-dong-tien-tien", "honour: lao-dong", "0.honour"),
        (STANDARD, "- id: LDTT-A1", "- just words\n    - id: LDTT-A1", "0.rules.0: "),
        (STANDARD, "groups_only: [cong-chuc,", "groups_only: [quan-chuc,", "groups_only"),
        ("rulebook.yaml", "code: luat-2022", "colour: red", "colour"),
        ("rulebook.yaml", "from: 2024-01-01", "from: soon", "from"),
        ("rulebook.yaml", "  L22: {number", "  L22: {numbre", "instruments.L22.numbre"),
        ("parameters.yaml", "stricter: down", "stricter: sideways", "0.stricter"),
        ("common.yaml", "role: hold", "role: hold\n  applies: {honour: [x]}", "applies.honour"),
        ("papers.yaml", "needs:", "need:", "need"),
        ("common.yaml", "- id: P4", "- id: P4\n  id: P4", "viết hai lần"),
        (STANDARD, "rules:", "rules: [", "không đọc được YAML"),
    ],
)
def test_what_a_rulebook_may_not_say(book, name, old, new, words):
    message = refused(book, name, old, new)
    assert words in message
    assert message.startswith("dòng ")


def test_the_line_is_that_of_the_key(book):
    assert refused(book, STANDARD, "cite: L22 Đ24k1a", "cite: L22 x").startswith("dòng 6: ")


@pytest.mark.parametrize("law", rulebooks(), ids=lambda law: law.code)
def test_every_rule_of_the_shipped_law_has_words_a_citation_and_a_grade(law):
    for rules in law.whole.values():
        for rule in every_rule(rules):
            clause = rule.clause
            assert clause.text
            assert clause.cites
            assert clause.citation
            assert clause.grade in {"verified", "supported", "unverified"}
            assert clause.file


@pytest.mark.parametrize("law", rulebooks(), ids=lambda law: law.code)
def test_every_honour_that_can_be_asked_has_a_standard(law):
    asked = {(each.code, subject) for each in catalogue().values() if each.asked for subject in each.subjects}
    assert asked <= set(law.whole)


def test_the_rulebooks_follow_one_another_without_a_gap():
    first, second = rulebooks()
    assert (second.start - first.end).days == 1
