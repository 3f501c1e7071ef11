"""What an author may say of a paragraph, with the exact words that say it."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.language import N_
from generator.schema.types import (
    Column,
    Count,
    DateText,
    DayText,
    Few,
    FigureText,
    Form,
    Identifier,
    Line,
    Text,
    Year,
    short_form,
)
from generator.text.days import DayBound
from generator.text.figures import Operator

TargetKind = Literal["numeric", "words", "relational", "qualitative", "maintain", "direction"]
# What a figure says of what it measures: how high it is, by how much it rises or falls, how much of
# it each year brings.
TargetMeasure = Literal["level", "change", "flow"]
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

# What a paragraph is besides a paragraph of its section.
ParagraphKind = Literal["title", "attached"]

COLUMN_SAID = N_("Chữ ấy in ở cột thứ mấy, đếm từ 1; chỉ dùng ở dòng của bảng")
SCOPE_SAID = N_(
    "Áp dụng cho đâu: section mục này, below mục này và các mục con, list danh sách ngay sau, "
    "above mục chứa mục này, plan cả văn bản; hoặc mã một mục. Không ghi là section"
)


# A day that names its year, as `schema.types.DayText` reads it.
_YEARED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


class NoteForm(Form):
    """What the encoders say about the text: a slip of the source, an explanation, a question."""

    kind: NoteKind = Field(
        "slip", description=N_("slip lỗi của nguồn; explanation; question câu hỏi")
    )
    quote: Text | None = Field(None, description=N_("Đúng chữ trong đoạn mà ghi chú nói tới"))
    column: Column | None = Field(None, description=COLUMN_SAID)
    note: Text = Field(description=N_("Ghi chú của người nhập liệu"))
    ask: Text | None = Field(None, description=N_("Ai trả lời được, khi là câu hỏi"))


class Annotation(Form):
    """Something that a paragraph says, with the exact words that say it."""

    quote: Text = Field(description=N_("Đúng nguyên văn trong đoạn này"))
    column: Column | None = Field(None, description=COLUMN_SAID)
    proposed: bool = Field(False, description=N_("true: máy đề xuất, chưa có người xác nhận"))


class TargetForm(Annotation):
    """A checkable promise."""

    id: Identifier | None = Field(None, description=N_("Tên riêng của chỉ tiêu, nếu cần gọi tới"))
    indicator: Identifier | None = Field(description=N_("Mã chỉ số trong registry/indicators.yml"))
    kind: TargetKind = Field(
        "numeric", description=N_("Loại: số, số bằng chữ, so sánh, không nêu con số …")
    )
    population: Line | None = Field(
        None, description=N_("Tính trên ai, ở đâu: mã trong registry/populations.yml, hay chữ in")
    )
    is_: FigureText | None = Field(
        None, alias="is", description=N_("Con số: < 3 %, >= 50 %, 45–50 %, ~ 75 tuổi")
    )
    measure: TargetMeasure = Field(
        "level",
        description=N_("level mức phải đạt; change tăng, giảm bao nhiêu; flow mỗi năm bao nhiêu"),
    )
    base: FigureText | None = Field(
        None, description=N_("Mức xuất phát mà câu in: từ 68% lên 80% thì là 68 %")
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
    note: Text | None = Field(None, description=N_("Ghi chú của người nhập liệu"))


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
    day: DayText | None = Field(
        None,
        description=N_(
            "Hạn như in: 10/11, 31/7/2026, hay ngày 15 của tháng; nhiều ngày: 15/6, 15/12"
        ),
    )
    bound: DayBound | None = Field(
        None,
        description=N_("before trước ngày ấy, by chậm nhất ngày ấy, on vào ngày ấy; máy tự đọc"),
    )
    every: Few[Line] = Field(
        default_factory=list,
        description=N_("Chu kỳ: day, week, month, quarter, 6-months, year, 3-years, 5-years"),
    )
    when: Line | None = Field(
        None, description=N_("Thời điểm như in, khi không phải một ngày: trong quý II/2027")
    )
    years: Few[Year] = Field(default_factory=list, description=N_("Những năm phải làm"))
    after: Identifier | None = Field(None, description=N_("Việc phải xong trước việc này"))
    note: Text | None = Field(None, description=N_("Ghi chú của người nhập liệu"))

    @field_validator("every")
    @classmethod
    def _comes_again(cls, every: list[str], info: ValidationInfo) -> list[str]:
        """Refuse a period for a day that has its year: such a day comes once."""
        if every and _YEARED.search(info.data.get("day") or ""):
            raise PydanticCustomError("day_comes_once", "a day with its year comes once")
        return every


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
    column: Column | None = Field(None, description=COLUMN_SAID)
    readings: Few[Line] = Field(min_length=1, description=N_("Những cách đọc khác"))
    reason: Text = Field(description=N_("Vì sao chưa chắc"))


class NotTargetForm(Form):
    """A figure that looks like a target and is not."""

    quote: Text = Field(description=N_("Đúng nguyên văn trong đoạn này"))
    column: Column | None = Field(None, description=COLUMN_SAID)
    reason: Text = Field(description=N_("Vì sao không phải chỉ tiêu"))


class Speaking(Form):
    """What a paragraph or a row of a table says for the record."""

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
    notes: Few[NoteForm] = Field(
        default_factory=list, description=N_("Ghi chú của người nhập liệu")
    )


class Printed(Form):
    """The words of a paragraph."""

    mark: Line | None = Field(None, description=N_("Dấu in đầu đoạn: - + a) (1) Điều 1."))
    text: Text = Field(description=N_("Nguyên văn của đoạn"))
    show: Text | None = Field(None, description=N_("Đoạn viết thường khi bản in viết HOA"))
    kind: ParagraphKind | None = Field(
        None, description=N_("title tên phụ lục; attached dòng “Kèm theo …”")
    )


class ParagraphForm(Speaking, Printed):
    """One paragraph or bullet, with what it says for the record; its words come first."""


ParagraphEntry = Annotated[ParagraphForm, *short_form("text")]
