"""How a test gets its name, and what its parameters may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..shapes import Record, Shape

if TYPE_CHECKING:
    from ..career import Career
    from ..finding import Found


@dataclass(frozen=True)
class Predicate:
    """A named pure function of a candidate's frozen facts."""

    name: str
    run: Callable[..., Found]
    params: Record
    doc: str
    rests_on_judgement: Callable[[Mapping[str, Any]], bool]


PREDICATES: dict[str, Predicate] = {}


def never(_params: Mapping[str, Any]) -> bool:
    """Say no for every rule of a test."""
    return False


def always(_params: Mapping[str, Any]) -> bool:
    """Say yes for every rule of a test."""
    return True


def predicate(
    required: tuple[str, ...] = (), rests_on_judgement: Callable[[Mapping[str, Any]], bool] = never,
    **params: Shape,
) -> Callable[[Callable[..., Found]], Callable[..., Found]]:  # fmt: skip
    """Register a test under its function's name, with the shapes of its parameters.

    `rests_on_judgement` tells by the parameters whether the test stands or falls with what people attest.
    """

    def register(run: Callable[..., Found]) -> Callable[..., Found]:
        name = run.__name__
        if not run.__doc__:
            raise ValueError(f"predicate {name} has no sentence that says what it tests")
        PREDICATES[name] = Predicate(
            name, run, Record(params, required), run.__doc__.splitlines()[0], rests_on_judgement
        )
        return run

    return register


def bind(known: Predicate, fixed: dict[str, Any], from_parameters: dict[str, str]) -> Callable[[Career], Found]:
    """Return the test with its parameters filled in; those in `from_parameters` are looked up per candidate."""
    run = known.run
    if not from_parameters:
        return lambda career: run(career, **fixed)
    return lambda career: run(
        career, **fixed, **{name: career.parameter(code) for name, code in from_parameters.items()}
    )
