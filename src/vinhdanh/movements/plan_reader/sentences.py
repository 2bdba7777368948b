"""Where sentences end: a citation, its date and its issuer stand in one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

# A line that ends so, or a next line that begins so, goes on over the break: copied columns are cut by width.
_GOES_ON = re.compile(
    r"(?:[,–-]|\b(?:số|ngày|của|và|tháng|năm|tỉnh|về|các|do|tại|thành phố|theo|Kế hoạch|Quyết định|Nghị quyết|"
    r"Chỉ thị))$"
)
_BEGINS = re.compile(
    r"[a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ(“\"]|\d{1,2}/\d{1,2}/\d{4}|số\b"
)
LONGEST = 600
_OUTLINE = re.compile(r"[a-zđ][)]|\d{1,2}[.)]\s")
_STOP = re.compile(r"(?<!\bTP)(?<!\bTp)(?<!\bĐ/c)[.!?…;](?=\s|$)")


class Sentences:
    """The ends of sentences of one text, found once and asked many times."""

    def __init__(self, text: str) -> None:
        self.ends = sorted({match.end() for match in _STOP.finditer(text)} | set(_line_ends(text)) | {len(text)})

    def around(self, position: int) -> tuple[int, int]:
        """Return the first and the last place of the sentence at a position."""
        after = bisect_right(self.ends, position)
        before = bisect_left(self.ends, position + 1) - 1
        end = self.ends[after] if after < len(self.ends) else self.ends[-1]
        return (self.ends[before] if before >= 0 else 0), end

    def near(self, position: int) -> tuple[int, int]:
        """Return the sentence at a position, no further than a long sentence goes."""
        start, end = self.around(position)
        return max(start, position - LONGEST), min(end, position + LONGEST)


def _line_ends(text: str) -> list[int]:
    ends, position = [], 0
    lines = text.split("\n")
    for index, line in enumerate(lines[:-1]):
        position += len(line) + 1
        following = lines[index + 1]
        wrapped = (
            line and following and not _OUTLINE.match(following) and (_BEGINS.match(following) or _GOES_ON.search(line))
        )
        if not wrapped:
            ends.append(position)
    return ends
