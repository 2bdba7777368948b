"""Limbs that can never decide: implied by another limb, or asked together with their contrary."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Any

from ..career import ORDER, RECOGNITION
from ..rulebook import MEETS, Clause, Rule
from .book import Book, Problem

MORE_IS_STRONGER = frozenset({"times", "least", "years", "percent", "least_years", "months"})
LESS_IS_STRONGER = {"window": 1}
FLAGS = frozenset({"accepted", "applied", "replicable", "strictly", "compared", "to_now"})
EXACT = {"group_is": ("groups",), "bloc": ("organised_by", "rank"), "proposed_after_award": ("years_after",)}


def limb_problems(book: Book) -> Iterator[Problem]:
    """Yield the limbs of every rule that can never make a difference."""
    for rule in book.rules():
        if rule.op == "any":
            yield from _implied(book, rule)
        elif rule.op == "all" and rule.predicate != MEETS:
            yield from _contrary(book, rule)
    for _, rules in book.top_rules():
        for one, other in combinations(rules, 2):
            yield from _pair(book, one, other)


def _implied(book: Book, rule: Rule) -> Iterator[Problem]:
    for one, other in permutations(rule.children, 2):
        both_ways = implies(other, one)
        if implies(one, other) and same_days(one.clause, other.clause) and (not both_ways or _before(rule, other, one)):
            what = f"nhánh không bao giờ quyết định: ai đạt nhánh này đều đã đạt “{other.clause.text}”"
            yield book.problem(one.clause, what, f"{_shown(one)} ⇒ {_shown(other)}")


def _before(rule: Rule, one: Rule, other: Rule) -> bool:
    return rule.children.index(one) < rule.children.index(other)


def _contrary(book: Book, rule: Rule) -> Iterator[Problem]:
    for one, other in combinations(rule.children, 2):
        yield from _pair(book, one, other)


def _pair(book: Book, one: Rule, other: Rule) -> Iterator[Problem]:
    if one.predicate == other.predicate and same_days(one.clause, other.clause):
        for key in EXACT.get(one.predicate or "", ()):
            if _apart(one.params.get(key), other.params.get(key)):
                witness = f"{_shown(one)} và {_shown(other)}"
                yield book.problem(other.clause, f"không thể cùng đạt với “{one.clause.text}”", witness)


def _apart(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return False
    if isinstance(one, list) and isinstance(other, list):
        return not set(one) & set(other)
    return bool(one != other)


def _shown(rule: Rule) -> str:
    if rule.op is not None:
        return f"{rule.op}({', '.join(_shown(child) for child in rule.children)})"
    return f"{rule.predicate}({', '.join(f'{key}={value}' for key, value in rule.params.items())})"


def same_days(one: Clause, other: Clause) -> bool:
    """Tell whether two clauses share a day."""
    ends = [clause.end for clause in (one, other) if clause.end is not None]
    return not ends or max(one.start, other.start) <= min(ends)


def implies(one: Rule, other: Rule) -> bool:
    """Tell whether whoever meets one rule certainly meets the other, as far as their parameters show."""
    if one.op == "all":
        return any(implies(child, other) for child in one.children)
    if one.op == "any":
        return bool(one.children) and all(implies(child, other) for child in one.children)
    if other.op == "any":
        return any(implies(one, child) for child in other.children)
    if other.op is not None or one.predicate != other.predicate:
        return False
    if one.predicate == "judged" and one.clause.text != other.clause.text:
        return False  # people judge by the words of the rule, and those differ
    keys = {*one.params, *other.params}
    return all(_as_strong(key, one.params.get(key), other.params.get(key)) for key in keys)


def _as_strong(key: str, one: Any, other: Any) -> bool:
    if one == other:
        return True
    if key in FLAGS:
        return bool(one) and not other
    if key == "level":
        return other is None or _rank(one) > _rank(other)
    if key in LESS_IS_STRONGER:
        pair = [LESS_IS_STRONGER[key] if value is None else value for value in (one, other)]
        return all(isinstance(value, int) for value in pair) and pair[0] <= pair[1]
    return key in MORE_IS_STRONGER and all(isinstance(value, int) for value in (one, other)) and one > other


def _rank(level: Any) -> int:
    return ORDER.get(level, RECOGNITION.get(level, -1))
