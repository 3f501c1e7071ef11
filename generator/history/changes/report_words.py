"""What stands in a report file, in words: its fields, the things of its lists by their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.history.changes.phrases import quoted
from generator.language import N_, Labels, _
from generator.locale import worded
from generator.locale.names import indicator_name
from generator.model.registries import Registries
from generator.model.revisions import Thing
from generator.schema import labels
from generator.schema.annotations import TargetMeasure
from generator.text.figures import parse_figure
from generator.text.vietnamese import parse_date

# What a field of a report is called in a sentence.
FIELDS: Labels[str] = Labels(
    {
        "id": N_("mã báo cáo"),
        "type": N_("loại văn bản"),
        "title": N_("tên văn bản"),
        "number": N_("số, ký hiệu"),
        "date": N_("ngày của văn bản"),
        "issuer": N_("cơ quan ban hành"),
        "issuer_printed": N_("tên cơ quan như in"),
        "standing": N_("văn bản của cơ quan hay nơi khác kể lại"),
        "url": N_("nơi đã đọc"),
        "source": N_("tệp nguồn"),
        "original": N_("tệp gốc"),
        "read_in": N_("đã đọc thế nào"),
        "note": N_("ghi chú"),
        "encoded_by": N_("người nhập liệu"),
        "indicator": N_("chỉ số"),
        "unit": N_("nơi"),
        "is": N_("giá trị"),
        "as_of": N_("số của lúc nào"),
        "year": N_("năm phải đạt"),
        "when": N_("thời điểm như in"),
        "variant": N_("cách tính"),
        "population": N_("tính trên ai"),
        "measure": N_("mức hay thay đổi"),
        "per": N_("mẫu số"),
        "since": N_("so với năm nào"),
        "finality": N_("sơ bộ hay chính thức"),
        "standard": N_("chuẩn"),
        "document": N_("văn bản giao"),
        "quote": N_("câu gốc"),
        "disputes": N_("trái với con số nào"),
        "proposed": N_("máy đề xuất"),
        "by": N_("ai xem"),
        "because": N_("vì sao"),
    }
)
# Of these a long one is told by the words that changed.
TEXTS = frozenset({"title", "quote", "note"})
_DAYS = frozenset({"date", "as_of", "on"})
# Of a figure that was observed or assigned; a plan's are levels to be reached.
MEASURES: Labels[TargetMeasure] = Labels(
    {
        "level": N_("mức của lúc ấy"),
        "change": N_("mức tăng, giảm"),
        "flow": N_("mỗi năm bao nhiêu"),
    }
)
_CHOICES: Mapping[str, Mapping[Any, str]] = {
    "type": labels.DOCUMENT_TYPES,
    "standing": labels.STANDINGS,
    "read_in": labels.READ_IN,
    "finality": labels.FINALITIES,
    "measure": MEASURES,
}


@dataclass(frozen=True, slots=True)
class ListOfReport:
    """What stands in one list of a report: the fields that name it, and the one that says it."""

    what: Thing
    called: str
    names: tuple[str, ...]
    says: str


KINDS: Mapping[str, ListOfReport] = {
    "answers": ListOfReport("answer", N_("việc được đáp {name}"), (), ""),
    "proposed_answers": ListOfReport(
        "proposed-answer", N_("đề xuất việc được đáp {name}"), ("answer",), "because"
    ),
    "evidence": ListOfReport("evidence", N_("lời nói về {name}"), ("about",), "quote"),
    "observations": ListOfReport("observation", N_("con số {name}"), ("id",), "is"),
    "assigned": ListOfReport("assigned", N_("mức đặt cho một nơi {name}"), ("id",), "is"),
    "looked": ListOfReport("looked", N_("lần đã xem {name}"), ("about", "on"), "by"),
    "replies": ListOfReport("reply", N_("trả lời về {name}"), ("to",), "quote"),
}


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Says what stands in reports in their plain form; registries name what they know by an id."""

    registries: Registries

    def words(self, field: str, value: Any) -> str | None:
        """Say the value of a field; null for none."""
        if isinstance(value, bool):
            return _("có") if value else _("không")
        if not value:
            return None
        return self._of_several(value) or self._of_one(field, value)

    def _of_several(self, value: Any) -> str | None:
        if isinstance(value, dict):  # the original
            return f"{value['file']} (SHA-256 {value['sha256']})"
        return "; ".join(map(str, value)) if isinstance(value, list) else None

    def _of_one(self, field: str, value: Any) -> str:
        if field in _DAYS and (day := parse_date(value)):
            return str(day)
        if field == "is" and (figure := parse_figure(value)):
            return str(worded.figure(figure))
        if field in _CHOICES and value in _CHOICES[field]:
            return worded.lowered(_CHOICES[field][value])
        return self._known(field, str(value))

    def _known(self, field: str, name: str) -> str:
        registries = self.registries
        if field == "issuer" and name in registries.agencies:
            return registries.agencies[name].name
        if field == "unit" and name in registries.units:
            return registries.units[name].name
        if field == "document" and name in registries.documents:
            return worded.document_name(registries.documents[name])
        return (indicator_name(registries, name) or name) if field == "indicator" else name

    def name(self, kind: ListOfReport, one: Any) -> str:
        """Name a thing of a report: `con số that-nghiep (tỷ lệ thất nghiệp)`."""
        if isinstance(one, str):
            return _(kind.called, name=one)
        first, *more = (str(one[field]) for field in kind.names)
        indicator = indicator_name(self.registries, one.get("indicator"))
        name = f"{first} ({worded.lowered(indicator)})" if indicator else first
        days = "".join(_(", ngày {day}", day=parse_date(day) or day) for day in more)
        return _(kind.called, name=name) + days

    def whole(self, kind: ListOfReport, one: Any) -> str:
        """Name a thing with what it says: `con số that-nghiep (tỷ lệ thất nghiệp): 2,8%`."""
        said = self.words(kind.says, said_of(kind, one))
        if not kind.says or not said:
            return self.name(kind, one)
        return f"{self.name(kind, one)}: {quoted(said) if kind.says == 'quote' else said}"


def said_of(kind: ListOfReport, one: Any) -> str:
    """Return the value for which a thing stands in its list: a figure, a quote, who looked."""
    return one if isinstance(one, str) else str(one[kind.says])
