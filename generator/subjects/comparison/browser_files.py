"""What the browser needs to set any plans side by side: a file for each plan, and a list of all."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from generator.bundles import Bundle
from generator.locale.names import level_name, names_now, place_name
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import COMPARE, pair_address
from generator.subjects.comparison.choices import Choice, choice_files
from generator.subjects.comparison.compared import compared_plan, kind_of, orders
from generator.subjects.comparison.entries import ComparedPlan

POINTER = f"{COMPARE.page}danh-sach.json"
FORM = 2  # of the files, counted up when scripts of before could no longer read them
PLANS = "ke-hoach/"


def comparison_bundle(site: Site) -> Bundle:
    """Return the files together, so that plans that are set side by side are of one build."""
    return Bundle(POINTER, FORM, comparison_files(site))


def comparison_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files, by their path below their folder; what is empty in a value is left out.

    UTF-8 JSON without spaces: one file a plan, which `compare.js` reads, and the lists from which a
    reader picks. Numbers and objects are never left out, so a reader of the file need not guess a
    0.
    """
    order = orders(site)
    pages: dict[str, dict[str, str]] = defaultdict(dict)
    for left, right in site.pairs:
        pages[left][right] = pages[right][left] = str(pair_address(left, right))
    for plan in site.plans.values():
        compared = compared_plan(site, plan, order)
        yield _file(f"{PLANS}{plan.id}.json", written_plan(compared, pages.get(plan.id, {})))
    for path, said in choice_files([_choice(site, plan) for plan in site.plans.values()]):
        yield _file(path, written(said))


def written_plan(plan: ComparedPlan, pages: dict[str, str]) -> dict[str, Any]:
    """Return what the file of a plan says.

    `pages` are the addresses of its pages with other plans, by their ids.
    """
    text = [{**written(one.block), **({"mark": one.mark} if one.mark else {})} for one in plan.text]
    return {
        "id": plan.id,
        "names": plan.names,
        "kind": plan.kind,
        "status": plan.status,
        "version": plan.version,
        "fields": {name: written(one) for name, one in plan.fields.items()},
        "entries": [written(entry) for entry in plan.entries],
        "text": text,
        "silences": {name: written(one) for name, one in plan.silences.items()},
        "pages": pages,
    }


def _choice(site: Site, plan: Plan) -> Choice:
    return Choice(
        plan.id,
        place_name(site, plan),
        kind_of(plan),
        level_name(site, plan),
        names_now(site, plan),
    )


def written(value: Any) -> Any:
    """Return a value of values as objects of JSON, without what is empty."""
    if is_dataclass(value):
        found = {field.name: written(getattr(value, field.name)) for field in fields(value)}
        return {name: one for name, one in found.items() if one or type(one) in (int, dict)}
    if isinstance(value, dict):
        return {name: written(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return tuple(written(one) for one in value)
    return value


def _file(path: str, value: object) -> tuple[str, bytes]:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return path, text.encode()
