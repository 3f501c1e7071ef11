"""What an author may write in the registries beside the plans."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.fields import DateText, Form, Identifier, Text

AgencyKind = Literal["body", "office", "class"]


UnitLevel = Literal["country", "province", "district", "commune"]


Direction = Literal["more", "less"]


class VariantForm(Form):
    """One way in which plans define an indicator."""

    id: Identifier = Field(description="Mã biến thể")
    name: Text = Field(description="Tên biến thể")


class IndicatorForm(Form):
    """What targets of several plans measure in common."""

    id: Identifier
    name: Text
    unit: Text | None = Field(description="Đơn vị tính; null cho chỉ tiêu không bằng số")
    direction: Direction | None = Field(description="more: càng cao càng tốt; less: càng thấp")
    theme: Identifier | None = None
    definition: Text | None = None
    variants: list[VariantForm] = Field([])
    note: Text | None = None


class AgencyForm(Form):
    """Who acts: a body, an office held by persons, or a class of bodies."""

    id: Identifier
    name: Text
    kind: AgencyKind
    unit: Identifier | None = None
    aliases: list[Text] = Field([])
    note: Text | None = None


class UnitForm(Form):
    """An administrative unit between two dates."""

    id: Identifier
    name: Text
    level: UnitLevel
    parent: Identifier | None = None
    code: Text | None = None
    from_: DateText | None = Field(None, alias="from")
    until: DateText | None = None
    ended_by: Identifier | None = None
    successors: list[Identifier] = Field([])
    note: Text | None = None


class DocumentForm(Form):
    """A document that plans cite."""

    id: Identifier
    type: Identifier
    number: Text | None = None
    date: DateText | None = None
    issuer: Identifier | None = None
    issuer_printed: Text | None = None
    title: Text | None = None
    chain: Literal["state", "party"] | None = None
    note: Text | None = None


class ThemeForm(Form):
    """A field of policy, perhaps within another."""

    id: Identifier
    name: Text
    parent: Identifier | None = None
    order: int = 0


class GroupForm(Form):
    """People whom passages are about, and the words that name them."""

    id: Identifier
    name: Text
    words: list[Text] = Field([])


class AbbreviationForm(Form):
    """An abbreviation and what it stands for in one scope."""

    abbr: Text
    full: Text
    scope: Text
    source: Text
    ambiguous: bool = False
    context: Text | None = None
    note: Text | None = None


class WordForm(Form):
    """A word that is no Vietnamese syllable and yet right: a foreign word, a name, a unit."""

    word: Text
    kind: Literal["foreign", "name", "unit", "abbreviation"]
    note: Text | None = None


REGISTRIES: dict[str, type[Form]] = {
    "indicators": IndicatorForm,
    "agencies": AgencyForm,
    "units": UnitForm,
    "documents": DocumentForm,
    "themes": ThemeForm,
    "groups": GroupForm,
    "abbreviations": AbbreviationForm,
    "words": WordForm,
}
