"""Which figures and clauses of a paragraph seem to promise something: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importer.proposals import apart_words as apart
from generator.importer.proposals.beside import Beside, Part
from generator.importer.proposals.context import Annotation, Annotations, Context
from generator.importer.proposals.figures_apart import is_denominator, why_apart
from generator.importer.proposals.figures_seen import Seen, see_figures
from generator.importer.proposals.figures_together import (
    bases,
    carried,
    conditions,
    is_size_of_each,
    raised,
    with_courses,
)
from generator.importer.proposals.named_periods import named_periods, told_of
from generator.importer.proposals.printed_years import find_times, year_above
from generator.importer.proposals.promise_kinds import denies_below, state_by_then
from generator.importer.proposals.promised import is_promised
from generator.importer.proposals.promises_in_words import (
    word_pieces,
    words_before,
    words_behind,
)
from generator.importer.proposals.promises_of_others import promises_of_others
from generator.importer.proposals.ranks import find_ranks
from generator.importer.proposals.reasons import Proposal
from generator.importer.proposals.shared_years import shared_years
from generator.importer.proposals.spans import Spans, bracketed, quoted
from generator.importer.proposals.stated import (
    Stated,
    state,
    state_in_words,
    stated_in_words,
)
from generator.importer.proposals.statements import clauses, closing, cut, of_a_task, trimmed
from generator.importer.proposals.telling import told_stretches
from generator.importer.proposals.text_parts import is_general, is_vision, part_of_text
from generator.importer.proposals.years import Years

# So many letters before and behind a figure say what it is.
_LEAD, _TAIL = 160, 90
_PROMISING = ("goals", "tasks", "listed")


def year_of(heading: str) -> int | None:
    """Return the year that a heading sets for what stands under it; None without one."""
    return year_above([heading])


def propose_targets(text: str, context: Context) -> Annotations:
    """Return the targets of a paragraph and the figures of it that are none, in the author's form.

    Keys are `targets` and `not_targets`, each only where there are any. Every quote stands in
    `text`. The work grows with the length of the text.
    """
    targets, others = explain_targets(text, context)
    found: Annotations = {}
    if targets:
        found["targets"] = [proposal.annotation for proposal in targets]
    if others:
        found["not_targets"] = [*others]
    return found


def explain_targets(
    text: str, context: Context
) -> tuple[tuple[Proposal, ...], tuple[Annotation, ...]]:
    """Return the proposed targets of a paragraph with what speaks for each, and what is none."""
    part = part_of_text(context)
    if part == "formal" or not text:
        return (), ()
    reader = _Reader(text, context, part)
    reader.read()
    wholes = {id(one.parent) for one in reader.stated if one.parent}
    targets = (state(one, context, named=id(one) in wholes) for one in reader.stated)
    return tuple(targets), tuple(reader.others)


@dataclass
class _Reader:
    """Reads one paragraph, clause by clause; `stated` and `others` grow in its order."""

    text: str
    context: Context
    part: Part
    stated: list[Stated] = field(default_factory=list)
    others: list[Annotation] = field(default_factory=list)

    def read(self) -> None:
        self._names = quoted(self.text)
        self._brackets = bracketed(self.text)
        self._times = times = find_times(self.text)
        self._years = Years(
            times,
            self.context.leads,
            self.context.headings,
            self.context.period,
            closes=self.part in ("tasks", "goals"),
            brackets=self._brackets,
            issued=self.context.issued,
        )
        self._told = Spans.of(told_stretches(self.text, [*self._years.ahead(times)]))
        printed = Spans.of((time.start, time.end) for time in times)
        periods = [*named_periods(self.text)] if self.part in _PROMISING else []
        named = Spans.of((one.start, one.end) for one in periods)
        sides = Spans.of(match.span() for match in _ALL_SIDES.finditer(self.text))
        ranks = find_ranks(self.text) if self.part in _PROMISING else []
        ranked = Spans.of((rank.start, rank.end) for rank in ranks)
        seen = [
            one
            for one in see_figures(self.text)
            if all(spans.at(one.number) is None for spans in (printed, ranked, named, sides))
        ]
        figures = sorted([*seen, *ranks], key=lambda one: one.number)
        at = 0
        for start, end in clauses(self.text):
            first = at
            while at < len(figures) and figures[at].number < end:
                at += 1
            self._read_clause(start, end, figures[first:at])
        if self.part in _PROMISING:
            self.stated += promises_of_others(self.text, self.context, self.part, self.stated)
        dated = {one.year for one in self.stated if one.source in ("words", "paragraph")}
        self.others += told_of(self.text, [one for one in periods if one.until not in dated])
        self.stated.sort(key=lambda one: one.start)

    def _read_clause(self, start: int, end: int, figures: Sequence[Seen]) -> None:
        promised, per = self._promised(start, end, figures)
        if not promised:
            self._read_words(start, end, has_figures=bool(figures), whole=True)
            return
        found = carried(self.text, [one for one, _base in promised])
        promised = [(one, base) for one, (_, base) in zip(found, promised, strict=True)]
        pieces = cut(self.text, start, end, found)
        pieces = with_courses(self.text, found, pieces)
        shared = shared_years(self.text, (start, end), found, self._times)
        for (one, base), (left, right) in zip(promised, pieces, strict=True):
            begin, stop = self._own(one, base, left, right)
            self._add(one, base, begin, stop, (start, end), per, shared.get(one.number, ()))
            if stop < right:
                self._read_words(stop, right)

    def _own(self, one: Seen, base: Seen | None, left: int, right: int) -> tuple[int, int]:
        """Return what states a figure, without promises in words before and behind it."""
        if self.part == "tasks":
            return of_a_task(self.text, left, (base.start if base else one.start, one.end), right)
        if not self._hopes_in_words:
            return left, right
        begin = words_before(self.text, left, base.start if base else one.start)
        if begin is not None:
            self._read_words(left, begin)
        behind = words_behind(self.text, one.end, right)
        return begin or left, behind[0] if behind else right

    @property
    def _hopes_in_words(self) -> bool:
        denied = any(map(denies_below, self.context.leads[-1:]))
        return self.part == "goals" and not is_general(self.context) and not denied

    def _add(
        self,
        one: Seen,
        base: Seen | None,
        left: int,
        right: int,
        clause: tuple[int, int],
        per: str | None,
        shared: Sequence[int],
    ) -> None:
        before = base.start if base else one.start
        closed = closing(self.text, one.end, clause[1])
        year, source = self._years.year(
            one.number, one.end, left, right, closed, base.start if base else None
        )
        if year is None and source == "past":
            self._set_apart(one, apart.PRESENT)
            return
        begin, stop = trimmed(self.text, left, right)
        begin, stop = min(begin, before), max(stop, one.end)
        stated = Stated(
            text=self.text,
            start=begin if one.governed is None else min(begin, one.governed),
            end=stop,
            left=left,
            clause=clause,
            seen=one,
            base=base.figure if base else None,
            year=year,
            source=source,
            per=per if one.unit != "%" else None,
            part=self.part,
            parent=self._parent(begin, one),
        )
        self.stated += (
            [replace(stated, year=said, source="words") for said in shared] if shared else [stated]
        )

    def _parent(self, begin: int, one: Seen) -> Stated | None:
        """Return the target that this one is a part of: “trong đó” stands between the two."""
        if not self.stated:
            return None
        last = self.stated[-1]
        between = self.text[last.seen.end : one.start]
        if ". " in between:
            return None
        if _WITHIN.search(between):
            return last.parent if last.parent and ";" not in between else last
        if last.parent and ";" not in between and not _OWN_MEASURE.match(self.text, begin):
            return last.parent
        return None

    def _promised(
        self, start: int, end: int, figures: Sequence[Seen]
    ) -> tuple[list[tuple[Seen, Seen | None]], str | None]:
        """Return the figures of a clause that promise something, and what they are counted on."""
        kept, per = [], None
        for one in figures:
            beside = self._beside(start, end, one)
            if is_denominator(one, beside, self.text):
                per = self._denominator(one, end)
                self._set_apart(one, apart.DENOMINATOR)
                continue
            reason = apart.SIZE if is_size_of_each(self.text, one) else why_apart(one, beside)
            if reason is None:
                kept.append(one)
            else:
                self._set_apart(one, reason)
        from_where = bases(self.text, start, kept)
        starts = {base.number for base in from_where.values()}
        kept = [one for one in kept if one.number not in starts]
        only = conditions(self.text, start, kept)
        promised: list[tuple[Seen, Seen | None]] = []
        for one in kept:
            lead = self.text[max(start, one.start - _LEAD) : one.start]
            if one.number in only:
                self._set_apart(one, apart.CONDITION)
            elif is_promised(one, lead, self.text[start:end][:600], self.part):
                reached, low = raised(self.text, start, one)
                base = from_where.get(one.number) or (replace(one, figure=low) if low else None)
                promised.append((reached, base))
            elif self.part in ("past", "money", "purpose") and one.unit:
                self._set_apart(one, _OF_PART[self.part])
        return promised, per

    def _beside(self, start: int, end: int, one: Seen) -> Beside:
        return Beside(
            self.text[max(start, one.start - _LEAD) : one.start],
            self.text[one.end : min(end, one.end + _TAIL)],
            self.text[one.start : one.end],
            self.part,
            self._names.at(one.number) is not None,
            self._brackets.at(one.number) is not None,
            not self.text[start : one.start].strip() if one.start - start < _LEAD else False,
            self._told.at(one.number) is not None,
        )

    def _denominator(self, one: Seen, end: int) -> str:
        behind = _COUNTED.match(self.text, one.end, min(end, one.end + 24))
        return self.text[one.start : behind.end() if behind else one.end].strip(" /")

    def _set_apart(self, one: Seen, reason: str) -> None:
        if reason:
            quote = self.text[one.start : one.end].strip()
            self.others.append({"quote": quote, "reason": reason})

    def _read_words(
        self, start: int, end: int, *, has_figures: bool = False, whole: bool = False
    ) -> None:
        """Read a stretch without a promising figure, which may promise in words.

        `whole` tells that it is a clause of its own.
        """
        if end - start > _LONGEST_IN_WORDS:
            return
        state = self.part in ("tasks", "goals") and whole and not has_figures
        if (state and self._read_state(start, end)) or not self._hopes_in_words:
            return
        for piece in word_pieces(self.text, start, end):
            left, right = trimmed(self.text, *piece)
            words = state_in_words(
                self.text,
                left,
                right,
                has_figures=has_figures,
                specific=whole and not has_figures,
                vision=is_vision(self.context),
            )
            if words is not None:
                self._add_words(words)

    def _read_state(self, start: int, end: int) -> bool:
        """Read a clause that opens with a year and says what is to be by then; tell whether one."""
        opening = _BY_THEN.match(self.text, start, end)
        if opening is None:
            return False
        left, right = trimmed(self.text, opening.end(), end)
        kind = state_by_then(self.text[left:right])
        if kind is not None:
            self._add_words(stated_in_words(self.text, left, right, kind), opening.start("year"))
        return kind is not None

    def _add_words(self, words: Stated, year_at: int | None = None) -> None:
        left = words.start if year_at is None else year_at
        year, source = self._years.year(words.start, words.start, left, words.end, words.end, None)
        self.stated.append(replace(words, year=year, source=source, part=self.part))


_LONGEST_IN_WORDS = 400
_BY_THEN = re.compile(
    r"\s*(?:phấn đấu,?\s)?(?:đến|hết)\s(?:hết\s|cuối\s)?(?P<year>năm\s20\d\d),?\s", re.IGNORECASE
)
# “giảm trên cả 03 tiêu chí”: on every side, a count of nothing.
_ALL_SIDES = re.compile(
    r"(?<!\w)cả\s0?[2-5]\s(?:tiêu chí|mặt|chỉ tiêu|phương diện|chỉ số)(?!\w)", re.IGNORECASE
)
_WITHIN = re.compile(r"\b(?:trong đó|bao gồm|gồm có|gồm)\b", re.IGNORECASE)
_OWN_MEASURE = re.compile(
    r"(?:tỷ lệ|tỉ lệ|số|tổng|thu nhập|giá trị|diện tích|tỷ trọng|sản lượng|tăng|giảm|bình quân)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*(?:dân|người dân|trẻ đẻ sống|trẻ|hộ|ca đẻ sống|phụ nữ|ha)\b", re.IGNORECASE
)
_OF_PART = {
    "past": apart.PRESENT,
    "money": apart.MONEY,
    "purpose": "Số liệu trong phần mục đích, yêu cầu",
}
