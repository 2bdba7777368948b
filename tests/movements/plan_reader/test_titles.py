"""Registered titles in the wordings of offices: honour, subject, count, drive."""

from pathlib import Path

import pytest
import yaml

from vinhdanh.movements.plan_reader import read_plan

LINES = Path(__file__).with_name("titles.yaml").read_text(encoding="utf-8")
CASES = [(case["words"], case["titles"]) for case in yaml.safe_load(LINES)]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_counts_find_their_honour(words, expected):
    found = read_plan(words)

    assert [[one.honour, one.subject, one.count] for one in found.titles] == expected


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Phấn đấu 15% cá nhân đạt Chiến sĩ thi đua cơ sở.", "tỷ lệ"),
        ("Mỗi khối đề nghị 01 tập thể tặng Cờ thi đua của UBND tỉnh.", "mỗi đơn vị"),
        ("Có từ 03 đến 05 tập thể được tặng Bằng khen của Bộ.", "khoảng"),
        ("Đăng ký danh hiệu Tập thể lao động xuất sắc.", "không nêu số lượng"),
    ],
)
def test_what_is_no_count_is_told_with_the_reason(words, why):
    found = read_plan(words)

    assert found.titles == ()
    assert any(why in one.why for one in found.unplaced)
