"""The figures that a report states of what was reached, each with its words, for a person to judge.

A figure is proposed only where the words before it name one indicator of the registry, where they
tell no rise or fall, and where its sentence or row prints it. Of what day it is, only its own words
say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importer.known import Known
from generator.importer.proposals.apart_words import PRESENT
from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.indicators import SURE, index_of
from generator.importer.proposals.stated import population_in
from generator.text.directions import direction_printed
from generator.text.figures import parse_figure
from generator.text.vietnamese import fold, parse_date

Figure = dict[str, Any]
# A day, month or year in words, unless it is what a figure is compared with.
_TIME = re.compile(
    r"ngày (?P<day>\d{1,2}/\d{1,2}/\d{4})|tháng (?P<month>\d{1,2})/(?P<of>\d{4})"
    r"|(?<!năm )năm (?P<year>\d{4})",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;!?…]\s+(?=[^\W\d_]|[“\"(+–-])")
_COMPARED = re.compile(r"\b(?:so với|bằng|cùng kỳ)\b[^,;]{0,30}$", re.IGNORECASE)
_STANDARD = re.compile(r"chuẩn (?:hộ )?nghèo [^,;.]{0,30}?\d{4}\s?[-–]\s?\d{4}", re.IGNORECASE)
# Heads of columns of a table: what was reached, what of it is no final figure, what it is in.
_REACHED = re.compile(r"\b(?:thuc hien|ket qua|dat duoc|uoc)\b")
_PLANNED = re.compile(r"\b(?:ke hoach|muc tieu|so voi|ty le|%)")
_ROUGH = re.compile(r"\buoc\b")
_UNIT = re.compile(r"\bdon vi\b|^dvt$")
_IN_HEAD_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def stated_figures(body: Sequence[Any], known: Known) -> Iterator[Figure]:
    """Yield the figures of a drafted text as a report says them, in the order of the text.

    `body` is that of a draft of a plan file. `unit`, the place, is for the caller to say.
    """
    for paragraph, table in _walk(body):
        if table is not None:
            yield from _of_table(table, known)
        else:
            yield from _of_paragraph(paragraph, known)


def _walk(items: Sequence[Any]) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any] | None]]:
    for item in items:
        if not isinstance(item, Mapping):
            continue
        if isinstance(item.get("table"), Mapping):
            yield item, item["table"]
        elif "text" in item and isinstance(item["text"], str):
            yield item, None
        for inner in ("text", "sections"):
            if isinstance(item.get(inner), list):
                yield from _walk(item[inner])


def _of_paragraph(paragraph: Mapping[str, Any], known: Known) -> Iterator[Figure]:
    text: str = paragraph["text"]
    at = 0
    for one in paragraph.get("not_targets") or ():
        printed = one["quote"]
        at = text.find(printed, at)
        if at < 0 or one["reason"] != PRESENT:
            continue
        if figure := _figure(_sentence(text, at), printed, known):
            yield figure
        at += len(printed)


def _sentence(text: str, at: int) -> str:
    """Return the sentence of a text, or its part between semicolons, that holds a place."""
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    start = max(one for one in ends if one <= at)
    return text[start : min(one for one in ends if one > at)].strip()


def _figure(sentence: str, printed: str, known: Known) -> Figure | None:
    place = sentence.find(printed)
    seen = next((one for one in see_figures(sentence) if one.number >= place >= 0), None)
    if seen is None or direction_printed(sentence, printed):
        return None
    before = sentence[:place]
    unit = seen.figure.unit or ""
    clause = re.split(r"[,;]", before)[-1].strip() or before
    for words in (clause, before):
        likely = index_of(known.indicators).likely(words, sentence, unit)
        if likely and likely[0].certainty >= SURE:
            return _written(likely[0].id, printed, sentence, _time(before), known)
    return None


def _written(
    indicator: str, printed: str, quote: str, time: str | None, known: Known
) -> Figure | None:
    figure = parse_figure(printed)
    if figure is None:
        return None
    form: Figure = {"indicator": indicator, "unit": None, "is": printed, "as_of": time}
    unsaid = next((one.unsaid for one in known.indicators if one.id == indicator), None)
    population = population_in(quote, known)
    if population and population != unsaid:
        form["population"] = population
    if standard := _STANDARD.search(quote):
        form["standard"] = standard[0]
    form["quote"] = quote
    form["proposed"] = True
    return form


def _time(before: str) -> str | None:
    """Return the last time that words before a figure say it is of; null where they say none."""
    found = None
    for match in _TIME.finditer(before):
        if _COMPARED.search(before[: match.start()]):
            continue
        if match["day"]:
            day = parse_date(match["day"])
            found = day.iso if day else found
        elif match["month"]:
            found = f"{match['of']}-{int(match['month']):02d}"
        else:
            found = match["year"]
    return found


def _of_table(table: Mapping[str, Any], known: Known) -> Iterator[Figure]:
    heads = [fold(str(one)) for one in table.get("columns") or ()]
    reached = [
        place
        for place, head in enumerate(heads)
        if _REACHED.search(head) and not _PLANNED.search(head)
    ]
    units = next((place for place, head in enumerate(heads) if _UNIT.search(head)), None)
    for row in table.get("rows") or ():
        cells = [str(one) for one in row.get("cells") or ()] if isinstance(row, Mapping) else []
        for place in reached:
            if place < len(cells) and cells[place].strip():
                unit = cells[units] if units is not None and units < len(cells) else ""
                if figure := _of_cell(cells, place, unit, heads[place], known):
                    yield figure


def _of_cell(cells: Sequence[str], place: int, unit: str, head: str, known: Known) -> Figure | None:
    value = cells[place].strip()
    printed = value if not unit or value.endswith("%") else f"{value} {unit.strip()}"
    if parse_figure(printed) is None:
        return None
    words = max(cells[:place], key=len, default="")
    likely = index_of(known.indicators).likely(words, "", unit.strip())
    if not likely or likely[0].certainty < SURE:
        return None
    year = _IN_HEAD_YEAR.search(head)
    quote = " ".join(" ".join(cells).split())
    form = _written(likely[0].id, printed, quote, year[0] if year else None, known)
    if form and _ROUGH.search(head):
        form = {**form, "finality": "preliminary"}
    return form
