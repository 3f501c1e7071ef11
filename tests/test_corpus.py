"""The real plans, whole: they are fine, every promise stands in its words, addresses stay."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from generator.checks.rules import CHECKS, check
from generator.fidelity.proof import prove, unproved
from generator.link.site import link
from generator.model.anchors import PAGE_ANCHORS
from generator.model.plan import Plan
from generator.model.site import Site
from generator.reading.plans import Records, load
from tests.told import rows

# Identifiers that other programs rely on.
IDS = ("vinh-long-chuong-trinh-nq42", "bac-ai-ke-hoach-nq42", "phuong-2-quang-tri-ke-hoach-nq42")
SOURCES = {
    IDS[1]: "92150e5313c746d8b67287472d1941536449b0cc60ccde35a3e25ee6a11d5f5f",
    IDS[2]: "73a91ffcab3d33a594701c99a1ef2cff2ccd317559ff89a60d69ffd92b581588",
    IDS[0]: "d2fab41c139396bfec5fc442a318bf0141a0669ab59cba52beb72f4cfac5df8c",
}


@pytest.fixture(scope="module")
def records(real_plans: Path) -> Records:
    return load(real_plans)


@pytest.fixture(scope="module")
def site(records: Records) -> Site:
    found, problems = link(records)
    assert rows(problems) == []
    return found


def test_nothing_is_wrong_with_them(records: Records, site: Site) -> None:
    assert rows(records.problems) == []
    assert rows(check(site, CHECKS, {})) == []
    assert set(IDS) <= set(site.plans)


@pytest.mark.parametrize("name", IDS)
def test_every_word_of_the_source_is_there(name: str, records: Records, site: Site) -> None:
    source = next(record.source for record in records.plans if record.form.id == name)
    assert source is not None
    proof = prove(site.plans[name], source.text)
    assert rows(unproved(proof, site.plans[name])) == []
    assert proof.coverage == "100.00%"


@pytest.mark.parametrize("name", IDS)
def test_sources_are_as_received_byte_for_byte(name: str, real_plans: Path) -> None:
    data = (real_plans / "sources" / f"{name}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SOURCES[name]


def test_every_quote_stands_in_its_paragraph(site: Site) -> None:
    for plan in site.plans.values():
        for paragraph in plan.paragraphs():
            said = [(target.span, target.quote) for target in paragraph.targets]
            said += [(duty.span, duty.quote) for duty in paragraph.duties]
            said += [(actor.span, actor.quote) for actor in paragraph.actors]
            for span, quote in said:
                assert paragraph.text[span.start : span.end] == quote
            for citation in paragraph.citations:
                span = citation.span
                assert paragraph.text[span.start : span.end] == citation.printed
            for target in paragraph.targets:
                assert target.paragraph == paragraph.id
                assert target.printed is None or target.printed in target.quote


def test_every_citation_is_resolved(site: Site) -> None:
    for plan in site.plans.values():
        for citation in plan.citations():
            assert citation.document in site.registries.documents, citation.printed


def test_what_they_must_show_is_used(site: Site) -> None:
    plans = [site.plans[name] for name in IDS]
    targets = [target for plan in plans for target in plan.targets()]
    assert {"numeric", "words", "relational"} <= {target.kind for target in targets}
    assert any(target.value_max is not None for target in targets)
    assert any(target.conflicts_with for target in targets)
    assert any(target.year is None for target in targets)
    assert any(duty.day for plan in plans for duty in plan.duties())
    assert any(note.kind == "slip" for plan in plans for p in plan.paragraphs() for note in p.notes)
    assert any(plan.number is None for plan in plans)


def anchors(plan: Plan) -> list[str]:
    """Return every address on a plan's page that its text makes."""
    places = [section.id for section in plan.walk()]
    for paragraph in plan.paragraphs():
        places.append(paragraph.id)
        places += [target.id for target in paragraph.targets]
        places += [duty.id for duty in paragraph.duties]
    return places


def test_anchors_are_unique(site: Site) -> None:
    for plan in site.plans.values():
        places = [*anchors(plan), *PAGE_ANCHORS]
        assert len(set(places)) == len(places)


@pytest.mark.parametrize("name", IDS)
def test_addresses_stay_when_text_elsewhere_changes(
    name: str, site: Site, real_plans: Path, tmp_path: Path
) -> None:
    """A paragraph more in one section moves nothing outside that section."""
    folder = tmp_path / "plans"
    shutil.copytree(real_plans, folder)
    before = site.plans[name]
    grown = next(s for s in before.walk() if s.role == "tasks" and s.paragraphs)
    file = folder / f"{name}.yml"
    lines = file.read_text(encoding="utf-8").split("\n")
    at = _first_paragraph_line(lines, grown.paragraphs[0].place.line)
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    lines[at:at] = [f"{indent}- Một đoạn thêm.", f"{indent}- Một đoạn thêm nữa."]
    file.write_text("\n".join(lines), encoding="utf-8")

    after, _ = link(load(folder))
    own = f"{grown.id}-p"
    added = [place for place in anchors(after.plans[name]) if place not in set(anchors(before))]
    assert [place for place in anchors(after.plans[name]) if not place.startswith(own)] == [
        place for place in anchors(before) if not place.startswith(own)
    ]
    assert len(added) == 2
    assert {name: anchors(plan) for name, plan in after.plans.items() if name != before.id} == {
        name: anchors(plan) for name, plan in site.plans.items() if name != before.id
    }


def _first_paragraph_line(lines: list[str], line: int) -> int:
    """Return the index of the line whose dash opens the paragraph that `line` (from 1) is in."""
    at = line - 1
    while not lines[at].lstrip().startswith("- "):
        at -= 1
    return at
