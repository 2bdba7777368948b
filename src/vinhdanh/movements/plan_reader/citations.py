"""Citations: a number with the kind before it, its day and its issuer on either side, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import dates
from .bodies import SIGNS
from .cited import Citation, Context, share
from .dates import Day
from .issuers import HEAD, Issuer, completed, fits, from_signs, issuer_after, issuer_at, plain_until
from .kinds import KIND_WORD, NAMES, kind_of
from .normal import canonical, normalise, tidy, unwrapped
from .numbers import Number, numbers
from .places import province_in, province_of
from .plan import Instrument
from .sentences import Sentences

LEFT, RIGHT, SUBJECT = 240, 420, 400
_SAID = re.compile(r"(?:(?<!\w)(?:[sS]ố|SỐ|s|So)\s{0,2}[:.]?)?\s{0,3}$")
_GAP = re.compile(
    r"(?:\s{0,2}\((?i:khóa)\s[IVX]{1,5}\))?[\s,()|:–-]{0,4}(?:(?:được|đã|ban hành|ký|ra|đề|vào|cùng)\s){0,3}"
)
_PLACE = re.compile(r"[\s|.;–-]{0,6}(?P<place>[A-ZĐ][^\d,|\n\t:;]{1,40}),\s{0,3}(?i:ngày)")
_ISSUED = re.compile(
    r"(?:ban hành|(?<!\w)ký|có|ra|trình|gửi|xây dựng|phê duyệt|thông qua|phát hành|công bố|tại)(?:\s(?:ban hành|"
    r"các|một|bản|văn bản|kèm theo))*\s*$"
)
_LINK = re.compile(
    r"(?:\s[A-ZĐ]\w{0,10}){0,4}[\s,(]{0,3}(?:(?:nêu tại|tại|đã|vừa|mới|cũng|có|ra|ký|ban hành|thông qua|trình|"
    r"xây dựng|phê duyệt|phát hành|"
    r"tiếp tục|kịp thời|chính thức|theo|các|bằng|\d{1,2}/\d{1,2}/\d{4}|ngày)[\s,(:]{0,3}){0,6}$"
)
_LINKED = re.compile(r"tại|theo|ký|ban hành|có|ra(?!\w)|thông qua|trình|xây dựng|phê duyệt|phát hành|bằng|\(")
_SESSION = re.compile(
    r"\s{0,2}(?:tại|của)\s(?:Hội nghị|Kỳ họp|kỳ họp|hội nghị)[^,.;\n]{0,40}?(?=Ban [Cc]hấp hành|BCH|"
    r"Hội đồng nhân dân|HĐND|Quốc hội)"
)
_CONCLUDED = re.compile(r"[\s,]{0,3}(?:(?:về|thông báo|ý kiến)\s){0,3}kết luận (?:chỉ đạo )?của\s")
_BY = re.compile(r"(?<!\w)(?:do|được)\s")
_ACT = re.compile(r"\s{0,2}(?:ban hành|ký|phê duyệt|thông qua)")
_SUBJECT = re.compile(
    r"[\s,:–-]{0,4}(?P<s>(?:[vV]ề|V/v|[qQ]uy định|[bB]an hành|[pP]hê duyệt|[tT]riển khai|[hH]ướng dẫn|"
    r"[tT]hực hiện|[sS]ửa đổi|[pP]hát động|[tT]ổ chức|"
    r"[tT]ăng cường|[tT]iếp tục|[đĐ]ẩy mạnh|[cC]ông nhận|[tT]hành lập|[tT]ặng|[tT]ổng kết|[pP]hân công|"
    r"[kK]iện toàn|[gG]iao)(?!\w))"
)
# Who acts on the document, and when, is no more its subject: `…, ngày 01/3/2024, Giám đốc Sở X ban hành`.
_NEXT = re.compile(
    rf",\s(?:ngày\s\d{{1,2}}[/\s]|(?:{HEAD.pattern})[^,;.\n]{{0,90}}?\s(?:ban hành|xây dựng|phát động|hướng dẫn|"
    r"đề nghị|yêu cầu|triển khai|tổ chức|đăng ký|đã|báo cáo|thông báo)(?!\w))"
)
_DAY_WORD = re.compile(r"\s(?=ngày\s{1,2}\d)")
_ANNIVERSARY = re.compile(r"\(\s?[^()\n]{4,14}[-–]\s?(?P<last>[^()\n]{8,14})\)")


def read_citations(text: str) -> list[Instrument]:
    """Return the numbered documents that a sentence, or any text, cites, in order."""
    return cite(context_of(normalise(text)))


def context_of(text: str, province: str | None = None, on: str | None = None) -> Context:
    """Return a normalised text made ready for reading."""
    canon = unwrapped(canonical(text))
    return Context(text, canon, Sentences(canon), province, on)


def cite(context: Context, found: Sequence[Number] | None = None) -> list[Instrument]:
    """Return the instruments of a text; one entry for each place where one is cited."""
    every = list(numbers(context.canon)) if found is None else list(found)
    cited = [_bounded(context, every, index) for index in range(len(every))]
    for index, citation in enumerate(cited):
        _read_left(context, citation)
        _read_right(context, citation, cited[index + 1].number.start if index + 1 < len(cited) else None)
    share(context.canon, cited)
    return [
        _instrument(context, citation, cited[index + 1] if index + 1 < len(cited) else None)
        for index, citation in enumerate(cited)
    ]


def _bounded(context: Context, every: list[Number], index: int) -> Citation:
    number = every[index]
    start, end = context.sentences.around(number.start)
    before = every[index - 1].end if index else 0
    after = every[index + 1].start if index + 1 < len(every) else end
    left, right = max(start, before, number.start - LEFT), max(number.end, min(end, after, number.end + RIGHT))
    return Citation(number, left, right, number.start, number.end)


def _read_left(context: Context, citation: Citation) -> None:
    """Find the word that says the kind, and who or when stands between it and the number."""
    canon, number = context.canon, citation.number
    said = _SAID.search(canon, citation.left, number.start)
    stop = said.start() if said else number.start
    has_said = bool(said and said[0].strip())
    citation.start = stop + (len(said[0]) - len(said[0].lstrip()) if said else 0)
    words = list(KIND_WORD.finditer(canon, max(citation.left, stop - 130), stop))
    for word in reversed(words[-2:]):
        if _reaches(canon[word.end() : stop], said=has_said):
            citation.word, citation.start = word[0], word.start()
            citation.owner = issuer_after(canon, word.end(), stop)
            inner = dates.days(canon, word.end(), stop)
            citation.day = inner[-1] if inner else None
            return


def _reaches(between: str, *, said: bool) -> bool:
    """Tell whether the words between a kind and `số` belong to one name: `Luật Thống kê số`, `Quyết định của X số`."""
    core = dates.days(between)
    plain = between if not core else between[: core[0].start] + between[core[-1].end :]
    plain = plain.strip(" ,\n\t(").removeprefix("liên tịch").strip(" ,")
    if not plain or (said and len(plain) < 4):
        return True
    clean = not re.search(r"[\d;.:()“”\"|\n]", plain) and len(plain) <= 90
    return clean and (said or plain.startswith("của "))


def _read_right(context: Context, citation: Citation, following: int | None) -> None:
    canon, number = context.canon, citation.number
    place = _PLACE.match(canon, number.end)
    if place and citation.word is None:
        citation.place = place["place"].strip()
        citation.end = place.end("place")
        citation.right = max(citation.right, citation.end + 48)
    gap = _GAP.match(canon, place.end("place") if place and citation.word is None else number.end)
    day = _day_here(canon, gap.end() if gap else number.end, citation.right)
    if day and citation.day is None:
        citation.day, citation.end = day, day.end
    elif gap and day is None:
        stop = dates.written_at(canon, gap.end())
        citation.end = stop if stop > gap.end() else citation.end
    issuer = _issuer_here(canon, citation)
    if issuer:
        citation.issuer, citation.end = issuer.name, max(citation.end, issuer.end)
        further = plain_until(canon, issuer.end, _DAY_WORD, citation.right) if citation.day is None else None
        if further and further > issuer.end + 1:
            issuer = issuer._replace(name=tidy(canon[issuer.start : further]), end=further)
            citation.issuer, citation.end = issuer.name, further
        if citation.day is None:
            gap = _GAP.match(canon, issuer.end)
            citation.day = _day_here(canon, gap.end() if gap else issuer.end, citation.right)
            citation.end = max(citation.end, citation.day.end if citation.day else 0)
    elif citation.owner:
        citation.issuer = citation.owner.name
    if citation.day is None:
        _read_split(canon, citation)
    _read_actor(context, citation)
    _complete_day(context, citation)


def _day_here(canon: str, position: int, limit: int) -> Day | None:
    day = dates.day_at(canon, position) or dates.year_at(canon, position)
    if day is None:
        partial = dates.days_without_year(canon, position, min(limit, position + 24))
        day = partial[0] if partial and partial[0].start == position else None
    return day if day and day.end <= limit else None


def _issuer_here(canon: str, citation: Citation) -> Issuer | None:
    """Return the issuer that follows the number or its day."""
    position, number = citation.end, citation.number
    issuer = issuer_after(canon, position, citation.right)
    if issuer:
        return issuer
    for lead in (_SESSION, _CONCLUDED):
        leading = lead.match(canon, position, citation.right)
        named = issuer_at(canon, leading.end()) if leading else None
        if named and fits(named.name, number.body):
            return named
    gap = re.compile(r"[ \t]{1,2}").match(canon, position)
    direct = issuer_at(canon, gap.end()) if gap and citation.place is None else None
    if direct and direct.end <= citation.right and fits(direct.name, number.body):
        return direct
    for by in _BY.finditer(canon, position, citation.right):
        later = issuer_at(canon, by.end())
        act = _ACT.match(canon, later.end) if later else None
        if later and act:
            return later._replace(end=act.end())
    return None


def _read_split(canon: str, citation: Citation) -> None:
    """Find a day set apart from its number by the subject: `… ban hành Hệ thống … ngày 10 tháng 12 năm 2014 của …`."""
    for day in dates.days(canon, citation.number.end, citation.right):
        issuer = issuer_after(canon, day.end, citation.right)
        between = canon[citation.number.end : day.start]
        if (
            issuer
            and fits(issuer.name, citation.number.body)
            and not re.search(rf"(?:{KIND_WORD.pattern})[^,]{{0,60}}$", between)
        ):
            citation.day, citation.issuer = day, citation.issuer or issuer.name
            return


def _read_actor(context: Context, citation: Citation) -> None:
    """Find who acted, and when, on the left: `Ngày 18/3/2024, X ban hành Kế hoạch số …`, `X tại Tờ trình số …`."""
    canon, start = context.canon, citation.start
    before = canon[citation.left : start]
    if citation.day is None and _ISSUED.search(before):
        whole = dates.days(canon, citation.left, start) or dates.days_without_year(canon, citation.left, start)
        if whole and not _other_kind(canon, whole[-1].end, start):
            citation.day = whole[-1]
    if citation.issuer:
        return
    for nearness, head in enumerate(reversed(list(HEAD.finditer(canon, citation.left, start))[-6:])):
        name = issuer_at(canon, head.start())
        rest = canon[name.end : start] if name and name.end <= start else None
        if (
            name
            and rest is not None
            and _LINK.match(rest)
            and _LINKED.search(rest)
            and (fits(name.name, citation.number.body) or (nearness == 0 and citation.number.body not in SIGNS))
        ):
            citation.issuer = name.name
    if citation.day is None and citation.word is None and re.search(r"ngày [\d/. -]{6,12}$", before.rstrip()):
        near = dates.days(canon, citation.left, start)
        citation.day = near[-1] if near else None


def _other_kind(canon: str, start: int, end: int) -> bool:
    """Tell whether a document of another kind is named between two places; `Sở Kế hoạch và Đầu tư` is none."""
    return any(
        canon[max(0, word.start() - 3) : word.start()] not in ("Sở ", "Bộ ", " - ", "ác ")
        for word in KIND_WORD.finditer(canon, start, end)
    )


def _complete_day(context: Context, citation: Citation) -> None:
    """Give a day its year from the anniversary that the same sentence prepares, or from the article's own day."""
    day = citation.day
    if day is None or not day.iso.startswith("--"):
        return
    start, end = context.sentences.near(citation.number.start)
    for match in _ANNIVERSARY.finditer(context.canon, start, end):
        last = dates.day_at(context.canon, match.start("last"))
        if last and day.iso[1:] <= last.iso[4:]:
            citation.day = day._replace(iso=last.iso[:4] + day.iso[1:])
            return
    if context.on and len(context.on) == 10:
        year = int(context.on[:4]) - (day.iso[1:] > context.on[4:])
        citation.day = day._replace(iso=f"{year}{day.iso[1:]}")
        return
    citation.day = None


def _instrument(context: Context, citation: Citation, following: Citation | None) -> Instrument:
    number, day = citation.number, citation.day
    kind = kind_of(number.signs[0], citation.word)
    iso = day.iso if day else None
    near = context.province or province_in(context.canon, *context.sentences.near(number.start))
    issuer, inferred = citation.issuer, False
    if issuer is None:
        place = citation.place if citation.place and province_of(citation.place, iso) else citation.place or near
        issuer, inferred = from_signs(number.signs, place, iso), True
    else:
        issuer = completed(issuer, near)
    end = max(citation.end, number.end)
    return Instrument(
        kind=NAMES[kind] if kind else None, kind_code=kind, number=number.text, issuer=issuer, date=iso,
        name=_subject(context, citation, following), as_written=context.text[citation.start : end],
        span=(citation.start, end), inferred=inferred and issuer is not None,
    )  # fmt: skip


def _subject(context: Context, citation: Citation, following: Citation | None) -> str | None:
    """Return what the document is about, as far as its sentence says."""
    position = max(citation.end, citation.number.end)
    match = _SUBJECT.match(context.canon, position)
    if match is None:
        return None
    end = min(context.sentences.around(citation.number.start)[1], position + SUBJECT)
    if (
        following
        and following.start < end
        and re.search(r"(?:,|;|và|của)\s*$", context.canon[position : following.start])
    ):
        joined = re.search(r"của\s*$", context.canon[position : following.start])
        end = end if joined else following.start
    acting = _NEXT.search(context.canon, match.start("s"), end)
    end = acting.start() if acting else end
    text = tidy(context.text[match.start("s") : end])
    return (re.sub(r"\s(?:và|các)$", "", text).rstrip(" ,;(") or None) if len(text) > 3 else None
