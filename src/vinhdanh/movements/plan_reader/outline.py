"""The contents of a movement, in order: `Một là …`, `Thứ nhất …`, or the items of an outline I / 1 / a."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from .counting import ORDERS, WORDED, inline_contents
from .honours import HONOUR
from .lines import RANKS, Line
from .normal import tidy
from .plan import Content

# A paragraph that begins so is no more of the last content.
_AFTER = re.compile(
    r"(?:Trên cơ sở đó|Trên đây là|Trên cơ sở (?:nội dung|kế hoạch|các nội dung)|Căn cứ (?:nội dung|kế hoạch|vào|"
    r"Kế hoạch|tình hình)|Nơi nhận|Tổ chức thực hiện|TỔ CHỨC THỰC HIỆN|"
    r"Để (?:thực hiện|phong trào|đạt|tổ chức|các phong trào|việc)|Yêu cầu (?:các|thủ trưởng|lãnh đạo|Thủ trưởng)|"
    r"Đề nghị (?:các|thủ trưởng|Thủ trưởng|lãnh đạo)|Kế hoạch (?:này|cũng|được|yêu cầu|giao|nêu)|Giao |"
    r"Các (?:phòng|đơn vị|cơ quan|sở)[^.;\n]{0,80}(?:căn cứ|có trách nhiệm|tổ chức triển khai|xây dựng kế hoạch|"
    r"đăng ký)|Thủ trưởng (?:các|cơ quan)|Về (?:khen thưởng|tổ chức|đăng ký|hình thức|thời gian|danh hiệu|chỉ tiêu)|"
    r"Phong trào thi đua (?:năm|này|được|sẽ)|Thời gian|Kinh phí|Sau khi|Định kỳ|Trong quá trình|Kết thúc|"
    r"(?:Thay mặt|Xin (?:trân trọng|cảm ơn|chân thành)|Trân trọng|Tôi (?:kêu gọi|đề nghị|mong|tin))|"
    r"Nhận được (?:công văn|văn bản|kế hoạch|hướng dẫn|chỉ thị)|Quá trình (?:thực hiện|triển khai)|"
    r"Tại (?:buổi|hội nghị|Hội nghị|lễ|Lễ)|Phát biểu|Cũng tại|Cùng với đó, (?:UBND|Ban|Sở)|"
    r"Với (?:tinh thần|quyết tâm|các nội dung|những nội dung)|Hưởng ứng phong trào|Nhân dịp|Dịp này|Được biết|"
    r"Chỉ tiêu (?:đăng ký|thi đua|khen thưởng)|Danh hiệu|Đăng ký|"
    r"(?:UBND|Ủy ban|Ban|Sở|Bộ|Chủ tịch|Giám đốc|Hội đồng|Trưởng ban|Trưởng Ban|"
    r"Lãnh đạo)\s[^.;\n]{0,90}?(?:yêu cầu|đề nghị|kêu gọi|phát động|mong muốn|tin tưởng|giao|đăng ký)(?!\w)|"
    r"(?:Năm|năm) \d{4},? [^.;\n]{0,80}đăng ký|[^.;\n]{0,80}đăng ký (?:các )?(?:danh hiệu|thi đua)|"
    r"Hình thức khen thưởng|Tiêu chuẩn|Đối tượng|PHỤ LỤC|Phụ lục|KT\.|TM\.|TL\.|TUQ\.|Q\.|(?:TRƯỞNG BAN|GIÁM ĐỐC|"
    r"CHỦ TỊCH|BỘ TRƯỞNG|PHÓ |HIỆU TRƯỞNG))"
)
_PURPOSE = re.compile(
    r"(?i)mục đích|yêu cầu|quan điểm|căn cứ|đối tượng|phạm vi|thời gian|khen thưởng|tổ chức thực hiện|kinh phí|"
    r"tiêu chuẩn|tiêu chí|hình thức|phương thức|chỉ tiêu (?:đăng ký|khen thưởng|danh hiệu)|đăng ký|nguyên tắc|"
    r"chủ đề|khẩu hiệu|phân công|trách nhiệm|tiến độ|danh hiệu|đặc điểm|tình hình|sơ kết|nơi nhận|lộ trình|"
    r"thành phần|phát động"
)
_HEADINGS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"(?i)^(?:các )?nội dung (?:phong trào )?(?:thi đua|phát động|thực hiện phong trào)|"
                r"^nội dung (?:của )?(?:phong trào|đợt thi đua)|^(?:những )?nội dung(?: thi đua)? (?:trọng tâm|"
                r"chủ yếu|cụ thể)"), 6),
    (re.compile(r"(?i)^(?:các )?nội dung"), 5),
    (re.compile(r"(?i)^(?:mục tiêu|chỉ tiêu)[^.;\n]{0,30}nội dung"), 4),
    (re.compile(r"(?i)^(?:các )?(?:nhiệm vụ|nhóm nhiệm vụ)[^.;\n]{0,60}(?:thi đua|trọng tâm|giải pháp|chủ yếu|"
                r"cụ thể)"), 3),
    (re.compile(r"(?i)^(?:các )?(?:nhiệm vụ|phong trào thi đua|tiêu chí thi đua|mục tiêu thi đua)|"
                r"^(?:các )?phong trào"), 2),
)  # fmt: skip
_LISTING = re.compile(r"(?i)(?:như sau|sau đây|sau|cụ thể|nội dung|gồm|nhiệm vụ|trọng tâm|chủ yếu|chính)\s?[:：]\s?$")
HEADING_LIMIT = 220
_BULLETS = ("bullet", "plus")
# Items at the end of a directive that say who sees to it.
_CHARGE = re.compile(
    r"(?:Giao\s|Đề nghị (?:các|Ủy ban|Ban)|Thủ trưởng (?:các|cơ quan)|Kinh phí|(?:Sở Nội vụ|Ban Thi đua|"
    r"Hội đồng Thi đua|Văn phòng)[^.;\n]{0,80}(?:theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn|chịu trách nhiệm))"
)


@dataclass(slots=True)
class Node:
    """An item of an outline: its line, the line its text ends before, its children."""

    line: Line
    stop: int
    words: str
    children: list[Node] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """Return the words of a heading: its whole line if short, else its first sentence."""
        return _heading(self.words)


Surroundings = Mapping[int, str]


def contents_of(text: str, lines: list[Line], skipped: Surroundings, first: int, last: int) -> tuple[Content, ...]:
    """Return the contents between two lines, captions and the like left out of their text."""
    body = [line for line in lines[first : last + 1] if line.at not in skipped]
    tree = _tree(body, last + 1)
    section = _section(tree)
    marks = _worded(body, tree)
    if marks and (
        section is None or not section.children or (marks[0][0].at > section.line.at and _within(marks, section))
    ):
        return _from_words(text, marks, body, skipped)
    nodes = _items(section, tree)
    if nodes:
        return _from_nodes(text, nodes, lines, skipped)
    inline = inline_contents(text, body)
    if inline:
        return inline
    if section is not None:
        return _from_nodes(text, [section], lines, skipped)
    return _bulleted(text, tree, lines, skipped)


def _within(marks: list[tuple[Line, int, int]], section: Node) -> bool:
    return marks[-1][0].at < section.stop and not any(
        child.line.rank in ("arabic", "letter", "deep", "roman") for child in section.children
    )


# --- words that count -----------------------------------------------------------------------------


def _worded(body: list[Line], tree: list[Node]) -> list[tuple[Line, int, int]]:
    """Return the lines that begin `Một là`, `Thứ hai`, in sequence from one: line, order, place after the words."""
    best: list[tuple[Line, int, int]] = []
    run: list[tuple[Line, int, int]] = []
    for line in body:
        match = WORDED.match(line.text, line.body - line.start)
        if match is None:
            continue
        order = int(match["n"]) if match["n"] else ORDERS.get(" ".join(match["mark"].lower().split()), 0)
        if order == 1:
            run = []
        if order == len(run) + 1:
            run.append((line, order, line.start + match.end()))
            best = max(best, run, key=len)
    return best if len(best) > 1 else []


def _from_words(
    text: str, marks: list[tuple[Line, int, int]], body: list[Line], skipped: Surroundings
) -> tuple[Content, ...]:
    found = []
    for index, (line, order, start) in enumerate(marks):
        stop = marks[index + 1][0].at if index + 1 < len(marks) else _end_of_last(body, line)
        kept = [other for other in body if line.at <= other.at < stop and other.text]
        found.append(_content(text, order, line.start, start, kept))
    return tuple(found)


def _end_of_last(body: list[Line], line: Line) -> int:
    """Return the line at which the last content has ended."""
    seen = False
    for other in body:
        if other.at <= line.at:
            continue
        if not other.text:
            continue
        heading = other.rank in ("part", "capital", "roman") or (
            other.rank == "arabic" and line.rank is None and _is_frame(other.words)
        )
        if (
            heading
            or (other.rank is None and _turns(other.text))
            or (seen and len(other.text) < 60 and other.rank is None)
        ):
            return other.at
        seen = other.text.endswith(("./.", "./"))
    return body[-1].at + 1


def _content(text: str, order: int, mark_start: int, start: int, kept: list[Line]) -> Content:
    first = text[start : kept[0].end]
    whole = _original(text, first, kept)
    end = kept[-1].end if kept else start + len(first)
    label = text[mark_start:start].strip(" \t\n,:–") or "-"
    return Content(order, label[:40], _heading(first), whole, (mark_start, max(end, start)))


def _original(text: str, first: str, kept: list[Line]) -> str:
    """Return the lines as the text writes them: matching was done on a copy."""
    return "\n".join([first.strip(), *(text[line.start : line.end] for line in kept[1:])]).strip()


def _heading(words: str) -> str:
    """Return what a content may be called by: its line if short, else up to the first stop, else nothing."""
    plain = words.strip()
    if len(plain) <= HEADING_LIMIT and not plain.endswith((".", ";")):
        return tidy(plain)
    cut = re.match(r"[^.:;\n]{8,160}[:.](?=\s)", plain)
    return tidy(cut[0]) if cut else ""


# --- outlines -------------------------------------------------------------------------------------


def _tree(body: list[Line], end: int) -> list[Node]:
    """Return the outline of marked lines. The rank that comes first is the highest seen; a rank met anew goes below."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    ranks = _ranks(body)
    for index, line in enumerate(body):
        if line.rank is None:
            continue
        while open_nodes and ranks.index(line.rank) <= ranks.index(open_nodes[-1].line.rank or ""):
            open_nodes.pop().stop = line.at
        node = Node(line, end, line.words or _line_below(body, index))
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return roots


def _ranks(body: list[Line]) -> tuple[str, ...]:
    """Return the ranks from high to low: of bullets the kind that comes first is the higher."""
    first = next((line.rank for line in body if line.rank in _BULLETS), None)
    return RANKS if first != "plus" else (*(rank for rank in RANKS if rank not in _BULLETS), "plus", "bullet")


def _line_below(body: list[Line], index: int) -> str:
    """Return the heading that stands under a bare `Phần thứ hai`."""
    following = next((line for line in body[index + 1 : index + 4] if line.text), None)
    return following.text if following and following.rank is None else ""


def _walk(nodes: list[Node], depth: int = 0) -> list[tuple[Node, int]]:
    return [pair for node in nodes for pair in ((node, depth), *_walk(node.children, depth + 1))] if depth < 4 else []


def _section(tree: list[Node]) -> Node | None:
    """Return the item whose heading says that the contents stand under it: the surest words, then the highest place."""
    best: tuple[int, int, Node] | None = None
    for node, depth in _walk(tree):
        if node.line.rank in _BULLETS or len(node.words) > HEADING_LIMIT:
            continue
        score = next((value for pattern, value in _HEADINGS if pattern.match(node.words)), 0)
        if score and _numbered_sibling(node):
            continue
        if score and (best is None or (score, -depth) > (best[0], best[1])):
            best = (score, -depth, node)
    return best[2] if best else None


def _numbered_sibling(node: Node) -> bool:
    """Tell whether a heading is one of `Nội dung 1`, `Nội dung 2`: it is a content, not where contents stand."""
    return bool(re.match(r"(?i)nội dung\s(?:\d|thứ)|phong trào\s(?:\d|thứ|[“\"])", node.words))


def _items(section: Node | None, tree: list[Node]) -> list[Node]:
    """Return the items that are contents: the children of the section, else the sections that are no frame."""
    if section is not None:
        return _alike(section.children)
    tops = [node for node in tree if node.line.rank not in _BULLETS]
    ranks = {node.line.rank for node in tops}
    rank = min(ranks, key=lambda name: RANKS.index(name or ""), default=None)
    same = [node for node in tops if node.line.rank == rank]
    plain = [node for node in same if not _is_frame(node.words)]
    while plain and _CHARGE.match(plain[-1].words):
        plain.pop()
    return plain if len(same) > 1 and _sequence(same) else []


def _is_frame(words: str) -> bool:
    """Tell whether words are a heading of what frames the contents: purpose, organisation, rewards."""
    short = len(words) <= 90 and not words.rstrip().endswith((".", ";"))
    return short and _PURPOSE.match(words) is not None


def _turns(paragraph: str) -> bool:
    """Tell whether an unmarked paragraph leaves the contents: it asks, closes or registers honours."""
    registers = re.search(r"(?i)đăng ký|phấn đấu|đề nghị|khen thưởng", paragraph) and HONOUR.search(paragraph)
    return _AFTER.match(paragraph) is not None or bool(registers and re.search(r"\d\s", paragraph))


def _sequence(nodes: list[Node]) -> bool:
    """Tell whether items count up, so that they are an outline and not lines that happen to begin with a number."""
    orders = [node.line.order for node in nodes]
    return orders[0] <= 1 and sum(b == a + 1 for a, b in pairwise(orders)) >= len(orders) - 2


def _alike(children: list[Node]) -> list[Node]:
    """Return the children of the highest rank among them; a lone heading over a list gives way to the list."""
    ranks = {child.line.rank for child in children}
    rank = min(ranks, key=lambda name: RANKS.index(name or ""), default=None)
    same = [child for child in children if child.line.rank == rank]
    framed = [
        child
        for child in same
        if not re.match(
            r"(?i)(?:tổ chức thực hiện|hình thức khen thưởng|khen thưởng|thời gian|đối tượng|kinh phí|tiêu chuẩn|"
            r"chủ đề)",
            child.words,
        )
    ]
    inner = next(
        (
            child
            for child in framed
            if re.match(r"(?i)(?:các )?nội dung(?: thi đua|\s?[:.]?$)", child.words) and len(child.children) > 1
        ),
        None,
    )
    if inner is not None and len(same) <= 3:
        return _alike(inner.children)
    return framed


def _from_nodes(text: str, nodes: list[Node], lines: list[Line], skipped: Surroundings) -> tuple[Content, ...]:
    found = []
    for order, node in enumerate(nodes, start=1):
        stop = node.stop if order < len(nodes) else _cut(lines, node)
        kept = [line for line in lines[node.line.at : stop] if line.at not in skipped and line.text]
        counted = WORDED.match(node.line.text, node.line.body - node.line.start)
        start = node.line.start + counted.end() if counted else node.line.body
        found.append(_content(text, order, node.line.start, start, kept))
    return tuple(found)


def _cut(lines: list[Line], node: Node) -> int:
    """Return where the last item of a list ends: an unmarked paragraph that turns to something else ends it."""
    for line in lines[node.line.at + 1 : node.stop]:
        if line.text and line.rank is None and _turns(line.text):
            return line.at
    return node.stop


def _bulleted(text: str, tree: list[Node], lines: list[Line], skipped: Surroundings) -> tuple[Content, ...]:
    """Return the bullets after a line that announces them: `… với các nội dung sau:`."""
    tops = [node for node in tree if node.line.rank == tree[0].line.rank and node.line.rank in _BULLETS]
    if len(tops) < 2 or len(tops) != len(tree):
        return ()
    before = next((line for line in reversed(lines[: tops[0].line.at]) if line.text), None)
    plain = [node for node in tops if not _is_frame(node.words)]
    return _from_nodes(text, plain, lines, skipped) if before and _LISTING.search(before.text) else ()
