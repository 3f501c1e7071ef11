"""What an author may write of a report: which duties it answers, which figures it states."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.language import N_
from generator.schema.annotations import TargetMeasure
from generator.schema.plan import OriginalForm
from generator.schema.types import (
    MAX_LINE,
    DateText,
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
)
from generator.text.identifiers import is_identifier

Finality = Literal["preliminary", "final"]
# A note is of whoever enters reports: it tells only that somebody looked.
ReportStanding = Literal["official", "secondary", "note"]
# Where the words were read: in the whole document, or in an excerpt of it that was kept.
ReadIn = Literal["whole", "excerpt"]


def _address(text: str) -> str:
    """Take `<plan>#<place>` or `<report>#<observation>`."""
    file, mark, place = text.partition("#")
    if not (mark and is_identifier(file) and is_identifier(place)):
        raise PydanticCustomError("no_place", "not the address of a place")
    return text


def _duty_address(text: str) -> str:
    """Take `<plan>#<duty>/<year>`."""
    address, slash, year = text.rpartition("/")
    if not (slash and year.isascii() and year.isdecimal() and 1945 <= int(year) <= 2200):
        raise PydanticCustomError("no_duty_year", "not a duty in a year")
    _address(address)
    return text


PlaceAddress = Annotated[str, Field(max_length=MAX_LINE), AfterValidator(_address)]
DutyAddress = Annotated[str, Field(max_length=MAX_LINE), AfterValidator(_duty_address)]


class ObservationForm(Form):
    """A figure that the document states, with the words that hold it."""

    id: Identifier = Field(description=N_("Mã con số trong báo cáo này"))
    indicator: Identifier = Field(description=N_("Mã chỉ số trong registry/indicators.yml"))
    unit: Identifier = Field(
        description=N_("Nơi được đo, theo registry/units.yml, đúng đơn vị của lúc ấy")
    )
    is_: FigureText = Field(alias="is", description=N_("Con số: 1,91 %, > 95 %, 45–50 %"))
    as_of: DateText | None = Field(
        description=N_("Số của ngày, tháng hay năm nào; null khi văn bản không nói")
    )
    variant: Identifier | None = Field(None, description=N_("Biến thể định nghĩa của chỉ số"))
    population: Line | None = Field(None, description=N_("Tính trên ai, như văn bản ghi"))
    measure: TargetMeasure = Field(
        "level", description=N_("level mức, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")
    )
    per: Line | None = Field(None, description=N_("Mẫu số như in: trên 10.000 dân"))
    since: Year | None = Field(None, description=N_("So với năm nào, của con số tăng giảm"))
    finality: Finality | None = Field(
        None, description=N_("preliminary sơ bộ, final chính thức; null khi văn bản không nói")
    )
    standard: Line | None = Field(
        None, description=N_("Tính theo chuẩn nào, như văn bản ghi: chuẩn nghèo 2021–2025")
    )
    quote: Text = Field(description=N_("Đúng nguyên văn câu chứa con số"))
    proposed: bool = Field(False, description=N_("true: máy đề xuất, chưa có người xác nhận"))
    disputes: Few[PlaceAddress] = Field(
        default_factory=list,
        description=N_("Trái với con số nào của báo cáo khác: mã-báo-cáo#mã-con-số"),
    )
    note: Text | None = Field(None, description=N_("Ghi chú của người nhập liệu"))


class AssignedForm(Form):
    """A level that the document sets for a place and a time, with the words that hold it."""

    id: Identifier = Field(description=N_("Mã con số trong báo cáo này"))
    indicator: Identifier = Field(description=N_("Mã chỉ số trong registry/indicators.yml"))
    unit: Identifier = Field(description=N_("Nơi được giao, theo registry/units.yml"))
    is_: FigureText = Field(alias="is", description=N_("Con số: < 3 %, >= 50 %, 45–50 %"))
    year: Year | None = Field(description=N_("Năm phải đạt; null khi văn bản không nêu"))
    when: Line | None = Field(None, description=N_("Thời điểm như in: hằng năm, quý II/2026"))
    variant: Identifier | None = Field(None, description=N_("Biến thể định nghĩa của chỉ số"))
    population: Line | None = Field(None, description=N_("Tính trên ai, như văn bản ghi"))
    measure: TargetMeasure = Field(
        "level", description=N_("level mức, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")
    )
    per: Line | None = Field(None, description=N_("Mẫu số như in: trên 10.000 dân"))
    since: Year | None = Field(None, description=N_("So với năm nào, của con số tăng giảm"))
    standard: Line | None = Field(
        None, description=N_("Tính theo chuẩn nào, như văn bản ghi: chuẩn nghèo 2021–2025")
    )
    document: Identifier | None = Field(
        None,
        description=N_(
            "Văn bản giao, theo registry/documents.yml, khi không phải chính văn bản này"
        ),
    )
    quote: Text = Field(description=N_("Đúng nguyên văn câu chứa con số"))
    note: Text | None = Field(None, description=N_("Ghi chú của người nhập liệu"))


class EvidenceForm(Form):
    """Words of the document about a task, or about a promise without a figure."""

    about: PlaceAddress = Field(description=N_("Việc hay chỉ tiêu nào: mã-kế-hoạch#mã"))
    quote: Text = Field(description=N_("Đúng nguyên văn"))


class ReplyForm(Form):
    """What the body that issued the document answers."""

    to: PlaceAddress = Field(
        description=N_("Trả lời về đâu: mã-kế-hoạch#mã-chỉ-tiêu, hay mã-báo-cáo#mã-con-số")
    )
    quote: Text = Field(description=N_("Đúng nguyên văn"))


class ProposedAnswerForm(Form):
    """A duty that a program takes the document to answer, until a person says so or not."""

    answer: DutyAddress = Field(description=N_("Việc phải báo cáo nào: mã-kế-hoạch#mã-việc/2025"))
    because: Text = Field(description=N_("Máy thấy gì trong văn bản mà đề xuất"))


class LookedForm(Form):
    """Somebody looked for an answer or a figure, and found nothing new."""

    about: DutyAddress = Field(description=N_("Đã tìm gì: mã-kế-hoạch#mã-việc-hay-chỉ-tiêu/2025"))
    on: DateText = Field(description=N_("Đã xem ngày nào"))
    by: Line = Field(description=N_("Ai xem"))


class ReportForm(Form):
    """A report file: one document that tells what became of promises."""

    model_config = ConfigDict(
        title=N_("Tệp báo cáo của Kế hoạch mở"), json_schema_extra={"$id": "report.schema.json"}
    )

    id: Identifier = Field(description=N_("Mã báo cáo, trùng tên tệp"))
    type: Identifier = Field(description=N_("Loại văn bản: bao-cao, quyet-dinh, cong-van, khac"))
    title: Line = Field(description=N_("Tên văn bản, đúng chữ của văn bản"))
    number: Line | None = Field(description=N_("Số, ký hiệu; null khi văn bản không ghi"))
    date: DateText | None = Field(description=N_("Ngày của văn bản; null khi văn bản không ghi"))
    issuer: Identifier | None = Field(
        description=N_("Cơ quan ban hành, theo registry/agencies.yml; null khi chưa có trong đó")
    )
    issuer_printed: Line | None = Field(None, description=N_("Tên cơ quan như in"))
    standing: ReportStanding = Field(
        description=N_(
            "official văn bản của cơ quan; secondary nơi khác kể lại; "
            "note ghi chép của người nhập liệu"
        )
    )
    url: WebLink | None = Field(None, description=N_("Địa chỉ nơi đã đọc"))
    source: InnerPath | None = Field(
        None, description=N_("Tệp chữ của văn bản, nguyên từng byte: sources/….txt")
    )
    original: OriginalForm | None = Field(
        None, description=N_("Tệp gốc của văn bản, khi tệp .txt là chữ đọc ra từ tệp ấy")
    )
    read_in: ReadIn = Field(
        description=N_("whole đọc cả văn bản; excerpt chỉ đọc một trích đoạn được lưu")
    )
    answers: Few[DutyAddress] = Field(
        default_factory=list,
        description=N_("Đáp việc phải báo cáo nào, của năm nào: mã-kế-hoạch#mã-việc/2025"),
    )
    proposed_answers: Few[ProposedAnswerForm] = Field(
        default_factory=list,
        description=N_("Máy đề xuất là đáp việc nào: đúng thì chuyển vào answers, sai thì bỏ"),
    )
    evidence: Few[EvidenceForm] = Field(
        default_factory=list, description=N_("Nói gì về việc, về lời hứa không kèm con số")
    )
    observations: Many[ObservationForm] = Field(
        default_factory=list, description=N_("Những con số mà văn bản nêu")
    )
    assigned: Many[AssignedForm] = Field(
        default_factory=list, description=N_("Những mức mà văn bản giao cho một nơi")
    )
    looked: Many[LookedForm] = Field(
        default_factory=list, description=N_("Đã xem mà không thấy gì mới")
    )
    replies: Few[ReplyForm] = Field(
        default_factory=list, description=N_("Cơ quan trả lời về một chỉ tiêu, một con số")
    )
    note: Text | None = Field(None, description=N_("Ghi chú của người nhập liệu"))
    encoded_by: Line = Field(description=N_("Ai nhập liệu"))
