"""What the library of forms finds wrong with a value → words for a clerk: what, how to mend it."""

from __future__ import annotations

from typing import Any

from generator.language import N_, _
from generator.problems import guess
from generator.schema import labels

# One error as pydantic tells it: `type`, `loc`, `input`, `ctx`, `msg`.
Detail = dict[str, Any]


def meant_choice(kind: str, detail: Detail) -> str:
    """Return which of the choices of a field was perhaps meant, empty for what is no choice."""
    if kind != "literal_error":
        return ""
    typed, allowed = str(detail["input"]), _allowed(detail)
    in_words = {name: value for value, name in _names_of(allowed).items()}
    return guess(typed, allowed) or in_words.get(guess(typed.lower(), in_words), "")


def _allowed(detail: Detail) -> list[str]:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return [word.strip(" '") for word in expected.split(",")]


def _names_of(values: list[str]) -> dict[str, str]:
    """Return what the site calls each of a field's values, where it has a word for them all."""
    for table in labels.VALUES:
        if set(values) <= set(table):
            return {value: table[value].lower() for value in values}
    return {}


def _choices(detail: Detail) -> str:
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
    "no_place": (
        N_("không phải địa chỉ của một chỗ trong kế hoạch hay báo cáo"),
        N_("viết mã kế hoạch, dấu #, mã của chỗ ấy: xa-mau-ke-hoach#ii-1-t1"),
    ),
    "no_duty_year": (
        N_("không phải một việc phải báo cáo trong một năm"),
        N_("viết mã kế hoạch, dấu #, mã việc, dấu /, năm: xa-mau-ke-hoach#ii-1-d1/2025"),
    ),
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
    "unsafe_edit_link": (
        N_("không phải nơi sửa một tệp"),
        N_("viết địa chỉ https:// có chữ path trong ngoặc nhọn, ở chỗ của đường dẫn tệp"),
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


def wording(kind: str, detail: Detail) -> tuple[str, str]:
    """Return what is wrong with a value and how to mend it, in the language that is spoken."""
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
