"""A small bloc for tests: two units of the committee under a card of ten points; and how its acts are done."""

from decimal import Decimal

from cast import DAY, Cast
from factories import BlocFactory

from vinhdanh.movements.actions.scores import Told
from vinhdanh.movements.models import Appeal, Bloc, BlocMember, Mark, ScoreCriterion
from vinhdanh.movements.states import BlocState
from vinhdanh.people.models import Organisation

CARD = {
    "total": 10,
    "ceiling": 12,
    "tie_rule": "bonus",
    "groups": [
        {
            "name": "A",
            "kind": "main",
            "maximum": 10,
            "criteria": [
                {"name": "Đúng hạn", "unit": "%", "rule": "ratio", "maximum": 6, "when_none": "full"},
                {"name": "Báo cáo", "unit": "chậm", "rule": "minus", "maximum": 4, "per": 0.5},
            ],
        },
        {
            "name": "Thưởng",
            "kind": "bonus",
            "maximum": 2,
            "criteria": [{"name": "Sáng kiến", "unit": "sáng kiến", "rule": "count", "maximum": 2, "per": 1}],
        },
    ],
}
NOTE = "Báo cáo 12/BC"


def bloc_of(cast: Cast, state: str = "draft", **more) -> Bloc:
    """Return the bloc; from cross-scoring on policy has scored itself in full, outreach two reports late."""
    days = {"opened_on": None if state == "draft" else DAY, "closed_on": DAY if state == "closed" else None}
    bloc = BlocFactory(organiser=cast.committee, head=cast.policy, state=state, total=10, ceiling=12, **days, **more)
    for order, told in enumerate(CARD["groups"], start=1):
        fields = {name: value for name, value in told.items() if name != "criteria"}
        group = bloc.groups.create(order=order, **fields)
        for place, criterion in enumerate(told["criteria"], start=1):
            group.criteria.create(order=place, **criterion)
    for unit, other in ((cast.policy, cast.outreach), (cast.outreach, cast.policy)):
        bloc.members.create(organisation=unit, cross_by=other if state in {BlocState.CROSS, BlocState.CLOSED} else None)
    if state in {BlocState.CROSS, BlocState.CLOSED}:
        fill(bloc, cast.policy, 0)
        fill(bloc, cast.outreach, 2)
    return Bloc.objects.get(pk=bloc.pk)


def fill(bloc: Bloc, unit: Organisation, times: int) -> None:
    """Let a unit score itself as if by its own act."""
    for pk, told in whole(bloc, rate=100, times=times).items():
        criterion = ScoreCriterion.objects.get(pk=pk)
        given = {"measure": told.measure, "points": criterion.points(told.measure), "note": NOTE, "marked_on": DAY}
        Mark.objects.create(member=of(bloc, unit), criterion=criterion, hand="self", **given)


def of(bloc: Bloc, unit: Organisation) -> BlocMember:
    return BlocMember.objects.get(bloc=bloc, organisation=unit)


def line(bloc: Bloc, name: str) -> ScoreCriterion:
    return ScoreCriterion.objects.get(group__bloc=bloc, name=name)


def whole(bloc: Bloc, *, rate: int, times: int, note: str = NOTE) -> dict[int, Told]:
    return {
        line(bloc, "Đúng hạn").pk: Told(Decimal(rate), note),
        line(bloc, "Báo cáo").pk: Told(Decimal(times), note),
    }


def late(bloc: Bloc, times: int | None, note: str = "") -> dict[int, Told]:
    return {line(bloc, "Báo cáo").pk: Told(None if times is None else Decimal(times), note)}


def differing(cast: Cast) -> BlocMember:
    """Return the policy division, to which another hand gave less than it gave itself."""
    member = of(bloc_of(cast, "cross"), cast.policy)
    told = {"measure": 4, "points": 2, "note": "Bốn báo cáo muộn", "marked_on": DAY}
    Mark.objects.create(member=member, criterion=line(member.bloc, "Báo cáo"), hand="cross", **told)
    return member


def appealed(cast: Cast) -> Appeal:
    member = differing(cast)
    told = {"reason": "Sổ ghi đúng hạn", "lodged_on": DAY, "lodged_by": "Binh"}
    return Appeal.objects.create(member=member, criterion=line(member.bloc, "Báo cáo"), **told)


def answered(cast: Cast) -> Bloc:
    """Return a bloc of which every line has been answered."""
    bloc = bloc_of(cast, "cross")
    for mark in Mark.objects.filter(member__bloc=bloc):
        mark.pk, mark.hand = None, "cross"
        mark.save()
    return bloc


GROUP = {"name": "B", "kind": "main", "maximum": 5}
CRITERION = {"name": "Sổ sách", "unit": "mức", "rule": "count", "maximum": 1, "per": 1}


def sheet(cast: Cast, state: str) -> tuple[BlocMember, Bloc]:
    bloc = bloc_of(cast, state)
    return of(bloc, cast.outreach), bloc


def self_scored(cast: Cast):
    member, bloc = sheet(cast, "open")
    return [member, late(bloc, 1, NOTE)], {"on": DAY}


def cross_scored(cast: Cast):
    member, bloc = sheet(cast, "cross")
    return [member, late(bloc, 2)], {"on": DAY}


def council_scored(cast: Cast):
    member, bloc = sheet(cast, "cross")
    return [member, line(bloc, "Báo cáo"), Told(Decimal(1), "Biên bản họp")], {"on": DAY}


def appealing(cast: Cast):
    member = differing(cast)
    return [member, line(member.bloc, "Báo cáo")], {"on": DAY, "reason": "Sổ ghi đúng hạn"}


HOW = {
    "movements.draft_bloc": lambda c: (["Khối mới", c.committee, 2022], {"on": DAY, "card": CARD}),
    "movements.change_bloc": lambda c: ([bloc_of(c)], {"on": DAY, "fields": {"covenant": "Thi đua"}}),
    "movements.set_card": lambda c: ([bloc_of(c)], {"on": DAY, "total": 10, "ceiling": 11, "tie_rule": "shared"}),
    "movements.put_group": lambda c: ([bloc_of(c)], {"on": DAY, "fields": GROUP}),
    "movements.put_criterion": lambda c: ([bloc_of(c).groups.first()], {"on": DAY, "fields": CRITERION}),
    "movements.remove_group": lambda c: ([bloc_of(c).groups.first()], {"on": DAY}),
    "movements.remove_criterion": lambda c: ([line(bloc_of(c), "Báo cáo")], {"on": DAY}),
    "movements.open_bloc": lambda c: ([bloc_of(c)], {"on": DAY}),
    "movements.self_score": self_scored,
    "movements.start_cross": lambda c: ([started(c)], {"on": DAY}),
    "movements.cross_score": cross_scored,
    "movements.agree_scores": lambda c: ([sheet(c, "cross")[0]], {"on": DAY}),
    "movements.council_score": council_scored,
    "movements.appeal_score": appealing,
    "movements.answer_appeal": lambda c: ([appealed(c)], {"on": DAY, "upheld": True, "answer": "Đã kiểm tra sổ"}),
    "movements.close_bloc": lambda c: ([answered(c)], {"on": DAY}),
}


def started(cast: Cast) -> Bloc:
    """Return an open bloc whose units have all scored themselves."""
    bloc = bloc_of(cast, "open")
    fill(bloc, cast.policy, 0)
    fill(bloc, cast.outreach, 2)
    return bloc
