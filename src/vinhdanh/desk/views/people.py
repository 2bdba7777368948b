"""The organisation on the day, and its people."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vinhdanh.core.vietnamese import fold
from vinhdanh.people.queries import organisations_visible_to, people_visible_to

from ..gates import wants
from ..middleware import DeskRequest
from ..pages.tree import tree_of, with_posts

ROWS = 50


@require_safe
def organisations(request: DeskRequest) -> HttpResponse:
    """Show the part of the tree the actor may see, as it stands on the day."""
    visible = organisations_visible_to(request.actor, request.day)
    return render(request, "desk/pages/organisations.html", {"tree": tree_of(visible, request.day)})


@require_safe
def people(request: DeskRequest) -> HttpResponse:
    """List people in the order of their given names; words are sought without accents."""
    words = wants(request, "tim")
    found = people_visible_to(request.actor, request.day)
    for word in fold(words).split():
        found = found.filter(search_key__contains=word)
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    rows = with_posts(list(page.object_list), request.day)
    return render(request, "desk/pages/people.html", {"page": page, "rows": rows, "words": words})
