"""What a ballot needs before it opens, before it closes, before it is counted."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.vietnamese import sentence_list, short_day
from vinhdanh.people.models import kind_of

from .conflicts import WITH_DOSSIER, conflicts_at
from .models import Council, HandCount, Question, Sitting, Turnout
from .queries import present_at, roll_call, seats_on, voters_on
from .states import SittingState, Way
from .tally import quorum_answer, vote_answer

FEWEST = 3  # papers of a question, in the box or counted by hand, below which the count would tell who said what
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
        _("điểm danh đủ {n} thành viên").format(n=seats): roll_call(sitting).count() < seats,
        _("{n} người kiểm phiếu đã nhận khóa").format(n=FEWEST_TELLERS): sitting.secret and keyed < FEWEST_TELLERS,
        _("mọi người kiểm phiếu nhận khóa"): sitting.secret and sitting.tellers.filter(public_key="").exists(),
    }
    return [*(what for what, lack in lacks.items() if lack), *_unsettled(sitting)]


def _unsettled(sitting: Sitting) -> list[str]:
    """Return whose recusal is missing where the dossier is her own or that of her kin, in words."""
    rows = list(sitting.questions.select_related(*WITH_DOSSIER).prefetch_related("recusals"))
    found = conflicts_at(sitting, rows)
    aside = {(row.pk, one.seat_id) for row in rows for one in row.recusals.all()}
    return [
        _("ghi {who} không biểu quyết hồ sơ {question} ({reason})").format(
            who=one.seat.person, question=row.order, reason=one.reason
        )
        for row in rows
        for one in found[row.pk]
        if one.binding and (row.pk, one.seat.pk) not in aside
    ]


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
    """Raise Refused when counts by hand do not fit who voted, or too few papers are there to stay secret."""
    refuse_unlike_roll(question)
    if question.sitting.secret:
        refuse_telling(question)
    else:
        refuse_unlike_room(question)


def refuse_unlike_roll(question: Question) -> None:
    """Raise Refused when the roll names more or fewer than were counted by hand."""
    for way in (Way.PAPER, Way.WRITTEN):
        listed = question.turnouts.filter(way=way).count()
        row = question.hand_counts.filter(way=way).first()
        counted = row.total if row else 0
        if listed != counted:
            text = _("{question}: {way} có {listed} người trong danh sách nhưng {counted} phiếu được kiểm.")
            raise Refused(text.format(question=question, way=way.label, listed=listed, counted=counted))


def refuse_telling(question: Question) -> None:
    """Raise Refused while so few papers lie in the box, or on the table, that their count tells who said what."""
    sealed = question.papers.count()
    if 0 < sealed < FEWEST:
        text = _("{question}: mới có {n} phiếu kín; dưới {least} phiếu thì mở hòm sẽ lộ ai bầu thế nào.")
        raise Refused(text.format(question=question, n=sealed, least=FEWEST))


def refuse_few_on_paper(question: Question, papers: int) -> None:
    """Raise Refused when the paper ballots are too few: their figures beside the roll tell who said what."""
    if 0 < papers < FEWEST:
        text = _(
            "{question}: {n} phiếu giấy; dưới {least} phiếu thì số kiểm sẽ lộ ai bầu thế nào. Hãy xóa tên những người"
            " này khỏi danh sách bỏ phiếu giấy, trả phiếu chưa kiểm để họ bỏ phiếu trên máy."
        )
        raise Refused(text.format(question=question, n=papers, least=FEWEST))


def refuse_unlike_room(question: Question) -> None:
    """Raise Refused when an open vote was not counted, or more hands were counted than could be raised."""
    row, voters = question.hand_counts.filter(way=Way.OPEN).first(), voters_on(question)
    if row is None:
        raise Refused(_("{question}: chưa nhập số phiếu biểu quyết.").format(question=question))
    if row.total > voters:
        text = _("{question}: {counted} phiếu biểu quyết của {voters} người có mặt được biểu quyết; hãy kiểm lại.")
        raise Refused(text.format(question=question, counted=row.total, voters=voters))


def refuse_once_sat(council: Council, since: date) -> None:
    """Raise NotNow when members from a day on are those of a sitting whose ballot has been opened."""
    past = council.sittings.filter(day__gte=since).exclude(state__in=[SittingState.CALLED, SittingState.CANCELLED])
    if (sitting := past.first()) is not None:
        text = _("Phiên họp ngày {day} đã mở bỏ phiếu với danh sách thành viên hiện có; hãy ghi từ ngày sau phiên họp.")
        raise NotNow(text.format(day=short_day(sitting.day)))


def refuse_second_vote(question: Question, seat_id: int) -> None:
    """Raise NotNow when the seat has voted on the question already."""
    row = Turnout.objects.filter(question=question, seat=seat_id).first()
    if row is not None:
        raise NotNow(_("Đã bỏ phiếu cho hồ sơ này ({way}); mỗi người một phiếu.").format(way=row.get_way_display()))
