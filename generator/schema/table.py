"""What an author may write of a table: its caption, its columns, its rows and what they say."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.language import N_
from generator.schema.annotations import NoteForm, ParagraphEntry, Speaking
from generator.schema.types import (
    MAX_COLUMNS,
    CellText,
    Count,
    Few,
    Form,
    Identifier,
    Line,
    Many,
    Year,
    short_form,
)
from generator.text.column_heads import ColumnSays


class CellForm(Form):
    """A cell of a table: its words, and how many columns and rows it spans."""

    text: CellText = Field(description=N_('Chữ trong ô, mỗi dòng in một dòng; ô trống thì ""'))
    mark: Line | None = Field(None, description=N_("Dấu in đầu ô: - + a)"))
    show: CellText | None = Field(None, description=N_("Ô viết thường khi bản in viết HOA"))
    across: Count = Field(1, description=N_("Ô này trải ngang mấy cột"))
    down: Count = Field(1, description=N_("Ô này trải dọc mấy dòng"))


class _Empty:
    """Lets an author leave a cell out of a list, as `null`, where nothing is printed."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [*handler(core)["anyOf"], {"type": "null"}]}


def _filled(value: Any) -> Any:
    return {"text": ""} if value is None else value


CellEntry = Annotated[CellForm, *short_form("text"), BeforeValidator(_filled), _Empty()]
Cells = Annotated[list[CellEntry], Field(max_length=MAX_COLUMNS)]


class ColumnForm(Form):
    """A column of a table: the words of its head, and what its cells are."""

    head: CellText = Field(description=N_('Chữ ở đầu cột như in; không in gì thì ""'))
    year: Year | None = Field(
        None, description=N_("Số liệu của cột này là của năm nào; máy tự đọc từ đầu cột")
    )
    says: ColumnSays | None = Field(
        None,
        description=N_("leads cơ quan chủ trì, time thời gian, unit đơn vị tính …; máy tự đọc"),
    )


class RowCells(Form):
    """The words of a row."""

    cells: Cells = Field(description=N_("Các ô từ trái sang phải, không kể ô trải từ dòng trên"))
    group: bool = Field(False, description=N_("true: dòng tên nhóm, đứng đầu các dòng bên dưới"))


class RowForm(Speaking, RowCells):
    """A row of a table: a paragraph whose words stand in cells, which come first."""


class TableForm(Form):
    """A table of a plan."""

    id: Identifier | None = Field(None, description=N_("Địa chỉ riêng của bảng, nếu cần"))
    caption: ParagraphEntry | None = Field(None, description=N_("Tên bảng như in"))
    columns: Annotated[
        list[Annotated[ColumnForm, *short_form("head")]], Field(max_length=MAX_COLUMNS)
    ] = Field(min_length=1, description=N_("Các cột từ trái sang phải: chữ ở đầu mỗi cột"))
    head: Few[Cells] = Field(
        default_factory=list,
        description=N_("Các dòng đầu bảng như in, khi đầu bảng có nhiều dòng"),
    )
    rows: Many[RowForm] = Field(min_length=1, description=N_("Các dòng của bảng, theo thứ tự"))
    notes: Few[NoteForm] = Field(
        default_factory=list, description=N_("Ghi chú của người nhập liệu")
    )


class TableEntry(Form):
    """A table in its place among the paragraphs of a section."""

    table: TableForm = Field(description=N_("Một bảng, đứng giữa các đoạn"))
