"""What rests on people's judgement, on a group, or on a rule that only a ministry or province can give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..answers import Answer, any_of
from ..career import Career
from ..finding import Found
from ..shapes import Flag, ListOf, Whole, Word
from ..soft import GROUNDS, JUDGED_TEXT, SOFT, SOFT_TEXT
from .registry import always, predicate

GROUP_NAMES = {
    "cong-chuc": "công chức", "vien-chuc": "viên chức", "nguoi-lao-dong": "người lao động", "nong-dan": "nông dân",
}  # fmt: skip


@predicate(required=("of",), of=ListOf(Word(tuple(SOFT))))
def soft(career: Career, *, of: tuple[str, ...]) -> Found:
    """Conditions of conduct, taken as fulfilled unless people denied them."""
    needed = "; ".join(SOFT_TEXT[key] for key in of)
    denied = [key for key in of if career.is_denied(key)]
    if denied:
        texts = "; ".join(SOFT_TEXT[key] for key in denied)
        return Found(Answer.NOT_MET, f"bị đánh giá không đạt: {texts}", needed, "xem lại biên bản đánh giá")
    return Found(Answer.MET, "không có ý kiến phủ nhận", needed)


@predicate(required=("of",), rests_on_judgement=lambda params: params["of"] in GROUNDS, of=Word(tuple(JUDGED_TEXT)))
def judged(career: Career, *, of: str) -> Found:
    """A ground that people must attest: open until they do, not met when they deny it."""
    needed = JUDGED_TEXT[of]
    if of in career.attested:
        return Found(Answer.MET, "đã được đánh giá là có", needed)
    if career.is_denied(of):
        return Found(Answer.NOT_MET, "đã được đánh giá là không có", needed)
    return Found(Answer.FOR_PEOPLE, "chưa có đánh giá", needed, "đưa ra tập thể hoặc Hội đồng đánh giá")


@predicate()
def counting_note(career: Career) -> Found:
    """A rule of counting stated for the reader; it is applied where time is counted and never decides alone."""
    return Found(Answer.MET, "", "")


@predicate(required=("groups",), groups=ListOf(Word(tuple(GROUP_NAMES))))
def group_is(career: Career, *, groups: tuple[str, ...]) -> Found:
    """The candidate belongs to one of some groups of working people."""
    needed = "thuộc nhóm " + ", ".join(GROUP_NAMES[group] for group in groups)
    group = career.facts.get("group")
    if group is None:
        return Found(Answer.UNKNOWN, "chưa rõ thuộc nhóm nào", needed, "bổ sung nhóm đối tượng", ("group",))
    answer = Answer.MET if group in groups else Answer.NOT_MET
    return Found(answer, f"là {GROUP_NAMES[group]}", needed)


def for_groups(judge: Callable[[Career], Found], groups: tuple[str, ...]) -> Callable[[Career], Found]:
    """Return a test that holds only for some groups: others pass it, and an unknown group leaves a no open."""

    def judge_group(career: Career) -> Found:
        group = career.facts.get("group")
        if group in groups:
            return judge(career)
        if group is not None:
            return Found(Answer.MET, f"không áp dụng cho {GROUP_NAMES[group]}", "")
        found = judge(career)
        if found.answer is not Answer.NOT_MET:
            return found
        todo = "bổ sung nhóm đối tượng"
        return found._replace(answer=Answer.UNKNOWN, todo=todo, missing=("group",))

    return judge_group


@predicate(required=("parameter",), parameter=Word())
def left_to_local_rule(career: Career, *, parameter: str) -> Found:
    """National law gives no criteria: the ministry or province must have given them, and people apply them."""
    needed = "tiêu chuẩn do bộ, ngành hoặc tỉnh quy định"
    given = career.local(parameter)
    if given is None:
        todo = "nêu quy định của bộ, ngành, tỉnh"
        return Found(Answer.UNKNOWN, "chưa nêu quy định địa phương", needed, todo, (f"local.{parameter}",))
    if given is True:
        return Found(Answer.MET, "đạt tiêu chuẩn do địa phương quy định", needed)
    if given is False:
        return Found(Answer.NOT_MET, "không đạt tiêu chuẩn do địa phương quy định", needed)
    return Found(Answer.FOR_PEOPLE, f"quy định: {given}", needed, "đối chiếu với quy định ấy")


@predicate(
    required=("least_years",), rests_on_judgement=always,
    least_years=Whole(0, 50), launched_by=ListOf(Word()), occasions=ListOf(Word()),
    thematic=Flag(), rank=Whole(1, 10_000),
)  # fmt: skip
def movement_reviewed(
    career: Career, *, least_years: int, launched_by: tuple[str, ...] = (), occasions: tuple[str, ...] = (),
    thematic: bool | None = None, rank: int | None = None,
) -> Found:  # fmt: skip
    """Outstanding at the review of a movement long enough and launched high enough; people judge the rest."""
    needed = f"được bình xét khi sơ kết, tổng kết phong trào từ {least_years} năm"
    if career.is_denied("movement"):
        return Found(Answer.NOT_MET, "không được bình xét trong phong trào", needed)
    rows = career.facts.get("movements")
    if rows is not None:
        wanted = {"launched_by": launched_by, "occasion": occasions, "thematic": thematic, "rank": rank}
        lacking = _lacking([_fits(row, wanted, least_years) for row in rows], needed)
        if lacking is not None:
            return lacking
    if rank is not None and rows is not None:
        return Found(Answer.MET, "dẫn đầu phong trào như vậy", needed)
    if rank is None and "movement" not in career.attested:
        return Found(Answer.FOR_PEOPLE, "chưa có đánh giá", needed, "đưa ra tập thể hoặc Hội đồng đánh giá")
    if rows is None:
        todo = "nêu phong trào: ai phát động, mấy năm, sơ kết hay tổng kết"
        return Found(Answer.UNKNOWN, "chưa rõ là phong trào nào", needed, todo, ("movements",))
    return Found(Answer.MET, "đã được bình xét trong phong trào như vậy", needed)


@predicate(required=("organised_by",), rests_on_judgement=always, organised_by=Word())
def selected_in_bloc(career: Career, *, organised_by: str) -> Found:
    """Selected, in people's judgement, within a bloc of that organiser; which bloc matters once people have judged."""
    needed = "được bình xét trong cụm, khối như vậy"
    row = career.facts.get("bloc")
    organiser = row.get("organised_by") if row else None
    elsewhere = "bloc" in career.facts and (row is None or organiser not in (None, organised_by))
    if career.is_denied("movement") or elsewhere:
        return Found(Answer.NOT_MET, "không được bình xét trong cụm, khối như vậy", needed)
    if "movement" not in career.attested:
        return Found(Answer.FOR_PEOPLE, "chưa có đánh giá", needed, "đưa ra tập thể hoặc Hội đồng đánh giá")
    if organiser is None:
        name = "bloc.organised_by" if row else "bloc"
        return Found(Answer.UNKNOWN, "chưa rõ cụm, khối do ai tổ chức", needed, "bổ sung kết quả cụm, khối", (name,))
    return Found(Answer.MET, "đã được bình xét trong cụm, khối như vậy", needed)


def _lacking(fits: list[tuple[Answer, list[str]]], needed: str) -> Found | None:
    """Return what stands in the way when no movement is known to fit."""
    best = any_of(answer for answer, _ in fits)
    if best is Answer.NOT_MET:
        return Found(best, "không có phong trào nào như vậy", needed)
    if best is Answer.MET:
        return None
    missing = tuple(dict.fromkeys(name for answer, names in fits if answer is best for name in names))
    return Found(best, "chưa rõ về phong trào", needed, "bổ sung dữ kiện của phong trào", missing)


def _fits(row: Mapping[str, Any], wanted: Mapping[str, Any], least_years: int) -> tuple[Answer, list[str]]:
    """Judge one movement; return the answer and what is not known of it. A null is known: none."""
    failed = [] if (row.get("years") or 0) >= least_years else ["years"]
    failed += [key for key in ("launched_by", "occasion") if wanted[key] and row.get(key) not in wanted[key]]
    failed += [key for key in ("thematic", "rank") if wanted[key] is not None and row.get(key) != wanted[key]]
    if any(key in row for key in failed):
        return Answer.NOT_MET, []
    return (Answer.UNKNOWN, [f"movements.{key}" for key in failed]) if failed else (Answer.MET, [])
