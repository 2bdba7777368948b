"""What stands in a dossier's way, and what may still be written in it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.law import ask_one, honour_name, honours, in_words
from vinhdanh.law.rulebook import Honour
from vinhdanh.people.models import Subject, kind_of, who
from vinhdanh.registry.states import Ground

from .models import Dossier, Merit, MeritUse, Proposal
from .states import OVER, WITH_UNIT, DossierPart, DossierState
from .verdict import ballot_answer, one_merit_answer, papers_answer, questions_of, verdict_now

# Papers that the receiving body's own council writes: they cannot be there when a unit sends its dossier.
OF_COUNCIL = frozenset({"ket-qua-bo-phieu"})
# Papers told of otherwise: the covering paper is the proposal's own, the report stands in the dossier.
TOLD_ELSEWHERE = frozenset({"bao-cao-thanh-tich", "van-ban-de-nghi", "to-trinh", "danh-sach"})
OFTEN = frozenset({Ground.SUDDEN, Ground.THEMATIC})  # grounds that may bring the same form again in a year
STOPPING = frozenset({"not_eligible", "hold"})


class Fault(NamedTuple):
    """One thing wrong with a dossier: in which part, what, by which article; and whether it stops the sending."""

    part: str
    text: str
    stops: bool = True
    citation: str = ""


def faults_of(dossier: Dossier, on: date, question: dict[str, Any]) -> list[Fault]:
    """Return everything wrong with a dossier on the day, what stops it first; the law's doubts travel with it.

    `question` is what the law is asked about the candidate, gathered once by the caller.
    """
    papers = _paper_faults(dossier, on, question["facts"].get("transfers", []))
    found = [*_empty_parts(dossier), *papers, *_verdict_faults(question)]
    return sorted(found, key=lambda fault: not fault.stops)


def to_be_checked(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Return dossiers with what a check looks at, read for all of them at once."""
    whole = rows.select_related("person", "organisation", "proposal__organisation", "proposal__to")
    return whole.prefetch_related("uses", "papers")


def _empty_parts(dossier: Dossier) -> list[Fault]:
    lacks = {
        Fault(DossierPart.REPORT, _("Chưa có báo cáo thành tích.")): not dossier.report.strip(),
        Fault(DossierPart.MERITS, _("Chưa nêu thành tích nào có minh chứng.")): not dossier.uses.all(),
    }
    return [fault for fault, lack in lacks.items() if lack]


def _paper_faults(dossier: Dossier, on: date, transfers: list[Any]) -> list[Fault]:
    answer = papers_answer(dossier, on, transfers)
    if answer["verdict"] not in {"incomplete", "undetermined"}:
        return []
    cite = answer["criteria"][0]["citation"] if answer["criteria"] else ""
    wanted = [paper for paper in answer["missing"] if paper not in TOLD_ELSEWHERE]
    sure = answer["verdict"] == "incomplete"
    return [
        Fault(DossierPart.PAPERS, _paper_sentence(paper), sure and paper not in OF_COUNCIL, cite) for paper in wanted
    ]


def _paper_sentence(paper: str) -> str:
    if paper in OF_COUNCIL:
        return _("{paper}: sẽ có sau khi Hội đồng bỏ phiếu.").format(paper=in_words(paper))
    if paper.startswith("local."):
        return _("Giấy tờ còn tùy quy định của bộ, tỉnh ({what}).").format(what=in_words(paper))
    return _("Thiếu {paper}.").format(paper=in_words(paper))


def _verdict_faults(question: dict[str, Any]) -> list[Fault]:
    answer = ask_one(question)
    if answer["verdict"] in {"eligible", "for_people"}:
        return []
    return [Fault(DossierPart.HONOUR, answer["sentence"], stops=False)]


def proposal_faults(proposal: Proposal) -> list[str]:
    """Return what the covering paper lacks, in words."""
    lacks = {
        _("số tờ trình"): not proposal.number.strip(),
        _("ngày ban hành"): proposal.issued_on is None,
        _("người ký"): proposal.signatory_id is None,
    }
    return [what for what, lack in lacks.items() if lack]


def refuse_faulty_proposal(proposal: Proposal, on: date) -> None:
    """Raise Refused with every fault of the covering paper and of each of its drafts, all at once."""
    lacking = proposal_faults(proposal)
    texts = [_("Tờ trình còn thiếu {what}.").format(what=sentence_list(lacking))] if lacking else []
    drafts = list(to_be_checked(proposal.dossiers.filter(state=DossierState.DRAFT)))
    texts += [] if drafts else [_("Tờ trình chưa có hồ sơ nào.")]
    questions = questions_of(drafts, on)
    texts += [text for dossier in drafts if (text := stopping_faults(dossier, on, questions[dossier.pk]))]
    if texts:
        raise Refused(_("Chưa gửi được. {faults}").format(faults=" ".join(texts)))


def refuse_faulty(dossier: Dossier, on: date, question: dict[str, Any]) -> None:
    """Raise Refused with every fault that stops the sending of one dossier."""
    if text := stopping_faults(dossier, on, question):
        raise Refused(_("Chưa gửi được. {faults}").format(faults=text))


def stopping_faults(dossier: Dossier, on: date, question: dict[str, Any]) -> str:
    """Return in one sentence what stops the sending of a dossier, nothing when nothing does."""
    texts = [fault.text for fault in faults_of(dossier, on, question) if fault.stops]
    return f"{dossier.subject}: {' '.join(texts)}" if texts else ""


def refuse_shut(dossier: Dossier, part: str) -> None:
    """Raise NotNow unless the unit may write in the part now: all of a draft, of one returned what was pointed at."""
    if dossier.state not in WITH_UNIT:
        state = dossier.get_state_display()
        raise NotNow(_("Hồ sơ ở trạng thái “{state}”: đơn vị không sửa được.").format(state=state))
    if part not in open_parts(dossier):
        raise NotNow(_("Phần “{part}” không bị trả lại nên giữ nguyên; chỉ sửa phần được nêu trong lý do.").format(
            part=DossierPart(part).label
        ))  # fmt: skip


def open_parts(dossier: Dossier) -> set[str]:
    """Return the parts the unit may write in now; a draft recalled after a return has no more than were opened."""
    if dossier.state not in WITH_UNIT:
        return set()
    flags = dossier.flags.all()
    if dossier.state == DossierState.RETURNED:
        flags = flags.filter(cleared_on__isnull=True)
    return set(flags.values_list("part", flat=True)) or set(DossierPart.values)


def refuse_unfit(proposal: Proposal, subject: Subject, honour: str, year: int, ground: str | None = None) -> None:
    """Raise when the honour is not for such a candidate, or the candidate is proposed for it already."""
    _refuse_second(proposal, subject, refuse_wrong_kind(subject, honour), year, ground)


def refuse_wrong_kind(subject: Subject, honour: str) -> Honour:
    """Return the honour from the catalogue. Raise when there is none of the code, or it is not for such a candidate."""
    found = next((one for one in honours() if one.code == honour), None)
    if found is None:
        raise Refused(_("Không có danh hiệu, hình thức khen thưởng mang mã “{code}”.").format(code=honour))
    if kind_of(subject) not in found.subjects:
        whom = {"person": _("cá nhân"), "collective": _("tập thể"), "household": _("hộ gia đình")}[kind_of(subject)]
        raise NotLawful(_("“{honour}” không dành cho {whom}.").format(honour=found.name, whom=whom))
    return found


def refuse_not_lower(dossier: Dossier, honour: str) -> None:
    """Raise Refused unless the honour stands below the one asked for, by the catalogue's order."""
    ranks = {one.code: one.rank for one in honours()}
    if ranks.get(honour, 0) >= ranks.get(dossier.honour, 0):
        raise Refused(_("“{new}” không thấp hơn “{old}”.").format(
            new=honour_name(honour), old=honour_name(dossier.honour)
        ))  # fmt: skip


def _refuse_second(proposal: Proposal, subject: Subject, found: Honour, year: int, ground: str | None) -> None:
    same = Dossier.objects.filter(**who(subject), honour=found.code, year=year).exclude(state__in=OVER)
    yearly = same.exclude(ground__in=OFTEN) if ground not in OFTEN else same.filter(proposal=proposal)
    other = yearly.select_related("proposal__organisation").first()
    if other and other.proposal_id == proposal.pk:
        raise Refused(_("{subject} đã có trong tờ trình này.").format(subject=subject))
    if other:
        text = _("{subject} đã được {unit} đề nghị “{honour}” năm {year}: {proposal}.")
        raise Refused(text.format(
            subject=subject, unit=other.proposal.organisation, honour=found.name, year=year, proposal=other.proposal
        ))  # fmt: skip


def refuse_used_merit(dossier: Dossier, merit: Merit, on: date) -> None:
    """Raise NotLawful when the merit already brings a form that the law lets it not be added to."""
    live = MeritUse.objects.filter(merit=merit).exclude(dossier=dossier).exclude(dossier__state__in=OVER)
    uses = list(live.select_related("dossier__proposal"))
    held = [use.dossier.honour for use in uses]
    answer = one_merit_answer(dossier, merit.title, [*held, dossier.honour], on)
    if not uses or answer["verdict"] == "allowed":
        return
    first = uses[0].dossier
    cite = answer["criteria"][0]["citation"] if answer["criteria"] else ""
    text = _("Thành tích “{merit}” đã dùng để đề nghị “{honour}” ({proposal}, {state}). {rule}")
    raise NotLawful(text.format(
        merit=merit, honour=honour_name(first.honour), proposal=first.proposal.number or first.proposal,
        state=first.get_state_display(), rule=cite,
    ))  # fmt: skip


def refuse_held_back(dossier: Dossier, on: date) -> None:
    """Raise when the law says no or not yet and nobody has answered for going on: an override lifts a no."""
    answer = verdict_now(dossier, on)
    if answer["verdict"] not in STOPPING or dossier.overrides.filter(verdict=answer["verdict"]).exists():
        return
    kind: type[Refused] = NotNow if answer["verdict"] == "hold" else NotLawful
    raise kind(_("{sentence} Cho đi tiếp thì thường trực phải ghi lý do và chịu trách nhiệm.").format(
        sentence=answer["sentence"]
    ))  # fmt: skip


def refuse_ballot_skipped(dossier: Dossier, on: date) -> None:
    """Raise NotLawful when the law asks for the council's ballot on the honour."""
    answer = ballot_answer(dossier, on)
    if answer["verdict"] != "not_required":
        raise NotLawful(_("Không trình thẳng được: {sentence}").format(sentence=answer["sentence"]))


def unheard(dossier: Dossier) -> list[str]:
    """Return whose word is still awaited: departments and agencies that were asked and did not answer."""
    opinions = dossier.opinions.filter(stance__isnull=True).select_related("department")
    asked = dossier.consultations.filter(reply__isnull=True)
    return [*(str(row.department) for row in opinions), *(row.agency for row in asked)]


def refuse_unheard(dossier: Dossier, reason: str) -> None:
    """Raise Refused while somebody's word is awaited and nobody says why it is not waited for."""
    waiting = unheard(dossier)
    if waiting and not reason.strip():
        text = _("Còn chờ ý kiến của {who}; kết luận trước thì phải nêu lý do.")
        raise Refused(text.format(who=sentence_list(waiting)))
