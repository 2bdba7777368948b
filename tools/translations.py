"""Hold the English catalogue to the sentences of the source: each translated once, none left over.

With --write, add the sentences that are missing, without a translation, and drop those that are gone.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

SOURCE = Path("src/vinhdanh")
CATALOGUE = SOURCE / "locale/en/LC_MESSAGES/django.po"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "_l", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
ALIAS = re.compile(r"\bn?p?gettext(?:_lazy|_noop)? as (\w+)")
PLACES = re.compile(r"%\(\w+\)[sdf]|\{\w*\}")
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
Key = tuple[str | None, str | tuple[str, ...]]


@dataclass(frozen=True)
class Sentence:
    """A sentence to be translated, and the first place it stands."""

    key: Key
    where: str


def sentences(source: Path) -> Iterator[Sentence]:
    """Yield every sentence marked for translation in code and templates."""
    for path in sorted((*source.rglob("*.py"), *source.rglob("*.html"))):
        if "migrations" not in path.parts:
            text = path.read_text(encoding="utf-8")
            code = flat(templatize(text, origin=str(path))) if path.suffix == ".html" else text
            yield from marked(code, str(path))


def flat(code: str) -> str:
    """Return code without its indentation: of a template it means nothing, and a tokenizer stumbles over it."""
    return "\n".join(line.lstrip() for line in code.splitlines())


def marked(code: str, where: str) -> Iterator[Sentence]:
    """Yield what one piece of code gives to gettext."""
    for line, words, _comments, context in extract("python", io.BytesIO(code.encode()), KEYWORDS):
        yield Sentence((context, words), f"{where}:{line}")


def unmarked(source: Path) -> Iterator[str]:
    """Yield each line of a template with Vietnamese that nobody can translate."""
    for path in sorted(source.rglob("*.html")):
        inside = False
        for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
            word = token.contents.split(" ")[0] if token.token_type == TokenType.BLOCK else ""
            inside = word.startswith("blocktrans") or (inside and not word.startswith("endblocktrans"))
            if token.token_type == TokenType.TEXT and not inside and VIETNAMESE.search(token.contents):
                yield f"{path}:{token.lineno}: Vietnamese outside of translate: {token.contents.strip()[:50]!r}"


def unheard(source: Path) -> Iterator[str]:
    """Yield each other name gettext is imported by: what is said through it would be missed here."""
    for path in sorted(source.rglob("*.py")):
        for name in ALIAS.findall(path.read_text(encoding="utf-8")):
            if name not in KEYWORDS:
                yield f"{path}: gettext is called {name}; call it _ or, where lazy beside it, _l"


def key_of(message: Message) -> Key:
    """Return by what gettext looks a message up."""
    return message.context, tuple(message.id) if isinstance(message.id, list | tuple) else message.id


def held(catalogue: Catalog) -> dict[Key, Message]:
    """Return the messages of a catalogue by their keys, without its header."""
    return {key_of(message): message for message in catalogue if message.id}


def faults(catalogue: Catalog, wanted: dict[Key, str]) -> Iterator[str]:
    """Yield what a catalogue lacks, has too much, or says carelessly."""
    have = held(catalogue)
    for key, where in wanted.items():
        if key not in have:
            yield f"{where}: not translated: {shown(key)}"
    for key, message in have.items():
        if key not in wanted:
            yield f"no longer in the source: {shown(key)}"
        elif fault := fault_of(message):
            yield f"{fault}: {shown(key)}"
    for message in catalogue.obsolete.values():
        yield f"obsolete: {shown(key_of(message))}"


def fault_of(message: Message) -> str:
    """Return what is wrong with one translation, or nothing."""
    said = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    asked = message.id if isinstance(message.id, str) else message.id[-1]
    if message.fuzzy:
        return "fuzzy"
    if not all(said):
        return "empty"
    if set(PLACES.findall(said[-1])) != set(PLACES.findall(asked)):
        return "other places for values than in the source"
    return ""


def shown(key: Key) -> str:
    """Return the words of a key, short enough for a line."""
    words = key[1] if isinstance(key[1], str) else key[1][0]
    return " ".join(words.split())[:90]


def renew(catalogue: Catalog, wanted: dict[Key, str]) -> Catalog:
    """Return the catalogue with exactly the sentences wanted, keeping what is translated."""
    have = held(catalogue)
    fresh = Catalog(locale=catalogue.locale, charset="utf-8", fuzzy=False)
    fresh.header_comment = catalogue.header_comment
    for key in sorted(wanted, key=lambda key: (str(key[1]), key[0] or "")):
        known = have.get(key)
        empty = "" if isinstance(key[1], str) else ("",) * len(key[1])
        fresh.add(key[1], known.string if known else empty, context=key[0], flags=known.flags if known else ())
    return fresh


def main(argv: list[str]) -> int:
    """Check the catalogue, or bring it up to the source."""
    settings.configure(USE_I18N=False)
    wanted: dict[Key, str] = {}
    for sentence in sentences(SOURCE):
        wanted.setdefault(sentence.key, sentence.where)
    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes() if CATALOGUE.exists() else b""), locale="en", charset="utf-8")
    if "--write" in argv:
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        with CATALOGUE.open("wb") as file:
            write_po(file, renew(catalogue, wanted), width=110, omit_header=False)
    found = [*faults(catalogue, wanted), *unmarked(SOURCE), *unheard(SOURCE)]
    print("\n".join(found) if found else f"{len(wanted)} sentences, all translated")
    return 1 if found and "--write" not in argv else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
