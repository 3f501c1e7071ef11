"""Plain data → forms of the schema; what does not fit is told to the clerk, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from generator.language import N_, _
from generator.problems import TOLD_LIMIT, Problem, first_of, guess
from generator.reading.yaml_source import Path, Placed
from generator.schema import labels

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
    message, hint = _wording(kind, detail)
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
        guess=_literal_guess(kind, detail),
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


def _literal_guess(kind: str, detail: dict[str, Any]) -> str:
    if kind != "literal_error":
        return ""
    typed, allowed = str(detail["input"]), _allowed(detail)
    in_words = {name: value for value, name in _names_of(allowed).items()}
    return guess(typed, allowed) or in_words.get(guess(typed.lower(), in_words), "")


def _allowed(detail: dict[str, Any]) -> list[str]:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return [word.strip(" '") for word in expected.split(",")]


def _names_of(values: list[str]) -> dict[str, str]:
    """Return what the site calls each of a field's values, where it has a word for them all."""
    for table in labels.VALUES:
        if set(values) <= set(table):
            return {value: table[value].lower() for value in values}
    return {}


def _choices(detail: dict[str, Any]) -> str:
    values = _allowed(detail)
    names = _names_of(values)
    return ", ".join(f"{one} ({names[one]})" if one in names else one for one in values)


_WORDINGS = {
    "missing": (N_("thiếu mục “{field}”"), N_("thêm mục này")),
    "string_type": (
        N_("phải là chữ"),
        N_("nếu là câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép"),
    ),
    "int_parsing": (N_("phải là số nguyên"), N_("viết số bằng chữ số, ví dụ 2030")),
    "int_parsing_size": (N_("số quá lớn"), N_("kiểm tra lại con số")),
    "int_type": (N_("phải là số nguyên"), N_("viết số bằng chữ số, ví dụ 2030")),
    "bool_parsing": (N_("phải là true hoặc false"), N_("viết true hoặc false")),
    "bool_type": (N_("phải là true hoặc false"), N_("viết true hoặc false")),
    "dict_type": (N_("phải là một nhóm mục “tên: giá trị”"), N_("viết mỗi mục một dòng, thụt vào")),
    "list_type": (
        N_("phải là một danh sách"),
        N_("mỗi mục một dòng, bắt đầu bằng dấu gạch nối `- `"),
    ),
    "model_type": (
        N_("phải là một nhóm mục “tên: giá trị”"),
        N_("viết mỗi mục một dòng, thụt vào"),
    ),
    "literal_error": (N_("không phải giá trị được phép"), N_("chọn một trong: {expected}")),
    "no_such_date": (N_("không có ngày này"), N_("viết 2024-11-21, 21/11/2024, 2024-11 hoặc 2024")),
    "day_comes_once": (
        N_("hạn ở day có ghi năm nên chỉ đến một lần, mà đây lại là một chu kỳ"),
        N_("bỏ năm ở day: 10/11; hoặc bỏ every"),
    ),
    "no_such_day": (
        N_("không có ngày này trong năm"),
        N_("viết ngày/tháng, ví dụ 10/11; nhiều ngày thì 15/6, 15/12"),
    ),
    "no_figure": (
        N_("không đọc được con số"),
        N_("viết như `< 3 %`, `>= 50 %`, `45–50 %`, `35.000 lượt`"),
    ),
    "no_factor": (N_("không phải hệ số nhân"), N_("viết một số lớn hơn 0, ví dụ 0,01 hoặc 1.000")),
    "identifier": (
        N_("mã không hợp lệ"),
        N_("chỉ dùng a–z, 0–9 và dấu gạch nối, ví dụ kien-giang"),
    ),
    "empty_text": (N_("không được để trống"), N_("xóa mục này hoặc viết null")),
    "path_outside": (
        N_("đường dẫn ra ngoài thư mục kế hoạch"),
        N_("viết đường dẫn bên trong, sources/…"),
    ),
    "path_backslash": (
        N_("đường dẫn viết bằng dấu \\"),
        N_("dùng dấu /, ví dụ sources/xa-mau.txt"),
    ),
    "source_kind": (
        N_("tệp nguồn phải là tệp .txt"),
        N_("lưu nguồn thành tệp chữ, tên kết thúc là .txt"),
    ),
    "unsafe_link": (N_("liên kết không an toàn"), N_("chỉ dùng địa chỉ http:// hoặc https://")),
    "no_colour": (
        N_("không phải một màu"),
        N_('viết dấu # và sáu chữ số mười sáu, trong dấu nháy kép, ví dụ "#7a1f1f"'),
    ),
    "no_folder_name": (
        N_("không đặt được tên thư mục như vậy"),
        N_("dùng tên ngắn, không quá 255 byte mỗi thư mục, không có ký tự điều khiển hay ký tự ẩn"),
    ),
    "no_site_address": (
        N_("không phải địa chỉ mà một site có thể đứng"),
        N_("viết đủ, không có ? và #, ví dụ https://vi-du.vn/ke-hoach-mo/"),
    ),
    "no_web_address": (
        N_("không phải địa chỉ của một giấy phép"),
        N_("viết đủ, ví dụ https://creativecommons.org/licenses/by/4.0/, hoặc bỏ dòng này"),
    ),
    "unsafe_report_link": (
        N_("liên kết không an toàn"),
        N_("chỉ dùng địa chỉ mailto:, http:// hoặc https://"),
    ),
    "unsafe_source": (
        N_("không phải nơi trang được lấy thêm về"),
        N_("viết địa chỉ (https://vi-du.vn), data:, blob:, 'self' hay 'sha256-…'"),
    ),
    "unknown_language": (
        N_("chưa có bản dịch giao diện sang tiếng này"),
        N_("chọn một trong: {known}"),
    ),
    "not_a_pair": (N_("phải là hai kế hoạch khác nhau"), N_("viết [mã-kế-hoạch, mã-kế-hoạch]")),
    "string_too_long": (
        N_("dài {count} ký tự, nhiều nhất {limit}"),
        N_("viết ngắn lại, hoặc tách thành nhiều mục; kiểm tra xem có dán nhầm không"),
    ),
    "too_long": (
        N_("có {count} mục, nhiều nhất {limit}"),
        N_("tách thành nhiều chỗ; kiểm tra xem có dán nhầm không"),
    ),
    "too_many_sections": (
        N_("văn bản có {count} mục, nhiều nhất {limit}"),
        N_("mỗi tệp chỉ chứa một kế hoạch; kiểm tra xem có dán nhầm không"),
    ),
    "too_many_paragraphs": (
        N_("văn bản có {count} đoạn, nhiều nhất {limit}"),
        N_("mỗi tệp chỉ chứa một kế hoạch; kiểm tra xem có dán nhầm không"),
    ),
    "too_many_cells": (
        N_("các bảng có {count} ô, nhiều nhất {limit}"),
        N_("mỗi tệp chỉ chứa một kế hoạch; kiểm tra xem có dán nhầm không"),
    ),
    "original_kind": (
        N_("không phải loại tệp gốc được giữ"),
        N_("chỉ giữ tệp gốc loại {known}; tệp chữ .txt thì ghi ở file"),
    ),
    "no_digest": (
        N_("không phải mã SHA-256"),
        N_("viết 64 chữ số thập lục phân, chữ thường, như sha256sum in ra"),
    ),
    "too_short": (N_("không được để trống"), N_("thêm ít nhất một mục")),
    "greater_than_equal": (N_("số quá nhỏ"), N_("kiểm tra lại con số")),
    "less_than_equal": (N_("số quá lớn"), N_("kiểm tra lại con số")),
}


def _wording(kind: str, detail: dict[str, Any]) -> tuple[str, str]:
    if kind not in _WORDINGS:
        return _("giá trị không hợp lệ"), str(detail.get("msg", ""))
    message, hint = _WORDINGS[kind]
    context = detail.get("ctx", {})
    names = {
        "limit": str(context.get("max_length", "")),
        "count": str(context.get("actual_length") or _length(detail.get("input"))),
        "field": str(detail["loc"][-1]) if detail["loc"] else "",
        "expected": _choices(detail),
        "known": str(context.get("known", "")),
    }
    return _(message, **names), _(hint, **names)


def _length(value: object) -> int:
    return len(value.strip()) if isinstance(value, str) else 0
