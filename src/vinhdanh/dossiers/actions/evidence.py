"""What a dossier rests on: merits put down once and used, papers attached."""

from __future__ import annotations

from datetime import date

from django.core.files.base import File
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, remove
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.people.models import Subject, who

from ..checks import refuse_shut, refuse_used_merit
from ..files import looked_at
from ..models import Dossier, Merit, MeritUse, Paper
from ..permissions import may_draft, may_tell_merit
from ..states import DossierPart


def record_merit(subject: Subject, title: str, *, by: Actor, on: date, year: int, evidence: str) -> Merit:
    """Put down what a subject achieved in a year and where it can be seen."""
    row = Merit(**who(subject), title=title.strip(), evidence=evidence.strip(), year=year, entered_on=on)
    with act(ActKind.RECORD_MERIT, row, by=by) as row:
        demand(may_tell_merit(by, subject, on=on))
        if not row.title:
            raise Refused(_("Cần nêu thành tích: đã làm được gì, kết quả bao nhiêu."))
        if year > on.year:
            raise Refused(_("Năm {year} chưa đến; chỉ ghi thành tích đã đạt.").format(year=year))
        insert(row)
    return row


def use_merit(dossier: Dossier, merit: Merit, *, by: Actor, on: date) -> MeritUse:
    """Let a dossier rest on a merit. What brought one form of commendation does not bring another."""
    row = MeritUse(dossier=dossier, merit=merit)
    with act(ActKind.USE_MERIT, row, by=by) as row:
        held, merit = lock(dossier), lock(merit)
        demand(may_draft(by, held.proposal))
        refuse_shut(held, DossierPart.MERITS)
        if merit.subject != held.subject:
            raise Refused(_("Thành tích này của {other}, không phải của {subject}.").format(
                other=merit.subject, subject=held.subject
            ))  # fmt: skip
        refuse_used_merit(held, merit, on)
        insert(row)
    return row


def release_merit(use: MeritUse, *, by: Actor, on: date) -> Dossier:
    """Take a merit out of a dossier; it may be used elsewhere."""
    with act(ActKind.RELEASE_MERIT, use.dossier, by=by, reason=str(use.merit)) as dossier:
        demand(may_draft(by, dossier.proposal))
        refuse_shut(dossier, DossierPart.MERITS)
        remove(use)
    return dossier


def attach(
    dossier: Dossier, code: str, *, by: Actor, on: date, reference: str, file: File[bytes] | None = None
) -> Paper:
    """Attach a paper: the file itself, or number, day and place where the original is kept."""
    upload = looked_at(file) if file else None
    row = Paper(dossier=dossier, code=code, reference=reference.strip(), added_on=on)
    if upload:
        row.file, row.file_name, row.file_digest = upload.content, upload.name, upload.digest
    with act(ActKind.ATTACH, row, by=by) as row:
        held = lock(dossier)
        demand(may_draft(by, held.proposal))
        refuse_shut(held, DossierPart.PAPERS)
        insert(row)
    return row


def detach(paper: Paper, *, by: Actor, on: date) -> Dossier:
    """Take a paper out of a dossier, to put a better one in. The file itself stays in the store."""
    with act(ActKind.DETACH, paper.dossier, by=by, reason=str(paper)) as dossier:
        demand(may_draft(by, dossier.proposal))
        refuse_shut(dossier, DossierPart.PAPERS)
        remove(paper)
    return dossier
