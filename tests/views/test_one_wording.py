"""Each fact is worded once: what a reader meets of it is the same on every page and in every file.

What is compared is read from the rendered Markdown, the calendars and the browser's JSON, row by
row, with no help of the views: a page that words a fact on its own is caught.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import Any

import pytest
import vobject
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.locale.worded import NOT_IN_TEXT
from generator.model.plan import Duty, Target
from generator.model.site import Site
from generator.schema import labels
from generator.search.files import KINDS
from generator.subjects.calendar.ics import calendar_files
from generator.subjects.comparison.browser_files import comparison_files
from generator.subjects.comparison.pair_page import ANCHORS, TITLES
from generator.text.figures import Operator
from tests.folders import ROOT
from tests.many_plans import crowded
from tests.page_cases import REVISIONS
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, edition_of, fold, linked, rendered

# A place and the words that stand there.
Said = tuple[str, str]
Fact = tuple[str, str]
Wordings = dict[Fact, set[Said]]
Telling = tuple[Fact, str, str]
DUTY_PAGES = ("ke-hoach/", "lich-bao-cao/", "co-quan/")
TARGET_PAGES = ("ke-hoach/", "chi-tieu/", "linh-vuc/", "doi-tuong/")
_TAG = re.compile(r"<[^>]+>")
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_LINK = re.compile(r'href="[^"]*?ke-hoach/([^/"]+)/#([^"]+)"')


@dataclass(frozen=True)
class Written:
    """Everything that a site shows of its plans."""

    pages: Mapping[str, str]
    calendars: Mapping[str, bytes]
    compared: Mapping[str, Any]
    found: Mapping[str, str]


def written(site: Site) -> Written:
    return Written(
        {path: file.text for path, file in rendered(site).items()},
        calendar_files(site, "https://vi-du.vn/", 1_700_000_000),
        {path: json.loads(data) for path, data in comparison_files(site)},
        {item.url: item.name for item in edition_of(site).items()},
    )


def words(fragment: str) -> str:
    """Return what a reader sees of some HTML."""
    return fold(html.unescape(_TAG.sub("", fragment)))


def lowered(said: str) -> str:
    """Fold the one letter that a sentence writes small."""
    return said[:1].lower() + said[1:]


def cell(row: str, opening: str) -> str:
    """Return the HTML of a row's first cell that begins so."""
    _, _, rest = row.partition(opening)
    return rest.partition(">")[2].partition("</td>")[0].partition("</th>")[0]


def head(row: str) -> str:
    """Return the first words of a row's head, without what stands below them in small."""
    return words(cell(row, "<th").partition("<small")[0])


def facts_of(page: str, row: str) -> Iterator[Fact]:
    """Yield of which duty or target of which plan a row of a page tells."""
    if own := re.match(r'<tr id="bang_([^"]+)"', row):
        yield page.split("/")[1], own[1]
    else:
        yield from dict.fromkeys(_LINK.findall(row.partition('class="dan"')[2]))


def rows(site: Written, *kinds: str) -> Iterator[tuple[str, str, Fact]]:
    """Yield each row of a table that tells of one fact, with its page."""
    for path, text in site.pages.items():
        if path.startswith(kinds):
            for row in _ROW.findall(text):
                for fact in facts_of(path, row):
                    yield path, row, fact


def compared(site: Written, part: str) -> Iterator[tuple[str, dict[str, Any], Fact]]:
    for path, plan in site.compared.items():
        if isinstance(plan, dict):
            for entry in plan["entries"]:
                if entry["part"] == part:
                    yield path, entry, (plan["id"], entry["fact"]["anchor"])


def gathered(*sources: Iterable[Telling]) -> Wordings:
    found: Wordings = defaultdict(set)
    for fact, path, said in chain(*sources):
        found[fact].add((path, said))
    return found


def differing(found: Wordings) -> dict[Fact, set[Said]]:
    return {fact: said for fact, said in found.items() if len({one for _, one in said}) > 1}


def known(site: Site, thing: Callable[[Any], Any]) -> set[Fact]:
    return {(plan.id, one.id) for plan in site.plans.values() for one in thing(plan)}


# --- A duty's words, and when it is due


def duty_actions(site: Written, duties: set[Fact]) -> Wordings:
    heads = ((fact, path, head(row)) for path, row, fact in rows(site, *DUTY_PAGES))
    labels = ((fact, path, entry["label"]) for path, entry, fact in compared(site, "duties"))
    told = gathered(heads, linked_actions(site), summaries(site), labels)
    return {
        fact: {(path, lowered(one)) for path, one in said}
        for fact, said in told.items()
        if fact in duties
    }


def linked_actions(site: Written) -> Iterator[Telling]:
    """Yield what the calendar calls a duty that waits for another, or has no day."""
    link = r'<a href="[^"]*?ke-hoach/([^/"]+)/#([^"]+)">(.*?)</a>'
    for path, text in site.pages.items():
        if path.startswith("lich-bao-cao/"):
            for plan, name, said in re.findall(rf"<(?:li|small[^>]*)>(?:rồi )?{link}", text):
                yield (plan, name), path, words(said)


def events(site: Written) -> Iterator[tuple[str, Fact, str]]:
    """Yield the summary of every event, as a parser reads it that is not the writer's."""
    for path, data in site.calendars.items():
        for event in vobject.readOne(data.decode()).vevent_list:
            name, plan = event.uid.value.partition("@")[0].rsplit(".", 1)
            yield path, (plan, re.sub(r"-\d{4}$", "", name)), event.summary.value


def summaries(site: Written) -> Iterator[Telling]:
    """Yield what events call a duty: `Trước 05/12: báo cáo: Sở Y tế (Tỉnh Mẫu)`."""
    who = {words(cell(row, "<th").partition("<small")[2].partition(">")[2].partition("<")[0])
           for _, row, _ in rows(site, "ke-hoach/")}  # fmt: skip
    for path, fact, summary in events(site):
        said = summary.partition(": ")[2].rpartition(" (")[0]
        by = next((one for one in who if one and said.endswith(f": {one}")), None)
        yield fact, path, said.removesuffix(f": {by}")


def duty_times(site: Written, duties: set[Fact]) -> Wordings:
    shown = (
        (fact, path, words(cell(row, '<td class="muc')))
        for path, row, fact in rows(site, *DUTY_PAGES)
    )
    told = gathered(shown, compared_times(site))
    return {fact: said for fact, said in told.items() if fact in duties}


def compared_times(site: Written) -> Iterator[Telling]:
    for path, entry, fact in compared(site, "duties"):
        said, notes = entry["fact"], entry["fact"].get("notes", ())
        has_period = said.get("figure") and notes and re.match(r"hằng năm|\d+ năm|năm \d", notes[0])
        yield fact, path, fold(" ".join((said["words"], *(notes[:1] if has_period else ()))))


# --- A target's figure, its year, what it is called


def figures(site: Written, targets: set[Fact]) -> Wordings:
    shown = (
        (fact, path, words(cell(row, '<td class="muc')))
        for path, row, fact in rows(site, *TARGET_PAGES)
        if fact in targets
    )
    return gathered(shown, stated_figures(site), compared_figures(site), big_figures(site))


def statements(site: Written) -> Iterator[tuple[str, Fact, str]]:
    """Yield what the cells of the tables of comparison say of each target."""
    link = r'<a href="[^"]*?ke-hoach/([^/"]+)/#([^"]+)" title="[^"]*">(.*?)</p>'
    for path, text in site.pages.items():
        if path.startswith("so-sanh/"):
            for plan, name, said in re.findall(link, text):
                yield path, (plan, name), said


def stated_figures(site: Written) -> Iterator[Telling]:
    for path, fact, said in statements(site):
        if "<q>" not in said:
            yield fact, path, words(said.partition("</a>")[0])


def compared_figures(site: Written) -> Iterator[Telling]:
    for path, entry, fact in compared(site, "targets"):
        said = (entry["fact"].get(name, "") for name in ("before", "words", "after"))
        yield fact, path, fold(" ".join(said))


def big_figures(site: Written) -> Iterator[Telling]:
    link = r'<a href="ke-hoach/([^/"]+)/#([^"]+)"><span class="muc">(.*?)</span>'
    for plan, name, said in re.findall(link, site.pages["index.md"]):
        yield (plan, name), "index.md", words(said)


def times(site: Written, targets: set[Fact]) -> Wordings:
    shown = [
        (fact, path, words(cell(row, '<td class="nam')))
        for path, row, fact in rows(site, *TARGET_PAGES)
        if fact in targets
    ]
    notes = (
        (fact, path, entry["fact"]["notes"][0]) for path, entry, fact in compared(site, "targets")
    )
    return gathered(shown, notes, stated_times(site, {fact: said for fact, _, said in shown}))


def stated_times(site: Written, known_times: Mapping[Fact, str]) -> Iterator[Telling]:
    """Yield how what a cell says of a target ends: with the time that its plan's page has."""
    for path, fact, said in statements(site):
        about = words(said.partition("</a>")[2].partition("</small>")[0])
        time = known_times[fact]
        yield fact, path, time if f"; {about}".endswith(f"; {time}") else about


def target_names(site: Written, targets: set[Fact]) -> Wordings:
    shown = (
        (fact, path, head(row))
        for path, row, fact in rows(site, "ke-hoach/", "linh-vuc/", "doi-tuong/")
        if fact in targets
    )
    labels = ((fact, path, entry["label"]) for path, entry, fact in compared(site, "targets"))
    return gathered(shown, labels)


# --- A place


def places(site: Written) -> Wordings:
    heads = (((plan, ""), path, head(row)) for path, row, (plan, _) in rows(site, "chi-tieu/"))
    ends = (
        ((plan, ""), path, summary.rpartition(" (")[2].removesuffix(")"))
        for path, (plan, _), summary in events(site)
    )
    return gathered(heads, ends, tops(site), listed(site), headings(site), picked(site), hits(site))


def tops(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        if own := re.match(r"ke-hoach/([^/]+)/index.md$", path):
            top = re.search(r'<p class="don-vi dinh">(.*?)</p>', text)
            yield (own[1], ""), path, words(top[1] if top else "")


def listed(site: Written) -> Iterator[Telling]:
    link = r'<li><a href="[^"]*?ke-hoach/([^/"#]+)/">([^<]*)</a>[^\n]*<span class="tinh-trang'
    for path, text in site.pages.items():
        for plan, name in re.findall(link, text):
            yield (plan, ""), path, words(name)


def headings(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        if path.startswith(("linh-vuc/", "doi-tuong/")):
            for name, plan in re.findall(r"^## (.*?) \{ #noi_(.*?) \}$", text, re.MULTILINE):
                yield (plan, ""), path, words(name)


def picked(site: Written) -> Iterator[Telling]:
    for path, plans in site.compared.items():
        for plan in plans if isinstance(plans, list) else ():
            yield (plan["id"], ""), path, plan["place"]


def hits(site: Written) -> Iterator[Telling]:
    for url, name in site.found.items():
        if own := re.fullmatch(r"ke-hoach/([^/#]+)/", url):
            yield (own[1], ""), f"search {url}", name.partition(" của ")[2]


# --- Held


def hold(site: Site) -> Written:
    """Assert that no fact of a site is worded in two ways, and that none goes unseen."""
    shown = written(site)
    duties = known(site, lambda plan: plan.duties())
    targets = known(site, lambda plan: plan.targets())
    for found, facts in (
        (duty_actions(shown, duties), duties),
        (duty_times(shown, duties), duties),
        (figures(shown, targets), targets),
        (times(shown, targets), targets),
        (target_names(shown, targets), targets),
        (places(shown), {(plan, "") for plan in site.plans}),
    ):
        assert differing(found) == {}
        assert facts <= set(found)
        assert all(said for told in found.values() for _, said in told)
    return shown


def test_the_real_plans_word_each_fact_once() -> None:
    site = linked(PLANS)
    entered = [replace(REVISIONS[1], plan=plan, changes=()) for plan in site.plans]
    shown = hold(site.with_revisions(entered))
    duties = known(site, lambda plan: plan.duties())
    fact = "vinh-long-chuong-trinh-nq42", "iii-3-b-tham-muu"
    assert {said for _, said in duty_actions(shown, duties)[fact]} == {"tổng hợp, tham mưu"}
    # A plan's page, the calendar, the pages of two agencies, the browser's comparison.
    assert len(duty_actions(shown, duties)[fact]) >= 4
    targets = known(site, lambda plan: plan.targets())
    fact = "kien-giang-ke-hoach-nq42", "ii-2-t5"
    assert {said for _, said in times(shown, targets)[fact]} == {"hằng năm; năm 2030"}
    assert {said for _, said in figures(shown, targets)[fact]} == {"ít nhất 35.000 lượt lao động"}


def test_many_plans_word_each_fact_once_on_every_part_of_a_list() -> None:
    hold(crowded(31))


DUTIES = st.fixed_dictionaries(
    {
        "does": st.sampled_from(["report", "review", "propose", "plan", "monitor", "other"]),
        "quote": st.sampled_from(["tổng hợp, tham mưu", "UBND xã xem xét", "Rà soát: danh sách"]),
        "day": st.sampled_from([None, (10, 11), (1, 2), (29, 2)]),
        "every": st.sampled_from([(), ("year",), ("3-years", "5-years")]),
        "years": st.sampled_from([(), (2025,), (2025, 2030)]),
    }
)
OPERATORS: tuple[Operator, ...] = ("=", ">", ">=", "<", "<=", "~")
FIGURES = st.fixed_dictionaries(
    {
        "operator": st.sampled_from(OPERATORS),
        "value": st.sampled_from([Decimal(0), Decimal("2.5"), Decimal(35000)]),
        "value_max": st.none(),
        "unit": st.sampled_from(["%", "lượt", None]),
        "per": st.sampled_from([None, "trên 10.000 dân"]),
    }
)
WORDS = st.fixed_dictionaries(
    {
        "operator": st.none(),
        "value": st.none(),
        "value_max": st.none(),
        "unit": st.none(),
        "per": st.none(),
        "kind": st.sampled_from(["qualitative", "maintain", "direction"]),
    }
)
TIMES = st.fixed_dictionaries(
    {
        "year": st.sampled_from([None, 2027, 2030]),
        "when": st.sampled_from([None, "hằng năm", "cuối năm 2027"]),
        "population": st.sampled_from([None, "thành thị"]),
        "against": st.sampled_from([None, "mức trung bình cả nước"]),
    }
)


@given(DUTIES, FIGURES | WORDS, TIMES)
@settings(max_examples=6, phases=(Phase.explicit, Phase.generate))
def test_whatever_plans_say_is_worded_once(
    duty: dict[str, Any], figure: dict[str, Any], time: dict[str, Any]
) -> None:
    hold(saying(case_site(), duty, {**figure, **time}))


def saying(site: Site, duty: dict[str, Any], target: dict[str, Any]) -> Site:
    """Return a site whose first duty and every target of a plan say something else."""
    first = next(one.id for plan in site.plans.values() for one in plan.duties())

    def other(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(other(one) for one in value)
        if isinstance(value, Duty):
            return replace(value, **duty) if value.id == first else value
        if isinstance(value, Target):
            return replace(value, **target)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value, **{one.name: other(getattr(value, one.name)) for one in fields(value)}
            )
        return value

    return replace(
        site,
        plans={name: other(plan) for name, plan in site.plans.items()},
        passages_by_group={name: other(found) for name, found in site.passages_by_group.items()},
    )


def test_a_page_leads_to_its_calendar_where_there_is_one() -> None:
    site = linked(PLANS)
    entered = [replace(REVISIONS[1], plan=plan, changes=()) for plan in site.plans]
    for some in (site, site.with_revisions(entered), case_site()):
        shown = written(some)
        linking = {
            path.removesuffix("index.md")
            for path, text in shown.pages.items()
            if path.startswith(("ke-hoach/", "co-quan/")) and 'href="lich.ics"' in text
        }
        kept = {path.removesuffix("lich.ics") for path in shown.calendars}
        assert linking == {path for path in kept if not path.startswith("lich-bao-cao/")}


def script(name: str) -> str:
    return (ROOT / "theme" / "assets" / "js" / name).read_text("utf-8")


def test_the_script_that_sets_plans_beside_each_other_says_what_the_page_of_two_says() -> None:
    text = script("side-by-side/draw.js")
    listed = re.findall(r'^  (\w+): \["([\w-]+)", _\("([^"]+)"\)\],$', text, re.MULTILINE)
    assert listed == [(part, ANCHORS[part], TITLES[part]) for part in TITLES]
    assert f'"{NOT_IN_TEXT}"' in text


def test_the_script_that_shows_results_has_a_name_for_each_kind_of_them() -> None:
    named = re.search(r"export const KINDS = \{(.*?)\};", script("search/results.js"), re.DOTALL)
    assert named
    assert re.findall(r"^  (\w+): ", named[1], re.MULTILINE) == list(KINDS)


@pytest.mark.parametrize("name", ["matrix.js", "calendar.js"])
def test_scripts_of_tables_read_the_words_of_facts_and_have_none_of_their_own(name: str) -> None:
    spoken = {*labels.DUTY_ACTIONS.values(), *labels.ACTOR_ROLES.values()}
    spoken |= {*labels.TARGET_KINDS.values(), *labels.LEVELS.values()}
    spoken |= {word for word in labels.BOUNDS.values() if word} - {"trên", "dưới"}
    assert not [word for word in spoken if f'"{word}"' in script(name)]
