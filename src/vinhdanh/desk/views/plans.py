"""From a plan's text to a movement: read, correct, launch."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import Role
from vinhdanh.core.permits import demand
from vinhdanh.core.states import can_move
from vinhdanh.movements.actions import close, correct, draft_from_plan, drop, launch
from vinhdanh.movements.models import Movement
from vinhdanh.movements.permissions import may_manage
from vinhdanh.movements.queries import movements_visible_to

from ..forms.correction import Correction
from ..forms.plan import PlanForm
from ..gates import Attempt, first_no, form_on, gate, only
from ..middleware import DeskRequest
from ..pages.plan import marked_text, tally, unplaced

LAUNCHED = _l("Đã phát động phong trào. Việc đăng ký nhận theo thời hạn đã ghi.")


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Take a plan in and read it."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được lập phong trào."))
    form = PlanForm(request.POST or None, request.FILES or None, actor=request.actor, on=request.day)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            told = form.plan.as_record()
            movement = draft_from_plan(told, form.cleaned_data["organisation"], by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã đọc kế hoạch. Đối chiếu từng mục với văn bản, sửa chỗ sai rồi phát động."))
            return redirect("desk:correct", code=movement.code)
    return render(request, "desk/pages/plan_new.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: DeskRequest, code: str) -> HttpResponse:
    """Correct what was read; with “launch” pressed, launch as well."""
    movement = gate(movements_visible_to(request.actor), code=code)
    demand(first_no(may_manage(request.actor, movement), can_move(movement, "correct")))
    form = Correction(movement, request.POST if request.method == "POST" else None)
    if request.method == "POST" and "add" not in request.POST and form.is_valid():
        with Attempt(form.head) as attempt:
            save(request, movement, form)
        if attempt.done:
            return redirect("desk:movement" if "launch" in request.POST else "desk:correct", code=code)
    return show(request, movement, form)


def save(request: DeskRequest, movement: Movement, form: Correction) -> None:
    """Keep the correction and do what the button said: both or neither."""
    with transaction.atomic():
        correct(movement, fields=form.head.cleaned_data, **form.records(), by=request.actor, on=request.day)
        if "launch" in request.POST:
            launch(movement, by=request.actor, on=request.day)
    messages.success(request, LAUNCHED if "launch" in request.POST else _("Đã lưu bản sửa."))


def show(request: DeskRequest, movement: Movement, form: Correction) -> HttpResponse:
    """Show the fields beside the text."""
    cut = marked_text(movement)
    shown = {"movement": movement, "form": form, "pieces": cut, "tally": tally(cut), "unplaced": unplaced(movement)}
    wrong = request.method == "POST" and "add" not in request.POST
    return render(request, "desk/pages/plan_correct.html", shown, status=422 if wrong else 200)


@form_on("desk:movement")
def launch_it(request: DeskRequest, code: str) -> HttpResponse:
    """Launch a movement that stands corrected."""
    movement = gate(movements_visible_to(request.actor), code=code)
    launch(movement, by=request.actor, on=request.day)
    messages.success(request, LAUNCHED)
    return redirect("desk:movement", code=code)


@form_on("desk:movement")
def drop_it(request: DeskRequest, code: str) -> HttpResponse:
    """Give up a draft."""
    movement = gate(movements_visible_to(request.actor), code=code)
    drop(movement, by=request.actor, on=request.day)
    messages.success(request, _("Đã bỏ dự thảo “{title}”.").format(title=movement.title))
    return redirect("desk:movements")


@form_on("desk:movement")
def close_it(request: DeskRequest, code: str) -> HttpResponse:
    """Close a movement whose year is done."""
    movement = gate(movements_visible_to(request.actor), code=code)
    close(movement, by=request.actor, on=request.day)
    messages.success(request, _("Đã kết thúc phong trào. Các đăng ký giữ nguyên như ngày hôm nay."))
    return redirect("desk:movement", code=code)


@require_safe
def text(request: DeskRequest, code: str) -> HttpResponse:
    """Show the plan's text with its finds, after the launch."""
    movement = gate(movements_visible_to(request.actor), code=code)
    cut = marked_text(movement)
    return render(request, "desk/pages/plan_text.html", {"movement": movement, "pieces": cut, "tally": tally(cut)})
