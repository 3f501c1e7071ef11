"""What a clerk does at the desk: each takes the files and what the page gave, and edits them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator import authoring
from generator.authoring import Path, RefusedEditError, data_of, value_at
from generator.desk.fields import (
    FACTS,
    KIND_NAMES,
    KINDS,
    OFFERED_REGISTRIES,
    filled,
    keys_of,
    required,
)
from generator.desk.relations import relate, settle
from generator.desk.several import edit_each, kind_of
from generator.desk.workbook import Texts
from generator.importer import Value
from generator.language import _
from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from generator.text.figures import find_printed, parse_figure
from generator.text.identifiers import proposed_identifier

Given = Mapping[str, Any]
Action = Callable[[Texts, Given], tuple[Texts, str]]


def act(name: str, texts: Texts, given: Given) -> tuple[Texts, str]:
    """Do what `name` says; return the files and what was done, in words for the clerk.

    Raises:
        RefusedEditError: it is not done, and why.
    """
    action = ACTIONS.get(name)
    if action is None:
        raise RefusedEditError(_("bàn làm việc không có việc “{name}”", name=name))
    return action(texts, given)


def path_of(given: object) -> Path:
    """Return the path that a page gave; refused unless it is one of keys and indexes."""
    steps = given if isinstance(given, list) else []
    if not steps or not all(isinstance(one, str) or _is_index(one) for one in steps):
        raise RefusedEditError(_("trang gửi một chỗ không có trong tệp; tải lại trang"))
    return tuple(steps)


def _is_index(step: object) -> bool:
    return isinstance(step, int) and not isinstance(step, bool) and step >= 0


def _accept(texts: Texts, given: Given) -> tuple[Texts, str]:
    paths, said = _annotations(texts, given)
    data = data_of(texts.text)
    if any(_lacks_indicator(kind_of(one), value_at(data, one)) for one in paths):
        raise RefusedEditError(
            _("chỉ tiêu này chưa có chỉ số: chọn một chỉ số, thêm chỉ số mới, hay bỏ chỉ tiêu")
        )
    text = edit_each(texts.text, paths, _confirmed)
    return texts.with_plan(text), _("Đã nhận: {kind}", kind=said)


def _accept_all(texts: Texts, given: Given) -> tuple[Texts, str]:
    """Accept what is proposed for one paragraph or row, but targets that measure nothing yet."""
    path = path_of(given.get("path"))
    text, said = texts.text, _mapping(value_at(data_of(texts.text), path))
    for kind in KINDS:
        entries = said.get(kind)
        if isinstance(entries, dict):
            text = _confirmed(text, (*path, kind))
        for at, one in enumerate(entries if isinstance(entries, list) else ()):
            if not _lacks_indicator(kind, one):
                text = _confirmed(text, (*path, kind, at))
    if text == texts.text:
        raise RefusedEditError(_("đoạn này không có đề xuất nào nhận được ngay"))
    return texts.with_plan(text), _("Đã nhận mọi đề xuất của đoạn đã đủ chỉ số")


def _correct(texts: Texts, given: Given) -> tuple[Texts, str]:
    paths, said = _annotations(texts, given)
    fields = _mapping(given.get("fields"))
    text = edit_each(texts.text, paths, lambda text, path: _corrected(text, path, fields))
    return texts.with_plan(text), _("Đã sửa: {kind}", kind=said)


def _corrected(text: str, path: Path, fields: Given) -> str:
    form = KINDS[kind_of(path)]
    for key, value in filled(form, fields):
        held = _mapping(value_at(data_of(text), path))
        if value in (None, []) and not required(form, key):
            text = authoring.remove(text, (*path, key)) if key in held else text
        elif held.get(key) != value:
            text = authoring.set_value(text, (*path, key), value, keys_of(form))
    return _confirmed(text, path)


def _add(texts: Texts, given: Given) -> tuple[Texts, str]:
    path, kind = path_of(given.get("path")), str(given.get("kind"))
    if kind not in KINDS:
        raise RefusedEditError(_("không có loại ghi nhận “{kind}”", kind=kind))
    form, fields = KINDS[kind], dict(filled(KINDS[kind], _mapping(given.get("fields"))))
    entry: dict[str, Value] = {
        key: fields.get(key)
        for key in keys_of(form)
        if required(form, key) or fields.get(key) not in (None, [])
    }
    if kind == "when":
        held = value_at(data_of(texts.text), path)
        if isinstance(held, dict) and held.get("when"):
            raise RefusedEditError(_("đoạn này đã có thời gian: sửa thời gian ấy"))
        text = authoring.as_mapping(texts.text, path)
        text = authoring.set_value(text, (*path, "when"), entry, authoring.PARAGRAPH_KEYS)
    else:
        text = authoring.annotate(texts.text, path, kind, entry)
    return texts.with_plan(text), _("Đã thêm: {kind}", kind=KIND_NAMES[kind])


def _reject(texts: Texts, given: Given) -> tuple[Texts, str]:
    paths, said = _annotations(texts, given)
    text = edit_each(texts.text, paths, _without)
    return texts.with_plan(text), _("Đã bỏ: {kind}", kind=said)


def _not_target(texts: Texts, given: Given) -> tuple[Texts, str]:
    paths, _said = _annotations(texts, given)
    if any(kind_of(one) != "targets" for one in paths):
        raise RefusedEditError(_("chỉ một chỉ tiêu mới thành “không phải chỉ tiêu”"))
    reason = " ".join(str(given.get("reason") or "").split())
    if not reason:
        raise RefusedEditError(_("hãy nói vì sao con số này không phải chỉ tiêu"))
    data = data_of(texts.text)
    entries: dict[Path, list[Value]] = {}
    for path in paths:
        said = str(_mapping(value_at(data, path[:-2])).get("text") or "")
        none = _none_of(_mapping(value_at(data, path)), said, reason)
        entries.setdefault(path[:-2], []).append(none)
    text = edit_each(texts.text, paths, _without)
    for paragraph, found in entries.items():
        text = authoring.annotate(text, paragraph, "not_targets", *found)
    return texts.with_plan(text), _("Đã ghi: không phải chỉ tiêu")


def _none_of(target: Mapping[str, Any], said: str, reason: str) -> Value:
    kept = {key: target[key] for key in ("quote", "column") if key in target}
    return {**kept, **_figure_of(target, said), "reason": reason}


def _figure_of(target: Mapping[str, Any], said: str) -> dict[str, str]:
    """Return a `quote` of the figure alone, where a paragraph says its words once; else nothing.

    A row has no `said`; words that stand twice could be those of another figure.
    """
    quote, figure = str(target.get("quote") or ""), parse_figure(str(target.get("is") or ""))
    printed = find_printed(quote, figure) if figure else None
    words = quote[printed.start : printed.end] if printed else ""
    return {"quote": words} if words and said.count(words) == 1 else {}


def _merge(texts: Texts, given: Given) -> tuple[Texts, str]:
    text = authoring.merge_paragraph(texts.text, path_of(given.get("path")))
    return texts.with_plan(text), _("Đã gộp với đoạn trên")


def _split(texts: Texts, given: Given) -> tuple[Texts, str]:
    offset = given.get("offset")
    if not _is_index(offset):
        raise RefusedEditError(_("đặt con trỏ vào chỗ muốn tách"))
    text = authoring.split_paragraph(texts.text, path_of(given.get("path")), int(offset or 0))
    return texts.with_plan(text), _("Đã tách đoạn")


def _heading(texts: Texts, given: Given) -> tuple[Texts, str]:
    path = path_of(given.get("path"))
    if path[-2:-1] == ("text",):
        return texts.with_plan(authoring.to_heading(texts.text, path)), _("Đã đổi thành tên mục")
    text = authoring.to_paragraph(texts.text, path)
    return texts.with_plan(text), _("Đã đổi tên mục thành đoạn")


def _words(texts: Texts, given: Given) -> tuple[Texts, str]:
    """Correct the words of a paragraph or heading, where a scan was misread."""
    path, words = path_of(given.get("path")), " ".join(str(given.get("words") or "").split())
    if not words:
        raise RefusedEditError(_("đoạn không được trống; muốn bỏ đoạn thì gộp với đoạn trên"))
    held = value_at(data_of(texts.text), path)
    if isinstance(held, dict) and ("table" in held or "cells" in held):
        raise RefusedEditError(_("chữ trong bảng sửa ở tệp kế hoạch"))
    if isinstance(held, dict):
        path = (*path, "heading" if path[-2] != "text" else "text")
    return texts.with_plan(authoring.set_value(texts.text, path, words)), _("Đã sửa chữ")


def _fact(texts: Texts, given: Given) -> tuple[Texts, str]:
    key, value = str(given.get("key")), " ".join(str(given.get("value") or "").split())
    if key not in FACTS:
        raise RefusedEditError(_("không sửa “{key}” ở đây", key=key))
    held = _mapping(data_of(texts.text)).get(key)
    path = (key, FACTS[key]) if FACTS[key] and isinstance(held, dict) else (key,)
    text = authoring.set_value(texts.text, path, value or None, keys_of(PlanForm))
    return texts.with_plan(text), _("Đã ghi vào phần đầu kế hoạch")


def _entry(texts: Texts, given: Given) -> tuple[Texts, str]:
    """Put a new entry into a registry, and its id where it was asked for."""
    kind = str(given.get("registry"))
    if kind not in OFFERED_REGISTRIES:
        raise RefusedEditError(_("không thêm được vào danh mục này ở đây"))
    form, fields = REGISTRIES[kind], dict(filled(REGISTRIES[kind], _mapping(given.get("fields"))))
    if "id" in form.model_fields:
        called = fields.get("number") or fields.get("name") or fields.get("title") or ""
        fields["id"] = fields.get("id") or proposed_identifier(str(called))
    entry = {
        key: fields.get(key)
        for key in keys_of(form)
        if required(form, key) or fields.get(key) not in (None, [])
    }
    written = authoring.add_entry(texts.registry(kind), entry)
    named = (fields.get(key) for key in ("name", "number", "title", "abbr", "word", "id"))
    said = _("Đã thêm vào danh mục: {name}", name=next(one for one in named if one))
    return texts.with_registry(kind, written), said


def _annotations(texts: Texts, given: Given) -> tuple[list[Path], str]:
    """Return the paths of one annotation or of several, `paths`, and what they are in words."""
    several = given.get("paths")
    given_paths = several if isinstance(several, list) and several else [given.get("path")]
    paths, data = [path_of(one) for one in given_paths], data_of(texts.text)
    for path in paths:
        if kind_of(path) not in KINDS or not isinstance(value_at(data, path), dict):
            raise RefusedEditError(_("chỗ này không có ghi nhận nào"))
    name = KIND_NAMES[kind_of(paths[0])]
    return paths, f"{len(paths)} {name}" if len(paths) > 1 else name


def _lacks_indicator(kind: str, entry: object) -> bool:
    """Tell whether an entry is a target that does not say what it measures."""
    return kind == "targets" and not _mapping(entry).get("indicator")


def _confirmed(text: str, path: Path) -> str:
    held = _mapping(value_at(data_of(text), path))
    return authoring.remove(text, (*path, "proposed")) if "proposed" in held else text


def _without(text: str, path: Path) -> str:
    """Take an annotation out, and the list that has become empty."""
    text = authoring.remove(text, path)
    above = path[:-1]
    if isinstance(path[-1], int) and value_at(data_of(text), above) == []:
        text = authoring.remove(text, above)
    return text


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


ACTIONS: Mapping[str, Action] = {
    "accept": _accept,
    "accept-all": _accept_all,
    "correct": _correct,
    "add": _add,
    "reject": _reject,
    "not-target": _not_target,
    "merge": _merge,
    "split": _split,
    "heading": _heading,
    "words": _words,
    "fact": _fact,
    "entry": _entry,
    "relate": lambda texts, given: relate(texts, given, path_of(given.get("path"))),
    "settle": settle,
}
