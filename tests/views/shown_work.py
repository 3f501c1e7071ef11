"""What a site shows of work and of what is not said: who acts in what, when, each “no”.

Read as `shown` reads: from what is written, with no help of the views.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tests.views.shown import (
    DUTY_PAGES,
    TARGET_PAGES,
    Fact,
    Telling,
    Wordings,
    Written,
    cell,
    compared,
    gathered,
    head,
    rows,
    words,
)

LEADING = "Chủ trì, chỉ đạo, làm"
HELPING = "Phối hợp, giám sát"
COLUMNS = {
    "Chủ trì, làm": LEADING, "Chỉ đạo": LEADING, "Phối hợp": HELPING, "Giám sát": HELPING,
}  # fmt: skip
WHOLE = "Giao chung cho cả văn bản, ở"
_LINKED = re.compile(r'<a href="(?:[^"#]*?ke-hoach/([^/"]+)/)?#([^"]+)"[^>]*>(.*?)</a>')
_DENIED = re.compile(r'<span class="khong" data-phu-dinh="([\w-]+) ([\w-]+)">(.*?)</span>')
_GIVEN = re.compile(
    r'#([^"#]+)">[^<]*</a> <small>giao chung ở ([^<]+)</small>'
    r'|#([^"#]+)">[^<]*</a> <small>(nêu) chung ở ([^<]+)</small>'
)
_MORE = re.compile(r" và [\d.]+ chỗ nữa$")


def links(fragment: str, path: str) -> list[tuple[str, str, str]]:
    """Return where the links of a fragment lead to in plans: plan, anchor, what they are called."""
    here = path.split("/")[1] if path.startswith("ke-hoach/") else ""
    return [(plan or here, at, words(said)) for plan, at, said in _LINKED.findall(fragment)]


def first_link(fragment: str, path: str) -> tuple[str, str, str]:
    return links(fragment, path)[0]


def work_rows(site: Written, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of the tables whose first column is called so, each with its page."""
    for path, text in site.pages.items():
        for table in re.findall(r'<table class="bang viec">.*?</table>', text, re.DOTALL):
            if f'<th scope="col">{kind}</th>' in table:
                body = table.partition("<tbody>")[2]
                yield from ((path, row) for row in re.findall(r"<tr>.*?</tr>", body))


def tasks_of_plans(site: Written) -> Iterator[tuple[str, str, Fact]]:
    """Yield the rows of the tasks of each plan's own page."""
    for path, row in work_rows(site, "Việc"):
        if path.startswith("ke-hoach/"):
            plan, section, _title = first_link(row, path)
            yield path, row, (plan, section)


def rows_of_agencies(site: Written) -> Iterator[tuple[str, str]]:
    for path, row in work_rows(site, "Việc"):
        if path.startswith("co-quan/"):
            yield path, row


def fields_taken_up(site: Written) -> Iterator[tuple[str, str, Fact]]:
    """Yield the sections of the pages of fields."""
    for path, text in site.pages.items():
        for listed in re.findall(r'<ul class="ke viec-lam">.*?</ul>', text, re.DOTALL):
            for item in re.findall(r"<li>.*?</li>", listed):
                plan, section, _title = first_link(item, path)
                yield path, item, (plan, section)


def listed_work(site: Written) -> Iterator[tuple[str, str]]:
    """Yield what the pages of assignments list below their tables."""
    for path, text in site.pages.items():
        if path.startswith("co-quan/phan-cong/"):
            below = text.partition("{ #giao_viec_khac }")[2]
            yield from ((path, item) for item in re.findall(r"<li>.*?</li>", below))


def deeds(site: Written) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield who acts and when by the browser's files: path, plan, label, words, paragraph."""
    for path, entry, (plan, _anchor) in compared(site, "tasks"):
        for deed in entry["fact"].get("deeds", ()):
            yield path, plan, deed["label"], deed["words"], deed["anchor"]


# --- What a task is called, how a paragraph that gives work begins, what it holds for


def titles(site: Written, tasks: set[Fact]) -> Wordings:
    told = gathered(
        ((fact, path, first_link(row, path)[2]) for path, row, fact in tasks_of_plans(site)),
        ((fact, path, first_link(item, path)[2]) for path, item, fact in fields_taken_up(site)),
        _titles_of_agencies(site),
        _numbered(site),
        ((fact, path, entry["fact"]["words"]) for path, entry, fact in compared(site, "tasks")),
    )
    return {fact: said for fact, said in told.items() if fact in tasks}


def _titles_of_agencies(site: Written) -> Iterator[Telling]:
    for path, row in rows_of_agencies(site):
        plan, section, title = first_link(row, path)
        yield (plan, section), path, title


def _numbered(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        for item in re.findall(r'<li id="viec_\d+">(.*?)</li>', text):
            plan, section, title = first_link(item, path)
            yield (plan, section), path, title


def openings(site: Written) -> Wordings:
    return gathered(
        (((plan, at), path, said) for path, row in work_rows(site, "Câu giao việc")
         for plan, at, said in [first_link(row, path)]),
        (((plan, at), path, said) for path, item in listed_work(site)
         for plan, at, said in [first_link(item, path)]),
        ((_said_at(row, path), path, words(cell(row, '<small class="cau"').partition("</small")[0]))
         for path, row in rows_of_agencies(site) if '<small class="cau"' in row),
    )  # fmt: skip


def _said_at(row: str, path: str) -> Fact:
    """Return the paragraph to which the last cell of an agency's row leads."""
    plan, paragraph, _words = first_link(row.partition('class="dan"')[2], path)
    return plan, paragraph


def scopes(site: Written) -> Wordings:
    """Return for what each paragraph gives work; an agency's page has its own part of it alone."""
    found: dict[tuple[Fact, str], set[str]] = defaultdict(set)

    def add(fact: Fact, path: str, said: str) -> None:
        parts = re.findall(r"giao cho: ([^<]+)<", said)
        found[fact, path].update(part for one in parts for part in one.split("; "))

    for path, row in work_rows(site, "Câu giao việc"):
        add(first_link(row, path)[:2], path, row)
    for path, item in listed_work(site):
        add(first_link(item, path)[:2], path, item)
    for path, row in rows_of_agencies(site):
        if '<small class="cau"' in row:
            add(_said_at(row, path), "co-quan/*", row)
    told = gathered((fact, path, "; ".join(sorted(said))) for (fact, path), said in found.items())
    # Of its own section nothing is said; one page that says more than another is no such.
    return {fact: said for fact, said in told.items() if any(one for _, one in said)}


# --- Who acts, in which role


def roles(site: Written) -> Wordings:
    """Return the role of everybody by the words of a paragraph, where the role itself is told."""
    found: dict[tuple[Fact, str], set[str]] = defaultdict(set)
    for plan, paragraph, said, role, path in _told_roles(site):
        for one in said.split("; "):
            found[(plan, f"{paragraph}|{COLUMNS[role]}|{one}"), path].add(role)
    return gathered((fact, path, "; ".join(sorted(said))) for (fact, path), said in found.items())


def _told_roles(site: Written) -> Iterator[tuple[str, str, str, str, str]]:
    for path, row in rows_of_agencies(site):
        title = first_link(row, path)[2]
        (read,) = re.findall(r'aria-label="Câu gốc: ([^"]*)"', row)
        who = words(read).removesuffix(f", {title}")
        role = words(cell(row, '<td data-nhan="Vai"').partition("<small")[0])
        yield *_said_at(row, path), who, role, path
    for path, item in listed_work(site):
        plan, paragraph, _opening = first_link(item, path)
        for said in re.findall(r'<span class="ten">(.*?)(?: <small>.*?)?</span>', item):
            role, _colon, who = words(said).partition(": ")
            yield plan, paragraph, who, role, path
    for path, plan, label, said, paragraph in deeds(site):
        if not label.startswith(("Thời gian", WHOLE)):
            yield plan, paragraph, said, re.sub(r", giao chung ở .*$", "", label), path


def columns(site: Written) -> Wordings:
    """Return who acts where a column alone tells in which role: pages of plans and of fields."""
    found: list[Telling] = []
    for kind in ("Việc", "Câu giao việc"):
        for path, row in work_rows(site, kind):
            if path.startswith("ke-hoach/"):
                for column in (LEADING, HELPING):
                    found += _in_column(cell(row, f'<td data-nhan="{column}"'), path, column)
    for path, item, _fact in fields_taken_up(site):
        found += _in_column(item.partition(f"{LEADING}:")[2], path, LEADING)
    return gathered(found)


def _in_column(fragment: str, path: str, column: str) -> Iterator[Telling]:
    # What gives the whole text to somebody, and what denies, leads to places and names nobody.
    named = fragment.partition('<span class="khong"')[0]
    for plan, paragraph, said in links(named, path):
        for one in said.split("; "):
            yield (plan, f"{paragraph}|{column}|{one}"), path, one


# --- When, and where what several tasks have in common is said


def times(site: Written) -> Wordings:
    return gathered(
        _times_of_plans(site),
        (((plan, paragraph), path, said) for path, plan, label, said, paragraph in deeds(site)
         if label.startswith("Thời gian")),
        _times_of_years(site),
    )  # fmt: skip


def _times_of_plans(site: Written) -> Iterator[Telling]:
    for path, row, _fact in tasks_of_plans(site):
        shown = cell(row, '<td data-nhan="Thời gian"').partition('<span class="khong"')[0]
        yield from (((plan, at), path, said) for plan, at, said in links(shown, path))
    for path, row in work_rows(site, "Câu giao việc"):
        if said := words(cell(row, '<td data-nhan="Thời gian"')):
            yield first_link(row, path)[:2], path, said


def _times_of_years(site: Written) -> Iterator[Telling]:
    item = r'<span class="ten">(<a href="[^"]*#[^"]+">.*?</a>), (.*?)</span>'
    for path, text in site.pages.items():
        if path.startswith("lich-bao-cao/"):
            years = text.partition("{ #nam }")[2].partition("{ #khong-ngay }")[0]
            for link, said in re.findall(item, years):
                plan, at, _title = first_link(link, path)
                yield (plan, at), path, words(said).partition(": ")[2]


def in_common(site: Written) -> Wordings:
    """Return what the place is called whose words hold for several tasks."""
    found: list[Telling] = []
    own = ((path, row, fact) for path, row, fact in (*tasks_of_plans(site), *fields_taken_up(site)))
    for path, shown, (plan, _section) in own:
        for actor, place, time, _word, other in _GIVEN.findall(shown):
            found.append(((plan, actor or time), path, words(place or other)))
        whole = re.findall(r"giao chung cho cả văn bản, ở(.*?)</span>", shown)
        found += [((plan, at), path, name) for one in whole for _, at, name in links(one, path)]
    for path, plan, label, said, paragraph in deeds(site):
        if label == WHOLE:
            found.append(((plan, paragraph), path, said))
        elif told := re.search(r", (?:giao|nêu) chung ở (.+)$", label):
            found.append(((plan, paragraph), path, told[1]))
    return gathered(found)


def common_words(site: Written) -> set[str]:
    """Return the words that lead to such places: of who acts, of when, of the whole text."""
    told = {
        found[1].lower()
        for _, _, label, _, _ in deeds(site)
        if (found := re.search(r"((?:[Gg]iao|nêu) chung[^,]*),? ở", label))
    }
    for text in site.pages.values():
        told |= set(re.findall(r"<small>([^<]* chung) ở [^<]*</small>", text))
        told |= set(re.findall(r'<span class="khong">(giao chung[^<]*?),? ở ?<', text))
    return told


# --- What is not said


def denials(fragment: str) -> Iterator[tuple[str, str]]:
    """Yield what is denied in a fragment, and the sentence with the names of its places."""
    for kind, _case, said in _DENIED.findall(fragment):
        yield kind, _MORE.sub("", words(said.partition("<small")[0]))


def denied_facts(site: Written) -> Wordings:
    """Return each “no” about a duty, target, task or paragraph, by what is denied of it."""
    return gathered(
        _denied_in(rows(site, *DUTY_PAGES, *TARGET_PAGES)),
        _denied_in(tasks_of_plans(site)),
        _denied_in(fields_taken_up(site)),
        _denied_in(_work_of_agencies(site)),
        _denied_duties(site),
    )


def _denied_in(shown: Iterable[tuple[str, str, Fact]]) -> Iterator[Telling]:
    for path, row, (plan, name) in shown:
        for kind, said in denials(row):
            yield (plan, f"{name}|{kind}"), path, said


def _work_of_agencies(site: Written) -> Iterator[tuple[str, str, Fact]]:
    """Yield the rows of agencies: of the task where it is one, else of the paragraph."""
    for path, row in rows_of_agencies(site):
        plan, section, _title = first_link(row, path)
        yield path, row, _said_at(row, path) if '<small class="cau"' in row else (plan, section)


def _denied_duties(site: Written) -> Iterator[Telling]:
    for path, entry, (plan, name) in compared(site, "duties"):
        if silent := entry["fact"].get("silent"):
            yield (plan, f"{name}|day"), path, _silent(silent)


def _silent(said: dict[str, object]) -> str:
    spots = said.get("spots", ())
    assert isinstance(spots, list | tuple)
    return " ".join((str(said["words"]), ", ".join(one["name"] for one in spots))).strip()


def denied_attributes(site: Written) -> Wordings:
    """Return each “no” about the head of a plan, by what the attribute is called."""
    found: list[Telling] = []
    for path, text in site.pages.items():
        if re.match(r"ke-hoach/[^/]+/index\.md$", path):
            top = text.partition("</table>")[0]
            for row in re.findall(r"<tr>.*?</tr>", top):
                for _kind, said in denials(row):
                    found.append(((path.split("/")[1], head(row)), path, said))
    for path, plan in site.compared.items():
        for entry in plan["entries"] if isinstance(plan, dict) else ():
            if silent := entry["part"] == "attributes" and entry["fact"].get("silent"):
                found.append(((plan["id"], entry["label"]), path, _silent(silent)))
    return gathered(found)


def denied_targets(site: Written) -> Wordings:
    """Return each “no” about a target for an indicator: in tables, in gaps, in the browser."""
    return gathered(_denied_in_tables(site), _denied_as_gaps(site), _denied_beside(site))


def _denied_in_tables(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        plans = re.findall(r'<th scope="col" data-noi="([^"]+)"', text)
        for name, row in re.findall(r'<tr id="([^"]+)"[^>]*>(<th scope="row">.*?)</tr>', text):
            shown = re.findall(r'<td data-nhan="[^"]*" data-giong.*?</td>', row, re.DOTALL)
            for plan, one in zip(plans, shown, strict=False):
                yield from (((plan, name), path, said) for _kind, said in denials(one))


def _denied_as_gaps(site: Written) -> Iterator[Telling]:
    for path, text in site.pages.items():
        if re.match(r"ke-hoach/[^/]+/index\.md$", path):
            block = text.partition("{ #con-thieu }")[2].partition("\n## ")[0]
            for row in re.findall(r"<tr>.*?</tr>", block):
                if known := re.search(r'chi-tieu/([^/"]+)/"', row):
                    for _kind, said in denials(row):
                        yield (path.split("/")[1], known[1]), path, said


def _denied_beside(site: Written) -> Iterator[Telling]:
    for path, plan in site.compared.items():
        for name, said in plan["silences"].items() if isinstance(plan, dict) else ():
            if name.startswith("target|"):
                yield (plan["id"], name.partition("|")[2]), path, _silent(said)


def spoken_places(site: Written) -> Wordings:
    """Return the places that speak of an indicator in words, by plan, wherever they are listed."""
    found: list[Telling] = []
    for path, text in site.pages.items():
        if own := re.match(r"chi-tieu/([^/]+)/index\.md$", path):
            for _case, said in re.findall(
                r'<span data-phu-dinh="target (spoken)">(.*?)</span>', text
            ):
                named = links(said, path)
                found.append(((named[0][0], own[1]), path, ", ".join(name for *_, name in named)))
    for path, plan in site.compared.items():
        for name, said in plan["silences"].items() if isinstance(plan, dict) else ():
            if name.startswith("target|") and said.get("spots"):
                places = ", ".join(one["name"] for one in said["spots"])
                found.append(((plan["id"], name.partition("|")[2]), path, places))
    return gathered(found)
