"""What stands on a page: its words as a reader sees them, and its forms as a browser would send them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)


def words(answer) -> str:
    """Return the text of a page in one line."""
    return " ".join(unescape(TAG.sub(" ", answer.content.decode())).split())


def links(answer) -> list[str]:
    """Return where the links of a page lead; what is handed out as a file has none."""
    if answer.streaming:
        return []
    return [unescape(found) for found in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', answer.content.decode())]


@dataclass
class Form:
    """A form: where it goes, what it would send, its buttons."""

    action: str = ""
    method: str = "get"
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class Forms(HTMLParser):
    """Read the forms of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._choice, self._area = "", ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Form(told.get("action", ""), told.get("method", "get")))
        elif self.found and tag in {"input", "button", "select", "textarea", "option"}:
            getattr(self, f"_{tag}")(self.found[-1], told)

    def _input(self, form: Form, told: dict[str, str]) -> None:
        if told.get("type") not in {"file", "checkbox"} and told.get("name"):
            form.fields[told["name"]] = told.get("value", "")

    def _button(self, form: Form, told: dict[str, str]) -> None:
        if "disabled" not in told:
            form.buttons.append((told.get("name", ""), told.get("value", "")))

    def _select(self, form: Form, told: dict[str, str]) -> None:
        self._choice = told.get("name", "")

    def _option(self, form: Form, told: dict[str, str]) -> None:
        if "selected" in told or self._choice not in form.fields:
            form.fields[self._choice] = told.get("value", "")

    def _textarea(self, form: Form, told: dict[str, str]) -> None:
        self._area = told.get("name", "")
        form.fields[self._area] = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[-1].fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area, (form, name) = "", (self.found[-1], self._area)
            form.fields[name] = form.fields[name].removeprefix("\n")


def form_on(answer, ends: str = "") -> Form:
    """Return the first form of the page's content, or the one whose address ends so."""
    page = answer.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    found = [one for one in Forms(main).found if one.method == "post" and one.action.endswith(ends)]
    assert found, f"no form to {ends or 'this page'}"
    return found[0]
