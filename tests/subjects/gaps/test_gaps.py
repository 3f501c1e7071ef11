"""What others state and a plan does not: in a small site, and in the real plans by reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.plan import Basis, Paragraph, Plan, Said, Section, Source, Span, Target
from generator.model.registries import CitedDocument, Indicator, NationalFigure, Registries, Unit
from generator.model.site import Site
from generator.problems import Location
from generator.reading.plans import load
from generator.schema.registries import UnitLevel
from generator.subjects.gaps.gaps import NAMED, Gap, PlanGaps, find_gaps
from tests.site_fixture import table_rows

HERE = Location("mau.yml", 1, 1)
URL = "https://vi-du.vn/nghi-quyet"


def plan(name: str, states: str = "", carries_out: str = "nq", unit: str = "xa") -> Plan:
    """A plan that states some indicators, each letter one, and carries out some documents."""
    targets = tuple(
        Target(
            id=f"t{number}", plan=name, section="s", paragraph="p", indicator=indicator,
            kind="qualitative", population=None, operator=None, value=None, value_max=None,
            unit=None, year=None, when=None, per=None, against=None, printed=None, quote="q",
            span=Span(0, 1), variant=None, part_of=None, repeats=(), conflicts_with=(),
            inferred=None, note=None,
        )
        for number, indicator in enumerate(states, start=1)
    )  # fmt: skip
    text = Paragraph("p", "s", None, "q", HERE, targets=targets)
    return Plan(
        id=name, type="ke-hoach", title=name, number=Said(f"{len(name)}/KH-UBND"), date=None,
        issued=None, place_of_issue=None, status="issued", status_inferred=None,
        issuer=Said(f"ubnd-{name}"), unit=unit,
        basis=tuple(Basis("carries-out", one) for one in carries_out.split()), signatory=None,
        source=Source("a.txt", "text", None, (), (), (), ()), encoded_by="c", notes=(),
        sections=(Section("s", 1, None, None, None, None, False, HERE, paragraphs=(text,)),),
        place=HERE,
    )  # fmt: skip


def site(*plans: Plan, national: str = "") -> Site:
    """A site whose documents are a resolution and every plan itself."""
    documents = [
        CitedDocument("nq", "nghi-quyet", "42-NQ/TW", None, None, None, None, None, (), None)
    ]
    for one in plans:
        assert one.number
        documents.append(
            CitedDocument(
                one.id,
                "ke-hoach",
                one.number.value,
                None,
                one.issuer.value,
                None,
                None,
                None,
                (),
                None,
            )
        )
    figures = [
        NationalFigure(
            f"nq-{one}", "nq", one, None, None, "<", Decimal(3), None, "%", None, 2030, URL,
            "vi", None,
        )
        for one in national
    ]  # fmt: skip
    levels: Mapping[str, UnitLevel] = {"xa": "commune", "tinh": "province"}
    return Site(
        {one.id: one for one in plans},
        Registries(
            indicators={
                one: Indicator(one, one.upper(), None, None, None, None, (), None) for one in "abcd"
            },
            units={
                name: Unit(
                    name,
                    name,
                    level,
                    parent=None,
                    code=None,
                    since=None,
                    until=None,
                    ended_by=None,
                    successors=(),
                    note=None,
                )
                for name, level in levels.items()
            },
            documents={one.id: one for one in documents},
            national={one.id: one for one in figures},
        ),
    )


def told(gaps: PlanGaps) -> dict[str, tuple[int, str, str, str]]:
    """Each gap: how many peers state it, and by id the peers, plans above and figures named."""

    def names(gap: Gap) -> tuple[int, str, str, str]:
        peers, above = ([one.plan for one in some] for some in (gap.peers, gap.above))
        national = [one.id for one in gap.national]
        return gap.peer_count, " ".join(peers), " ".join(above), " ".join(national)

    return {gap.indicator: names(gap) for gap in gaps.gaps}


def test_what_peers_state_is_a_gap_most_stated_first() -> None:
    gaps = find_gaps(site(plan("x", "a"), plan("y", "abc"), plan("z", "cb"), plan("w", "cd")))["x"]
    assert (gaps.level, gaps.document, gaps.peers) == ("commune", "nq", 3)
    assert list(told(gaps)) == ["c", "b", "d"]
    assert told(gaps)["c"] == (3, "w y z", "", "")
    assert told(gaps)["b"] == (2, "y z", "", "")


def test_another_level_and_another_document_are_no_peers() -> None:
    gaps = find_gaps(
        site(plan("x"), plan("y", "a", unit="tinh"), plan("z", "b", carries_out="luat"))
    )["x"]
    assert (gaps.document, gaps.peers, gaps.gaps) == (None, 0, ())


def test_another_status_is_no_peer() -> None:
    draft, old = (replace(plan(one, "a"), status=one) for one in ("draft", "expired"))
    found = find_gaps(site(plan("x"), plan("y", "b"), draft, old, replace(draft, id="d2")))
    assert (found["x"].peers, list(told(found["x"]))) == (1, ["b"])
    assert (found["draft"].peers, found["expired"].peers) == (1, 0)


def test_the_document_that_most_peers_carry_out_makes_the_group() -> None:
    plans = [plan("x", carries_out="luat nq"), plan("y", "a", carries_out="luat")]
    gaps = find_gaps(site(*plans, plan("u", "b"), plan("v", "b")))["x"]
    assert (gaps.document, gaps.peers) == ("nq", 2)
    assert told(gaps) == {"b": (2, "u v", "", "")}


def test_what_the_plan_and_the_document_above_state_is_a_gap() -> None:
    above = plan("tren", "ab", unit="tinh")
    gaps = find_gaps(site(above, plan("x", "a", carries_out="tren nq khac"), national="ad"))["x"]
    assert told(gaps) == {"b": (0, "", "tren", ""), "d": (0, "", "", "nq-d")}
    assert gaps.unknown == ("khac",)
    assert gaps.document is None


def test_many_peers_are_counted_and_few_named() -> None:
    many = [plan(f"y{number:02}", "a") for number in range(NAMED + 4)]
    assert told(find_gaps(site(plan("x"), *many))["x"]) == {
        "a": (NAMED + 4, " ".join(one.id for one in many[:NAMED]), "", "")
    }


def test_a_plan_that_carries_out_nothing_has_no_peers_and_no_gaps() -> None:
    gaps = find_gaps(site(plan("x", carries_out=""), plan("y", "a")))["x"]
    assert (gaps.document, gaps.peers, gaps.unknown, gaps.gaps) == (None, 0, (), ())


def test_a_plan_alone_has_only_what_stands_above_it() -> None:
    gaps = find_gaps(site(plan("x", "a"), national="ab"))["x"]
    assert told(gaps) == {"b": (0, "", "", "nq-b")}


# --- The real plans, read by a person ------------------------------------------------------------


@pytest.fixture(scope="module")
def real(real_plans: Path) -> Site:
    found, _ = link(load(real_plans))
    return found


@pytest.mark.parametrize(
    ("name", "indicator", "says", "silent"),
    [
        ("vinh-long-chuong-trinh-nq42", "loai-tru-sot-ret", "kien-giang-ke-hoach-nq42", "sốt rét"),
        ("phuong-2-quang-tri-ke-hoach-nq42", "ty-le-that-nghiep", "42-nq-tw", "thất nghiệp chung"),
    ],
)
def test_what_a_reader_found_missing(
    real: Site, name: str, indicator: str, says: str, silent: str
) -> None:
    gap = next(one for one in find_gaps(real)[name].gaps if one.indicator == indicator)
    stated = {one.plan for one in gap.peers} | {one.document for one in gap.national}
    assert says in stated
    text = " ".join(paragraph.text for paragraph in real.plans[name].paragraphs())
    assert silent not in text


def test_of_two_districts_the_draft_is_no_peer_of_the_issued_plan(real: Site) -> None:
    found = find_gaps(real)
    districts = ("bac-ai-ke-hoach-nq42", "duc-pho-chuong-trinh-nq42")
    assert [real.plans[one].status for one in districts] == ["issued", "draft"]
    assert [(found[one].document, found[one].peers) for one in districts] == [(None, 0)] * 2
    assert not any(gap.peers for one in districts for gap in found[one].gaps)


def test_no_gap_is_stated_by_the_plan_and_each_is_by_whom_it_names(real: Site) -> None:
    for name, gaps in find_gaps(real).items():
        own = {target.indicator for target in real.plans[name].targets()}
        level = real.registries.units[real.plans[name].unit].level
        for gap in gaps.gaps:
            assert gap.indicator not in own
            assert gap.peers or gap.above or gap.national
            for target in gap.peers:
                assert target.indicator == gap.indicator
                assert real.registries.units[real.plans[target.plan].unit].level == level
                assert real.plans[target.plan].status == real.plans[name].status


def test_rows_of_the_list_lead_to_the_words(real: Site) -> None:
    gaps = find_gaps(real)
    rows = table_rows(real, "comparison-gaps")
    assert len(rows) == sum(len(one.gaps) for one in gaps.values())
    anchors = {(t.plan, t.id) for plan in real.plans.values() for t in plan.targets()}
    for row in rows:
        for one in (*row["stated_by_peers"], *row["stated_above"]):
            assert (one["plan"], one["target"]) in anchors
            assert one["url"] == f"https://vi-du.vn/ke-hoach/{one['plan']}/#{one['target']}"
        assert set(row["national"]) <= set(real.registries.national)


def test_the_order_of_plans_does_not_matter(real: Site) -> None:
    turned = replace(real, plans=dict(reversed(list(real.plans.items()))))
    assert find_gaps(turned) == find_gaps(real)


def test_each_plan_speaks_by_its_first_target() -> None:
    peer = plan("hai", "aa")
    (gap,) = find_gaps(site(plan("mot"), peer))["mot"].gaps
    assert (gap.peer_count, [one.id for one in gap.peers]) == (1, ["t1"])


def test_a_document_named_twice_or_only_as_a_legal_basis_makes_no_peers() -> None:
    twice = replace(plan("mot"), basis=(Basis("carries-out", "nq"), Basis("carries-out", "nq")))
    cited = replace(plan("hai", "a"), basis=(Basis("legal-basis", "nq"),))
    found = find_gaps(site(twice, cited))
    assert (found["mot"].peers, found["mot"].gaps) == (0, ())
    assert found["mot"].unknown == ("nq",)
    assert (found["hai"].document, found["hai"].unknown) == (None, ())


@pytest.mark.parametrize("count", [NAMED - 1, NAMED, NAMED + 1])
def test_five_peers_are_remembered_by_name(count: int) -> None:
    peers = [plan(f"b{number}", "a") for number in range(count)]
    (gap,) = find_gaps(site(plan("x"), *peers))["x"].gaps
    assert (gap.peer_count, len(gap.peers)) == (count, min(count, 5))
