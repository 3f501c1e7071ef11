"""How a change is said: names of places and things, old and new, in plain Vietnamese."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from generator.language import N_, _, ngettext
from generator.locale import worded
from generator.locale.names import indicator_name
from generator.model.plan import Duty, Plan, Section, Target
from generator.model.registries import Registries
from generator.model.table import Table
from generator.schema import labels
from generator.text.word_diff import Run, word_diff

NOTHING = N_("không ghi")
# How names of several agencies begin.
MANY = "Các "
QUOTED_WORDS = 16
SHOWN_PLACES = 4


def quoted(text: str) -> str:
    """Return a text in quotation marks, its first `QUOTED_WORDS` where it is longer, then “…”."""
    words = text.split()
    return f"“{' '.join(words[:QUOTED_WORDS])}{'…' if len(words) > QUOTED_WORDS else ''}”"


def passing(label: str, before: str | None, after: str | None) -> str:
    """Say how a value became another: `ngày ban hành: không ghi → 21/11/2024`.

    Null and empty are both `NOTHING`.
    """
    return f"{label}: {before or _(NOTHING)} → {after or _(NOTHING)}"


def reworded(before: str, after: str) -> str:
    """Say how a short text became another whole, of a long one only the words that changed.

    Short is what `quoted` shows whole, on both sides.
    """
    if max(len(before.split()), len(after.split())) <= QUOTED_WORDS:
        return f"{quoted(before)} → {quoted(after)}"
    return rewording(before, after)


def rewording(before: str, after: str) -> str:
    """Say which words took the place of which: `“vay vốn” → “học nghề”`.

    A mark alone is shown between its neighbours. Beyond `SHOWN_PLACES` places they are counted;
    where only spaces differ, that is said.
    """
    places = list(_places(word_diff(before, after)))
    more = len(places) - SHOWN_PLACES
    said = places[:SHOWN_PLACES]
    if more > 0:
        said.append(ngettext("và {count} chỗ nữa", more))
    return "; ".join(said) or _("đổi dấu cách")


def _places(runs: Iterable[Run]) -> Iterator[str]:
    groups = [list(group) for _, group in groupby(runs, key=lambda run: run.side == "same")]
    for at, group in enumerate(groups):
        old, new = (_side(group, side) for side in ("left", "right"))
        if not (old + new).strip():
            continue
        if _is_mark(old) or _is_mark(new):
            before = _side(groups[at - 1], "same") if at else ""
            after = _side(groups[at + 1], "same") if at + 1 < len(groups) else ""
            old, new = (_between(before, words, after) for words in (old, new))
        if old.strip() and new.strip():
            yield f"{quoted(old)} → {quoted(new)}"
        elif new.strip():
            yield _("thêm chữ {words}", words=quoted(new))
        else:
            yield _("bỏ chữ {words}", words=quoted(old))


def _side(group: Iterable[Run], side: str) -> str:
    return "".join(run.words for run in group if run.side == side)


def _is_mark(words: str) -> bool:
    return bool(words.strip()) and not re.search(r"\w", words)


def _between(before: str, words: str, after: str) -> str:
    """Return a mark between its neighbours, since alone it says nothing."""
    first = re.match(r"\s*\S*(?:\s+\S+)?", after)
    return f"{_last_two(before)}{words}{first[0] if first else ''}"


def _last_two(text: str) -> str:
    """Return the last two words of a text with the space between and behind them."""
    said = text.rstrip()
    parts = said.rsplit(None, 2)
    kept = said[len(parts[0]) :] if len(parts) == 3 else said
    return kept.lstrip() + text[len(said) :]


@dataclass(frozen=True, slots=True)
class Places:
    """What the places of one plan are called: `mục II.1`, `mục II.1, đoạn 2`.

    `rows` are those of tables, which are paragraphs too: `mục “Phụ lục I”, bảng 1, dòng 12`.
    `tables` are the tables themselves, by their addresses.
    """

    sections: Mapping[str, str]
    paragraphs: Mapping[str, str]
    rows: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)

    def near(self, section: str, paragraph: str) -> str:
        """Name where a paragraph stands: the row that it is, else its section."""
        return self.rows.get(paragraph, self.sections[section])

    @classmethod
    def of(cls, plan: Plan) -> Places:
        """Name every section by the printed numbers on the way to it, every paragraph by order.

        Without a number it is the heading, else the role, else what is said of the section around
        it. Sections of one name are told apart by their headings.
        """
        sections = dict(_sections(plan.sections, "", _("phần mở đầu")))
        often = Counter(sections.values())
        paragraphs: dict[str, str] = {}
        rows: dict[str, str] = {}
        for section in plan.walk():
            name = sections[section.id]
            if often[name] > 1 and section.heading and "“" not in name:
                sections[section.id] = name = f"{name} {quoted(section.show or section.heading)}"
            alone = [one for one in section.paragraphs if one.row is None]
            for index, paragraph in enumerate(alone, start=1):
                paragraphs[paragraph.id] = _("{place}, đoạn {number}", place=name, number=index)
            rows.update(_rows(section, name))
        tables = {table.id: table for section in plan.walk() for table in section.tables}
        return cls(sections, {**paragraphs, **rows}, rows, tables)


def _rows(section: Section, name: str) -> Iterator[tuple[str, str]]:
    numbers = {table.id: table.number for table in section.tables}
    for one in section.paragraphs:
        if (row := one.row) is None:
            continue
        table, number = numbers[row.table], row.number
        if number is not None:
            said = _("{place}, bảng {table}, dòng {number}", place=name, table=table, number=number)
        elif row.kind == "caption":
            said = _("{place}, tên bảng {table}", place=name, table=table)
        else:
            said = _("{place}, đầu bảng {table}", place=name, table=table)
        yield one.id, said


def _sections(sections: Iterable[Section], number: str, above: str) -> Iterator[tuple[str, str]]:
    for section in sections:
        own = (section.number or "").rstrip(".)-")
        path = _below(number, own)
        if own:
            name = _("mục {number}", number=path)
        elif section.heading:
            name = _("mục {name}", name=quoted(section.show or section.heading))
        else:
            name = labels.SECTION_ROLES[section.role] if section.role else above
        yield section.id, name
        yield from _sections(section.sections, path if own else number, name)


def _below(number: str, own: str) -> str:
    """Join a printed number to that of the section around it: II and 1, III.6 and 6.1."""
    above, _dot, last = number.rpartition(".")
    if own.startswith(f"{number}.") or not number:
        return own
    return f"{above}.{own}" if above and own.startswith(f"{last}.") else f"{number}.{own}"


def titled(section: Section, name: str) -> str:
    """Name a section by its place and its heading: `mục II “Bảo hiểm”`."""
    heading = section.show or section.heading
    return f"{name} {quoted(heading)}" if heading and "“" not in name else name


def target_name(target: Target, registries: Registries) -> str:
    """Name a target by its indicator and whom it counts: `lao động qua đào tạo (nữ)`.

    Without a known indicator its words stand in quotation marks.
    """
    indicator = indicator_name(registries, target.indicator)
    name = worded.lowered(indicator) if indicator else quoted(target.quote)
    return name + (f" ({target.population})" if target.population else "")


def figure(target: Target) -> str:
    """Say a target's figure: `dưới 4%`, `50 giường trên vạn dân`."""
    kind = worded.lowered(labels.TARGET_KINDS[target.kind])
    if target.kind != "qualitative":
        kind = _("{kind}, không nêu con số", kind=kind)
    return str(worded.figure(target) or kind)


def year(target: Target) -> str:
    """Say by when a target is to be reached: `năm 2030`, `cuối năm 2027`, `không ghi năm`."""
    return worded.time(target.year, target.when) or _("không ghi năm")


def promise(target: Target) -> str:
    """Say a target's figure and year: `dưới 4%, năm 2030`."""
    dated = target.when or target.year
    return f"{figure(target)}, {year(target)}" if dated else figure(target)


def agencies(ids: Iterable[str], registries: Registries) -> str:
    """Return the names of agencies: `Trạm Y tế; các cơ quan, đơn vị Phường 2`.

    One that the registries do not know stands by its id; none is an empty text.
    """
    known = registries.agencies
    return "; ".join(_within(known[one].name) if one in known else one for one in ids)


def _within(name: str) -> str:
    """Return a name as within a sentence: the word for many is no part of any name."""
    return worded.lowered(name) if name.startswith(MANY) else name


def duty_name(duty: Duty, registries: Registries) -> str:
    """Name a duty by what is to be done and by whom: `báo cáo của Trạm Y tế`."""
    action = worded.lowered(worded.action(duty))
    who = agencies(duty.by, registries)
    return _("{action} của {agencies}", action=action, agencies=who) if who else action


def duty_times(duty: Duty) -> str:
    """Say when a duty is due: `, hạn 05/12, hằng năm`; empty when nothing is said of it."""
    day, period = worded.day(duty), worded.period(duty)
    said = (_("hạn {day}", day=day) if day else "", period)
    return "".join(f", {one}" for one in said if one)
