"""The restored plans of this repository against their scans, true and altered."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from rapidfuzz.distance import Levenshtein

from generator.fidelity.report import laid_out
from generator.fidelity.scan import compare_scan
from generator.link.site import link
from generator.model.plan import Plan, Section
from generator.reading.plans import PlanRecord, load
from generator.text.vietnamese import fold
from tests.folders import ROOT

PLANS = ROOT / "plans"
SAMPLE = 40
Alter = Callable[[list[str], int], list[str]]


@functools.cache
def scanned() -> dict[str, tuple[Plan, str]]:
    records = load(PLANS)
    site, _ = link(records)
    return {
        record.form.id: (site.plans[record.form.id], _text(record))
        for record in records.plans
        if record.form.source.kind == "scan"
    }


def _text(record: PlanRecord) -> str:
    assert record.source is not None
    return record.source.text


# Read without linking, for whoever only lists the tests.
SCANNED = [
    path.stem
    for path in sorted(PLANS.glob("*.yml"))
    if re.search(r"^  kind: scan$", path.read_text("utf-8"), re.MULTILINE)
]


def test_there_are_scanned_plans() -> None:
    assert {"duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"} <= set(SCANNED)
    assert set(SCANNED) == set(scanned())


@pytest.mark.parametrize("name", SCANNED)
def test_true_restoration_passes(name: str) -> None:
    plan, scan = scanned()[name]
    result = compare_scan(plan, scan)
    assert result.problems == ()
    assert result.differences == ()
    assert result.coverage == "100.00%"
    assert result.restored > 5000
    assert name in laid_out(result, name, "scan")


@pytest.mark.parametrize("name", SCANNED)
def test_every_paragraph_knows_its_lines(name: str) -> None:
    plan, scan = scanned()[name]
    result = compare_scan(plan, scan)
    known = [result.lines[p.id] for p in plan.paragraphs() if p.id in result.lines]
    assert len(known) == sum(1 for _ in plan.paragraphs())
    starts = [first for first, _ in known]
    assert starts == sorted(starts), "the plan follows the scan"
    assert all(1 <= first <= last <= len(scan.split("\n")) for first, last in known)


def swapped(words: list[str], at: int) -> list[str]:
    """Exchange a word and the next."""
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def dropped(words: list[str], at: int) -> list[str]:
    """Leave a word out."""
    return [*words[:at], *words[at + 1 :]]


def doubled(words: list[str], at: int) -> list[str]:
    """Say a word twice."""
    return [*words[: at + 1], *words[at:]]


def replaced(words: list[str], at: int) -> list[str]:
    """Put a word in the place of another."""
    return [*words[:at], "khuyên", *words[at + 1 :]]


@pytest.mark.parametrize("alter", [swapped, dropped, doubled, replaced])
@pytest.mark.parametrize("name", SCANNED)
def test_altered_words_fail(name: str, alter: Alter) -> None:
    plan, scan = scanned()[name]
    chance = random.Random(20)
    paragraphs = [p for p in plan.paragraphs() if len(p.text.split()) > 12 and not p.uncertain]
    texts, places = {}, {}
    for paragraph in chance.sample(paragraphs, SAMPLE):
        words = paragraph.text.split()
        at = _whole_word(words, chance)
        texts[paragraph.id] = " ".join(alter(words, at))
        places[paragraph.id] = (paragraph.place.line, words[at - 1 : at + 3])
    told = _lines_told(_with_texts(plan, texts), scan)
    assert [where for where in places.values() if not told & {where[0]}] == []


def _lines_told(plan: Plan, scan: str) -> set[int]:
    return {one.plan_line for one in compare_scan(plan, scan).differences}


def _whole_word(words: list[str], chance: random.Random) -> int:
    """Choose a word of four letters or more that a neighbour is not like ("tuyên truyền")."""
    whole = [
        at
        for at in range(1, len(words) - 2)
        if re.fullmatch(r"[^\W\d_]{4,}", words[at])
        and re.fullmatch(r"[^\W\d_]{3,}", words[at + 1])
        and Levenshtein.distance(fold(words[at]), fold(words[at + 1])) > 2
        and fold(words[at]) != "khuyen"
    ]
    return chance.choice(whole)


@pytest.mark.parametrize("name", SCANNED)
@pytest.mark.parametrize("nth", [0, 1])
def test_every_altered_figure_fails(name: str, nth: int) -> None:
    plan, scan = scanned()[name]
    texts, lines = {}, {}
    for paragraph in plan.paragraphs():
        figures = list(re.finditer(r"\d+", paragraph.text))
        if len(figures) > nth:
            match = figures[nth]
            figure = str(int(match[0]) + 1).zfill(len(match[0]))
            before, behind = paragraph.text[: match.start()], paragraph.text[match.end() :]
            texts[paragraph.id] = before + figure + behind
            lines[paragraph.id] = paragraph.place.line
    told = _lines_told(_with_texts(plan, texts), scan)
    assert len(texts) > 10
    assert [where for where, line in lines.items() if line not in told] == []


@pytest.mark.parametrize("name", SCANNED)
def test_a_dropped_paragraph_fails(name: str) -> None:
    plan, scan = scanned()[name]
    paragraph = next(p for p in plan.paragraphs() if len(p.text) > 300)
    assert not compare_scan(_with_texts(plan, {paragraph.id: "Bỏ."}), scan).is_exact


@pytest.mark.parametrize("name", SCANNED)
def test_a_misreading_must_be_declared_and_must_be_there(name: str) -> None:
    plan, scan = scanned()[name]
    silent = replace(plan, source=replace(plan.source, misread=(), glyphs=()))
    undeclared = compare_scan(silent, scan)
    assert {one.kind for one in undeclared.differences} >= {"added", "changed"}
    false = replace(plan.source.misread[0], scan="qzqzq", text="không có")
    more = replace(plan, source=replace(plan.source, misread=(*plan.source.misread, false)))
    problems = compare_scan(more, scan).problems
    assert [(one.rule, one.fragment) for one in problems] == [
        ("misread-not-found", "qzqzq → không có")
    ]


@pytest.mark.parametrize("name", SCANNED)
def test_an_omission_must_be_there(name: str) -> None:
    plan, scan = scanned()[name]
    lost = compare_scan(plan, scan + "\n77777")
    assert {one.source for one in lost.differences} == {"77777"}


def test_a_whole_number_is_never_a_word() -> None:
    plan, scan = scanned()["kien-giang-ke-hoach-nq42"]
    declared = [one.scan for one in plan.source.misread]
    assert "ti 16" in declared, "“16” for “lệ” is declared, not taken for letters"
    without = tuple(one for one in plan.source.misread if one.scan != "ti 16")
    bare = replace(plan, source=replace(plan.source, misread=without))
    assert any(one.source == "16" for one in compare_scan(bare, scan).differences)


def _with_texts(plan: Plan, texts: Mapping[str, str]) -> Plan:
    return replace(plan, sections=tuple(_section(section, texts) for section in plan.sections))


def _section(section: Section, texts: Mapping[str, str]) -> Section:
    return replace(
        section,
        paragraphs=tuple(
            replace(one, text=texts.get(one.id, one.text)) for one in section.paragraphs
        ),
        sections=tuple(_section(below, texts) for below in section.sections),
    )
