"""The linter: the shipped law is clean, and each fault put into a copy is found with its witness."""

import shutil

import pytest

from vinhdanh.law.catalogue import rulebook_folder
from vinhdanh.law.lint import lint
from vinhdanh.law.local import shipped_folders


@pytest.fixture
def book(tmp_path):
    """Return a copy of the law of 2022 that may be spoilt."""
    folder = tmp_path / "luat-2022"
    shutil.copytree(str(rulebook_folder() / "luat-2022"), folder)
    return folder


def spoil(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def append(folder, name, text):
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(text)


def found(folder, words):
    return [problem for problem in lint(folder) if words in str(problem)]


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_the_shipped_law_is_clean(folder):
    assert [str(problem) for problem in lint(folder)] == []


def test_a_rule_without_a_citation_is_refused(book):
    spoil(book, "standards/lao-dong-tien-tien.yaml", "      cite: L22 Đ24k1a\n", "")
    (problem,) = lint(book)
    assert "cite" in problem.what
    assert problem.file == "luat-2022/standards/lao-dong-tien-tien.yaml"


def test_a_citation_of_an_unknown_instrument_is_refused(book):
    spoil(book, "standards/lao-dong-tien-tien.yaml", "L22 Đ24k1a", "L99 Đ24k1a")
    (problem,) = lint(book)
    assert "L99" in problem.what


def test_days_that_two_versions_share_are_found(book):
    spoil(book, "common.yaml", "to: 2025-06-30", "to: 2025-07-02")
    (problem,) = found(book, "hai bản cùng áp dụng")
    assert problem.witness == "ngày 01/07/2025"
    assert problem.line > 0


def test_days_that_no_version_covers_are_found(book):
    spoil(book, "common.yaml", "to: 2025-06-30", "to: 2025-06-28")
    (problem,) = found(book, "không có gì nối tiếp")
    assert problem.witness == "ngày 29/06/2025"


def test_an_end_that_an_instrument_made_is_no_gap(book):
    spoil(book, "common.yaml", "to: 2025-06-30", "to: 2025-06-30\n  repealed_by: ND152")
    spoil(book, "common.yaml", "from: 2025-07-01", "from: 2025-07-02")
    assert found(book, "không có gì nối tiếp") == []


def test_an_instrument_that_is_not_in_force_is_found(book):
    spoil(book, "rulebook.yaml", "from: 2025-07-01, read: articles quoted", "from: 2025-08-01, read: articles quoted")
    problems = found(book, "không có hiệu lực")
    assert problems
    assert {problem.witness for problem in problems} == {"ngày 01/07/2025"}


def test_a_day_outside_the_rulebook_is_found(book):
    spoil(book, "common.yaml", "to: 2025-06-30", "to: 2029-06-30")
    assert found(book, "nằm ngoài thời gian")[0].witness == "ngày 30/06/2029"


def test_a_standard_written_twice_is_found(book):
    shutil.copy(book / "standards" / "lao-dong-tien-tien.yaml", book / "standards" / "x.yaml")
    (problem,) = found(book, "viết hai lần")
    assert problem.witness == "lao-dong-tien-tien.yaml và x.yaml cho person"


def test_an_honour_without_a_standard_is_found(book):
    text = (book / "standards" / "giay-khen.yaml").read_text(encoding="utf-8")
    (book / "standards" / "giay-khen.yaml").write_text(text.replace("subject: household", "subject: family"), "utf-8")
    assert "hỏi giay-khen cho household" in [problem.witness for problem in found(book, "không có tiêu chuẩn")]


def test_a_parameter_nobody_asks_for_is_found(book):
    append(
        book, "parameters.yaml",
        "\n- {code: extra, text: Thừa, cite: L22 Đ1, source: verified, default: 1, shape: whole}\n",
    )  # fmt: skip
    assert len(found(book, "tham số không được quy tắc nào dùng")) == 1


RULE = "- {{id: X, text: {text}, cite: L22 Đ1, source: verified, {test}}}"
INITIATIVE = "test: initiative, kind: initiative, level: {level}, window: {window}"


@pytest.mark.parametrize(
    ("one", "other", "dead"),
    [
        (INITIATIVE.format(level="unit", window=1), INITIATIVE.format(level="nation", window=1), "hai"),
        (INITIATIVE.format(level="unit", window=1), INITIATIVE.format(level="unit", window=3), "một"),
        ("test: rating_at_least, level: xuat-sac", "test: rating_at_least, level: tot", "một"),
        ("test: rating_at_least, level: tot", "test: rating_at_least, level: tot", "hai"),
        ("test: founded_years, years: 5", "test: founded_years, years: 10", "hai"),
    ],
)
def test_a_limb_that_never_decides_is_found(book, one, other, dead):
    limbs = "\n".join(
        "        " + RULE.format(text=text, test=test) for text, test in (("một", one), ("hai", other))
    )  # fmt: skip
    append(
        book, "standards/lao-dong-tien-tien.yaml",
        f"\n    - id: X\n      text: Một trong hai\n      cite: L22 Đ1\n      source: verified\n      any:\n{limbs}\n",
    )  # fmt: skip
    problems = found(book, "không bao giờ quyết định")
    assert len(problems) == 1
    assert ("ai đạt nhánh này đều đã đạt “hai”" in problems[0].what) == (dead == "một")


def test_limbs_that_neither_imply_nor_exclude_are_left_alone(book):
    assert found(book, "không bao giờ quyết định") == []
    assert found(book, "không thể cùng đạt") == []


def test_children_that_cannot_both_hold_are_found(book):
    append(
        book, "standards/lao-dong-tien-tien.yaml",
        "\n    - {id: X, text: một, cite: L22 Đ1, source: verified, test: group_is, groups: [cong-chuc]}"
        "\n    - {id: Y, text: hai, cite: L22 Đ1, source: verified, test: group_is, groups: [nong-dan]}\n",
    )  # fmt: skip
    (problem,) = found(book, "không thể cùng đạt")
    assert "cong-chuc" in problem.witness


def test_the_same_rule_twice_on_one_day_is_found(book):
    append(
        book, "standards/lao-dong-tien-tien.yaml",
        "\n    - {id: X, text: một, cite: L22 Đ1, source: verified, test: months_in_body, least: 9}"
        "\n    - {id: Y, text: hai, cite: L22 Đ1, source: verified, test: months_in_body, least: 9}\n",
    )  # fmt: skip
    assert len(found(book, "trùng với X")) == 1


def test_a_rule_no_case_shows_is_found(book):
    shutil.rmtree(book / "cases")
    (problem,) = found(book, "LDTT-A1: chưa ca kiểm thử")
    assert "đạt, không đạt, chưa rõ" in problem.what
    assert found(book, "không có ca kiểm thử nào dùng tới (papers)")


def test_a_number_no_case_stands_beside_is_found(book):
    for old, new in (("recruited_on: 2024-06-20", "recruited_on: 2024-05-20"), ("2024-06-21", "2024-09-21")):
        spoil(book, "cases/nguoi.yaml", old, new)
    (problem,) = [each for each in found(book, "TT01: ") if "sát mức least: 6" in each.what]
    assert problem.witness == "đổi thành 7 hay 5, không ca nào đổi kết quả"


def test_a_folder_that_does_not_load_is_one_problem(book):
    spoil(book, "rulebook.yaml", "code: luat-2022", "code: [")
    assert len(lint(book)) == 1
