"""What every page of the desk shows around its content."""

from __future__ import annotations

from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Role
from vinhdanh.core.clock import installation, today
from vinhdanh.core.models import Installation
from vinhdanh.core.permissions import may_move_day
from vinhdanh.core.permits import Permit
from vinhdanh.people.queries import agency_of, organisation_name, post_of

from .menu import Item, menu_for
from .milestones import Milestone, milestones_of

THEMES = (("auto", _("Theo máy")), ("light", _("Sáng")), ("dark", _("Tối")))
THEME_COOKIE = "giao_dien"


class Frame:
    """Header, day, menu and footer; each part is asked for only if a template shows it."""

    themes = THEMES
    languages = (("vi", "Tiếng Việt"), ("en", "English"))

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def installation(self) -> Installation:
        """Return the row about this installation."""
        return installation()

    @cached_property
    def today(self) -> Any:
        """Return the day everything is judged by."""
        return getattr(self.request, "day", None) or today()

    @cached_property
    def actor(self) -> Any:
        """Return who acts."""
        return getattr(self.request, "actor", None)

    @property
    def theme(self) -> str:
        """Return the chosen look."""
        chosen = self.request.COOKIES.get(THEME_COOKIE, "auto")
        return chosen if chosen in dict(THEMES) else "auto"

    @property
    def menu(self) -> list[Item]:
        """Return the rooms open to the actor."""
        return menu_for(self.actor, self.request.path)

    @cached_property
    def post(self) -> Any:
        """Return the post the actor is known by today."""
        person = self.actor.person if self.actor else None
        return post_of(person, self.today) if person else None

    @cached_property
    def agency(self) -> str:
        """Return the name, on the day, of the body the actor works in; without one the installation's own."""
        if self.post is None:
            return self.installation.name or str(_("Cơ quan"))
        body = agency_of(self.post.organisation, self.today)
        name = organisation_name(body, self.today)
        return name.name if name else str(body)

    @property
    def role_words(self) -> str:
        """Return what the actor is trusted with, as a person would say it."""
        return role_words(self.actor.roles, self.post)

    @property
    def own_record(self) -> str:
        """Return the address of the actor's own record."""
        person = self.actor.person if self.actor else None
        return reverse("desk:person", args=[person.code]) if person else ""

    @property
    def may_move_day(self) -> Permit | bool:
        """Say whether the actor may turn the demonstration's calendar."""
        return may_move_day(self.actor) if self.actor else False

    @property
    def milestones(self) -> list[Milestone]:
        """Return the days of the year worth going to."""
        return milestones_of(self.today)

    @property
    def version(self) -> str:
        """Return the version installed."""
        try:
            return version("vinhdanh")
        except PackageNotFoundError:
            return ""


def role_words(roles: Any, post: Any) -> str:
    """Join the post and the roles into one short line."""
    names = [str(Role(role).label) for role in Role.values if role in roles and role != Role.CIVIL_SERVANT]
    title = [post.title] if post else []
    words = ", ".join(title + names)
    return words[:1].upper() + words[1:]


def desk(request: HttpRequest) -> dict[str, Frame]:
    """Offer the frame to every template."""
    return {"desk": Frame(request)}
