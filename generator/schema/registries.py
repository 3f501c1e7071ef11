"""What an author may write in the registries beside the plans."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.language import N_
from generator.schema.types import (
    DateText,
    FactorText,
    Few,
    FigureText,
    Form,
    Identifier,
    Line,
    Order,
    Text,
    WebLink,
    Year,
)

AgencyKind = Literal["body", "office", "class"]


UnitLevel = Literal["country", "province", "district", "commune"]


Direction = Literal["more", "less"]


DocumentRelation = Literal["carries-out", "amends", "replaces", "guides"]


Language = Literal["vi", "en"]


class VariantForm(Form):
    """One way in which plans define an indicator."""

    id: Identifier = Field(description=N_("Mã biến thể"))
    name: Line = Field(description=N_("Tên biến thể"))


class ConversionForm(Form):
    """How a figure in another unit becomes one in the indicator's: it is multiplied."""

    from_: Line = Field(alias="from", description=N_("Đơn vị mà một kế hoạch dùng"))
    multiply: FactorText = Field(description=N_("Nhân với số này thì ra đơn vị của chỉ số"))
    note: Text = Field(description=N_("Vì sao chắc chắn đúng"))


class PopulationForm(Form):
    """Of whom figures are counted: the people, households or places that plans speak of."""

    id: Identifier
    name: Line
    forms: Few[Line] = Field(
        default_factory=list, description=N_("Những cách in trong các kế hoạch, đúng chữ")
    )
    broader: Few[Identifier] = Field(
        default_factory=list, description=N_("Nằm trọn trong những đối tượng rộng hơn nào")
    )
    complement: Identifier | None = Field(
        None, description=N_("Đối tượng bù trừ: thành thị và nông thôn")
    )
    note: Text | None = None


class UnsaidForm(Form):
    """Of whom an indicator's figures are where a plan does not say so."""

    population: Identifier = Field(description=N_("Mã trong registry/populations.yml"))
    reason: Text = Field(description=N_("Vì sao không nói gì cũng là nói đối tượng ấy"))


class IndicatorForm(Form):
    """What targets of several plans measure in common."""

    id: Identifier
    name: Line
    unit: Line | None = Field(description=N_("Đơn vị tính; null cho chỉ số không bằng số"))
    direction: Direction | None = Field(
        description=N_("more: càng cao càng tốt; less: càng thấp; null khi không chắc")
    )
    direction_by: Text | None = Field(
        None, description=N_("Ai xét chiều ấy và vì sao, khi không phải Kế hoạch mở")
    )
    denominator: Line | None = Field(
        None,
        description=N_("Tính trên bao nhiêu, để xếp được giữa các nơi: trên 10.000 dân, mỗi người"),
    )
    phrases: Few[Line] = Field(
        default_factory=list,
        description=N_("Những cụm từ mà văn bản dùng khi nói tới điều này, kể cả bằng lời"),
    )
    unsaid: UnsaidForm | None = Field(
        None, description=N_("Không nói đối tượng thì là đối tượng nào")
    )
    settled: Text | None = Field(
        None,
        description=N_("Điều đã xét về đối tượng và cách tính của chỉ số này, để không hỏi lại"),
    )
    theme: Identifier | None = None
    definition: Text | None = None
    variants: Few[VariantForm] = Field(default_factory=list)
    conversions: Few[ConversionForm] = Field(
        default_factory=list, description=N_("Quy đổi từ đơn vị khác")
    )
    note: Text | None = None


class AgencyForm(Form):
    """Who acts: a body, an office held by persons, or a class of bodies."""

    id: Identifier
    name: Line
    kind: AgencyKind
    unit: Identifier | None = None
    chain: Literal["state", "party"] | None = Field(
        None, description=N_("state: của Nhà nước; party: của Đảng")
    )
    aliases: Few[Line] = Field(default_factory=list)
    successors: Few[Identifier] = Field(
        default_factory=list,
        description=N_("Cơ quan kế tiếp, khi một văn bản nói rõ; nguồn ghi ở note"),
    )
    note: Text | None = None


class UnitForm(Form):
    """An administrative unit between two dates."""

    id: Identifier
    name: Line
    level: UnitLevel
    parent: Identifier | None = None
    code: Line | None = None
    from_: DateText | None = Field(None, alias="from")
    until: DateText | None = None
    ended_by: Identifier | None = None
    successors: Few[Identifier] = Field(default_factory=list)
    note: Text | None = None


class SaidByForm(Form):
    """The words of a plan that say something of a document."""

    plan: Identifier = Field(description=N_("Mã kế hoạch nói ra điều này"))
    paragraph: Identifier = Field(description=N_("Mã đoạn trong kế hoạch ấy"))
    quote: Text = Field(description=N_("Đúng nguyên văn trong đoạn ấy"))


class RelationForm(Form):
    """What a document has to do with an earlier one, and who says so."""

    relation: DocumentRelation = Field(
        description=N_("carries-out thực hiện, amends sửa đổi, replaces thay thế, guides hướng dẫn")
    )
    document: Identifier = Field(description=N_("Mã văn bản kia trong registry/documents.yml"))
    said: SaidByForm


class DocumentForm(Form):
    """A document that plans cite."""

    id: Identifier
    type: Identifier
    number: Line | None = None
    date: DateText | None = None
    issuer: Identifier | None = None
    issuer_printed: Line | None = None
    title: Line | None = None
    chain: Literal["state", "party"] | None = None
    relations: Few[RelationForm] = Field(
        default_factory=list, description=N_("Thực hiện, sửa đổi văn bản nào")
    )
    note: Text | None = None


class ThemeForm(Form):
    """A field of policy, perhaps within another."""

    id: Identifier
    name: Line
    parent: Identifier | None = None
    order: Order = 0
    phrases: Few[Line] = Field(
        default_factory=list,
        description=N_("Những cụm từ mà văn bản dùng khi nói tới lĩnh vực này"),
    )


class GroupForm(Form):
    """People whom passages are about, the words that name them, and where those do not."""

    id: Identifier
    name: Line
    words: Few[Line] = Field(default_factory=list, description=N_("Cụm từ gọi tên những người này"))
    not_in: Few[Line] = Field(
        default_factory=list, description=N_("Cụm từ dài hơn, trong đó words không tính")
    )


class AbbreviationForm(Form):
    """An abbreviation and what it stands for in one scope."""

    abbr: Line
    full: Line
    scope: Line
    source: Line
    ambiguous: bool = False
    context: Line | None = None
    note: Text | None = None


class WordForm(Form):
    """A word that is no Vietnamese syllable and yet right: a foreign word, a name, a unit."""

    word: Line
    kind: Literal["foreign", "name", "unit", "abbreviation"]
    note: Text | None = None


class NationalForm(Form):
    """What a document of the central level sets for an indicator, and where that was read."""

    id: Identifier
    document: Identifier = Field(description=N_("Mã văn bản trong registry/documents.yml"))
    indicator: Identifier = Field(description=N_("Mã chỉ số trong registry/indicators.yml"))
    is_: FigureText = Field(alias="is", description=N_("Con số: < 3 %, >= 50 %, 45–50 %"))
    population: Line | None = Field(
        None, description=N_("Tính trên ai, ở đâu, như các kế hoạch ghi")
    )
    variant: Identifier | None = Field(None, description=N_("Biến thể định nghĩa của chỉ số"))
    year: Year | None = Field(description=N_("Năm phải đạt; null khi văn bản không nêu"))
    per: Line | None = Field(None, description=N_("Mẫu số: trên 10.000 dân"))
    url: WebLink = Field(description=N_("Địa chỉ nơi đã đọc con số"))
    language: Language = Field(description=N_("Thứ tiếng của nơi ấy: vi nguyên văn; en bản dịch"))
    note: Text | None = None


REGISTRIES: dict[str, type[Form]] = {
    "indicators": IndicatorForm,
    "populations": PopulationForm,
    "agencies": AgencyForm,
    "units": UnitForm,
    "documents": DocumentForm,
    "national": NationalForm,
    "themes": ThemeForm,
    "groups": GroupForm,
    "abbreviations": AbbreviationForm,
    "words": WordForm,
}
