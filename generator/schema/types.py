"""The kinds of values that an author writes, and how long each may be.

Nothing that an author writes is without a bound, so that nothing made of it is. The bounds are at
least ten times what the five plans and their registries need, and what the longest plans of
provinces would; the file as a whole has one, too (`generator.text.decoding`), and so has the number
of its values (`generator.reading.yaml_source`).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator.text.addresses import is_web_address
from generator.text.days import read_days
from generator.text.figures import parse_figure
from generator.text.identifiers import MAX_IDENTIFIER, is_identifier
from generator.text.vietnamese import parse_date, parse_number

T = TypeVar("T")

# In characters. The longest paragraph of the five plans has 1,405, the longest title 299.
MAX_TEXT = 100_000
MAX_LINE = 5_000
MAX_LINK = 2_000
MAX_FIGURE = 300
MAX_DATE = 40
MAX_DAYS = 80
# In items of one list. The most of the five plans: 17 targets of a paragraph, 83 names of an
# agency; 60 stretches that a scan misread, 14 paragraphs of a section.
MAX_FEW = 1_000
MAX_MANY = 5_000
# In all of a plan: 37 sections and 100 paragraphs are the most of the five. A province's master
# plan of 500 pages has about 5,000 paragraphs.
MAX_SECTIONS = 5_000
MAX_PARAGRAPHS = 50_000
# In columns of a table, and in cells of all tables of a plan, those under a cell that spans
# several counted too: the longest list of tasks of a province has 400 rows of seven columns.
MAX_COLUMNS = 60
MAX_CELLS = 200_000
# In entries of a registry: the units of the whole country before and after 2025 are 14,000.
MAX_ENTRIES = 100_000
MAX_COUNT = 1_000_000
# In what files official texts come, besides plain text; `.goc` is a text in an old encoding.
ORIGINAL_ENDINGS = (
    *(".docx", ".pdf", ".html", ".htm", ".md", ".goc"),
    *(".png", ".jpg", ".jpeg", ".tif", ".tiff"),
)


def _one_line(text: str) -> str:
    collapsed = " ".join(text.split())
    if not collapsed:
        raise PydanticCustomError("empty_text", "empty text")
    return collapsed


def _identifier(text: str) -> str:
    if not is_identifier(text):
        raise PydanticCustomError("identifier", "not an identifier")
    return text


def _date(text: str) -> str:
    if parse_date(text) is None:
        raise PydanticCustomError("no_such_date", "no such date")
    return text


def _days(text: str) -> str:
    """Read `10/11`, with a year `31/7/2026`, the day of any month, `15`, or several of them."""
    if read_days(text) is None:
        raise PydanticCustomError("no_such_day", "no such day")
    return text


def _figure(text: str) -> str:
    if parse_figure(text) is None:
        raise PydanticCustomError("no_figure", "not a figure")
    return text


def _factor(text: str) -> str:
    number = parse_number(text)
    if number is None or number <= 0:
        raise PydanticCustomError("no_factor", "not a factor")
    return text


def _inside(path: str) -> str:
    parts = path.split("/")
    if "\\" in path:
        raise PydanticCustomError("path_backslash", "path written with backslashes")
    if path.startswith("/") or ".." in parts or ":" in path:
        raise PydanticCustomError("path_outside", "path leads outside")
    return path


def _text_file(path: str) -> str:
    _inside(path)
    if not path.endswith(".txt"):  # published beside the plan's page, where it must stay text
        raise PydanticCustomError("source_kind", "not a text file")
    return path


def _original(path: str) -> str:
    _inside(path)
    if not path.lower().endswith(ORIGINAL_ENDINGS):
        known = ", ".join(ORIGINAL_ENDINGS)
        raise PydanticCustomError("original_kind", "not a kind of file", {"known": known})
    return path


def _lines(text: str) -> str:
    return "\n".join(line for one in text.splitlines() if (line := " ".join(one.split())))


def _digest(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise PydanticCustomError("no_digest", "not a SHA-256")
    return text


def _link(address: str) -> str:
    if not is_web_address(address):
        raise PydanticCustomError("unsafe_link", "not a web address")
    return address


# What may be whole sentences: a paragraph, a quote of it, a note, a reason.
Text = Annotated[str, Field(max_length=MAX_TEXT), AfterValidator(_one_line)]


# What a thing is called, and what stands on one printed line: a name, a title, a number.
Line = Annotated[str, Field(max_length=MAX_LINE), AfterValidator(_one_line)]


# Its length is part of what an identifier is: told as such, not as a text that is too long.
Identifier = Annotated[
    str,
    AfterValidator(_identifier),
    WithJsonSchema(
        {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": MAX_IDENTIFIER}
    ),
]


DateText = Annotated[str, Field(max_length=MAX_DATE), AfterValidator(_date)]


DayText = Annotated[str, Field(max_length=MAX_DAYS), AfterValidator(_days)]


FigureText = Annotated[str, Field(max_length=MAX_FIGURE), AfterValidator(_figure)]


FactorText = Annotated[str, Field(max_length=MAX_FIGURE), AfterValidator(_factor)]


# What a cell of a table prints: lines, or nothing.
CellText = Annotated[str, Field(max_length=MAX_TEXT), AfterValidator(_lines)]


InnerPath = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_text_file)]


# The file in which an official text came, if it was not plain text.
OriginalPath = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_original)]


Digest = Annotated[str, Field(max_length=64), AfterValidator(_digest)]


WebLink = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_link)]


Year = Annotated[int, Field(ge=1945, le=2200)]


# How many, or the how manieth.
Count = Annotated[int, Field(ge=1, le=MAX_COUNT)]


# The how manieth column of a table, from 1.
Column = Annotated[int, Field(ge=1, le=MAX_COLUMNS)]


# Where a thing stands among others; what is negative stands before what has no place.
Order = Annotated[int, Field(ge=-MAX_COUNT, le=MAX_COUNT)]


# What one place lists: its targets, its actors, its names.
Few = Annotated[list[T], Field(max_length=MAX_FEW)]


# What a text or its source consists of: sections, paragraphs, stretches of a scan.
Many = Annotated[list[T], Field(max_length=MAX_MANY)]


class _ShortForm:
    """Lets an author write a bare value where a mapping with one main key is meant."""

    def __init__(self, key: str) -> None:
        self.key = key

    def expand(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, str) else value

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        whole = handler(core)
        return {"anyOf": [handler.resolve_ref_schema(whole)["properties"][self.key], whole]}


def short_form(key: str) -> tuple[BeforeValidator, _ShortForm]:
    """Let an author write the bare value of `key` in the place of a mapping.

    Returns what `Annotated` takes: a validator that widens a text to `{key: text}` and leaves all
    else to the form, and the note that tells editors of both forms (decision 12).
    """
    form = _ShortForm(key)
    return BeforeValidator(form.expand), form


class Form(BaseModel):
    """A mapping that an author writes: frozen, unknown keys refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
