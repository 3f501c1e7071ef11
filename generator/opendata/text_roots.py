"""One hash for every word of every plan: what a paragraph is proved by (`merkle`).

A leaf is a paragraph as it is published; the leaves of a plan, in the order of its text, give the
hash of the plan, those of all plans by their ids the hash of all texts. It is made of published
data alone, so that anybody can reckon it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import merkle
from generator.model.site import Site
from generator.opendata.json_form import to_json

PATH = "text-roots.json"


def paragraph_leaf(plan: str, paragraph: str, mark: str | None, text: str) -> bytes:
    """Return the leaf of a paragraph: its plan, its id, its printed mark or null, its words."""
    return _leaf([plan, paragraph, mark, text])


def plan_leaf(plan: str, root: str) -> bytes:
    """Return the leaf of a plan in the tree of all plans; `root` is in hexadecimal."""
    return _leaf([plan, root])


def _leaf(said: list[str | None]) -> bytes:
    return merkle.leaf(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())


def text_roots(site: Site) -> dict[str, str]:
    """Return the hash of the words of each plan, in hexadecimal, by their ids in order."""
    return {
        name: merkle.root(
            [
                paragraph_leaf(name, one.id, one.mark, one.text)
                for section in site.plans[name].walk()
                for one in section.paragraphs
            ]
        ).hex()
        for name in sorted(site.plans)
    }


def root_of_all(roots: Mapping[str, str]) -> str:
    """Return the hash of all texts by those of the plans."""
    return merkle.root([plan_leaf(name, roots[name]) for name in sorted(roots)]).hex()


def roots_file(site: Site) -> bytes:
    """Return the published file of the hashes: that of all texts, those of plans."""
    roots = site.once(text_roots)
    return to_json({"texts": root_of_all(roots), "plans": roots})


def published_leaves(plan: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], bytes]]:
    """Yield id, words and leaf of each paragraph of a plan as `api/plans/<id>.json` has it."""
    for one in _paragraphs(plan["sections"]):
        yield one["id"], one, paragraph_leaf(plan["id"], one["id"], one["mark"], one["text"])


def _paragraphs(sections: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for section in sections:
        yield from section["paragraphs"]
        yield from _paragraphs(section["sections"])
