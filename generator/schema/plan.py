"""What an author may write in a plan file; editors complete from it."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from generator.language import N_
from generator.schema.annotations import NoteForm, ParagraphEntry, ParagraphForm
from generator.schema.table import TableEntry
from generator.schema.types import (
    MAX_CELLS,
    MAX_PARAGRAPHS,
    MAX_SECTIONS,
    Count,
    DateText,
    Digest,
    Few,
    Form,
    Identifier,
    InnerPath,
    Line,
    Many,
    OriginalPath,
    Text,
    WebLink,
    Year,
    short_form,
)

SCHEMA_VERSION = 1

PlanType = Literal[
    "ke-hoach",
    "chuong-trinh",
    "chuong-trinh-hanh-dong",
    "de-an",
    "nghi-quyet",
    "quyet-dinh",
    "chi-thi",
    "huong-dan",
    "ket-luan",
    "thong-bao",
    "bao-cao",
    "cong-van",
    "quy-che",
    "phuong-an",
    "khac",
]
StatusValue = Literal["draft", "issued", "amended", "replaced", "expired", "unknown"]
SectionRole = Literal[
    "masthead",
    "decision",
    "legal-basis",
    "title",
    "opening",
    "purpose",
    "requirements",
    "objectives",
    "general-objective",
    "specific-targets",
    "vision",
    "tasks",
    "implementation",
    "closing",
    "recipients",
    "signature",
    "footnotes",
    "appendix",
    "form",
    "other",
]
# What the form of an official text asks for (Nghị định 30/2020/NĐ-CP, điều 8), and its grounds: it
# says who speaks to whom by what right, and promises nothing.
FORMAL_ROLES: frozenset[SectionRole] = frozenset(
    ("masthead", "title", "legal-basis", "recipients", "signature")
)
# What stands around the body of a text: its formal parts, what opens, closes and annotates it, and
# forms that others fill in.
FRAME_ROLES: frozenset[SectionRole] = FORMAL_ROLES | {
    "decision",
    "opening",
    "closing",
    "footnotes",
    "form",
}
# What is set at the foot as in a letter, and what is centred at its head where it has no heading.
FOOT_ROLES: frozenset[SectionRole] = frozenset(("recipients", "signature", "footnotes"))
CENTRED_ROLES: frozenset[SectionRole] = frozenset(("masthead", "title"))
BasisRelation = Literal[
    "carries-out", "legal-basis", "issued-with", "proposed-by", "amends", "replaces"
]


class SaidForm(Form):
    """A value of the masthead: in normal form, as printed, or inferred with a reason."""

    value: Line = Field(description=N_("Giá trị, đúng như văn bản ghi"))
    printed: Line | None = Field(None, description=N_("Chữ in trong văn bản, nếu khác giá trị"))
    inferred: Text | None = Field(None, description=N_("Lý do, nếu giá trị là suy ra chứ không in"))


class DateForm(SaidForm):
    """A date: whole, or only the month or the year that the document says."""

    value: DateText = Field(
        description=N_("Ngày 2024-11-21 hoặc 21/11/2024; tháng 2024-11; năm 2024")
    )


class PeriodForm(Form):
    """The years that a plan is for."""

    from_: Year | None = Field(None, alias="from", description=N_("Từ năm"))
    until: Year | None = Field(None, description=N_("Đến hết năm"))
    printed: Line | None = Field(None, description=N_("Đúng chữ của văn bản nói những năm ấy"))
    inferred: Text | None = Field(None, description=N_("Lý do, nếu là suy ra chứ không in"))


class StatusForm(Form):
    """Whether the document is in force, and why we think so when it does not say."""

    value: StatusValue = Field(description=N_("Tình trạng của văn bản"))
    inferred: Text | None = Field(None, description=N_("Lý do, nếu tình trạng là suy ra"))


class IssuerForm(Form):
    """Who issued the document."""

    agency: Identifier = Field(description=N_("Mã cơ quan trong registry/agencies.yml"))
    printed: Line | None = Field(None, description=N_("Tên cơ quan như văn bản in"))
    inferred: Text | None = Field(None, description=N_("Lý do, nếu văn bản không in tên cơ quan"))


class BasisForm(Form):
    """A document that the plan rests on."""

    relation: BasisRelation = Field(description=N_("Quan hệ với văn bản ấy"))
    document: Identifier = Field(description=N_("Mã văn bản trong registry/documents.yml"))


class SignatoryForm(Form):
    """Who signed, in which office, in whose place; what is not printed is null."""

    name: Line | None = Field(None, description=N_("Họ tên người ký, như văn bản in"))
    office: Line | None = Field(None, description=N_("Chức vụ người ký, như văn bản in"))
    for_: Line | None = Field(None, alias="for", description=N_("Ký thay: KT. CHỦ TỊCH …"))
    on_behalf: Line | None = Field(None, description=N_("Thay mặt: TM. ỦY BAN NHÂN DÂN …"))
    uncertain: bool = Field(
        False, description=N_("true: bản quét không đọc chắc được tên người ký")
    )


class OmittedForm(Form):
    """Something printed in the source that is left out of the text on purpose."""

    text: Text = Field(description=N_("Đúng chữ trong nguồn"))
    reason: Text = Field(description=N_("Vì sao bỏ ra: số trang chạy, đường kẻ …"))
    occurrence: Count | None = Field(None, description=N_("Lần xuất hiện thứ mấy trong nguồn"))


class MisreadForm(Form):
    """A stretch of a scan whose letters are far from what was printed, wherever it occurs."""

    scan: Line = Field(description=N_("Đúng chữ trong bản quét: 16"))
    text: Text = Field(description=N_("Chữ đã phục hồi: lệ"))
    reason: Text = Field(description=N_("Vì sao chắc chắn"))


class GlyphForm(Form):
    """A digit that a scan gives for a letter within a word: 6 for o in `c6`."""

    scan: Annotated[str, Field(pattern=r"^\d$", max_length=1)] = Field(
        description=N_("Chữ số trong bản quét: 6")
    )
    letters: Line = Field(description=N_("Những chữ cái không dấu mà nó thay: o"))
    reason: Text = Field(description=N_("Vì sao chắc chắn"))


class OriginalForm(Form):
    """The file in which the official text came, untouched, when it was not plain text."""

    file: OriginalPath = Field(
        description=N_("Tệp gốc, tính từ thư mục kế hoạch: sources/….docx, .pdf …")
    )
    sha256: Digest = Field(description=N_("SHA-256 của tệp gốc, 64 chữ số thập lục phân"))
    reader: Line = Field(description=N_("Chương trình độc lập đã đọc ra tệp .txt, kèm phiên bản"))


class SourceForm(Form):
    """The untouched source text."""

    file: InnerPath = Field(description=N_("Tệp nguồn, tính từ thư mục kế hoạch: sources/….txt"))
    kind: Literal["text", "scan"] = Field(description=N_("text: chữ rõ; scan: bản quét mất dấu"))
    url: WebLink | None = Field(None, description=N_("Địa chỉ nơi lấy nguồn, nếu có"))
    original: OriginalForm | None = Field(
        None, description=N_("Tệp gốc của văn bản, khi tệp .txt là chữ đọc ra từ tệp ấy")
    )
    omitted: Many[OmittedForm] = Field(
        default_factory=list, description=N_("Những gì có trong nguồn mà cố ý bỏ ra")
    )
    moved: Many[OmittedForm] = Field(
        default_factory=list, description=N_("Những gì đứng chỗ khác so với nguồn")
    )
    misread: Many[MisreadForm] = Field(
        default_factory=list, description=N_("Bản quét đọc sai, đã phục hồi")
    )
    glyphs: Many[GlyphForm] = Field(
        default_factory=list, description=N_("Chữ số mà bản quét đọc thay cho chữ cái")
    )


def _entry_tag(entry: Any) -> str:
    is_table = isinstance(entry, TableEntry) or (isinstance(entry, dict) and "table" in entry)
    return f"<{(TableEntry if is_table else ParagraphForm).__name__}>"


# A tag that no key can be: validation steps over it when it looks for the place of a value.
TextEntry = Annotated[
    Annotated[ParagraphEntry, Tag(f"<{ParagraphForm.__name__}>")]
    | Annotated[TableEntry, Tag(f"<{TableEntry.__name__}>")],
    Discriminator(_entry_tag),
]


class SectionForm(Form):
    """A numbered or titled stretch of a plan; its paragraphs come before its sections."""

    id: Identifier | None = Field(None, description=N_("Địa chỉ riêng của mục, nếu cần"))
    number: Line | None = Field(None, description=N_("Số mục như in: II. 1.1 a)"))
    heading: Line | None = Field(None, description=N_("Tên mục như in"))
    show: Text | None = Field(None, description=N_("Tên mục viết thường khi bản in viết HOA"))
    role: SectionRole | None = Field(None, description=N_("Phần này là gì trong văn bản"))
    run_in: bool = Field(False, description=N_("true: tên mục và nội dung in trên cùng một dòng"))
    themes: Few[Identifier] = Field(
        default_factory=list, description=N_("Lĩnh vực, theo registry/themes.yml")
    )
    groups: Few[Identifier] = Field(
        default_factory=list, description=N_("Đối tượng, theo registry/groups.yml")
    )
    notes: Few[NoteForm] = Field(
        default_factory=list, description=N_("Ghi chú của người nhập liệu")
    )
    text: Many[TextEntry] = Field(
        default_factory=list, description=N_("Các đoạn và bảng của mục, theo thứ tự")
    )
    sections: Many[SectionForm] = Field(
        default_factory=list, description=N_("Các mục con, sau các đoạn")
    )


def _countable(body: list[SectionForm]) -> list[SectionForm]:
    """Refuse a text of more sections, paragraphs or cells in all than a plan may have."""
    counts = Counter[str]()
    left = list(body)
    while left:
        section = left.pop()
        counts["sections"] += 1
        for entry in section.text:
            rows = _rows(entry)
            counts["paragraphs"] += max(1, rows)
            counts["cells"] += rows * _width(entry)
        left.extend(section.sections)
    for kind, limit in (
        ("sections", MAX_SECTIONS),
        ("paragraphs", MAX_PARAGRAPHS),
        ("cells", MAX_CELLS),
    ):
        if counts[kind] > limit:
            said = {"actual_length": counts[kind], "max_length": limit}
            raise PydanticCustomError(f"too_many_{kind}", "too many in all", said)
    return body


def _rows(entry: ParagraphForm | TableEntry) -> int:
    return len(entry.table.rows) + len(entry.table.head) if isinstance(entry, TableEntry) else 0


def _width(entry: ParagraphForm | TableEntry) -> int:
    return len(entry.table.columns) if isinstance(entry, TableEntry) else 0


class PlanForm(Form):
    """A plan file: one official text, whole."""

    model_config = ConfigDict(
        title=N_("Tệp kế hoạch của Kế hoạch mở"), json_schema_extra={"$id": "plan.schema.json"}
    )

    schema_: Count = Field(
        SCHEMA_VERSION, alias="schema", description=N_("Phiên bản của khuôn mẫu")
    )
    id: Identifier = Field(description=N_("Mã kế hoạch, trùng tên tệp"))
    type: PlanType = Field(description=N_("Loại văn bản"))
    title: Line = Field(description=N_("Tên văn bản, viết thường, đúng chữ của văn bản"))
    number: Annotated[SaidForm, *short_form("value")] | None = Field(
        description=N_("Số, ký hiệu; null khi văn bản không ghi")
    )
    date: Annotated[DateForm, *short_form("value")] | None = Field(
        description=N_("Ngày ban hành, của dự thảo là ngày dự thảo; null khi văn bản không ghi")
    )
    period: PeriodForm | None = Field(
        None, description=N_("Kế hoạch này cho những năm nào; null khi văn bản không ghi")
    )
    place: Annotated[SaidForm, *short_form("value")] | None = Field(
        None, description=N_("Nơi ban hành; null khi văn bản không ghi")
    )
    status: Annotated[StatusForm, *short_form("value")] = Field(description=N_("Tình trạng"))
    issuer: Annotated[IssuerForm, *short_form("agency")] = Field(
        description=N_("Cơ quan ban hành, theo registry/agencies.yml")
    )
    unit: Identifier = Field(description=N_("Đơn vị hành chính, theo registry/units.yml"))
    basis: Few[BasisForm] = Field(
        default_factory=list, description=N_("Những văn bản mà kế hoạch dựa vào")
    )
    signatory: SignatoryForm | None = Field(description=N_("Người ký; null khi văn bản không ghi"))
    source: SourceForm = Field(description=N_("Bản nguồn, giữ nguyên từng byte"))
    encoded_by: Line = Field(description=N_("Ai nhập liệu"))
    notes: Few[NoteForm] = Field(default_factory=list, description=N_("Ghi chú về cả văn bản"))
    body: Annotated[Many[SectionForm], AfterValidator(_countable)] = Field(
        min_length=1, description=N_("Toàn văn, theo thứ tự")
    )
