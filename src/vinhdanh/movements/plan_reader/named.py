"""What a plan names without a number: movements in quotes, programmes, laws, resolutions of congresses."""

from __future__ import annotations

import re
from bisect import bisect_right

from .honours import HONOUR
from .normal import tidy
from .plan import Named

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{6,220})”|\"(?P<b>[^\"\n]{6,220})\"|«(?P<c>[^«»\n]{6,220})»|‘(?P<d>[^‘’\n]{6,220})’"
)
_BEFORE = re.compile(
    r"(?i)(?:phong trào|cuộc vận động|chương trình|đề án|chủ đề|khẩu hiệu|mô hình|thi đua|dự án|cuộc thi|"
    r"phương châm|chiến dịch|hội thi|chuyên đề|quỹ|tháng|tuần lễ)[^.;“”\"\n]{0,70}:?\n?\s?(?:-\s)?$"
)
_LISTED = re.compile(
    r"^\s*[,;]?\s*(?:và\s)?(?:(?:\(?\w{1,2}\)|-)\s*)?(?:(?:các )?(?:phong trào|cuộc vận động)(?: thi đua)?)?\s*$"
)
_STOP = (
    r"(?=[.,;:()\n“”\"]|"
    r"(?<!thiểu)\s(?:số|và (?:các|những)|nhằm|để|gắn với|theo|"
    r"về việc|trong|trên|được|đã|là|với|của (?:Quốc hội|Chính phủ))(?!\w)|$)"
)
_DATED = r"(?:,?\s(?:ngày\s\d{1,2}\stháng\s\d{1,2}\s)?năm\s\d{4}|,?\sngày\s\d{1,2}/\d{1,2}/\d{4})?"
_UNNUMBERED = re.compile(
    r"(?P<name>Nghị quyết\s(?:Đại hội|Hội nghị|Trung ương|HĐND|Hội đồng nhân dân|Đảng bộ|"
    r"các kỳ họp)[^.;:()\n“”\"]{4,150}?(?=[.;:()\n“”\"]|,(?!\s(?:nhiệm kỳ|người lao|công chức|viên chức))|"
    r"(?<!thiểu)\s(?:gắn với|và (?:các|Nghị)|số|"
    r"nhằm|để)(?!\w)|$)"
    r"|(?:Bộ luật|Luật|Pháp lệnh)\s(?:sửa đổi, bổ sung một số điều của (?:Bộ luật|Luật|Pháp lệnh)\s)?"
    rf"(?:Thi đua,? [kK]hen thưởng{_DATED}|(?!Thi đua)[A-ZĐ][^.;:()\n“”\"\d,]{{3,80}}?{_DATED}{_STOP})(?!\s{{0,2}}số)"
    r"|(?:Nghị quyết|Chỉ thị|Kết luận|Quy định)\s(?:số\s)?\d{1,3}(?![\d/–-])(?:,?\sngày\s\d{1,2}/\d{1,2}/\d{4})?"
    r"\scủa\s[^.,;:()\n]{4,60}?(?=[.,;:()\n]|\s(?:về|và)(?!\w)|$)"
    r"|(?:[cC]hương trình)\s(?:mục tiêu quốc gia|MTQG|hành động|trọng tâm công tác|công tác dân tộc|"
    r"phát triển kinh tế|công tác năm|trọng tâm)[^.;:()\n“”\"]{0,140}?(?=[.;:()\n“”\",]|(?<!thiểu)\s(?:số|cụ thể|"
    r"gắn với|và các|nhằm|để|được|đã)(?!\w)|$)"
    r"|(?:[cC]uộc vận động)\s(?=[A-ZĐ])[^.;:()\n“”\"]{8,140}?(?=[.;:()\n“”\"]|\s(?:gắn với|và (?:các|phong trào)|"
    r"nhằm|để)(?!\w)|$)"
    r"|(?:[đĐ]ề án)\s(?=[A-ZĐ])[^.;:()\n“”\"]{8,140}?(?=[.;:()\n“”\",]|$))"
)


def named_of(canon: str, text: str, spans: list[tuple[int, int]], cited: list[tuple[int, int]]) -> list[Named]:
    """Return what is named in some stretches and not covered by a numbered instrument, each once."""
    found: list[Named] = []
    for start, end in spans:
        found += _quoted(canon, text, start, end, cited)
        found += _unnumbered(canon, text, start, end, cited)
    unique: dict[str, Named] = {}
    for one in sorted(found, key=lambda one: one.span):
        unique.setdefault(one.name.lower(), one)
    return list(unique.values())


def _quoted(canon: str, text: str, start: int, end: int, cited: list[tuple[int, int]]) -> list[Named]:
    found: list[Named] = []
    last = -1
    for match in _QUOTED.finditer(canon, start, end):
        name = next(group for group in match.groups() if group)
        before = canon[max(start, match.start() - 90) : match.start()]
        follows = last >= 0 and _LISTED.match(canon[last : match.start()])
        honour = HONOUR.match(name.strip())
        if (
            (_BEFORE.search(before) or follows)
            and not _covered(match.start(), cited)
            and not (honour and honour.end() > len(name) // 2)
        ):
            found.append(
                Named(tidy(text[match.start() + 1 : match.end() - 1]), text[match.start() : match.end()], match.span())
            )
            last = match.end()
    return found


def _unnumbered(canon: str, text: str, start: int, end: int, cited: list[tuple[int, int]]) -> list[Named]:
    found = []
    for match in _UNNUMBERED.finditer(canon, start, end):
        if re.match(r"\s{0,2}số\s{0,2}:?\s?\d", canon[match.end() : match.end() + 10]) or _covered(
            match.start(), cited
        ):
            continue
        name = tidy(match["name"])
        if len(name) > 9:
            found.append(
                Named(tidy(text[match.start() : match.end()]), text[match.start() : match.end()], match.span())
            )
    return found


def _covered(position: int, cited: list[tuple[int, int]]) -> bool:
    index = bisect_right(cited, (position, 1 << 40)) - 1
    return index >= 0 and cited[index][0] <= position < cited[index][1]
