"""What the encoders say of a place, and no longer say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.history.changes.counterparts import LIKE_IN_PLACE
from generator.history.changes.matching import Pairing
from generator.history.changes.phrases import quoted, reworded
from generator.language import _
from generator.model.plan import Note
from generator.model.revisions import Change, Detail


def note_changes(
    before: Sequence[Note], after: Sequence[Note], address: str, place: str
) -> Iterator[Change]:
    """Yield the notes of one place that came, went, or say something else.

    `address` is the id of the place, `place` what it is called in the sentence. Notes on the same
    words (`quote`) are the same note, and so are those of one kind that are half alike.
    """
    pairs = (
        Pairing(before, after)
        .equal(lambda note: (note.kind, note.note, note.quote, note.ask))
        .equal(lambda note: note.quote)
        .alike(lambda note: note.note, LIKE_IN_PLACE, lambda note: note.kind)
    )
    for old, new in pairs.pairs:
        if (old.kind, old.note, old.ask) != (new.kind, new.note, new.ask):
            said = _("{place}, ghi chú: {words}", place=place, words=reworded(old.note, new.note))
            details = (Detail("note", old.note, new.note),)
            yield Change("note", address, "altered", said, details)
    for note in pairs.new:
        said = _("{place}: thêm ghi chú {words}", place=place, words=quoted(note.note))
        yield Change("note", address, "added", said, (Detail(None, None, note.note),))
    for note in pairs.gone:
        said = _("{place}: bỏ ghi chú {words}", place=place, words=quoted(note.note))
        yield Change("note", address, "removed", said, (Detail(None, note.note, None),))
