"""The kinds of values that an author writes: text, identifiers, dates, figures, paths, links."""

from __future__ import annotations

import re
from typing import Annotated, Any

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

from generator.text.figures import parse_figure
from generator.text.identifiers import MAX_IDENTIFIER, is_identifier
from generator.text.vietnamese import parse_date, parse_number


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


def _day(text: str) -> str:
    if re.search(r"\d{4}", text) or parse_date(f"{text}/2024") is None or "/" not in text:
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
    if not path.endswith(".txt"):  # published beside the plan's page, where it must stay text
        raise PydanticCustomError("source_kind", "not a text file")
    return path


def _link(address: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", address, re.IGNORECASE):
        raise PydanticCustomError("unsafe_link", "not a web address")
    return address


Text = Annotated[str, AfterValidator(_one_line)]


Identifier = Annotated[
    str,
    AfterValidator(_identifier),
    WithJsonSchema(
        {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": MAX_IDENTIFIER}
    ),
]


DateText = Annotated[str, AfterValidator(_date)]


DayText = Annotated[str, AfterValidator(_day)]


FigureText = Annotated[str, AfterValidator(_figure)]


FactorText = Annotated[str, AfterValidator(_factor)]


InnerPath = Annotated[str, AfterValidator(_inside)]


WebLink = Annotated[str, AfterValidator(_link)]


Year = Annotated[int, Field(ge=1945, le=2200)]


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
