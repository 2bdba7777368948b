from itertools import product

import pytest

from vinhdanh.core.errors import NotNow
from vinhdanh.core.states import can_move, move
from vinhdanh.council.models import Sitting
from vinhdanh.decisions.models import Decision, Payment
from vinhdanh.dossiers.models import Dossier, Nomination
from vinhdanh.movements.models import Appeal, Bloc, Movement, Registration
from vinhdanh.people.models import CorrectionRequest, Relocation
from vinhdanh.registry.models import HonourRecord

MACHINES = [
    Movement,
    Registration,
    Bloc,
    Appeal,
    HonourRecord,
    Dossier,
    Sitting,
    Decision,
    Payment,
    CorrectionRequest,
    Relocation,
    Nomination,
]
PAIRS = [
    (model, state, act)
    for model in MACHINES
    for state, act in product(model._meta.get_field("state").choices, sorted(model.MOVES.acts))
]


@pytest.mark.parametrize(("model", "state", "act"), PAIRS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_every_pair_moves_by_the_table_or_is_refused(model, state, act):
    row = model(state=state[0])
    table = {(start, verb): end for start, verb, end in model.MOVES}

    if (state[0], act) in table:
        move(row, act)
        assert row.state == table[state[0], act]
    else:
        assert not can_move(row, act)
        with pytest.raises(NotNow, match="trạng thái"):
            move(row, act)
        assert row.state == state[0]


@pytest.mark.parametrize("model", MACHINES)
def test_every_state_can_be_reached_and_every_act_has_a_word(model):
    states = set(model._meta.get_field("state").choices and dict(model._meta.get_field("state").choices))
    reached = {model._meta.get_field("state").default, *(end for _start, _act, end in model.MOVES)}

    assert reached == states
    assert all(model.MOVES.word(act) for act in model.MOVES.acts)
