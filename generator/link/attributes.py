"""The attributes of a plan (number, date, issuer, signatory) → the words that print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypedDict

from generator.language import _
from generator.link.context import Linking
from generator.model.plan import Paragraph, Period, Said, Section, Signatory
from generator.reading.yaml_source import Path
from generator.schema.plan import IssuerForm, PeriodForm, SaidForm, SignatoryForm, StatusValue
from generator.text.vietnamese import PartialDate, find_dates, parse_date


class Attributes(TypedDict):
    """The attributes of a plan, by their names in `model.Plan`."""

    number: Said | None
    date: Said | None
    issued: PartialDate | None
    drafted: PartialDate | None
    period: Period | None
    place_of_issue: Said | None
    status: StatusValue
    status_inferred: str | None
    issuer: Said
    signatory: Signatory | None


def link_attributes(linking: Linking, sections: Iterable[Section]) -> Attributes:
    """Find the paragraph that prints each attribute; one that none prints is a problem.

    Words are sought in any letter case, those of a signature from the end of the text, an issuer by
    its printed name or by those of the registry, also where a masthead parts it into two lines. The
    date of a draft is no date of issue. What is `inferred` need not be printed. A date is found in
    whichever form the text has it. An attribute that is null in the plan file stays null; one that
    is not found has `printed` and `paragraph` null.
    """
    form = linking.record.form
    walked = [section for top in sections for section in top.walk()]
    paragraphs = [paragraph for section in walked for paragraph in section.paragraphs]
    dated = parse_date(form.date.value) if form.date else None
    is_draft = form.status.value == "draft"
    return Attributes(
        number=_said(linking, form.number, paragraphs, ("number",)),
        date=_date(linking, form.date, dated, paragraphs),
        issued=None if is_draft else dated,
        drafted=dated if is_draft else None,
        period=_period(
            linking,
            form.period,
            [one.text for one in paragraphs] + [one.heading or "" for one in walked],
        ),
        place_of_issue=_said(linking, form.place, paragraphs, ("place",)),
        status=form.status.value,
        status_inferred=form.status.inferred,
        issuer=_issuer(linking, form.issuer, paragraphs),
        signatory=_signatory(linking, form.signatory, paragraphs),
    )


def _said(
    linking: Linking, form: SaidForm | None, paragraphs: Sequence[Paragraph], path: Path
) -> Said | None:
    if form is None:
        return None
    printed = form.printed or form.value
    where = _holding(printed, paragraphs)
    return _found(linking, Said(form.value, printed, where, form.inferred), path)


def _date(
    linking: Linking,
    form: SaidForm | None,
    issued: PartialDate | None,
    paragraphs: Sequence[Paragraph],
) -> Said | None:
    if form is None or issued is None:
        return None
    if form.printed:
        return _said(linking, form, paragraphs, ("date",))
    where = next((p.id for p in paragraphs if issued in find_dates(p.text)), None)
    return _found(linking, Said(str(issued), str(issued), where, form.inferred), ("date",))


def _period(linking: Linking, form: PeriodForm | None, texts: Iterable[str]) -> Period | None:
    if form is None:
        return None
    if form.printed and not any(form.printed.casefold() in text.casefold() for text in texts):
        _not_said(linking, form.printed, ("period", "printed"))
    elif not form.printed and not form.inferred:
        _not_said(linking, f"{form.from_ or ''}–{form.until or ''}", ("period",))
    _check_years(linking, form)
    return Period(form.from_, form.until, form.printed, form.inferred)


def _check_years(linking: Linking, form: PeriodForm) -> None:
    """Note each year that the words of a period do not print, unless it is inferred."""
    for key, year in (("from", form.from_), ("until", form.until)):
        if year and form.printed and not form.inferred and str(year) not in form.printed:
            _not_said(linking, str(year), ("period", key))


def _issuer(linking: Linking, form: IssuerForm, paragraphs: Sequence[Paragraph]) -> Said:
    if not linking.named("agencies", form.agency, ("issuer",)):
        return Said(form.agency)
    agency = linking.registries.agencies[form.agency]
    names = [form.printed] if form.printed else [agency.name, *agency.aliases]
    for name in names:
        if where := _holding(name, paragraphs) or _on_two_lines(name, paragraphs):
            return Said(form.agency, name, where, form.inferred)
    if not form.inferred:
        _not_said(linking, names[0], ("issuer",), "agency")
    return Said(form.agency, None, None, form.inferred)


def _signatory(
    linking: Linking, form: SignatoryForm | None, paragraphs: Sequence[Paragraph]
) -> Signatory | None:
    if form is None:
        return None
    backwards = list(reversed(paragraphs))
    named = _holding(form.name, backwards) if form.name else None
    for name in ("name", "office", "for_", "on_behalf"):
        value = getattr(form, name)
        if value and not _holding(value, backwards):
            _not_said(linking, value, ("signatory", name.rstrip("_")))
    return Signatory(form.name, form.office, form.for_, form.on_behalf, named, form.uncertain)


def _found(linking: Linking, said: Said, path: Path) -> Said:
    if said.paragraph:
        return said
    if not said.inferred:
        _not_said(linking, said.printed or said.value, path)
    return Said(said.value, None, None, said.inferred)


def _holding(words: str, paragraphs: Sequence[Paragraph]) -> str | None:
    # Mastheads and signatures print in capitals what is shown in sentence case.
    folded = words.casefold()
    return next((p.id for p in paragraphs if folded in p.text.casefold()), None)


def _on_two_lines(name: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """Find a name that a masthead parts: `ỦY BAN NHÂN DÂN`, below it `XÃ MẪU`."""
    folded = name.casefold()
    return next(
        (
            upper.id
            for upper, lower in pairwise(paragraphs)
            if f"{upper.text} {lower.text}".casefold() == folded
        ),
        None,
    )


def _not_said(linking: Linking, words: str, path: Path, key: str = "value") -> None:
    linking.tell(
        path,
        "not-in-text",
        _("văn bản không in điều này"),
        words,
        _how_to_say(key),
    )


def _how_to_say(key: str) -> str:
    if key == "agency":
        return _(
            "ghi đúng chữ in ({{{key}: …, printed: chữ in}}); nếu suy ra thì thêm inferred: lý do",
            key=key,
        )
    return _(
        "ghi đúng chữ in ({{{key}: …, printed: chữ in}}); nếu suy ra thì thêm inferred: lý do; "
        "không có thì null",
        key=key,
    )
