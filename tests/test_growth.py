"""What grows costs in proportion: what a stranger writes very often, and the plans of a country.

Each sample is read in a fraction of the bound, for so many times that a step for each two of them
takes longer, where it is not a very cheap one.
"""

from __future__ import annotations

from collections import Counter, deque
from itertools import chain
from pathlib import Path

import pytest

from generator.checks.rules import CHECKS, check
from generator.fidelity import prove_all
from generator.importer import draft
from generator.importer.formats.plain_text import official_text
from generator.link import link
from generator.opendata import FORMATS, whole_plans
from generator.output.jsonld import structured_data
from generator.patience import Patience, at_most
from generator.problems import guessing
from generator.reading.plans import load
from generator.subjects import SUBJECTS
from generator.subjects.calendar import CALENDAR
from generator.subjects.calendar.pages import CalendarPage
from generator.views.subject import Edition
from tests.folders import PLAN
from tests.hostile_sizes import BODIES, TEXTS
from tests.many_plans import crowded
from tests.walks import Walk, walked

TIMES = 1_000
SECONDS = 2.5


@pytest.mark.parametrize("sample", BODIES)
def test_a_plan_is_read_linked_checked_and_proved(sample: str, plans: Path) -> None:
    file = plans / PLAN
    head = file.read_text(encoding="utf-8").split("body:")[0]
    file.write_text(head + BODIES[sample](TIMES), encoding="utf-8")
    patience = Patience(SECONDS)
    with guessing():
        records = load(plans, patience=patience)
        site, problems = link(records, patience=patience)
        problems += [*records.problems, *check(site, CHECKS, {}, patience)]
    sources = {one.form.id: one.source.text * 100 for one in records.plans if one.source}
    proofs = prove_all(site.plans, sources, problems, patience)
    assert list(proofs) == ["xa-mau-ke-hoach"]
    assert "too-long" not in {problem.rule for problem in problems}


@pytest.mark.parametrize("sample", TEXTS)
def test_a_text_is_drafted(sample: str) -> None:
    with at_most(SECONDS):
        assert draft(official_text(TEXTS[sample](TIMES)), "mau", file="mau.txt").plan


def test_the_days_of_very_many_duties_are_gathered(plans: Path) -> None:
    file = plans / PLAN
    head = file.read_text(encoding="utf-8").split("body:")[0]
    row = "  - {text: báo cáo, duties: [{id: d#, does: report, quote: báo cáo}]}\n"
    rows = (row.replace("#", str(n)) for n in range(TIMES))
    file.write_text(f"{head}body:\n- text:\n{''.join(rows)}", encoding="utf-8")
    edition = Edition(link(load(plans))[0])
    with at_most(SECONDS / 3):
        (page,) = CALENDAR.pages(edition)
    assert isinstance(page.shown, CalendarPage)
    assert [len(one.undated) for one in page.shown.undated] == [TIMES]


def walks_over(count: int) -> Counter[Walk]:
    """Count who walks over the whole of a site of so many plans while all of it is made."""
    site, walks = walked(crowded(count))
    edition = Edition(site, SUBJECTS, FORMATS)
    check(site, CHECKS, {})
    pages = edition.pages()
    structured_data(edition, pages, "Trang")
    made = chain(
        (page.shown for page in pages),
        (row for table in edition.tables() for row in table.rows()),
        edition.items(),
        edition.files(),
        (file for bundle in edition.bundles() for file in bundle.files),
        whole_plans(site, ""),
    )
    deque(made, maxlen=0)
    return walks


def test_nothing_walks_over_all_plans_or_entries_for_each_plan() -> None:
    few, many = walks_over(8), walks_over(24)
    assert {walk: many[walk] for walk in many if many[walk] > few[walk]} == {}
