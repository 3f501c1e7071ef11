"""Each fact is worded once: what a reader meets of it is the same on every page and in every file.

What is compared is read from the rendered Markdown, the calendars and the browser's JSON, row by
row, with no help of the views: a page that words a fact on its own is caught.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
import vobject
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.model.assignments import tasks_of
from generator.model.plan import Actor, Duty, Target, TaskTime
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import SCOPE_WORDS
from generator.search.files import KINDS
from generator.subjects.comparison.pair_page import ANCHORS, TITLES
from generator.text.figures import Operator
from tests.folders import ROOT
from tests.many_plans import crowded
from tests.page_cases import REVISIONS
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, fold, linked
from tests.views.shown import (
    DUTY_PAGES,
    TARGET_PAGES,
    Fact,
    Telling,
    Wordings,
    Written,
    cell,
    compared,
    differing,
    gathered,
    head,
    known,
    lowered,
    rows,
    words,
    written,
)
from tests.views.shown_work import (
    LEADING,
    columns,
    common_words,
    denied_attributes,
    denied_facts,
    denied_targets,
    fields_taken_up,
    in_common,
    openings,
    roles,
    scopes,
    spoken_places,
    tasks_of_plans,
    titles,
)
from tests.views.shown_work import times as work_times

UNDATED = "câu không ghi năm"

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


def parted(summary: str) -> tuple[str, str]:
    """Part what is to be done from the place: `… (Tỉnh Mẫu)`, `… (Tỉnh Mẫu (dự thảo))`."""
    match = re.fullmatch(r"(.*?) \(((?:[^()]|\([^()]*\))*)\)", summary)
    assert match, summary
    return match[1], match[2]


def summaries(site: Written) -> Iterator[Telling]:
    """Yield what events call a duty: `Trước 05/12: báo cáo: Sở Y tế (Tỉnh Mẫu)`."""
    who = {words(cell(row, "<th").partition("<small")[2].partition(">")[2].partition("<")[0])
           for _, row, _ in rows(site, "ke-hoach/")}  # fmt: skip
    for path, fact, summary in events(site):
        said = parted(summary.partition(": ")[2])[0]
        by = next((one for one in who if one and said.endswith(f": {one}")), None)
        yield fact, path, said.removesuffix(f": {by}")


def duty_times(site: Written, duties: set[Fact]) -> Wordings:
    """Return by when and how often, where the text says so; what it does not say is denied."""
    shown = (
        (fact, path, words(said))
        for path, row, fact in rows(site, *DUTY_PAGES)
        for said in [cell(row, '<td class="muc')]
        if "data-phu-dinh" not in said
    )
    told = gathered(shown, compared_times(site))
    return {fact: said for fact, said in told.items() if fact in duties}


def compared_times(site: Written) -> Iterator[Telling]:
    for path, entry, fact in compared(site, "duties"):
        said, notes = entry["fact"], entry["fact"].get("notes", ())
        if "silent" in said:
            continue
        has_period = said.get("figure") and notes and re.match(r"hằng năm|\d+ năm|năm \d", notes[0])
        yield fact, path, fold(" ".join((said["words"], *(notes[:1] if has_period else ()))))


def duty_days(site: Written, dated: set[Fact]) -> Wordings:
    """Return the day alone, with the word that bounds it, on pages and in calendars."""
    told = gathered(_days_of_rows(site), _days_of_waiting(site), _days_of_events(site))
    return {fact: said for fact, said in told.items() if fact in dated}


def _days_of_rows(site: Written) -> Iterator[Telling]:
    for path, row, fact in rows(site, *DUTY_PAGES):
        bound, _small, rest = cell(row, '<td class="muc').partition("</small>")
        yield fact, path, fold(f"{words(bound)} {words(rest.partition('<small')[0])}")
    for path, entry, fact in compared(site, "duties"):
        if entry["fact"].get("figure"):
            yield fact, path, entry["fact"]["words"]


def _days_of_waiting(site: Written) -> Iterator[Telling]:
    link = r'<small class="roi">rồi <a href="[^"]*?ke-hoach/([^/"]+)/#([^"]+)">.*?</a>(.*?)</small>'
    for path, text in site.pages.items():
        for plan, name, said in re.findall(link, text):
            if day := re.search(r", (\S+(?: \S+)? \d\d/\d\d)$", words(said)):
                yield (plan, name), path, day[1]


def _days_of_events(site: Written) -> Iterator[Telling]:
    for path, fact, summary in events(site):
        # That a deadline is history stands before its day, and is no part of it.
        said = lowered(summary.removeprefix("Hạn theo văn bản cũ. ").partition(": ")[0])
        if not said.startswith("trong năm"):
            yield fact, path, said


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
    """Return for when each target holds; one without a year is told so in one line with others."""
    shown = [
        (fact, path, UNDATED if "data-phu-dinh" in said else words(said.partition("<small")[0]))
        for path, row, fact in rows(site, *TARGET_PAGES)
        for said in [cell(row, '<td class="nam')]
        if fact in targets
    ]
    dated = {fact: said for fact, _, said in shown}
    notes = (
        (fact, path, entry["fact"]["notes"][0])
        for path, entry, fact in compared(site, "targets")
        if dated[fact] != UNDATED
    )
    return gathered(shown, notes, stated_times(site, dated))


def year_places(site: Written) -> Wordings:
    """Return what the place is called where the year of a target is printed."""
    return gathered(
        (fact, path, words(place))
        for path, row, fact in rows(site, *TARGET_PAGES)
        for place in re.findall(r"<small>năm in ở (.*?)</small>", row)
    )


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
    ends = (((plan, ""), path, parted(summary)[1]) for path, (plan, _), summary in events(site))
    found = gathered(
        heads, ends, tops(site), listed(site), headings(site), picked(site), hits(site)
    )
    # Within a sentence the kind of a unit is small: của huyện Bác Ái.
    return {
        fact: {(path, f"{name[:1].lower()}{name[1:]}") for path, name in said}
        for fact, said in found.items()
    }


def tops(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        if own := re.match(r"ke-hoach/([^/]+)/index.md$", path):
            top = re.search(r'<p class="don-vi dinh"><span><b>(.*?)</b>', text)
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
        (duty_times(shown, duties), {fact for fact in duties if timed(site, fact)}),
        (duty_days(shown, dated := days(site)), dated),
        (figures(shown, targets), targets),
        (times(shown, targets), targets),
        (year_places(shown), set()),
        (target_names(shown, targets), targets),
        (places(shown), {(plan, "") for plan in site.plans}),
        *work(site, shown),
        (denied_facts(shown), denied(site)),
        (denied_attributes(shown), set()),
        (denied_targets(shown), set()),
        (spoken_places(shown), set()),
    ):
        assert differing(found) == {}
        assert facts <= set(found)
        assert all(said for told in found.values() for _, said in told)
    return shown


def work(site: Site, shown: Written) -> Iterator[tuple[Wordings, set[Fact]]]:
    """Yield what is told of tasks, of who acts in them and when, with what must be told."""
    tasks = {(plan.id, one.section.id) for plan in site.plans.values() for one in tasks_of(plan)}
    yield titles(shown, tasks), tasks
    giving = {
        (plan.id, paragraph.id): paragraph
        for plan in site.plans.values()
        for section in plan.walk()
        for paragraph in section.paragraphs
        if paragraph.actors or paragraph.when
    }
    outside = {at for at, one in giving.items() if (at[0], one.section) not in tasks}
    yield openings(shown), outside
    wide = {at for at in outside if any(one.scope != "section" for one in giving[at].actors)}
    yield scopes(shown), wide
    told = roles(shown)
    assert {(plan, at.partition("|")[0]) for plan, at in told} == {
        at for at, one in giving.items() if one.actors
    }
    yield told, set()
    # Where a column tells the role, nobody stands who has not got it.
    assert set(columns(shown)) <= set(told)
    # Nothing is left open: who acts and when is told, or what may be said instead.
    assert all(words(one) for _, row, _ in tasks_of_plans(shown) for one in row.split("<td")[1:])
    below = [one.partition('<span class="noi">')[2] for _, one, _ in fields_taken_up(shown)]
    assert all(words(one) for one in below)
    yield work_times(shown), {at for at, one in giving.items() if one.when}
    yield in_common(shown), set()
    assert common_words(shown) <= {"giao chung", "nêu chung", "giao chung cho cả văn bản"}


def timed(site: Site, fact: Fact) -> bool:
    duty = next(one for one in site.plans[fact[0]].duties() if one.id == fact[1])
    return bool(duty.day or duty.every or duty.years)


def days(site: Site) -> set[Fact]:
    return {(plan.id, one.id) for plan in site.plans.values() for one in plan.duties() if one.day}


def denied(site: Site) -> set[Fact]:
    """Return what must be denied somewhere: a day, a recipient, a year that nobody wrote down."""
    found: set[Fact] = set()
    for plan in site.plans.values():
        for duty in plan.duties():
            found |= {(plan.id, f"{duty.id}|day")} if not timed(site, (plan.id, duty.id)) else set()
            if duty.does in ("report", "propose") and not duty.to:
                found.add((plan.id, f"{duty.id}|recipient"))
        for target in plan.targets():
            if not (target.year or target.when):
                found.add((plan.id, f"{target.id}|year"))
    return found


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


def test_work_and_what_is_not_said_are_worded_once_in_many_places() -> None:
    """What `hold` compares stands on several pages, in calendars and the browser's files."""
    site = linked(PLANS)
    entered = [replace(REVISIONS[1], plan=plan, changes=()) for plan in site.plans]
    shown = written(site.with_revisions(entered))
    kien_giang, vinh_long = "kien-giang-ke-hoach-nq42", "vinh-long-chuong-trinh-nq42"

    def kinds(found: Wordings, fact: Fact) -> tuple[set[str], set[str]]:
        pages = {re.sub(r"/.*", "", path) for path, _ in found[fact]}
        return pages, {said for _, said in found[fact]}

    day = kinds(duty_days(shown, days(site)), (vinh_long, "iii-3-b-gui-so"))
    assert day == ({"ke-hoach", "co-quan", "lich-bao-cao", "so-sanh"}, {"trước 05/12"})
    no = denied_facts(shown)
    bac_ai = "bac-ai-ke-hoach-nq42"
    assert kinds(no, (bac_ai, "iii-9-d1|recipient")) == (
        {"ke-hoach", "co-quan"}, {"câu này không ghi"},
    )  # fmt: skip
    assert kinds(no, (kien_giang, "iv-2-de-xuat|day")) == (
        {"ke-hoach", "co-quan", "so-sanh"}, {"không ghi ngày"},
    )  # fmt: skip
    led = [kinds(no, fact) for fact in no if fact[1].endswith(("|time", "|year"))]
    assert any(len(pages) > 1 and re.search("ở mục [IVX]+", min(said)) for pages, said in led)
    pages, said = kinds(denied_attributes(shown), (bac_ai, "Ngày ban hành"))
    assert (pages, said) == ({"ke-hoach", "so-sanh"}, {"không tìm thấy trong văn bản"})
    pages, said = kinds(in_common(shown), (vinh_long, "ii-2-2-p1"))
    assert (pages, said) == ({"ke-hoach", "linh-vuc", "so-sanh"}, {"mục II"})
    pages, said = kinds(scopes(shown), (vinh_long, "quyet-dinh-quyet-dinh-p2"))
    assert (pages, said) == ({"ke-hoach", "co-quan"}, {"cả văn bản"})
    assert all(len({path for path, _ in told}) > 1 for told in spoken_places(shown).values())
    leader = vinh_long, f"iii-p2|{LEADING}|Sở Thông tin và Truyền thông"
    told = roles(shown)[leader]
    assert (len(told), {role for _, role in told}) == (2, {"Chỉ đạo"})
    assert leader in columns(shown)


def test_many_plans_word_each_fact_once_on_every_part_of_a_list() -> None:
    hold(crowded(31))


DUTIES = st.fixed_dictionaries(
    {
        "does": st.sampled_from(["report", "review", "propose", "plan", "monitor", "other"]),
        "quote": st.sampled_from(["tổng hợp, tham mưu", "UBND xã xem xét", "Rà soát: danh sách"]),
        "day": st.sampled_from([None, (10, 11), (1, 2), (29, 2)]),
        "every": st.sampled_from([(), ("year",), ("3-years", "5-years")]),
        "years": st.sampled_from([(), (2025,), (2025, 2030)]),
        "bound": st.sampled_from(["before", "by", "on", None]),
        "to": st.sampled_from([(), ("ubnd-xa-mau",)]),
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


SCOPED = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["directs", "leads", "supports", "oversees"]),
        "printed_role": st.sampled_from([None, "chủ trì", "tham mưu"]),
        "scope": st.sampled_from([*SCOPE_WORDS, "ii-2"]),
    }
)


@given(DUTIES, FIGURES | WORDS, TIMES, SCOPED)
@settings(max_examples=8, phases=(Phase.explicit, Phase.generate))
def test_whatever_plans_say_is_worded_once(
    duty: dict[str, Any], figure: dict[str, Any], time: dict[str, Any], actor: dict[str, Any]
) -> None:
    hold(saying(case_site(), duty, {**figure, **time}, actor))


def saying(site: Site, duty: dict[str, Any], target: dict[str, Any], actor: dict[str, Any]) -> Site:
    """Return a site whose first duty, every target and every actor of a plan say something else.

    What holds for several tasks is said of when, too.
    """
    first = next(one.id for plan in site.plans.values() for one in plan.duties())

    def other(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(other(one) for one in value)
        if isinstance(value, Duty):
            return replace(value, **duty) if value.id == first else value
        if isinstance(value, Target):
            return replace(value, **target)
        if isinstance(value, Actor):
            return replace(value, **actor)
        if isinstance(value, TaskTime):
            return replace(value, scope=actor["scope"])
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
    # What a plan does not say comes with the plan's file, words and places; “không nêu con số” is
    # how a promise is called that is told without a figure.
    assert not re.search(r"\b(?:không|chưa) (?:ghi|nêu(?! con số)|tìm thấy|đặt)\b", text)


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
