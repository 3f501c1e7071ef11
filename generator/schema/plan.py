"""What an author may write in a plan file; editors complete from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.language import N_, _
from generator.schema.types import (
    MAX_PARAGRAPHS,
    MAX_SECTIONS,
    Count,
    DateText,
    DayText,
    Few,
    FigureText,
    Form,
    Identifier,
    InnerPath,
    Line,
    Many,
    Text,
    WebLink,
    Year,
    short_form,
)
from generator.text.days import DayBound
from generator.text.figures import Operator

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
    "other",
]
# What the form of an official text asks for (Nghị định 30/2020/NĐ-CP, điều 8), and its grounds: it
# says who speaks to whom by what right, and promises nothing.
FORMAL_ROLES: frozenset[SectionRole] = frozenset(
    ("masthead", "title", "legal-basis", "recipients", "signature")
)
# What stands around the body of a text: its formal parts, and what opens, closes and annotates it.
FRAME_ROLES: frozenset[SectionRole] = FORMAL_ROLES | {
    "decision",
    "opening",
    "closing",
    "footnotes",
}
# What is set at the foot as in a letter, and what is centred at its head where it has no heading.
FOOT_ROLES: frozenset[SectionRole] = frozenset(("recipients", "signature", "footnotes"))
CENTRED_ROLES: frozenset[SectionRole] = frozenset(("masthead", "title"))
BasisRelation = Literal[
    "carries-out", "legal-basis", "issued-with", "proposed-by", "amends", "replaces"
]
TargetKind = Literal["numeric", "words", "relational", "qualitative", "maintain", "direction"]
ActorRole = Literal["directs", "leads", "supports", "oversees"]
# Who answers for a task, and who takes part in it; together all roles, in the order of showing.
LEADING_ROLES: tuple[ActorRole, ...] = ("directs", "leads")
HELPING_ROLES: tuple[ActorRole, ...] = ("supports", "oversees")
DutyAction = Literal["report", "review", "propose", "plan", "monitor", "other"]
NoteKind = Literal["slip", "explanation", "question"]
# What an assignment or a time holds for: the section in which it stands, it and those below, the
# list that follows, the section that holds its own and all in it, the whole plan; or, by its
# address, another section.
ScopeWord = Literal["section", "below", "list", "above", "plan"]
SCOPE_WORDS: tuple[ScopeWord, ...] = ("section", "below", "list", "above", "plan")
# What a text does with a document that it names.
CitationRole = Literal[
    "legal-basis", "carries-out", "issued-with", "proposed-by", "amends", "replaces", "mentions"
]

SCOPE_SAID = N_(
    "Áp dụng cho đâu: section mục này, below mục này và các mục con, list danh sách ngay sau, "
    "above mục chứa mục này, plan cả văn bản; hoặc mã một mục. Không ghi là section"
)


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


class SourceForm(Form):
    """The untouched source text."""

    file: InnerPath = Field(description=N_("Tệp nguồn, tính từ thư mục kế hoạch: sources/….txt"))
    kind: Literal["text", "scan"] = Field(description=N_("text: chữ rõ; scan: bản quét mất dấu"))
    url: WebLink | None = Field(None, description=N_("Địa chỉ nơi lấy nguồn, nếu có"))
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


class NoteForm(Form):
    """What the encoders say about the text: a slip of the source, an explanation, a question."""

    kind: NoteKind = Field(
        "slip", description=N_("slip lỗi của nguồn; explanation; question câu hỏi")
    )
    quote: Text | None = Field(None, description=N_("Đúng chữ trong đoạn mà ghi chú nói tới"))
    note: Text = Field(description=N_("Ghi chú của người mã hóa"))
    ask: Text | None = Field(None, description=N_("Ai trả lời được, khi là câu hỏi"))


class Annotation(Form):
    """Something that a paragraph says, with the exact words that say it."""

    quote: Text = Field(description=N_("Đúng nguyên văn trong đoạn này"))
    proposed: bool = Field(False, description=N_("true: máy đề xuất, chưa có người xác nhận"))


class TargetForm(Annotation):
    """A checkable promise."""

    id: Identifier | None = Field(None, description=N_("Tên riêng của chỉ tiêu, nếu cần gọi tới"))
    indicator: Identifier | None = Field(description=N_("Mã chỉ số trong registry/indicators.yml"))
    kind: TargetKind = Field(
        "numeric", description=N_("Loại: số, số bằng chữ, so sánh, định tính …")
    )
    population: Line | None = Field(
        None, description=N_("Tính trên ai, ở đâu: mã trong registry/populations.yml, hay chữ in")
    )
    is_: FigureText | None = Field(
        None, alias="is", description=N_("Con số: < 3 %, >= 50 %, 45–50 %, ~ 75 tuổi")
    )
    year: Year | None = Field(None, description=N_("Năm phải đạt; null khi văn bản không nêu"))
    year_from: Identifier | None = Field(
        None,
        description=N_("Mã mục hay đoạn in năm ấy, khi máy không tự tìm đúng chỗ"),
    )
    when: Line | None = Field(None, description=N_("Thời điểm như in: cuối năm 2027, hằng năm"))
    per: Line | None = Field(None, description=N_("Mẫu số như in: trên 10.000 dân"))
    against: Line | None = Field(None, description=N_("So với gì, như in: mức trung bình cả nước"))
    printed: Line | None = Field(None, description=N_("Con số như in, khi máy không tự tìm được"))
    compares: Operator | None = Field(None, description=N_("So thế nào với against: =, >=, <= …"))
    variant: Identifier | None = Field(None, description=N_("Biến thể định nghĩa của chỉ số"))
    part_of: Identifier | None = Field(None, description=N_("Chỉ tiêu bao trùm (trong đó …)"))
    repeats: Few[Identifier] = Field(
        default_factory=list, description=N_("Nhắc lại chỉ tiêu nào của kế hoạch này")
    )
    conflicts_with: Few[Identifier] = Field(
        default_factory=list, description=N_("Mâu thuẫn với chỉ tiêu nào")
    )
    inferred: Text | None = Field(None, description=N_("Điều gì là suy ra, và vì sao"))
    note: Text | None = Field(None, description=N_("Ghi chú của người mã hóa"))


class ActorForm(Annotation):
    """Who acts in a task, in which role."""

    agency: Identifier | None = Field(description=N_("Mã cơ quan trong registry/agencies.yml"))
    role: ActorRole = Field(description=N_("directs chỉ đạo, leads chủ trì, supports phối hợp …"))
    as_: Line | None = Field(None, alias="as", description=N_("Vai trò theo chữ của văn bản"))
    scope: Identifier | None = Field(None, description=SCOPE_SAID)


class TimeForm(Annotation):
    """When a task is to be done."""

    by: DateText | None = Field(None, description=N_("Hạn cuối, nếu văn bản nêu"))
    every: Line | None = Field(None, description=N_("Chu kỳ: year, 3-years, 5-years"))
    scope: Identifier | None = Field(None, description=SCOPE_SAID)


class DutyForm(Annotation):
    """Who must report or do what, to whom, by which day."""

    id: Identifier | None = Field(None, description=N_("Tên riêng của việc, nếu cần gọi tới"))
    does: DutyAction = Field(description=N_("report báo cáo, review sơ kết, propose đề xuất …"))
    by: Few[Identifier] = Field(default_factory=list, description=N_("Ai phải làm"))
    to: Few[Identifier] = Field(default_factory=list, description=N_("Gửi cho ai"))
    through: Few[Identifier] = Field(default_factory=list, description=N_("Qua ai"))
    day: DayText | None = Field(None, description=N_("Hạn trong năm, như in: 10/11"))
    bound: DayBound | None = Field(
        None,
        description=N_("before trước ngày ấy, by chậm nhất ngày ấy, on vào ngày ấy; máy tự đọc"),
    )
    every: Few[Line] = Field(default_factory=list, description=N_("Chu kỳ: year, 3-years, 5-years"))
    years: Few[Year] = Field(default_factory=list, description=N_("Những năm phải làm"))
    after: Identifier | None = Field(None, description=N_("Việc phải xong trước việc này"))
    note: Text | None = Field(None, description=N_("Ghi chú của người mã hóa"))


class CitationForm(Annotation):
    """A document cited without a number that a program could find."""

    document: Identifier | None = Field(description=N_("Mã văn bản trong registry/documents.yml"))
    role: CitationRole | None = Field(
        None, description=N_("legal-basis căn cứ, carries-out thực hiện …; máy tự đọc từ chữ in")
    )


class RecipientForm(Annotation):
    """To whom the document goes, by a line of its list of recipients."""

    agency: Identifier | None = Field(
        None, description=N_("Mã cơ quan trong registry/agencies.yml, nếu biết chắc")
    )
    copies: Count | None = Field(None, description=N_("Số bản, khi văn bản ghi"))


class UncertainForm(Form):
    """Restored words that a scan does not settle."""

    quote: Text = Field(description=N_("Chữ đã phục hồi, trong đoạn này"))
    readings: Few[Line] = Field(min_length=1, description=N_("Những cách đọc khác"))
    reason: Text = Field(description=N_("Vì sao chưa chắc"))


class NotTargetForm(Form):
    """A figure that looks like a target and is not."""

    quote: Text = Field(description=N_("Đúng nguyên văn trong đoạn này"))
    reason: Text = Field(description=N_("Vì sao không phải chỉ tiêu"))


class ParagraphForm(Form):
    """One paragraph or bullet, with what it says for the record."""

    mark: Line | None = Field(None, description=N_("Dấu in đầu đoạn: - + a) (1) Điều 1."))
    text: Text = Field(description=N_("Nguyên văn của đoạn"))
    show: Text | None = Field(None, description=N_("Đoạn viết thường khi bản in viết HOA"))
    id: Identifier | None = Field(None, description=N_("Địa chỉ riêng của đoạn, nếu cần"))
    former: Few[Identifier] = Field(
        default_factory=list,
        description=N_(
            "Mã đã công bố của chỉ tiêu, việc nay không còn ở đoạn này; vẫn dẫn tới đây"
        ),
    )
    targets: Few[TargetForm] = Field(
        default_factory=list, description=N_("Những chỉ tiêu mà đoạn này nêu")
    )
    not_targets: Few[NotTargetForm] = Field(
        default_factory=list, description=N_("Con số không phải chỉ tiêu")
    )
    actors: Few[ActorForm] = Field(default_factory=list, description=N_("Ai làm gì, theo đoạn này"))
    when: TimeForm | None = Field(None, description=N_("Thời gian thực hiện, theo đoạn này"))
    duties: Few[DutyForm] = Field(
        default_factory=list, description=N_("Việc phải báo cáo, sơ kết, đề xuất")
    )
    citations: Few[CitationForm] = Field(
        default_factory=list, description=N_("Văn bản viện dẫn không có số")
    )
    recipients: Few[RecipientForm] = Field(
        default_factory=list, description=N_("Nơi nhận, khi một dòng gộp nhiều nơi")
    )
    uncertain: Few[UncertainForm] = Field(
        default_factory=list, description=N_("Chữ phục hồi chưa chắc")
    )
    notes: Few[NoteForm] = Field(default_factory=list, description=N_("Ghi chú của người mã hóa"))


ParagraphEntry = Annotated[ParagraphForm, *short_form("text")]


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
    notes: Few[NoteForm] = Field(default_factory=list, description=N_("Ghi chú của người mã hóa"))
    text: Many[ParagraphEntry] = Field(
        default_factory=list, description=N_("Các đoạn của mục, theo thứ tự")
    )
    sections: Many[SectionForm] = Field(
        default_factory=list, description=N_("Các mục con, sau các đoạn")
    )


def _countable(body: list[SectionForm]) -> list[SectionForm]:
    """Refuse a text of more sections or paragraphs in all than a plan may have."""
    sections = paragraphs = 0
    left = list(body)
    while left:
        section = left.pop()
        sections, paragraphs = sections + 1, paragraphs + len(section.text)
        left.extend(section.sections)
    for kind, count, limit in (
        ("sections", sections, MAX_SECTIONS),
        ("paragraphs", paragraphs, MAX_PARAGRAPHS),
    ):
        if count > limit:
            said = {"actual_length": count, "max_length": limit}
            raise PydanticCustomError(f"too_many_{kind}", "too many in all", said)
    return body


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
    encoded_by: Line = Field(description=N_("Ai mã hóa"))
    notes: Few[NoteForm] = Field(default_factory=list, description=N_("Ghi chú về cả văn bản"))
    body: Annotated[Many[SectionForm], AfterValidator(_countable)] = Field(
        min_length=1, description=N_("Toàn văn, theo thứ tự")
    )


def plan_json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan file, which editors use for completion.

    What it says of each field is in the language that is spoken.
    """
    schema = PlanForm.model_json_schema(by_alias=True)
    return {key: _said(value, key) for key, value in schema.items()}


def _said(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _said(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_said(one) for one in value]
    return _(value) if key in ("title", "description") and isinstance(value, str) else value
