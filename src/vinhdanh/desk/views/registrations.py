"""Registering for titles, and what the officer answers."""

from __future__ import annotations

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.permits import demand
from vinhdanh.movements.actions import accept, register, resubmit, return_for_changes, withdraw
from vinhdanh.movements.queries import movements_visible_to, registrations_visible_to, waiting_first

from ..forms.registration import ReasonForm, RegisterForm, ResubmitForm, StateFilter, WithdrawForm
from ..gates import Attempt, form_on, gate, page_of
from ..middleware import DeskRequest
from ..pages.candidates import candidates
from ..pages.registration import RegistrationPage, lines_of, may_register_in


@require_safe
def registrations(request: DeskRequest, code: str) -> HttpResponse:
    """List a movement's registrations, each with the law's short answer."""
    movement = gate(movements_visible_to(request.actor), code=code)
    form = StateFilter(request.GET or None)
    found = form.found(waiting_first(registrations_visible_to(request.actor, movement)))
    page = page_of(request, found)
    shown = {
        "movement": movement, "form": form, "page": page, "lines": lines_of(list(page.object_list), request.day),
        "may_register": may_register_in(request.actor, movement, request.day),
    }  # fmt: skip
    return render(request, "desk/pages/registrations.html", shown)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest, code: str) -> HttpResponse:
    """Register a person or a collective."""
    movement = gate(movements_visible_to(request.actor), code=code)
    demand(may_register_in(request.actor, movement, request.day))
    open_to = candidates(request.actor, movement, request.day)
    form = RegisterForm(request.POST or None, initial=request.GET.dict(), **open_to._asdict())
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            row = register(movement, form.chosen(), **form.told(), by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã đăng ký. Thường trực sẽ tiếp nhận hoặc trả lại kèm lý do."))
            return redirect("desk:registration", pk=row.pk)
    shown = {"movement": movement, "form": form, "late": open_to.late}
    return render(request, "desk/pages/register.html", shown, status=422 if form.errors else 200)


@require_safe
def registration(request: DeskRequest, pk: int) -> HttpResponse:
    """Show one registration."""
    return show(request, pk)


def show(request: DeskRequest, pk: int, **forms: Form) -> HttpResponse:
    """Show one registration with its forms, one of them perhaps filled in wrongly."""
    row = gate(registrations_visible_to(request.actor), pk=pk)
    page = RegistrationPage(row, request.actor, request.day)
    blank: dict[str, Form] = {"back": ReasonForm(auto_id="back_%s"), "out": WithdrawForm(auto_id="out_%s")}
    blank |= {"again": ResubmitForm(initial={"pledge": row.pledge})}
    shown = {"page": page, "movement": row.movement, **blank, **forms}
    return render(request, "desk/pages/registration.html", shown, status=422 if forms else 200)


@form_on("desk:registration")
def take(request: DeskRequest, pk: int) -> HttpResponse:
    """Accept a registration."""
    row = gate(registrations_visible_to(request.actor), pk=pk)
    accept(row, by=request.actor, on=request.day)
    messages.success(request, _("Đã tiếp nhận đăng ký."))
    return redirect("desk:registration", pk=pk)


@form_on("desk:registration")
def give_back(request: DeskRequest, pk: int) -> HttpResponse:
    """Return a registration with the reason."""
    row = gate(registrations_visible_to(request.actor), pk=pk)
    form = ReasonForm(request.POST, auto_id="back_%s")
    if not form.is_valid():
        return show(request, pk, back=form)
    return_for_changes(row, reason=form.cleaned_data["reason"], by=request.actor, on=request.day)
    messages.success(request, _("Đã trả lại đăng ký kèm lý do."))
    return redirect("desk:registration", pk=pk)


@form_on("desk:registration")
def send_again(request: DeskRequest, pk: int) -> HttpResponse:
    """Send a returned registration again."""
    row = gate(registrations_visible_to(request.actor), pk=pk)
    form = ResubmitForm(request.POST)
    if not form.is_valid():
        return show(request, pk, again=form)
    resubmit(row, by=request.actor, on=request.day, pledge=form.cleaned_data["pledge"])
    messages.success(request, _("Đã gửi lại đăng ký."))
    return redirect("desk:registration", pk=pk)


@form_on("desk:registration")
def take_out(request: DeskRequest, pk: int) -> HttpResponse:
    """Withdraw a registration."""
    row = gate(registrations_visible_to(request.actor), pk=pk)
    form = WithdrawForm(request.POST, auto_id="out_%s")
    if not form.is_valid():
        return show(request, pk, out=form)
    withdraw(row, by=request.actor, on=request.day, reason=form.cleaned_data["reason"])
    again = _("Có thể đăng ký lại đến hết thời hạn.")
    late = _("Thời hạn đã hết: đăng ký lại phải nêu lý do nộp muộn.")
    words = [_("Đã rút đăng ký."), again if row.movement.is_window_open(request.day) else late]
    messages.success(request, " ".join(words))
    return redirect("desk:registration", pk=pk)
