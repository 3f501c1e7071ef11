"""A target that says what another one says: which that is, and how the two stand together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator import authoring
from generator.authoring import Data, Path, RefusedEditError, data_of, value_at
from generator.desk.addresses import path_at
from generator.desk.fields import keys_of
from generator.desk.layout import Block
from generator.desk.workbook import Texts
from generator.language import N_, Labels, _
from generator.schema.annotations import TargetForm
from generator.schema.registries import IndicatorForm

# How a target may stand to another, by the key that says so.
RELATIONS: Labels[str] = Labels(
    {
        "repeats": N_("Nhắc lại: cùng một chỉ tiêu, nói lần nữa"),
        "conflicts_with": N_("Mâu thuẫn: cùng một chỉ tiêu, hai con số trái nhau"),
    }
)
# Two figures of one plan with the same of these are about the same thing (`checks.targets`).
_SAME = ("indicator", "variant", "measure", "per", "population", "year")


def with_twins(blocks: Sequence[Block]) -> None:
    """Put into each target with a figure the path of the first one about the same, its `twin`."""
    first: dict[tuple[Data, ...], list[Any]] = {}
    for block in blocks:
        for one in block["said"]:
            fields = one["fields"]
            if one["kind"] == "targets" and fields.get("indicator") and fields.get("is"):
                path = first.setdefault(tuple(fields.get(key) for key in _SAME), one["path"])
                if path is not one["path"]:
                    one["twin"] = path


def related(blocks: Sequence[Block], known: Mapping[Path, str]) -> list[list[Any]]:
    """Return which targets name which others: the path of one, how, the path of the other."""
    return [
        [one["path"], how, list(other)]
        for block in blocks
        for one in block["said"]
        if one["kind"] == "targets"
        for how in RELATIONS
        for address in one["fields"].get(how) or ()
        if (other := path_at(address, known))
    ]


def relate(texts: Texts, given: Mapping[str, Any], path: Path) -> tuple[Texts, str]:
    """Say that the target at `path` repeats or contradicts the one at `address`, or neither.

    `how` is a key of `RELATIONS`, empty for neither.
    """
    how, address = str(given.get("how") or ""), str(given.get("address") or "")
    target = value_at(data_of(texts.text), path)
    if not isinstance(target, dict) or path[-2:-1] != ("targets",):
        raise RefusedEditError(_("chỉ một chỉ tiêu mới nhắc lại chỉ tiêu khác"))
    if not address or (how and how not in RELATIONS.messages):
        raise RefusedEditError(_("chỉ tiêu kia chưa đọc được: sửa chữ trích của nó trước"))
    text = texts.text
    for key in RELATIONS:
        held = target.get(key)
        others = [one for one in (held if isinstance(held, list) else []) if one != address]
        text = _listed(text, (*path, key), [*others, *([address] if key == how else [])])
    said = {"repeats": _("Đã ghi: nhắc lại"), "conflicts_with": _("Đã ghi: mâu thuẫn")}
    return texts.with_plan(text), said.get(how, _("Đã ghi: không liên quan"))


def _listed(text: str, path: Path, wanted: Sequence[Data]) -> str:
    """Return the text with a list of these at `path`, without the key where there are none."""
    held = value_at(data_of(text), path[:-1])
    now = held.get(str(path[-1])) if isinstance(held, dict) else None
    if now == [*wanted] or (now is None and not wanted):
        return text
    if not wanted:
        return authoring.remove(text, path)
    return authoring.set_value(text, path, [str(one) for one in wanted], keys_of(TargetForm))


def settle(texts: Texts, given: Mapping[str, Any]) -> tuple[Texts, str]:
    """Write with an indicator what was considered about it, so that no check asks again."""
    reason = " ".join(str(given.get("reason") or "").split())
    if not reason:
        raise RefusedEditError(_("hãy nói đã xét điều gì"))
    registry = texts.registry("indicators")
    held = data_of(registry) if registry.strip() else []
    entries = held if isinstance(held, list) else []
    wanted = given.get("indicator")
    at = next((n for n, one in enumerate(entries)
               if isinstance(one, dict) and wanted and one.get("id") == wanted), None)  # fmt: skip
    if at is None:
        raise RefusedEditError(_("chỉ số này chưa có trong danh mục"))
    written = authoring.set_value(registry, (at, "settled"), reason, keys_of(IndicatorForm))
    return texts.with_registry("indicators", written), _("Đã ghi điều đã xét của chỉ số")
