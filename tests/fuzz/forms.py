"""Every field of every form, read off the forms themselves: a new field is tried unasked."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

Steps = tuple[str | int, ...]
# Words that suit most fields of text, tried in turn until the form takes one.
_SUITING = ("x", "1", "2030", "2024-11-21", "10/11", "< 3 %", "https://vi-du.vn/", "sources/x.txt")


def fields(form: type[BaseModel]) -> dict[str, Any]:
    """Return the annotation of each field of a form, by the name that an author writes."""
    return {info.alias or name: info.annotation for name, info in form.model_fields.items()}


def forms_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the forms that a field may hold, whatever lists and choices lie around them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for inner in get_args(annotation):
        yield from forms_in(inner)


def is_list(annotation: Any) -> bool:
    return get_origin(annotation) is list or any(map(is_list, get_args(annotation)))


def sample(form: type[BaseModel]) -> dict[str, Any]:
    """Return the least that a form takes."""
    needed = [
        (info.alias or name, info.annotation)
        for name, info in form.model_fields.items()
        if info.is_required()
    ]
    return {name: _suiting(form, name, annotation) for name, annotation in needed}


def _suiting(form: type[BaseModel], name: str, annotation: Any) -> Any:
    inner = next(forms_in(annotation), None)
    value = sample(inner) if inner else next(_words(form, name, annotation), "x")
    return [value] if is_list(annotation) and not isinstance(value, list) else value


def _words(form: type[BaseModel], name: str, annotation: Any) -> Iterator[Any]:
    """Yield words that the field by itself takes."""
    choices = [one for one in _choices(annotation) if isinstance(one, str)]
    field = next(n for n, info in form.model_fields.items() if name in (n, info.alias))
    for word in (*choices[:1], *_SUITING):
        for value in (word, [word]):
            try:
                form.__pydantic_validator__.validate_assignment(
                    form.model_construct(), field, value
                )
            except ValueError as error:
                if "frozen" not in str(error):
                    continue
            yield value


def _choices(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    for inner in get_args(annotation):
        yield from _choices(inner)


def places(form: type[BaseModel], data: Any) -> Iterator[tuple[Steps, type[BaseModel]]]:
    """Yield where forms stand in data that an author wrote, the outermost first."""
    if not isinstance(data, dict):
        return
    yield (), form
    for name, annotation in fields(form).items():
        choices = list(forms_in(annotation))
        if not choices or name not in data:
            continue
        listed = data[name] if isinstance(data[name], list) else [data[name]]
        for index, one in enumerate(listed):
            step: Steps = (name, index) if isinstance(data[name], list) else (name,)
            for rest, kind in places(_meant(choices, one), one):
                yield (*step, *rest), kind


def _meant(choices: list[type[BaseModel]], data: Any) -> type[BaseModel]:
    """Return which of the forms that may stand in a place the data has the most keys of."""
    keys = set(data) if isinstance(data, dict) else set()
    return max(choices, key=lambda form: len(keys & set(fields(form))))


def fields_to_try(form: type[BaseModel], data: Any) -> list[tuple[Steps, str, Any]]:
    """Return every field of every form within, as where it stands, its name and its annotation.

    One that stands nowhere yet stands below the first form that may hold it.
    """
    found: dict[tuple[type[BaseModel], str], tuple[Steps, str, Any]] = {}
    for steps, kind in places(form, data):
        for name, annotation in fields(kind).items():
            found.setdefault((kind, name), (steps, name, annotation))
    return list(found.values())


def complete(form: type[BaseModel], data: Any) -> Any:
    """Return a copy of data in which every form that may stand within stands somewhere."""
    data = deepcopy(data)
    seen = {kind for _, kind in places(form, data)}
    while True:
        lacking = [
            (steps, name, inner, is_list(annotation))
            for steps, kind in places(form, data)
            for name, annotation in fields(kind).items()
            for inner in forms_in(annotation)
            if inner not in seen
        ]
        if not lacking:
            return data
        steps, name, inner, listed = lacking[0]
        seen.add(inner)
        holder, value = at(data, steps), sample(inner)
        if isinstance(holder.get(name), str):  # what a form in short holds
            value[next(iter(value))] = holder[name]
        holder[name] = value if not listed else [*_kept(holder.get(name)), value]


def _kept(listed: Any) -> list[Any]:
    """Return what a list holds of forms that another choice of it may not replace."""
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def at(data: Any, steps: Steps) -> Any:
    """Return what stands in data behind these steps."""
    for step in steps:
        data = data[step]
    return data


def grafted(data: Any, whole: Any, steps: Steps) -> Any:
    """Return what stands behind these steps, taken over from `whole` where it is not there yet."""
    for step in steps:
        there = (
            step < len(data) if isinstance(step, int) else isinstance(data, dict) and step in data
        )
        if not there or isinstance(data[step], str):
            taken = deepcopy(whole[step])
            if isinstance(step, int) and not there:
                data.append(taken)
            else:
                data[step] = taken
        data, whole = data[step], whole[step]
    return data
