"""The registry of honours: sought on a page, taken home as a sheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.registry.queries import honours_visible_to

from ..forms.registry import RegistrySearch
from ..gates import page_of
from ..lawful import honour_name
from ..middleware import DeskRequest
from ..names import name_in, names_of

ROWS = 50
BOM = "\ufeff"  # tells a spreadsheet that the letters are UTF-8
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


@require_safe
def registry(request: DeskRequest) -> HttpResponse:
    """List the honours of those the actor may see, the latest first."""
    form = RegistrySearch(request.GET or None)
    rows = form.found(honours_visible_to(request.actor, request.day)).select_related("person", "organisation")
    page = page_of(request, rows.order_by("-decided_on", "-year", "id"), ROWS)
    names = names_of(page, request.day)
    lines = [(row, name_in(row.subject, names), honour_name(row.honour)) for row in page]
    return render(request, "desk/pages/registry.html", {"form": form, "page": page, "lines": lines})


@require_safe
def sheet(request: DeskRequest) -> StreamingHttpResponse:
    """Hand out what was sought as a sheet that opens with its accents and runs no formula."""
    rows = RegistrySearch(request.GET or None).found(honours_visible_to(request.actor, request.day))
    rows = rows.select_related("person", "organisation").order_by("-decided_on", "-year", "id")
    answer = StreamingHttpResponse(written(rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="so-khen-thuong.csv"'
    return answer


class Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text


def written(rows: Any) -> Iterator[str]:
    """Yield the sheet line by line."""
    sheet = csv.writer(Echo())
    yield BOM
    yield sheet.writerow([
        _("Cá nhân, tập thể"), _("Danh hiệu, hình thức"), _("Năm"), _("Số quyết định"), _("Ngày quyết định"),
        _("Cơ quan, người ban hành"), _("Trạng thái"),
    ])  # fmt: skip
    for row in rows.iterator(chunk_size=1000):
        told = [
            row.subject, honour_name(row.honour), row.year, row.number, f"{row.decided_on:%d/%m/%Y}", row.issuer,
            row.get_state_display(),
        ]  # fmt: skip
        yield sheet.writerow([harmless(str(one)) for one in told])


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
