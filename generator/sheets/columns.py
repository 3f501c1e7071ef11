"""The tables of a plan, and the columns of each: one description for writing, reading and docs.

Titles are what a column is known by when it comes back, so they never change with the language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic.fields import FieldInfo

from generator.language import N_
from generator.schema import labels
from generator.schema.annotations import ActorForm, Annotation, DutyForm, TargetForm, TimeForm

# How a cell is read: words, a figure with its bound, a count or year, a day with or without a year,
# one of some choices, whether a person has confirmed it.
Kind = Literal["text", "figure", "number", "day", "date", "choice", "confirmed"]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A field of an annotation as a column.

    `registry` is whose ids it holds, null for none; `choices` are words for its values. What is
    `open` may say other words besides; what is `many` holds several, parted by semicolons.
    """

    key: str
    title: str
    kind: Kind = "text"
    registry: str | None = None
    choices: Mapping[Any, str] | None = None
    open: bool = False
    many: bool = False

    @property
    def help_title(self) -> str:
        """Return the title of the column beside it that says the names of its ids."""
        return f"{self.title} – tên (chỉ đọc)"


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A table: the `key` of the annotations in a plan file, the end of its file name, its form.

    `called` is a message that names one row.
    """

    key: str
    ending: str
    called: str
    form: type[Annotation]
    columns: tuple[Column, ...]

    def file_name(self, plan: str) -> str:
        """Return the name of the file that holds this table of a plan."""
        return f"{plan}-{self.ending}.csv"

    def titles(self) -> tuple[str, ...]:
        """Return the titles of all columns, in the order in which they are written."""
        fields = [
            title
            for one in self.columns
            for title in ((one.title, one.help_title) if one.registry else (one.title,))
        ]
        return (PLAN, PLACE, WORDS, *fields, DROP, MARK)

    def required(self, column: Column) -> tuple[bool, bool]:
        """Tell whether a plan file must say a column's field, and whether null would do."""
        field = self._field(column.key)
        return field.is_required(), type(None) in getattr(field.annotation, "__args__", ())

    def default(self, key: str) -> str | None:
        """Return what a field says where a file does not say it, as a file would; null for none."""
        default = self._field(key).default
        return str(default).lower() if isinstance(default, str | bool) else None

    def _field(self, key: str) -> FieldInfo:
        fields = self.form.model_fields.items()
        return next(field for name, field in fields if (field.alias or name) == key)


# What every table has besides: of which plan and paragraph a row is, the words of the paragraph;
# at the end whether the row is to go, and what it was when it was written.
PLAN = "Kế hoạch"
PLACE = "Mã đoạn"
WORDS = "Chữ của đoạn (chỉ đọc)"
DROP = "Bỏ dòng"
MARK = "Dấu dòng"
QUOTE = "Câu gốc"

_ID = Column("id", "Mã riêng")
_QUOTE = Column("quote", QUOTE)
_SHARED = (
    Column("column", "Cột của bảng", "number"),
    Column("proposed", "Đã xác nhận", "confirmed"),
)
_SCOPE = Column("scope", "Áp dụng cho")
_NOTE = Column("note", "Ghi chú")

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "targets", "chi-tieu", N_("chỉ tiêu"), TargetForm,
        (
            Column("is", "Con số", "figure"),
            Column("year", "Năm", "number"),
            Column("indicator", "Chỉ số", registry="indicators"),
            Column("population", "Tính trên", registry="populations", open=True),
            _QUOTE,
            Column("when", "Thời điểm"),
            Column("measure", "Mức hay thay đổi", "choice", choices=labels.TARGET_MEASURES),
            Column("base", "Mức xuất phát", "figure"),
            Column("per", "Mẫu số"),
            Column("against", "So với"),
            Column("compares", "So thế nào"),
            Column("kind", "Loại", "choice", choices=labels.TARGET_KINDS),
            Column("variant", "Biến thể"),
            Column("printed", "Con số như in"),
            Column("year_from", "Năm in ở"),
            _ID,
            Column("part_of", "Trong chỉ tiêu"),
            Column("repeats", "Nhắc lại", many=True),
            Column("conflicts_with", "Mâu thuẫn với", many=True),
            Column("inferred", "Điều suy ra"),
            _NOTE,
            *_SHARED,
        ),
    ),
    Sheet(
        "actors", "giao-viec", N_("ai làm"), ActorForm,
        (
            Column("agency", "Cơ quan", registry="agencies"),
            Column("role", "Vai trò", "choice", choices=labels.ACTOR_ROLES),
            Column("as", "Vai trò như in"),
            _QUOTE,
            _SCOPE,
            *_SHARED,
        ),
    ),
    Sheet(
        "when", "thoi-gian", N_("thời gian"), TimeForm,
        (
            Column("by", "Hạn cuối", "date"),
            Column("every", "Chu kỳ", "choice", choices=labels.PERIODS, open=True),
            _QUOTE,
            _SCOPE,
            *_SHARED,
        ),
    ),
    Sheet(
        "duties", "viec", N_("việc"), DutyForm,
        (
            Column("does", "Việc", "choice", choices=labels.DUTY_ACTIONS),
            Column("by", "Ai làm", registry="agencies", many=True),
            Column("to", "Gửi cho", registry="agencies", many=True),
            Column("through", "Qua", registry="agencies", many=True),
            Column("day", "Ngày", "day"),
            Column("bound", "Trước hay đúng ngày", "choice", choices=labels.DAY_BOUNDS),
            Column("every", "Chu kỳ", "choice", choices=labels.PERIODS, open=True, many=True),
            Column("when", "Thời điểm"),
            Column("years", "Những năm", "number", many=True),
            _QUOTE,
            _ID,
            Column("after", "Sau việc"),
            _NOTE,
            *_SHARED,
        ),
    ),
)  # fmt: skip
