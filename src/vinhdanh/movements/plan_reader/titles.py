"""Registered titles: an honour, a count, who it is for, and in which drive; the rest is told with its reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .honours import Named, honours_in
from .lines import Line
from .normal import tidy
from .plan import Title, Unplaced
from .tables import table_titles

_UNITS = {
    "collective": r"lượt tập thể|tập thể(?:\s(?:nhỏ|lớn))?|đơn vị|phòng(?!,?\sch(?:ống|áy))|doanh nghiệp|"
    r"trường|sở|huyện|quận|thị xã|địa phương|xã|phường|khoa|tổ(?!\schức)|nông trường|phân xưởng|xí nghiệp|"
    r"thôn|ấp|khu dân cư|chi bộ|cơ quan|tổ chức|khối|cụm|chi cục|công đoàn cơ sở|trạm|đội|TT(?!\w)",
    "person": r"lượt cá nhân|cá nhân|đồng chí|đ/c|người(?:\slao động)?|công chức|viên chức|cán bộ|chiến sĩ|"
    r"CN(?!\w)|giáo viên|nông dân|công nhân",
    "household": r"hộ gia đình|hộ|gia đình",
}
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
_FIGURE = (
    r"(?<![\d.,/])(?<!năm )(?<!tháng )(?<!ngày )(?<!số )"
    r"(?P<n>\d{1,3}(?:\.\d{3})?|\d{4,5})(?![\d/%]|[.,]\d|\s?%)(?:\s?\([^()\d]{2,20}\))?"
)
_BARE = r"(?<![\d.,/–-])\d{1,4}(?![\d/%]|[.,]\d|\s?%|\.\s?\d)"
COUNT = re.compile(rf"{_FIGURE}\s{{0,2}}(?:{_UNIT})(?![^\W\d_])", re.IGNORECASE)
_WORDED = re.compile(rf"(?<!\w)(?P<w>{'|'.join(_WORDS)})\s(?:{_UNIT})(?![^\W\d_])", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?<![\d.,/])(?<!ngày )(?P<n>\d{{1,4}})\s?/\s?\d{{1,4}}\s{{0,2}}(?:{_UNIT})(?![^\W\d_])", re.IGNORECASE
)
_SIDES = r"(?P<collective>tập thể|đơn vị|TT(?!\w))|(?P<person>cá nhân|đồng chí|CN(?!\w))|(?P<household>hộ gia đình|hộ)"
_REVERSED = re.compile(
    rf"(?<!\w)(?:{_SIDES})\s{{0,2}}[:：=]\s{{0,2}}(?P<n>{_BARE})(?!\s?(?:tập thể|cá nhân|hộ))", re.IGNORECASE
)
_AFTER = re.compile(
    r"[\s”\"’»)]{0,3}[:：|\t=–-]?\s{0,3}(?:cho\s|là\s|đạt\s|ít nhất\s|từ\s)?(?P<n>(?<![\d.,/])\d{1,4}(?![\d/%]|"
    r"[.,]\d|\s?%|\s?[-–]\s?\d))(?!\s?năm|\s?tháng|\s?ngày|\s?điểm|\s?lần|\s?đồng|\s?triệu|/)"
)
_BEFORE = re.compile(r"(?P<n>(?<![\d.,/])\d{1,4})\s{1,2}(?:danh hiệu\s|lượt\s|chiếc\s|tặng\s)?[“\"‘«]?\s?$")
_FOR_WHOM = re.compile(
    rf"(?:\s(?:của|do)\s[^,;.:\d\n]{{3,60}}?)?[\s”\"’»)]{{0,3}}(?:cho|đối với)\s(?:các\s)?(?:{_SIDES})(?!\w)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?%")
_RANGE = re.compile(r"\d{1,4}\s?(?:-|–|đến)\s?\d{1,4}\s{1,2}(?:tập thể|cá nhân|hộ|người|đồng chí)")
_EACH = re.compile(r"(?i)(?<!\w)mỗi\s(?:cụm|khối|đơn vị|cơ quan|phòng|xã|huyện|sở|ngành|tập thể|năm)")
_PAST = re.compile(
    r"(?i)(?:đã|vinh dự)\s(?:được\s(?:[^.;:\n]{2,60}?\s)?)?(?:tặng|khen|nhận|đạt|đón|trao|công nhận|vinh dự)"
)
_WANTED = re.compile(
    r"(?i)đăng ký|phấn đấu|chỉ tiêu|dự kiến|đề nghị|đề xuất|số lượng|quyết tâm|khen thưởng|xét tặng|mục tiêu"
)
_HOPED = re.compile(r"(?i)đăng ký|phấn đấu")
_YEAR = re.compile(r"(?i)năm\s(?:học\s)?(20\d{2})")
_THEMATIC = re.compile(r"(?i)chuyên đề|theo đợt")
_YEARLY = re.compile(
    r"(?i)phong trào thi đua yêu nước|thường xuyên|công tác năm|tổng kết năm(?!\s\d)|"
    r"phong trào thi đua năm|thành tích công trạng|theo công trạng"
)
_GIVEN = re.compile(
    r"[\s”\"’»)]{0,4}(?:(?:tặng |gồm |trao )?cho|là|gồm|:|=|\||-|–|\(|đối với)?[\s:(]{0,3}(?:các |ít nhất |"
    r"không quá |tối đa |từ |khoảng )?"
)
_REACHING = re.compile(r"(?i)đạt|được|đăng ký|tặng|nhận|danh hiệu|đề nghị|phấn đấu|là|^\s{0,2}[“\"]?$")
_BESIDE = re.compile(r"[\s,;]{0,3}(?:và|cùng)?[\s,]{0,2}")
# What may stand before the counts of a clause that goes on with the honour of the one before.
_LEAD = re.compile(
    r"\s{0,2}(?:-\s)?(?:\(?(?:khen )?(?:thành tích )?(?:chuyên đề|công trạng|thường xuyên|đột xuất)\)?\s?[:,]?\s?)?\Z",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"(?i)trong đó")
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$|/)")
NEAR = 400
# Titles are of a year whatever the drive is called; flags and forms of commendation may be of a drive.
_OF_THE_YEAR = ("lao-dong", "chien-si", "tap-the", "don-vi")
_ACTING = re.compile(
    r"(?:Thủ tướng|(?:UBND|Ủy ban nhân dân|Chủ tịch)(?!\s(?:UBND |Ủy ban nhân dân )?(?:huyện|xã|phường|quận|thị))|"
    r"Bộ trưởng|Bộ|Tổng Liên đoàn|Ủy ban Dân tộc|Trung ương|TW|Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao|"
    r"BHXH Việt Nam|Bảo hiểm xã hội Việt Nam|Ngân hàng Nhà nước)(?!\w)[^.\n]{0,130}$"
)


class _Count(NamedTuple):
    """How many, of whom, where."""

    number: int
    subject: str | None
    start: int
    end: int


@dataclass(slots=True)
class Reading:
    """What the titles part has found, with the honour and subject a heading holds open for the lines below it."""

    canon: str
    text: str
    year: int | None
    drive: str = "yearly"
    titles: list[Title] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    heading: Named | None = None
    subject: str | None = None
    heading_drive: str | None = None
    leading: str | None = None
    carried: Named | None = None
    line_start: int = 0

    def leave(self, start: int, end: int, why: str) -> None:
        """Tell a piece of text apart with the reason."""
        self.unplaced.append(Unplaced(self.text[start:end], why, (start, end)))


def titles_of(canon: str, text: str, lines: list[Line], *, year: int | None, drive: str) -> Reading:
    """Return the titles registered in some lines."""
    reading = Reading(canon, text, year, drive)
    rows: list[Line] = []
    for line in lines:
        if rows and not line.text:
            continue
        if "|" in line.text or line.text.count("\t") > (0 if rows else 1):
            rows.append(line)
            continue
        _table(reading, rows)
        rows = []
        _line(reading, line)
    _table(reading, rows)
    return reading


def _table(reading: Reading, rows: list[Line]) -> None:
    if not rows:
        return
    found = table_titles(reading.canon, rows)
    if found is None:
        for line in rows:
            _line(reading, line)
        return
    for title in found.titles:
        code, name, subject, count, span = title
        drive = _drive_of(reading.text[slice(*span)]) or reading.heading_drive or reading.drive
        reading.titles.append(Title(code, name, subject, count, drive, reading.text[slice(*span)], span))
    for start, end, why in found.left:
        reading.leave(start, end, why)


def _line(reading: Reading, line: Line) -> None:
    if not line.text:
        return
    _context(reading, line)
    reading.leading = reading.carried = None
    reading.line_start = line.start
    start = line.start
    for stop in [*(match.start() for match in _CLAUSE.finditer(line.text)), len(line.text)]:
        end = line.start + stop
        if end > start:
            _clause(reading, start, end, line)
        start = end + 1


def _context(reading: Reading, line: Line) -> None:
    """Keep what a short heading says for the lines under it: `Đối với tập thể:`, `Khen thưởng chuyên đề`."""
    if len(line.text) > 120:
        reading.heading = None
        return
    plain = line.words.lower()
    if line.rank in ("part", "roman", "arabic"):
        reading.subject = reading.heading_drive = reading.heading = None
    about = re.search(
        r"(?:đối với|về|danh hiệu|khen thưởng|khen)?\s?(?:các\s)?(tập thể|cá nhân|"
        r"hộ gia đình)\s?(?:\([^)]*\))?\s?[:.]?$",
        plain,
    )
    if about and not COUNT.search(line.text):
        reading.subject = {"tập thể": "collective", "cá nhân": "person", "hộ gia đình": "household"}[about[1]]
    drive = _drive_of(line.text)
    if drive and not re.search(r"\d", line.words):
        reading.heading_drive = drive


def _drive_of(words: str) -> str | None:
    return "thematic" if _THEMATIC.search(words) else "yearly" if _YEARLY.search(words) else None


def _clause(reading: Reading, start: int, end: int, line: Line) -> None:
    honours = honours_in(reading.canon, start, end)
    counts = list(_counts(reading.canon, start, end))
    if not honours:
        _under_heading(reading, counts, start, end)
        return
    reading.carried = honours[-1]
    reading.heading = honours[-1] if not counts and _is_heading(reading.canon, honours[-1], start, line.end) else None
    why = _why_not(reading, start, end, line, counts)
    if why:
        if counts or _PERCENT.search(reading.canon, start, end) or _RANGE.search(reading.canon, start, end):
            reading.leave(start, end, why)
        return
    reading.leading = _drive_of(reading.canon[start : honours[0].start]) or reading.leading
    taken = _pair(reading, honours, counts, start, end)
    if (
        not taken
        and reading.heading is None
        and _WANTED.search(reading.canon, start, end)
        and _HOPED.search(reading.canon, start, end)
    ):
        reading.leave(start, end, "nêu danh hiệu hoặc hình thức khen thưởng nhưng không nêu số lượng")


def _is_heading(canon: str, honour: Named, start: int, end: int) -> bool:
    """Tell whether a line ends at an honour, so that figures below it are its own."""
    rest = canon[honour.end : end].strip(' ”"»’)')
    return rest == ":" or (not rest and not _HOPED.search(canon, start, honour.start))


def _why_not(reading: Reading, start: int, end: int, line: Line, counts: list[_Count]) -> str | None:
    words = reading.canon[start:end]
    if _EACH.search(words):
        return "số lượng cho mỗi đơn vị, không phải tổng số đăng ký"
    if _RANGE.search(words):
        return "một khoảng số lượng, không phải một con số"
    told = max(line.start, reading.canon.rfind(". ", line.start, start), start - NEAR)
    wanted, here = _WANTED.search(reading.canon, told, end), _WANTED.search(words)
    years = [int(year) for year in _YEAR.findall(reading.canon, told, end)]
    old = bool(years and reading.year and max(years) < reading.year)
    if (old and not here) or (not wanted and _PAST.search(words)):
        return "kết quả khen thưởng đã có, không phải đăng ký"
    if _PERCENT.search(words) and not counts:
        return "tỷ lệ phần trăm, không phải số lượng"
    return None


def _counts(canon: str, start: int, end: int) -> Iterator[_Count]:
    found: dict[int, _Count] = {}
    for match in _REVERSED.finditer(canon, start, end):
        found[match.start("n")] = _Count(int(match["n"].replace(".", "")), _subject(match), match.start(), match.end())
    for match in (*COUNT.finditer(canon, start, end), *_SHARE.finditer(canon, start, end)):
        found.setdefault(
            match.start("n"), _Count(int(match["n"].replace(".", "")), _subject(match), match.start(), match.end())
        )
    for match in _WORDED.finditer(canon, start, end):
        found.setdefault(match.start(), _Count(_WORDS[match["w"].lower()], _subject(match), match.start(), match.end()))
    return iter(sorted(found.values(), key=lambda count: count.start))


def _subject(match: re.Match[str]) -> str | None:
    return next((name for name in _UNITS if match[name]), None)


def _under_heading(reading: Reading, counts: list[_Count], start: int, end: int) -> None:
    """Give counts that stand alone to the honour of the heading above: `Bằng khen …:` then `- Tập thể: 02`."""
    if reading.heading is None and reading.carried and counts and _LEAD.match(reading.canon, start, counts[0].start):
        for count in counts:
            _add(reading, reading.carried, count, (start, end))
        return
    if reading.heading is None or not counts:
        if end - start > 60:
            reading.heading = None
        return
    for count in counts:
        _add(reading, reading.heading, count, (start, end))


def _pair(reading: Reading, honours: list[Named], counts: list[_Count], start: int, end: int) -> bool:
    """Give each count to an honour: the one it follows, the one it goes before, or that of the count beside it."""
    owned: dict[int, list[_Count]] = {index: [] for index in range(len(honours))}
    before: tuple[_Count, int] | None = None
    for count in counts:
        index = _owner(reading.canon, honours, count, before)
        before = (count, index)
        if _PART_OF.search(reading.canon, honours[index].end, count.start):
            reading.leave(count.start, count.end, "một phần của số đã nêu, không cộng thêm")
        else:
            owned[index].append(count)
    for index, honour in enumerate(honours):
        for count in owned[index]:
            _add(reading, honour, count, (start, end))
    lone = [honour for index, honour in enumerate(honours) if not owned[index]]
    return bool(_bare(reading, lone, start, end)) or bool(counts)


def _owner(canon: str, honours: list[Named], count: _Count, before: tuple[_Count, int] | None) -> int:
    at = bisect_right(honours, count.start, key=lambda honour: honour.start)
    past = at - 1 if at and honours[at - 1].end <= count.start else at - 2 if at > 1 else None
    coming = at if at < len(honours) else None
    if past is not None and _GIVEN.fullmatch(canon[honours[past].end : count.start]):
        return past
    if coming is not None and _REACHING.search(canon[count.end : honours[coming].start]):
        return coming
    if before is not None and _BESIDE.fullmatch(canon[before[0].end : count.start]):
        return before[1]
    return past if past is not None else coming if coming is not None else 0


def _bare(reading: Reading, honours: list[Named], start: int, end: int) -> bool:
    """Read figures without a word for whom: `Chiến sĩ thi đua cơ sở: 05`, `02 Cờ thi đua của Chính phủ`."""
    done = False
    for honour in honours:
        after = _AFTER.match(reading.canon, honour.end, end)
        before = _BEFORE.search(reading.canon, max(start, honour.start - 24), honour.start)
        match = after or before
        if match is None:
            continue
        whom = _FOR_WHOM.match(reading.canon, honour.end, end)
        subject = honour.subject or (_subject(whom) if whom else None) or reading.subject
        _add(reading, honour, _Count(int(match["n"]), subject, match.start("n"), match.end("n")), (start, end))
        done = True
    return done


def _add(reading: Reading, honour: Named, count: _Count, clause: tuple[int, int]) -> None:
    code = honour.code or _by_actor(reading.canon, honour, reading.line_start)
    span = (min(honour.start, count.start), max(honour.end, count.end))
    if not clause[0] <= honour.start < clause[1]:
        span = (count.start, count.end)
    name = tidy(reading.text[honour.start : honour.end])
    subject = honour.subject if honour.subject and count.subject is None else count.subject or honour.subject
    if honour.subject and code and code.startswith(("chien-si", "lao-dong", "tap-the", "co-thi-dua")):
        subject = honour.subject
    usual = "yearly" if code and code.startswith(_OF_THE_YEAR) else reading.drive
    drive = _drive_at(reading, count, clause) or usual
    reading.titles.append(Title(code, name, subject, count.number, drive, reading.text[slice(*span)], span))


def _by_actor(canon: str, honour: Named, start: int) -> str | None:
    """Tell a plain `Bằng khen`, `Cờ thi đua` by who gives it, where the same clause says so before it."""
    acting = _ACTING.search(canon, max(start, honour.start - 160), honour.start)
    kind = canon[honour.start : honour.end].lower()
    if acting is None or not kind.startswith(("bằng khen", "cờ")):
        return None
    high = acting[0].startswith("Thủ tướng")
    if kind.startswith("cờ"):
        return "co-thi-dua-chinh-phu" if high else "co-thi-dua-tinh"
    return "bang-khen-thu-tuong" if high else "bang-khen-tinh"


def _drive_at(reading: Reading, count: _Count, clause: tuple[int, int]) -> str | None:
    after = _drive_of(reading.canon[count.end : min(clause[1], count.end + NEAR)])
    before = _drive_of(reading.canon[max(clause[0], count.start - NEAR) : count.start])
    return after or before or reading.leading or reading.heading_drive
