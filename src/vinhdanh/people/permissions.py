"""Who may keep the tree, the accounts and the record."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit

from .models import Organisation, Person, Post, Relocation, RoleGrant, Subject
from .queries import homes_of


def may_keep_tree(actor: Actor, organisation: Organisation | None) -> Permit:
    """The standing officer keeps the part of the tree she is responsible for; only the system plants new roots."""
    if actor.is_system or (organisation and actor.has_role(Role.OFFICER, organisation.pk)):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan được sửa cây tổ chức."))


def may_keep_record(actor: Actor, subject: Subject, *, on: date) -> Permit:
    """The standing officer keeps the record of the people and units of her part of the tree, never her own."""
    if actor.is_system:
        return Allowed()
    if isinstance(subject, Person) and actor.speaks_for(subject.pk):
        return Denied(_("Không tự ghi hồ sơ của mình; hãy đề nghị người khác ghi và xác nhận."))
    if _homes(actor, subject, on) & actor.reach(Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan quản lý được ghi hồ sơ này."))


def may_ask_correction(actor: Actor, person: Person) -> Permit:
    """Everybody asks for her own record to be put right."""
    if actor.is_system or (actor.is_person(person.pk) and not actor.reads_only):
        return Allowed()
    return Denied(_("Chỉ đề nghị sửa hồ sơ của chính mình."))


def may_read_details(actor: Actor, person: Person, *, on: date) -> Permit:
    """Their owner and the officer who keeps the record read personal details; nobody who acts for somebody else."""
    if actor.is_system or actor.is_person(person.pk):
        return Allowed()
    if actor.instead_of is None and _homes(actor, person, on) & actor.reach(Role.OFFICER):
        return Allowed()
    return Denied(_("Thông tin cá nhân chỉ chính người ấy và thường trực quản lý hồ sơ xem được."))


def may_judge(actor: Actor, subject: Subject, *, on: date) -> Permit:
    """The officer and the head put down what was judged of those in their part of the tree."""
    if actor.is_system:
        return Allowed()
    if isinstance(subject, Person) and actor.speaks_for(subject.pk):
        return Denied(_("Không tự đánh giá, bình xét cho mình."))
    if _homes(actor, subject, on) & actor.reach(Role.OFFICER, Role.HEAD):
        return Allowed()
    return Denied(_("Chỉ thường trực hoặc người đứng đầu được ghi kết quả bình xét."))


def may_enter_people(actor: Actor) -> Permit:
    """A standing officer enters people."""
    if actor.has_role(Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng được nhập người vào danh sách."))


def may_ask_relocation(actor: Actor, post: Post) -> Permit:
    """A unit's drafter or head, or the officer over it, passes on who works there; nobody herself."""
    if actor.is_system:
        return Allowed()
    if actor.speaks_for(post.person_id):
        return Denied(_("Không tự đề nghị chuyển công tác cho mình; đơn vị đề nghị."))
    if post.organisation_id in actor.reach(Role.OFFICER, Role.HEAD, Role.DRAFTER):
        return Allowed()
    return Denied(_("Chỉ đơn vị đang quản lý người này đề nghị chuyển công tác."))


def may_take_over(actor: Actor, relocation: Relocation) -> Permit:
    """Who speaks for the new unit takes somebody over or not; nobody herself."""
    if actor.is_system:
        return Allowed()
    if actor.speaks_for(relocation.post.person_id):
        return Denied(_("Không tự nhận mình về đơn vị."))
    if relocation.to_id in actor.reach(Role.OFFICER, Role.HEAD, Role.DRAFTER):
        return Allowed()
    return Denied(_("Chỉ đơn vị mới trả lời đề nghị chuyển công tác."))


def may_delegate(actor: Actor, grant: RoleGrant) -> Permit:
    """Who holds a role lets somebody act in her place; who acts in somebody's place passes nothing on."""
    if actor.instead_of is not None:
        return Denied(_("Đang làm thay người khác: không ủy quyền lại được."))
    if actor.is_system or (actor.account_id is not None and actor.account_id == grant.account_id):
        return Allowed()
    return Denied(_("Chỉ ủy quyền vai trò của chính mình."))


def may_keep_accounts(actor: Actor) -> Permit:
    """Accounts and roles are given by the system: from the command line, on the written order of the head."""
    if actor.is_system:
        return Allowed()
    return Denied(_("Tài khoản và vai trò do người quản trị hệ thống giao theo văn bản của người đứng đầu."))


def _homes(actor: Actor, subject: Subject, on: date) -> frozenset[int]:
    """Return where the subject belongs on the day the fact is of, and on the day somebody writes it down.

    Who comes from elsewhere brings years that were decided before her first post here.
    """
    return frozenset().union(*(homes_of(subject, day) for day in {on, actor.day or on}))
