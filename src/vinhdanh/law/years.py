"""Years as bits, so that a career is a handful of whole numbers.

Bit *i* stands for the year `FIRST_YEAR + i`. A fact of years keeps two masks, *yes* and *no*;
a year in neither is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

FIRST_YEAR = 1945
LAST_YEAR = 2099
EVERY_YEAR = (1 << (LAST_YEAR - FIRST_YEAR + 1)) - 1


def bit(year: int) -> int:
    """Return the mask of one year."""
    return 1 << (year - FIRST_YEAR)


def span(first: int, last: int) -> int:
    """Return the mask of the years from `first` to `last`, both counted; empty when they cross.

    Years before the first that a mask can hold are left out.
    """
    first = max(first, FIRST_YEAR)
    if last < first:
        return 0
    return ((1 << (last - first + 1)) - 1) << (first - FIRST_YEAR)


@lru_cache(maxsize=4096)
def years_of(mask: int) -> tuple[int, ...]:
    """Return the years of a mask, earliest first. The same few windows return all day, hence the cache."""
    years = []
    while mask:
        low = mask & -mask
        years.append(low.bit_length() - 1 + FIRST_YEAR)
        mask ^= low
    return tuple(years)


def mask_of(years: Iterable[int]) -> int:
    """Return the mask of some years."""
    mask = 0
    for year in years:
        mask |= bit(year)
    return mask


class YearFact(NamedTuple):
    """In which years something was so, certainly was not, or is not known."""

    yes: int
    no: int

    def __or__(self, other: YearFact) -> YearFact:
        """Either of two facts: yes where one is yes, no where both are no."""
        return YearFact(self.yes | other.yes, self.no & other.no)

    def without(self, barred: int) -> YearFact:
        """Return the fact with some years turned to a certain no."""
        return YearFact(self.yes & ~barred, self.no | barred)

    def unknown(self, window: int) -> int:
        """Return the mask of the years of a window that are not known."""
        return window & ~(self.yes | self.no)


class Run(NamedTuple):
    """Consecutive years: those proved, those still possible, and how sure the needed length is."""

    certain: int
    possible: int


def run_ending(fact: YearFact, last: int, first: int) -> Run:
    """Return the longest run of consecutive years that ends with `last` and begins no earlier than `first`."""
    return Run(_backwards(fact.yes, last, first), _backwards(EVERY_YEAR & ~fact.no, last, first))


def _backwards(good: int, last: int, first: int) -> int:
    if last < first:
        return 0
    shifted = good >> (max(first, FIRST_YEAR) - FIRST_YEAR)
    width = last - max(first, FIRST_YEAR) + 1
    broken = ~shifted & ((1 << width) - 1)
    length = width - broken.bit_length()
    return span(last - length + 1, last)


def runs_within(mask: int) -> list[int]:
    """Cut a mask into its maximal runs of consecutive years, latest first."""
    runs = []
    while mask:
        last = mask.bit_length() - 1 + FIRST_YEAR
        run = _backwards(mask, last, FIRST_YEAR)
        runs.append(run)
        mask &= ~run
    return runs
