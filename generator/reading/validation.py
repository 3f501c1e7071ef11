"""Plain data → forms of the schema; what does not fit is told to the clerk, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from generator.language import _
from generator.problems import TOLD_LIMIT, Problem, first_of, guess
from generator.reading.wordings import meant_choice, wording
from generator.reading.yaml_source import Path, Placed

F = TypeVar("F", bound=BaseModel)


def validate(form_type: type[F], yaml: Placed, path: Path, problems: list[Problem]) -> F | None:
    """Check the value at `path` against a form; None, and problems, when it does not fit.

    Each problem stands at the value, or at the name of a field that the form does not know.
    """
    value: Any = yaml.data
    for step in path:
        value = value[step]
    try:
        return form_type.model_validate(value)
    except ValidationError as error:
        details = islice(error.errors(include_url=False), TOLD_LIMIT + 1)
        found = [
            (detail["loc"], _form_problem(form_type, yaml, path, dict(detail)))
            for detail in details
        ]
        # A misspelt name is told once, not also as the absence of the right one.
        meant = {(*loc[:-1], one.guess) for loc, one in found if one.rule == "unknown-field"}
        problems.extend(
            first_of(one for loc, one in found if one.rule != "schema-missing" or loc not in meant)
        )
        return None


def _form_problem(
    form_type: type[BaseModel], yaml: Placed, path: Path, detail: dict[str, Any]
) -> Problem:
    where = (*path, *_untagged(detail["loc"]))
    kind = str(detail["type"])
    if kind == "extra_forbidden":
        return _unknown_field(form_type, yaml, path, detail["loc"])
    value = detail.get("input")
    message, hint = wording(kind, detail)
    if kind == "missing":
        hint = _described(hint, form_type, detail["loc"])
    elif value is None and where and isinstance(where[-1], int):
        message, hint = _("sau dấu gạch nối không có gì"), _("điền nội dung, hoặc xóa dòng này")
    elif value is None and where:
        message = _("mục “{field}” còn để trống", field=where[-1])
        hint = _described(_("điền nội dung"), form_type, detail["loc"])
    elif isinstance(value, str) and value.startswith(("“", "”", "‘", "’")):
        hint = _('dùng dấu nháy thẳng (") thay cho dấu nháy cong; {hint}', hint=hint)
    named = "-" if where and isinstance(where[-1], int) else str(where[-1]) if where else ""
    fragment = value if isinstance(value, str) else named
    return Problem.at(
        yaml.locate(where),
        f"schema-{kind.replace('_', '-')}",
        message,
        fragment=fragment,
        hint=hint,
        guess=meant_choice(kind, detail),
    )


def _untagged(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a place without the tags of choices, which are names of forms: `<TableEntry>`."""
    return tuple(step for step in loc if not _is_tag(step))


def _is_tag(step: str | int) -> bool:
    return isinstance(step, str) and step.startswith("<")


def _unknown_field(
    form_type: type[BaseModel], yaml: Placed, path: Path, loc: tuple[str | int, ...]
) -> Problem:
    field_name = str(loc[-1])
    known = _fields_at(form_type, loc[:-1])
    hint = _("xóa mục này, hoặc sửa lại tên; các tên được phép: {known}", known=", ".join(known))
    if " " in field_name or field_name[:1].isupper():
        hint = _(
            "nếu là một câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép; nếu không, {hint}",
            hint=hint,
        )
    return Problem.at(
        yaml.locate_key((*path, *_untagged(loc))),
        "unknown-field",
        _("không có mục nào tên “{field}” ở đây", field=field_name),
        fragment=field_name,
        hint=hint,
        guess=guess(field_name, known),
    )


def _fields_at(form_type: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    fields = _form_at(form_type, loc).model_fields
    return [info.alias or name for name, info in fields.items()]


def _described(hint: str, form_type: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Add to a hint what the schema says that a field holds, and whether null is an answer."""
    fields = _form_at(form_type, loc[:-1]).model_fields
    info = next((one for name, one in fields.items() if loc[-1] in (name, one.alias)), None)
    if info is None:
        return hint
    may_be_null = type(None) in get_args(info.annotation) and "null" not in (info.description or "")
    told = f"{hint} ({_(info.description)})" if info.description else hint
    if not may_be_null:
        return told
    return _("{hint}; nếu văn bản không ghi thì viết {field}: null", hint=told, field=loc[-1])


def _form_at(form_type: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    current = form_type
    choices: list[type[BaseModel]] = []
    for step in loc:
        if _is_tag(step):
            current = next((one for one in choices if step == f"<{one.__name__}>"), current)
            continue
        for name, info in current.model_fields.items():
            if step in (name, info.alias):
                choices = list(_forms_in(info.annotation))
                current = next(iter(choices), current)
                break
    return current


def _forms_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _forms_in(inner)
