"""The whole of a plan: its head or its announcement, then each part over the lines that are the plan's own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from . import dates
from .citations import cite, context_of
from .cited import Context
from .commemorations import commemorations_of
from .frame import Frame, frame_of
from .header import Header, header_of
from .issuers import completed
from .kinds import LAUNCHING, NAMES, kind_of_word
from .lines import Line, lines_of
from .merging import merged
from .named import named_of
from .normal import normalise, tidy
from .outline import contents_of
from .places import PROVINCE, province_in, province_of
from .plan import Instrument, Plan, Title, Unplaced
from .surroundings import updated_on
from .titles import titles_of
from .window import window_of

_ISSUING = re.compile(r"(?:ban hành|(?<!\w)ký|xây dựng|có)(?:\s\w+){0,3}\s*$")
_RELYING = re.compile(
    r"(?i)(?:căn cứ|thực hiện|tinh thần|theo|tại|triển khai|thay thế|kèm theo|hưởng ứng)[^.;\n]{0,40}$"
)
_DRIVE = re.compile(r"(?i)thi đua")
_WITH = re.compile(r"(?i)kèm theo\s*$")
_YEAR = re.compile(r"(?i)năm(?:\shọc|\scông tác)?\s{1,2}((?:19|20)\d{2})")
_PERIOD = re.compile(r"((?:19|20)\d{2})\s?[-–]\s?(?:19|20)\d{2}")
_EVERY_YEAR = r"vì an ninh tổ quốc|(?:thi đua )?quyết thắng|dạy tốt|hai tốt"


def read_plan(text: str) -> Plan:
    """Return everything that the text of a plan says. Raise UnreadablePlan where it is no text one can read."""
    plain = normalise(text)
    context = context_of(plain)
    lines = lines_of(context.canon)
    header = header_of(lines)
    context.province = (
        (province_in(header.issuer or "") or (province_of(header.place, header.date) if header.place else None))
        if header
        else None
    )
    context.province = context.province or _province(context.canon)
    context.on = _article_day(lines) if header is None else None
    cited = cite(context)
    own = _own(context, cited, header)
    frame = frame_of(lines, header, cited[own] if own is not None else None)
    return _assemble(context, frame, _within(cited, frame, own))


def _province(canon: str) -> str | None:
    """Return the province a text speaks of: the one most often written out."""
    names = Counter(province_in(match[0]) for match in PROVINCE.finditer(canon))
    return names.most_common(1)[0][0] if names else None


def _article_day(lines: list[Line]) -> str | None:
    line = updated_on(lines)
    found = dates.days(line) if line else []
    return found[0].iso if found else None


# --- the plan's own number ------------------------------------------------------------------------


def _own(context: Context, cited: list[Instrument], header: Header | None) -> int | None:
    """Return which citation is the plan itself: the number in its head, else what an article says was issued."""
    if header is not None:
        start = header.number.start if header.number else None
        return next(
            (i for i, one in enumerate(cited) if start is not None and one.span[0] <= start < one.span[1]), None
        )
    scored = [(_score(context, one), -index) for index, one in enumerate(cited[:60])]
    best = max(scored, default=(0, 0))
    return -best[1] if best[0] >= 4 else None


def _score(context: Context, one: Instrument) -> int:
    before = context.canon[max(0, one.span[0] - 160) : one.span[0]]
    subject = one.name or ""
    score = 2 if one.kind_code in LAUNCHING[:4] else 1 if one.kind_code in LAUNCHING else -5
    score += 3 if _DRIVE.search(subject) or _DRIVE.search(context.canon[one.span[1] : one.span[1] + 60]) else 0
    score += 2 if _ISSUING.search(before) else 0
    score -= 4 if _RELYING.search(before[-60:]) and not _ISSUING.search(before) else 0
    return score


def _within(cited: list[Instrument], frame: Frame, own: int | None) -> list[Instrument]:
    """Return the citations that stand in the plan's own lines, the plan's own number marked."""
    kept = []
    outside = [(line.start, line.end) for line in frame.lines if line.at in frame.skipped]
    starts = dict(outside)
    ordered = sorted(starts)
    for index, one in enumerate(cited):
        if index == own:
            kept.append(replace(one, own=True))
        elif not _inside(one.span[0], ordered, starts):
            kept.append(one)
    return kept


def _inside(position: int, ordered: list[int], ends: dict[int, int]) -> bool:
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if ordered[middle] <= position else (low, middle)
    return low > 0 and position < ends[ordered[low - 1]]


# --- putting together -----------------------------------------------------------------------------


def _assemble(context: Context, frame: Frame, cited: list[Instrument]) -> Plan:
    instruments = merged(cited)
    own = next((one for one in instruments if one.own), None)
    header = frame.header
    kind = _kind(header, own)
    title = _title(context, frame, own)
    date = (header.date if header and header.date and len(header.date) == 10 else None) or (own.date if own else None)
    year = _year(title, own, header, date, context, frame)
    sources = (header, own, _attached(cited, context, header))
    issuer = next((source.issuer for source in sources if source and source.issuer), None)
    if own is not None:
        instruments[instruments.index(own)] = _whole(own, header, kind, title, issuer, date)
    body = [
        line
        for line in frame.lines[(header.last + 1 if header else frame.first) : frame.last + 1]
        if line.at not in frame.skipped
    ]
    drive = _drive(title)
    titles = titles_of(context.canon, context.text, body, year=year, drive=drive)
    spans = _titled(frame) + [(line.start, line.end) for line in body if line.text]
    start = header.last + 1 if header else frame.first
    return Plan(
        text=context.text, kind=NAMES[kind] if kind else None, kind_code=kind, number=own.number if own else None,
        date=date if date and len(date) == 10 else None,
        issuer=completed(issuer, context.province) if issuer else None, year=year, title=title, drive=drive,
        window=window_of(context, spans, year=year),
        contents=contents_of(context.text, frame.lines, frame.skipped, start, frame.last),
        instruments=tuple(instruments),
        commemorations=tuple(commemorations_of(context.canon, context.text, spans)),
        titles=tuple(_unique(titles.titles)),
        named=tuple(named_of(context.canon, context.text, spans, _reach(context, cited))),
        unplaced=tuple(sorted([*_left(context, frame), *titles.unplaced], key=lambda one: one.span)),
    )  # fmt: skip


def _titled(frame: Frame) -> list[tuple[int, int]]:
    """Return where the head says what the plan is about."""
    if frame.header is None or frame.header.title is None:
        return []
    return [(line.start, line.end) for line in frame.lines[frame.header.last - 1 : frame.header.last + 1] if line.text]


def _whole(
    own: Instrument, header: Header | None, kind: str | None, title: str | None, issuer: str | None, date: str | None
) -> Instrument:
    """Return the plan's own number with what its head adds."""
    name = NAMES[kind] if kind else None
    one = replace(own, issuer=issuer or own.issuer, date=own.date or date)
    if header is None:
        return replace(one, kind=own.kind or name, kind_code=own.kind_code or kind)
    return replace(one, inferred=False, kind=name or own.kind, kind_code=kind or own.kind_code, name=title or own.name)


def _attached(cited: list[Instrument], context: Context, header: Header | None) -> Instrument | None:
    """Return the decision that a plan without a number of its own was issued with."""
    if header is None or header.number or header.blank:
        return None
    near = (one for one in cited[:3] if _WITH.search(context.canon[max(0, one.span[0] - 40) : one.span[0]]))
    return next(near, None)


def _kind(header: Header | None, own: Instrument | None) -> str | None:
    return (kind_of_word(header.kind) if header and header.kind else None) or (own.kind_code if own else None)


def _title(context: Context, frame: Frame, own: Instrument | None) -> str | None:
    if frame.header and frame.header.title:
        return frame.header.title
    if frame.headline:
        return tidy(context.text[frame.headline.start : frame.headline.end])
    subject = own.name if own else None
    if subject:
        subject = re.split(
            r"(?i)\s*,?\s*(?:với các nội dung|gồm \d+|tập trung|với những nội dung|cụ thể|như sau)", subject
        )[0]
    return subject[:1].upper() + subject[1:] if subject else None


def _drive(title: str | None) -> str:
    plain = (title or "").lower()
    named = rf"phong trào (?:thi đua )?[“\"](?!{_EVERY_YEAR})"
    thematic = re.search(rf"chuyên đề|đợt thi đua|cao điểm|thi đua (?:nước rút|đặc biệt)|{named}", plain)
    return "thematic" if thematic else "yearly"


def _year(
    title: str | None, own: Instrument | None, header: Header | None, date: str | None, context: Context, frame: Frame
) -> int | None:
    """Return the year the movement is for: the title's, else the subject's, else the day's, else the most named."""
    for words in (title, own.name if own else None):
        match = _YEAR.search(words or "")
        if match:
            return int(match[1])
    stated = date or (header.date if header else None)
    if stated:
        return int(stated[:4])
    match = _PERIOD.search(title or "")
    if match:
        return int(match[1])
    named = (
        Counter(_YEAR.findall(context.canon[frame.lines[frame.first].start : frame.lines[frame.last].end]))
        if frame.lines
        else Counter()
    )
    return int(named.most_common(1)[0][0]) if named else None


def _reach(context: Context, cited: list[Instrument]) -> list[tuple[int, int]]:
    """Return how far each numbered instrument goes, what it is about included."""
    return sorted((one.span[0], one.span[1] + len(one.name or "") + 4) for one in cited)


def _unique(titles: list[Title]) -> list[Title]:
    seen: dict[tuple[object, ...], Title] = {}
    for one in titles:
        seen.setdefault((one.honour, one.name, one.subject, one.drive, one.count, one.span), one)
    return list(seen.values())


def _left(context: Context, frame: Frame) -> list[Unplaced]:
    """Return what was seen and is no part of the plan, neighbouring lines of one reason together."""
    found: list[Unplaced] = []
    for index in sorted(frame.skipped):
        line, why = frame.lines[index], frame.skipped[index]
        before = found[-1] if found else None
        joined = before and before.why == why and not context.canon[before.span[1] : line.start].strip()
        start = before.span[0] if joined and before else line.start
        one = Unplaced(context.text[start : line.end], why, (start, line.end))
        if joined:
            found.pop()
        found.append(one)
    if frame.header and frame.header.blank:
        start, end = frame.header.blank
        found.append(Unplaced(context.text[start:end], "số của văn bản còn để trống", (start, end)))
    for start, end in dates.impossible_days(context.canon):
        found.append(Unplaced(context.text[start:end], "không có ngày này trong lịch", (start, end)))
    return found
