"""What may be asked: each tool with its arguments, and what is wrong with a question, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.assistants.answers import Answer, Refusal
from generator.assistants.coverage import coverage
from generator.assistants.figures import compare, figures
from generator.assistants.past import changes
from generator.assistants.site_files import SiteFiles
from generator.assistants.texts import find, read
from generator.assistants.work import due, progress, responsible
from generator.hidden import marked
from generator.language import N_, _

LONGEST = 400
LARGEST = 10_000


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a tool; a whole number where `is_number`, else words."""

    name: str
    about: str
    required: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Tool:
    """One thing that may be asked: its name, what it tells, its arguments."""

    name: str
    about: str
    arguments: tuple[Argument, ...]
    ask: Callable[..., Answer]

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of its arguments."""
        return {
            "type": "object",
            "properties": {one.name: _schema(one) for one in self.arguments},
            "required": [one.name for one in self.arguments if one.required],
            "additionalProperties": False,
        }


def _schema(one: Argument) -> dict[str, object]:
    if one.is_number:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST, "description": _(one.about)}
    return {"type": "string", "maxLength": LONGEST, "description": _(one.about)}


_PLAN = N_("Mã kế hoạch, như coverage trả về")
_INDICATOR = N_("Mã hay tên chỉ số, như “bảo hiểm y tế”")
TOOLS: Mapping[str, Tool] = {
    tool.name: tool
    for tool in (
        Tool(
            "coverage",
            N_(
                "Ở đây có những kế hoạch nào; nơi này (kể cả tên mới sau ngày 1/7/2025) có kế "
                "hoạch nào "
                "nói cho nó; văn bản này có nguyên văn không. Hỏi trước khi nói một nơi có hay "
                "không có gì."
            ),
            (
                Argument(
                    "place", N_("Tên nơi, như “Phường Quảng Trị” hay “Phường 2, thị xã Quảng Trị”")
                ),
                Argument("document", N_("Số hay tên văn bản, như “42-NQ/TW”")),
            ),
            coverage,
        ),
        Tool(
            "find",
            N_("Tìm chữ trong nguyên văn mọi kế hoạch, trong một kế hoạch, hoặc của một nơi."),
            (
                Argument(
                    "words", N_("Chữ cần tìm; trong ngoặc kép là phải đúng thứ tự"), required=True
                ),
                Argument("plan", _PLAN),
                Argument("place", N_("Tên nơi")),
                Argument("limit", N_("Nhiều nhất bao nhiêu chỗ, đến 30"), is_number=True),
            ),
            find,
        ),
        Tool(
            "read",
            N_("Đọc nguyên văn một đoạn, một mục hay danh sách các mục của một kế hoạch."),
            (
                Argument("plan", _PLAN, required=True),
                Argument("at", N_("Mã mục, đoạn, chỉ tiêu hay việc; bỏ trống thì được các mục")),
                Argument("start", N_("Bỏ qua bao nhiêu đoạn đầu"), is_number=True),
            ),
            read,
        ),
        Tool(
            "figures",
            N_(
                "Các kế hoạch đặt mức nào cho một chỉ số, với câu gốc; nơi nào không đặt thì văn "
                "bản nói gì."
            ),
            (Argument("indicator", _INDICATOR, required=True), Argument("plan", _PLAN)),
            figures,
        ),
        Tool(
            "compare",
            N_("Mức của một kế hoạch cao hay thấp hơn nơi khác, chỉ ở chỗ so được."),
            (
                Argument("indicator", _INDICATOR, required=True),
                Argument("plan", _PLAN, required=True),
            ),
            compare,
        ),
        Tool(
            "responsible",
            N_(
                "Ai được giao việc ở một mục, hoặc ở các mục liên quan tới một chỉ số, với câu "
                "giao việc."
            ),
            (
                Argument("plan", _PLAN, required=True),
                Argument("indicator", _INDICATOR),
                Argument("at", N_("Mã mục hay đoạn")),
            ),
            responsible,
        ),
        Tool(
            "due",
            N_(
                "Việc phải báo cáo, phải làm của một kế hoạch: ai, gửi ai, ngày nào, đã thấy báo "
                "cáo chưa."
            ),
            (Argument("plan", _PLAN, required=True),),
            due,
        ),
        Tool(
            "progress",
            N_("Lời hứa của một kế hoạch đến nay ra sao, theo những con số mà trang có."),
            (Argument("plan", _PLAN, required=True), Argument("indicator", _INDICATOR)),
            progress,
        ),
        Tool(
            "changes",
            N_("Điều gì đã đổi từ khi công bố ở đây: văn bản sau sửa đổi, hay sửa việc nhập liệu."),
            (
                Argument("plan", _PLAN),
                Argument("since", N_("Từ ngày nào, như 2025-07-01")),
            ),
            changes,
        ),
    )
}


def answer(files: SiteFiles, name: str, given: Mapping[str, Any]) -> Answer:
    """Answer a question; raises `Refusal` for one that is not put as it must be."""
    tool = TOOLS.get(name)
    if tool is None:
        names = ", ".join(TOOLS)
        raise Refusal(_("không có công cụ nào tên như vậy; có: {names}", names=names))
    known = {one.name: one for one in tool.arguments}
    for unknown in given.keys() - known.keys():
        names = ", ".join(known)
        raise Refusal(
            _("không có tham số “{name}”; có: {names}", name=marked(unknown[:40]), names=names)
        )
    said = {name: _value(known[name], value) for name, value in given.items() if value is not None}
    for one in tool.arguments:
        if one.required and said.get(one.name) in (None, ""):
            raise Refusal(_("thiếu tham số “{name}”", name=one.name))
    return tool.ask(files, **said)


def _value(argument: Argument, value: object) -> str | int:
    if argument.is_number:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
            raise Refusal(
                _("“{name}” phải là số nguyên từ 0 đến {most}", name=argument.name, most=LARGEST)
            )
        return value
    if not isinstance(value, str):
        raise Refusal(_("“{name}” phải là chữ", name=argument.name))
    if len(value) > LONGEST:
        raise Refusal(_("“{name}” dài quá {most} ký tự", name=argument.name, most=LONGEST))
    return value.strip()
