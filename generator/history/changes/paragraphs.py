"""What became of the paragraphs of a plan: words, places, marks, and what is noted of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.covered import Explained
from generator.history.changes.matching import out_of_order
from generator.history.changes.notes import note_changes
from generator.history.changes.phrases import Places, passing, quoted, rewording
from generator.history.changes.rows import reworded_cells
from generator.history.versions import Version
from generator.language import N_, _
from generator.locale import worded
from generator.model.plan import Paragraph, Plan
from generator.model.revisions import Change, Detail, Thing


def paragraph_changes(both: Counterparts, told: Iterable[Change]) -> Iterator[Change]:
    """Yield what changed of each paragraph; words that `told` already explains are not repeated.

    In the order of the newer text, then those that are gone. Paragraphs of a section that came or
    went are told with it. How words are shown (`show`) is told only where the words are the same.
    """
    explained = Explained.by(both, told)
    new_sections = {one.id for one in both.sections.new}
    gone_sections = {one.id for one in both.sections.gone}
    older = {after.id: before for before, after in both.paragraphs.pairs}
    moves = {change.id: change for change in _moves(both)}
    for paragraph in both.after.plan.paragraphs():
        if paragraph.id in moves:
            yield moves[paragraph.id]
        if paragraph.id in older:
            yield from _altered(both, older[paragraph.id], paragraph, explained)
        elif paragraph.section not in new_sections:
            said = _came(both.names, paragraph, ADDED)
            details = (Detail(None, None, paragraph.text),)
            yield Change("paragraph", paragraph.id, "added", said, details)
    for paragraph in both.paragraphs.gone:
        if paragraph.section not in gone_sections:
            said = _came(both.names_before, paragraph, REMOVED)
            details = (Detail(None, paragraph.text, None),)
            yield Change("paragraph", paragraph.id, "removed", said, details)


# That a paragraph came or went, and that a row did.
ADDED = (N_("{place}: thêm đoạn {words}"), N_("{place}: thêm dòng {words}"))
REMOVED = (N_("{place}: bỏ đoạn {words}"), N_("{place}: bỏ dòng {words}"))


def _came(names: Places, paragraph: Paragraph, messages: tuple[str, str]) -> str:
    message = messages[paragraph.row is not None]
    place = names.near(paragraph.section, paragraph.id)
    return _(message, place=place, words=quoted(paragraph.text))


def _moves(both: Counterparts) -> Iterator[Change]:
    before_places, places = _places(both.before.plan), _places(both.after.plan)
    within: dict[str, dict[int, Paragraph]] = defaultdict(dict)
    for before, after in both.paragraphs.pairs:
        if both.section_of.get(before.section) == after.section:
            within[after.section][before_places[before.id]] = after
            continue
        old, new = both.names_before.sections[before.section], both.names.sections[after.section]
        words = quoted(after.text)
        said = _("chuyển đoạn {words} từ {old} sang {new}", words=words, old=old, new=new)
        details = (Detail("section", before.section, after.section),)
        yield Change("paragraph", after.id, "moved", said, details)
    for section, stayed in within.items():
        for place in out_of_order(stayed):
            now = places[stayed[place].id]
            is_row = stayed[place].row is not None
            said = _(
                (UP if now < place else DOWN)[is_row],
                place=both.names.sections[section],
                words=quoted(stayed[place].text),
                old=place,
                new=now,
            )
            yield Change(
                "paragraph", stayed[place].id, "moved", said, (Detail("order", place, now),)
            )


UP = (
    N_("{place}: chuyển đoạn {words} từ thứ {old} lên thứ {new}"),
    N_("{place}: chuyển dòng {words} từ thứ {old} lên thứ {new}"),
)
DOWN = (
    N_("{place}: chuyển đoạn {words} từ thứ {old} xuống thứ {new}"),
    N_("{place}: chuyển dòng {words} từ thứ {old} xuống thứ {new}"),
)


def _places(plan: Plan) -> dict[str, int]:
    return {
        paragraph.id: place
        for section in plan.walk()
        for place, paragraph in enumerate(section.paragraphs, start=1)
    }


def _altered(
    both: Counterparts, before: Paragraph, after: Paragraph, explained: Explained
) -> Iterator[Change]:
    name = both.names.paragraphs[after.id]
    if before.mark != after.mark:
        said = passing(_("{place}, dấu đầu đoạn", place=name), before.mark, after.mark)
        yield _one(after, "mark", before.mark, after.mark, said)
    if before.text != after.text:
        if not explained.are_all(before, after):
            for place, old, new in reworded_cells(both, before, after):
                said = f"{name}{place}: {rewording(old, new)}"
                yield _one(after, "text", before.text, after.text, said)
    elif before.show != after.show:
        shown = [quoted(one.show) if one.show else _("như bản in") for one in (before, after)]
        said = passing(_("{place}, cách hiện chữ hoa", place=name), *shown)
        yield _one(after, "show", before.show, after.show, said)
    yield from _marked(both, before, after, name)
    yield from note_changes(before.notes, after.notes, after.id, name)


def _one(paragraph: Paragraph, field: str, old: str | None, new: str | None, said: str) -> Change:
    return Change("paragraph", paragraph.id, "altered", said, (Detail(field, old, new),))


@dataclass(frozen=True, slots=True)
class _Mark:
    """What the encoders mark: the words of the data, and how they say that it came and went."""

    words: str
    added: str
    removed: str


_Marks = Mapping[str, _Mark]


def _marked(both: Counterparts, before: Paragraph, after: Paragraph, name: str) -> Iterator[Change]:
    """Yield what the encoders now mark in a paragraph, and what they no longer mark."""
    things: tuple[tuple[Thing, _Marks, _Marks], ...] = (
        ("uncertain", _uncertain(before), _uncertain(after)),
        ("not-target", _not_targets(before), _not_targets(after)),
        ("citation", _linked(before, both.before), _linked(after, both.after)),
    )
    for what, old, new in things:
        for quote, mark in new.items():
            was = old[quote].words if quote in old else None
            if was != mark.words and quote in before.text:
                details = (Detail(quote, was, mark.words),)
                yield Change(what, after.id, "added", f"{name}: {mark.added}", details)
        for quote, mark in old.items():
            if quote not in new and quote in after.text:
                details = (Detail(quote, mark.words, None),)
                yield Change(what, after.id, "removed", f"{name}: {mark.removed}", details)


def _uncertain(paragraph: Paragraph) -> _Marks:
    found = {}
    for one in paragraph.uncertain:
        words = quoted(one.quote)
        others = _(" hoặc ").join(quoted(reading) for reading in one.readings)
        found[one.quote] = _Mark(
            _("chưa chắc {words}, có thể là {others}", words=words, others=others),
            _("đánh dấu chưa chắc {words}, có thể là {others}", words=words, others=others),
            _("bỏ dấu chưa chắc {words}", words=words),
        )
    return found


def _not_targets(paragraph: Paragraph) -> _Marks:
    found = {}
    for one in paragraph.not_targets:
        words, why = quoted(one.quote), one.reason
        found[one.quote] = _Mark(
            _("{words} không phải chỉ tiêu ({why})", words=words, why=why),
            _("ghi rõ {words} không phải chỉ tiêu ({why})", words=words, why=why),
            _("thôi ghi {words} không phải chỉ tiêu ({why})", words=words, why=why),
        )
    return found


def _linked(paragraph: Paragraph, version: Version) -> _Marks:
    found = {}
    for one in paragraph.citations:
        if one.document:
            words = quoted(one.printed)
            document = worded.document_name(version.registries.documents[one.document])
            found[one.printed] = _Mark(
                _("{words} tới {document}", words=words, document=document),
                _("nối {words} tới {document}", words=words, document=document),
                _("bỏ nối {words} tới {document}", words=words, document=document),
            )
    return found
