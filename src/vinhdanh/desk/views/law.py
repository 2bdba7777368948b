"""The law as the installation knows it: honours, rulebooks with their days, every rule with its source."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..middleware import DeskRequest
from ..pages import law as pages


@require_safe
def law(request: DeskRequest) -> HttpResponse:
    """Show the rulebooks, which of them answers today, and the honours."""
    shown = {"books": pages.books(request.day), "honours": pages.honours_by_kind()}
    return render(request, "desk/pages/law.html", shown)


@require_safe
def rulebook(request: DeskRequest, book: str) -> HttpResponse:
    """Show a rulebook: its instruments and its rules by honour."""
    found = pages.book_of(book)
    if found is None:
        raise Http404
    shown = {
        "book": found,
        "standards": pages.standards_of(found, request.day),
        "state": pages.state_of(found, request.day),
    }
    return render(request, "desk/pages/rulebook.html", shown)


@require_safe
def rule(request: DeskRequest, book: str, code: str) -> HttpResponse:
    """Show one rule: text, citation, how well its source was read."""
    clauses = pages.clauses_of(book).get(code)
    if not clauses:
        raise Http404
    return render(request, "desk/pages/rule.html", {"book": pages.book_of(book), "clauses": clauses, "code": code})
