"""What a clerk is told of a problem: how it is mended at the desk, without keys of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.desk.field_words import LABELS
from generator.language import N_, Labels, _

# How each rule's problem is mended here; the hints of the rules speak to whoever edits the file.
_HINTS: Labels[str] = Labels(
    {
        "alike-indicators": N_("chọn cùng một chỉ số (e); đúng là hai điều thì nhấn y, nói vì sao"),
        "ambiguous-documents": N_("thêm viện dẫn (a) và chọn đúng văn bản"),
        "column-outside-table": N_("sửa (e) và bỏ trống ô cột"),
        "figure-bound": N_("sửa (e) dấu của con số cho đúng chữ in, hoặc chép con số như in"),
        "figure-not-in-quote": N_("sửa (e) con số cho đúng văn bản, hoặc chép con số như in"),
        "fidelity": N_("sửa chữ của đoạn (w) cho đúng nguồn"),
        "form-promise": N_("bỏ (x) những ghi nhận của biểu mẫu"),
        "not-in-text": N_("chép đúng chữ in trong văn bản"),
        "population-not-printed": N_("chọn đối tượng khác (e), hoặc ghi điều gì là suy ra"),
        "quote-in-another-column": N_("sửa (e) chữ trích hay cột cho khớp nhau"),
        "quote-not-found": N_("sửa (e) chữ trích cho đúng chữ của đoạn"),
        "repeated-target": N_("nhấn r để xem hai chỗ cạnh nhau: nhắc lại, mâu thuẫn hay khác nhau"),
        "role-words": N_("sửa (e) vai trò cho đúng chữ in, hoặc chép lại vai trò như in"),
        "short-form": N_("nhấn g để thêm chữ viết tắt, nếu biết chắc nghĩa"),
        "spelling": N_("sửa chữ (w) nếu chép sai; tên riêng, chữ nước ngoài thì nhấn g"),
        "target-indicator": N_("chọn chỉ số (e), hoặc thêm chỉ số mới (g)"),
        "uncovered-cell": N_("thêm chỉ tiêu (a) cho ô ấy, hoặc ghi là không phải chỉ tiêu (a)"),
        "uncovered-figure": N_("thêm chỉ tiêu (a), hoặc ghi là không phải chỉ tiêu (a)"),
        "unit-mismatch": N_("sửa (e) đơn vị của con số, hoặc chọn chỉ số khác"),
        "unit-of-row": N_("sửa (e) đơn vị của con số, hoặc ghi điều gì là suy ra"),
        "unknown-agencies": N_("thêm cơ quan ấy vào danh mục (g), hoặc chọn lại (e)"),
        "unknown-documents": N_("thêm văn bản ấy vào danh mục (g), hoặc chọn lại (e)"),
        "unknown-indicators": N_("chọn lại chỉ số (e)"),
        "unknown-populations": N_("chọn lại đối tượng (e)"),
        "unknown-scope": N_("chọn lại nơi áp dụng (e)"),
        "unknown-target": N_("nhấn r để chọn lại chỉ tiêu kia"),
        "unknown-variant": N_("chọn lại cách tính (e)"),
        "unlike-quotes": N_("chọn chỉ số khác (e); đúng là một điều thì nhấn y, nói vì sao"),
        "common-population": N_("sửa (e) đối tượng; đúng là khác nhau thì nhấn y, nói vì sao"),
        "whole-figures": N_("kiểm tra dấu chấm, dấu phẩy của con số"),
        "year-from": N_("sửa (e) năm cho đúng chữ in"),
        "year-of-column": N_("sửa (e) năm cho đúng cột, hoặc ghi điều gì là suy ra"),
        "year-said": N_("sửa (e) năm, để trống, hoặc ghi điều gì là suy ra"),
    }
)
_MESSAGES: Labels[str] = Labels(
    {
        "form-promise": N_("biểu mẫu không hứa và không giao gì"),
        "repeated-target": N_("kế hoạch đã nêu chỉ tiêu này ở chỗ khác"),
        "role-words": N_("vai trò trái với chữ in"),
        "shown-title": N_("tên kế hoạch không đúng chữ in ở phần tên"),
        "target-indicator": N_("chưa ghi chỉ tiêu này đo chỉ số nào"),
        "unknown-agencies": N_("cơ quan này chưa có trong danh mục"),
        "unknown-documents": N_("văn bản được viện dẫn chưa có trong danh mục"),
        "unknown-indicators": N_("chỉ số này chưa có trong danh mục"),
        "unknown-populations": N_("đối tượng này chưa có trong danh mục"),
        "unknown-scope": N_("nơi áp dụng không phải mục nào của kế hoạch này"),
        "unknown-target": N_("kế hoạch này không có chỉ tiêu ấy"),
    }
)
# A key or a value of plan files, or the name of a file: words of whoever edits the file.
_KEY = re.compile(r"“([a-z_]{2,30})”")
_OF_THE_FILE = re.compile(
    r"\b[a-z]{2,20}_[a-z]|\b[a-z]{2,20}: |\bregistry/|\.yml\b|\b(?:null|notes|quote|id|column)\b"
)


def in_plain_words(problem: Mapping[str, Any]) -> dict[str, Any]:
    """Return a problem as the desk tells it, with a `message` and `hint` for a clerk.

    A hint that only helps in the file itself sends there; ids within a message are left.
    """
    rule, message, hint = (str(problem[key]) for key in ("rule", "message", "hint"))
    if _OF_THE_FILE.search(hint):
        hint = _("chỗ này chỉ sửa được trong tệp kế hoạch")
    message = _MESSAGES.get(rule) or _KEY.sub(_called, message)
    return {**problem, "message": message, "hint": _HINTS.get(rule) or hint}


def _called(key: re.Match[str]) -> str:
    """Return a key in quotes as its field is called; another word as it is."""
    names = (key[1], f"{key[1]}_")
    return next((f"“{LABELS[one]}”" for one in names if one in LABELS), key[0])
