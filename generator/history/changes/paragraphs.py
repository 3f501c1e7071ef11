"""What became of the paragraphs of a plan: words, places, marks, and what is noted of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.covered import Explained
from generator.history.changes.matching import out_of_order
from generator.history.changes.notes import note_changes
from generator.history.changes.phrases import passing, quoted, rewording
from generator.history.versions import Version
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
            said = f"{both.names.sections[paragraph.section]}: thêm đoạn {quoted(paragraph.text)}"
            details = (Detail(None, None, paragraph.text),)
            yield Change("paragraph", paragraph.id, "added", said, details)
    for paragraph in both.paragraphs.gone:
        if paragraph.section not in gone_sections:
            place = both.names_before.sections[paragraph.section]
            said = f"{place}: bỏ đoạn {quoted(paragraph.text)}"
            details = (Detail(None, paragraph.text, None),)
            yield Change("paragraph", paragraph.id, "removed", said, details)


def _moves(both: Counterparts) -> Iterator[Change]:
    before_places, places = _places(both.before.plan), _places(both.after.plan)
    within: dict[str, dict[int, Paragraph]] = defaultdict(dict)
    for before, after in both.paragraphs.pairs:
        if both.section_of.get(before.section) == after.section:
            within[after.section][before_places[before.id]] = after
            continue
        old, new = both.names_before.sections[before.section], both.names.sections[after.section]
        said = f"chuyển đoạn {quoted(after.text)} từ {old} sang {new}"
        details = (Detail("section", before.section, after.section),)
        yield Change("paragraph", after.id, "moved", said, details)
    for section, stayed in within.items():
        for place in out_of_order(stayed):
            now = places[stayed[place].id]
            words = quoted(stayed[place].text)
            way = f"từ thứ {place} {'lên' if now < place else 'xuống'} thứ {now}"
            said = f"{both.names.sections[section]}: chuyển đoạn {words} {way}"
            yield Change(
                "paragraph", stayed[place].id, "moved", said, (Detail("order", place, now),)
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
        said = passing(f"{name}, dấu đầu đoạn", before.mark, after.mark)
        yield _one(after, "mark", before.mark, after.mark, said)
    if before.text != after.text:
        if not explained.are_all(before, after):
            said = f"{name}: {rewording(before.text, after.text)}"
            yield _one(after, "text", before.text, after.text, said)
    elif before.show != after.show:
        shown = [quoted(one.show) if one.show else "như bản in" for one in (before, after)]
        said = f"{name}, cách hiện chữ hoa: {shown[0]} → {shown[1]}"
        yield _one(after, "show", before.show, after.show, said)
    yield from _marked(both, before, after, name)
    yield from note_changes(before.notes, after.notes, after.id, name)


def _one(paragraph: Paragraph, field: str, old: str | None, new: str | None, said: str) -> Change:
    return Change("paragraph", paragraph.id, "altered", said, (Detail(field, old, new),))


def _marked(both: Counterparts, before: Paragraph, after: Paragraph, name: str) -> Iterator[Change]:
    """Yield what the encoders now mark in a paragraph, and what they no longer mark."""
    things: tuple[tuple[Thing, str, str, dict[str, str], dict[str, str]], ...] = (
        ("uncertain", "đánh dấu", "bỏ dấu", _uncertain(before), _uncertain(after)),
        ("not-target", "ghi rõ", "thôi ghi", _not_targets(before), _not_targets(after)),
        ("citation", "nối", "bỏ nối", _linked(before, both.before), _linked(after, both.after)),
    )
    for what, do, undo, old, new in things:
        for quote, words in new.items():
            if old.get(quote) != words and quote in before.text:
                details = (Detail(quote, old.get(quote), words),)
                yield Change(what, after.id, "added", f"{name}: {do} {words}", details)
        for quote, words in old.items():
            if quote not in new and quote in after.text:
                said = f"{name}: {undo} {words.split(', có thể là')[0]}"
                yield Change(what, after.id, "removed", said, (Detail(quote, words, None),))


def _uncertain(paragraph: Paragraph) -> dict[str, str]:
    return {
        one.quote: f"chưa chắc {quoted(one.quote)}, có thể là "
        + " hoặc ".join(quoted(reading) for reading in one.readings)
        for one in paragraph.uncertain
    }


def _not_targets(paragraph: Paragraph) -> dict[str, str]:
    return {
        one.quote: f"{quoted(one.quote)} không phải chỉ tiêu ({one.reason})"
        for one in paragraph.not_targets
    }


def _linked(paragraph: Paragraph, version: Version) -> dict[str, str]:
    documents = version.registries.documents
    return {
        one.printed: f"{quoted(one.printed)} tới {worded.document_name(documents[one.document])}"
        for one in paragraph.citations
        if one.document
    }
