"""Is the dossier of an honour whole: which papers, how many originals.

A clause of `papers` names the honours it is for and the papers it needs; `a|b` means either will do.
`levels` limits it to dossiers handed in there, `simplified` to the simplified procedure, `on_basis` to what the
achievement rests on, `transfer_months` to people who came from another unit. `local` names the parameter by
which ministries and provinces set the papers themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from vinhdanh.law.kinds.procedure.places import level_of
from vinhdanh.law.kinds.shared import for_honour, is_title, parameter, undetermined, without_honour
from vinhdanh.law.kinds.spelling import canonical, slug
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause
from vinhdanh.law.wanted import in_words

SPELLINGS = {
    "van-ban-de-nghi": ("de-nghi", "cong-van-de-nghi", "proposal", "de-nghi-khen-thuong", "van-ban"),
    "to-trinh": ("submission", "to-trinh-de-nghi"),
    "danh-sach": ("list", "danh-sach-de-nghi", "danh-sach-trich-ngang"),
    "bao-cao-thanh-tich": ("bao-cao", "report", "achievement-report", "tom-tat-thanh-tich", "bao-cao-tom-tat"),
    "bien-ban": ("minutes", "bien-ban-hop", "bien-ban-binh-xet", "bien-ban-xet-khen-thuong", "bien-ban-hoi-dong",
                 "bien-ban-hop-binh-xet", "bien-ban-binh-xet-thi-dua", "bien-ban-hop-hoi-dong"),
    "ket-qua-bo-phieu": ("ballot-result", "ket-qua-bo-phieu-kin", "ket-qua-kiem-phieu", "bien-ban-kiem-phieu",
                         "bien-ban-bo-phieu"),
    "chung-nhan-sang-kien": ("chung-nhan", "xac-nhan-sang-kien", "chung-nhan-de-tai", "chung-nhan-de-tai-khoa-hoc",
                             "cong-nhan-sang-kien", "quyet-dinh-cong-nhan-sang-kien", "initiative-certificate",
                             "giay-chung-nhan-sang-kien", "chung-nhan-muu-tri-sang-tao", "xac-nhan-de-tai"),
    "nhan-xet-don-vi-cu": ("nhan-xet", "y-kien-don-vi-cu", "y-kien-nhan-xet-don-vi-cu", "old-unit-comment"),
    "chung-nhan-hoan-thanh-xuat-sac": ("xac-nhan-hoan-thanh-xuat-sac", "quyet-dinh-xep-loai", "xep-loai",
                                       "chung-nhan-htxs", "xac-nhan-xep-loai"),
}  # fmt: skip


@dataclass(frozen=True)
class Need:
    """One clause as it bears on this dossier: whether it surely applies, and what it finds lacking."""

    clause: Clause
    sure: bool
    lacking: tuple[str, ...]


def answer(setting: Setting) -> Outcome:
    """Judge the papers against every clause for the honour, then the number of originals."""
    facts = setting.question.facts
    if setting.question.honour is None:
        return without_honour()
    rules = for_honour(setting.clauses("papers"), setting.question.honour)
    if "papers" not in facts:
        return undetermined(rules, ("papers",), found="chưa rõ hồ sơ gồm những gì", needed=_listed(rules))
    given = {canonical(paper, SPELLINGS) for paper in facts["papers"]}
    needs = [need for clause in rules if (need := _need(clause, setting, given))]
    return _judge(setting, needs)


def _judge(setting: Setting, needs: Sequence[Need]) -> Outcome:
    sure = [need for need in needs if need.sure]
    lacking = _together(sure)
    needed = _listed(need.clause for need in sure)
    too_few = _too_few(setting, sure)
    if lacking or too_few:
        lacking += ("originals",) if too_few else ()
        return Outcome(
            "incomplete", _ordered(sure, copies=too_few), found="còn thiếu " + _named(lacking), needed=needed,
            todo="bổ sung: " + _named(lacking), missing=lacking, caveats=_caveats(setting, sure),
        )  # fmt: skip
    open_needs = [need for need in needs if _is_open(need, setting)]
    if open_needs:
        missing = (*_local_names(open_needs), *_together(open_needs), *_unknown_facts(open_needs))
        return undetermined(
            (*_local_first(open_needs), *_ordered(sure)), missing, needed=needed,
            found="đủ giấy tờ do luật định, còn phụ thuộc nơi nhận hoặc quy định của bộ, tỉnh",
            caveats=_caveats(setting, sure),
        )  # fmt: skip
    return Outcome(
        "complete", _ordered(sure), found="đủ giấy tờ", needed=needed, caveats=_caveats(setting, sure),
        parameters=_parameters(setting, needs),
    )  # fmt: skip


def _need(clause: Clause, setting: Setting, given: set[str]) -> Need | None:
    sure = _applies(clause, setting)
    if sure is False:
        return None
    asked = _local_papers(setting, clause) or clause.data.get("needs", ())
    lacking = tuple(paper.split("|")[0] for paper in asked if not given & set(paper.split("|")))
    return Need(clause, bool(sure), lacking)


def _applies(clause: Clause, setting: Setting) -> bool | None:
    """Tell whether a clause bears on the dossier; None when a fact is missing that would decide."""
    facts, data = setting.question.facts, clause.data
    simplified = bool(facts.get("simplified")) and not is_title(setting.question.honour)
    if bool(data.get("simplified")) != simplified and not data.get("local"):
        return False
    if "on_basis" in data:
        basis = {slug(facts[key]) for key in ("basis", "ground") if facts.get(key)}
        return bool(basis & set(data["on_basis"]))
    if "transfer_months" in data:
        return _transferred(setting, data["transfer_months"])
    if "levels" in data:
        level = facts.get("level")
        return None if level is None else level_of(level) in data["levels"]
    return True


def _transferred(setting: Setting, months: int) -> bool | None:
    """Tell whether somebody came in the year under review after so many months elsewhere, without a comment."""
    found: bool | None = False
    for row in setting.question.facts.get("transfers", ()):
        moved_on, at_old = row.get("moved_on"), row.get("months_at_old")
        if row.get("old_unit_comment") or (moved_on and moved_on.year != setting.question.work_year):
            continue
        if at_old is None:
            found = found or None
        elif at_old >= months:
            return True
    return found


def _is_open(need: Need, setting: Setting) -> bool:
    if "local" in need.clause.data and not need.clause.data.get("needs"):
        return not _local_papers(setting, need.clause)
    return not need.sure and bool(need.lacking)


def _local_papers(setting: Setting, clause: Clause) -> tuple[str, ...]:
    """Return the papers the ministry or province asks for, written one after another."""
    written = setting.local(clause.data["local"]) if "local" in clause.data else None
    if not isinstance(written, str):
        return ()
    return tuple(canonical(paper, SPELLINGS) for paper in written.replace(";", ",").split(",") if paper.strip())


def _too_few(setting: Setting, sure: Iterable[Need]) -> bool:
    given = setting.question.facts.get("originals")
    return given is not None and given < _originals(setting, sure)


def _originals(setting: Setting, sure: Iterable[Need]) -> int:
    by_law = max((need.clause.data.get("originals", 0) for need in sure), default=0)
    local = setting.local("originals")
    return by_law or (local if isinstance(local, int) else 0)


def _caveats(setting: Setting, sure: Sequence[Need]) -> tuple[str, ...]:
    caveats = []
    originals = _originals(setting, sure)
    if originals and "originals" not in setting.question.facts:
        caveats.append(f"Cần {originals} bản chính; câu hỏi không nêu số bản nên chưa xét số bản.")
    if not setting.question.facts.get("basis"):
        caveats += [clause.text + "." for clause in _on_basis(setting)]
    return tuple(caveats)


def _on_basis(setting: Setting) -> list[Clause]:
    rules = for_honour(setting.clauses("papers"), setting.question.honour)
    return [clause for clause in rules if "on_basis" in clause.data]


def _together(needs: Iterable[Need]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paper for need in needs for paper in need.lacking))


def _ordered(needs: Sequence[Need], *, copies: bool = False) -> tuple[Clause, ...]:
    """Return the clauses: first those that found a paper lacking, then, when too few came, those of the copies."""
    ranked = sorted(needs, key=lambda need: (not need.lacking, copies and "originals" not in need.clause.data))
    return tuple(need.clause for need in ranked)


def _local_first(needs: Sequence[Need]) -> list[Clause]:
    return [need.clause for need in sorted(needs, key=lambda need: "local" not in need.clause.data)]


def _local_names(needs: Iterable[Need]) -> list[str]:
    return [f"local.{need.clause.data['local']}" for need in needs if "local" in need.clause.data]


def _unknown_facts(needs: Iterable[Need]) -> list[str]:
    unsure = [need.clause.data for need in needs if not need.sure]
    named = ["transfers.months_at_old" if "transfer_months" in data else "level" for data in unsure]
    return list(dict.fromkeys(named))


def _listed(rules: Iterable[Clause]) -> str:
    papers = [paper.split("|")[0] for clause in rules for paper in clause.data.get("needs", ())]
    return _named(dict.fromkeys(papers))


def _named(papers: Iterable[str]) -> str:
    return ", ".join(map(in_words, papers))


def _parameters(setting: Setting, needs: Iterable[Need]) -> tuple[dict[str, Any], ...]:
    used = [need.clause for need in needs if "local" in need.clause.data and _local_papers(setting, need.clause)]
    return tuple(
        parameter(clause.data["local"], setting.local(clause.data["local"]), clause.text, local=True) for clause in used
    )
