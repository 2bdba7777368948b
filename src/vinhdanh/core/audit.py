"""The register of acts: appending under one lock, and proving that nothing was touched."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from .actors import Actor
from .kinds import ActKind
from .models import AuditHead, AuditLine

HASHED = ("seq", "day", "act", "actor", "account_id", "organisation_id", "subject_type", "subject_id", "subject_label",
          "before", "after", "reason", "previous_hash")  # fmt: skip


def digest(line: AuditLine) -> str:
    """Return the hash of everything the line says, the hash of the line before included."""
    told: dict[str, Any] = {name: getattr(line, name) for name in HASHED}
    told["at"] = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps(told, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def append(
    kind: ActKind, subject: models.Model, *, by: Actor, before: dict[str, Any], after: dict[str, Any], reason: str
) -> AuditLine:
    """Write the next line of the chain. Call inside the transaction of the act, as its last step."""
    head = take_turn()
    line = AuditLine(
        seq=head.seq + 1, at=timezone.now(), day=by.day, act=kind, actor=by.label[:200], account_id=by.account_id,
        organisation_id=home_of(subject) or home_of(by.person),
        subject_type=subject._meta.label_lower, subject_id=subject.pk, subject_label=str(subject)[:300],
        before=before, after=after, reason=reason, previous_hash=head.hash,
    )  # fmt: skip
    line.hash = digest(line)
    line.save(force_insert=True)
    AuditHead.objects.filter(pk=1).update(seq=line.seq, hash=line.hash)
    return line


def take_turn() -> AuditHead:
    """Wait until no other act is under way, and return the head of the chain. Call first in the transaction of an act.

    The lock of the head (on SQLite the write lock) is held until the act ends. So acts follow one another: none judges
    by what another is about to change, no two wait for one another's rows, and the chain cannot fork.
    """
    return AuditHead.objects.select_for_update().get_or_create(pk=1)[0]


def home_of(row: Any) -> int | None:
    """Return the organisation a row belongs to: as it says itself, or that of the person it is about."""
    told: int | None = getattr(row, "audit_home", None) or getattr(row, "organisation_id", None)
    person = None if told else getattr(row, "person", None)
    return told if person is None else home_of(person)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a walk along the chain found: how many lines hold, and the first one that does not."""

    lines: int
    broken: int | None = None
    reason: str = ""

    def __bool__(self) -> bool:
        return self.broken is None


def seal() -> tuple[int, str]:
    """Return how long the chain is and how it ends, to be kept where nobody who reaches the database reaches it."""
    head = AuditHead.objects.filter(pk=1).first() or AuditHead()
    return head.seq, head.hash


def verify(sealed: tuple[int, str] | None = None) -> Proof:
    """Walk the chain from its first line. Name the first line that is missing, changed or cut off.

    Whoever can write every table can also write a chain that holds; against a seal kept elsewhere it does not.
    """
    seq, previous = 0, ""
    for line in AuditLine.objects.order_by("seq").iterator(chunk_size=500):
        reason = _fault(line, seq + 1, previous)
        if reason:
            return Proof(seq, seq + 1, reason)
        seq, previous = line.seq, line.hash
        if sealed and (seq, previous) != sealed and seq == sealed[0]:
            return Proof(seq - 1, seq, _("khác với dấu niêm phong đã giữ"))
    if sealed and seq < sealed[0]:
        return Proof(seq, seq + 1, _("thiếu các dòng đã niêm phong: phải có ít nhất {seq} dòng").format(seq=sealed[0]))
    head = AuditHead.objects.filter(pk=1).first() or AuditHead()
    if (head.seq, head.hash) != (seq, previous):
        return Proof(seq, seq + 1, _("thiếu các dòng cuối: sổ phải có {seq} dòng").format(seq=head.seq))
    return Proof(seq)


def _fault(line: AuditLine, seq: int, previous: str) -> str:
    if line.seq != seq:
        return _("thiếu dòng {seq}").format(seq=seq)
    if line.previous_hash != previous:
        return _("không nối với dòng trước")
    if digest(line) != line.hash:
        return _("nội dung đã bị thay đổi")
    return ""
