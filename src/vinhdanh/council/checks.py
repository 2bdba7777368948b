"""What a ballot needs before it opens, before it closes, before it is counted."""

from __future__ import annotations

from django.utils.translation import gettext as _

from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.people.models import kind_of

from .models import HandCount, Question, Sitting, Turnout
from .queries import present_at, seats_on
from .states import SittingState, Way
from .tally import quorum_answer, vote_answer

FEWEST = 3  # sealed papers of a question below which opening them would tell who said what
FEWEST_TELLERS = 2


def refuse_unless(sitting: Sitting, state: SittingState) -> None:
    """Raise NotNow unless the sitting stands in a state."""
    if sitting.state != state:
        raise NotNow(_("Phiên họp ở trạng thái “{now}”; việc này làm khi “{then}”.").format(
            now=sitting.get_state_display(), then=state.label
        ))  # fmt: skip


def lacking_for_ballot(sitting: Sitting) -> list[str]:
    """Return what is missing before the ballot can be opened, in words."""
    seats = seats_on(sitting.council, sitting.day).count()
    keyed = sitting.tellers.exclude(public_key="").count()
    lacks = {
        _("chương trình có ít nhất một hồ sơ"): not sitting.questions.exists(),
        _("điểm danh đủ {n} thành viên").format(n=seats): sitting.attendances.count() < seats,
        _("{n} người kiểm phiếu đã nhận khóa").format(n=FEWEST_TELLERS): sitting.secret and keyed < FEWEST_TELLERS,
        _("mọi người kiểm phiếu nhận khóa"): sitting.secret and sitting.tellers.filter(public_key="").exists(),
    }
    return [what for what, lack in lacks.items() if lack]


def refuse_unready(sitting: Sitting) -> None:
    """Raise with everything missing, or when too few came, or when no rule says how many votes are enough."""
    if missing := lacking_for_ballot(sitting):
        raise Refused(_("Chưa mở bỏ phiếu được, còn thiếu: {what}.").format(what=sentence_list(missing)))
    members = seats_on(sitting.council, sitting.day).count()
    quorum = quorum_answer(members, present_at(sitting), on=sitting.day, year=sitting.day.year)
    if quorum["verdict"] != "session" and quorum["verdict"] != "passed":
        raise NotLawful(quorum["sentence"])
    for question in sitting.questions.select_related("dossier"):
        refuse_without_threshold(question, members)


def refuse_without_threshold(question: Question, members: int) -> None:
    """Raise NotLawful when neither the law nor the council's regulation says how many votes are enough, or how."""
    sitting, dossier = question.sitting, question.dossier
    facts = {"members": members, "secret": sitting.secret}
    percent = sitting.council.ballot_percent
    answer = vote_answer(
        dossier.honour, kind_of(dossier.subject), facts, on=sitting.day, year=dossier.year, percent=percent
    )
    if answer["verdict"] == "not_covered" or answer["value"] is None:
        text = _("{sentence} Hãy ghi tỷ lệ phiếu theo quy chế của Hội đồng, hoặc trình thẳng hồ sơ này.")
        raise NotLawful(text.format(sentence=answer["sentence"]))
    if answer["verdict"] == "failed":
        raise NotLawful(answer["sentence"])


def refuse_unconfirmed(sitting: Sitting) -> None:
    """Raise Refused while a count by hand waits for its second hand or does not fit the roll."""
    waiting = HandCount.objects.filter(question__sitting=sitting, confirmed_by="").select_related("question")
    if found := [str(row.question) for row in waiting]:
        raise Refused(_("Số phiếu kiểm bằng tay chưa có người thứ hai xác nhận: {what}.").format(
            what=sentence_list(found)
        ))  # fmt: skip
    for question in sitting.questions.all():
        refuse_misfit(question)


def refuse_misfit(question: Question) -> None:
    """Raise Refused when counts by hand and the roll differ, or too few papers lie in the box to stay secret."""
    for way in (Way.PAPER, Way.WRITTEN):
        listed = question.turnouts.filter(way=way).count()
        row = question.hand_counts.filter(way=way).first()
        counted = row.agree + row.against + row.blank if row else 0
        if listed != counted:
            text = _("{question}: {way} có {listed} người trong danh sách nhưng {counted} phiếu được kiểm.")
            raise Refused(text.format(question=question, way=way.label, listed=listed, counted=counted))
    sealed = question.papers.count()
    if question.sitting.secret and 0 < sealed < FEWEST:
        text = _("{question}: mới có {n} phiếu kín; dưới {least} phiếu thì mở hòm sẽ lộ ai bầu thế nào.")
        raise Refused(text.format(question=question, n=sealed, least=FEWEST))


def refuse_second_vote(question: Question, seat_id: int) -> None:
    """Raise NotNow when the seat has voted on the question already."""
    row = Turnout.objects.filter(question=question, seat=seat_id).first()
    if row is not None:
        raise NotNow(_("Đã bỏ phiếu cho hồ sơ này ({way}); mỗi người một phiếu.").format(way=row.get_way_display()))
