"""What the plan reader says is known to the desk."""

from pathlib import Path

import pytest
from django.utils.translation import override

from vinhdanh.desk.reader_words import PHRASES, said
from vinhdanh.movements import plan_reader
from vinhdanh.movements.plan_reader import UnreadablePlan, read_file, read_plan

PLANS = sorted((Path(__file__).parents[1] / "movements/plan_reader/plans").glob("*.txt"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_reason_the_reader_gives_is_known(plan):
    reasons = {one["why"] for one in read_plan(plan.read_text(encoding="utf-8")).as_record()["unplaced"]}

    assert reasons <= PHRASES


def test_no_phrase_is_left_over():
    source = "".join(file.read_text(encoding="utf-8") for file in Path(plan_reader.__file__).parent.glob("*.py"))

    assert not [phrase for phrase in PHRASES if phrase[:60] not in source]


@pytest.mark.parametrize("data", [b"  \n", b"PK\x03\x04 broken"])
def test_a_file_that_cannot_be_read_is_told_of_in_english_too(data):
    with pytest.raises(UnreadablePlan) as refused:
        read_file(data, name="plan.docx")

    with override("en"):
        assert said(str(refused.value)) != str(refused.value)


def test_what_has_figures_in_it_stays_as_it_is():
    with override("en"):
        assert said("Tệp lớn 12 MB") == "Tệp lớn 12 MB"
