"""A proof holds for its words alone, and nothing else passes for one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.published import Link, NoProofError, Proof, prove, read_proof
from tests.site_fixture import built_site

PLAN, PARAGRAPH = "phuong-2-quang-tri-ke-hoach-nq42", "ii-2-p8"


def told(name: str) -> Any:
    return json.loads((built_site() / f"api/{name}.json").read_bytes())


def proof() -> Proof:
    roots = told("text-roots")
    link = Link(1, "a" * 64, roots["texts"])
    return prove(told(f"plans/{PLAN}"), PARAGRAPH, roots["plans"], link)


def test_a_proof_is_read_as_it_was_written() -> None:
    made = proof()
    again = read_proof(made.file())
    assert again == made
    assert again.text.startswith("Có 100% dân số tham gia bảo hiểm y tế")
    assert len(made.file()) < 4000


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "a word": lambda said: said.update(text=said["text"].replace("100%", "95%")),
    "the paragraph": lambda said: said.update(paragraph="ii-2-p9"),
    "the plan": lambda said: said.update(plan="vinh-long-chuong-trinh-nq42"),
    "the mark": lambda said: said.update(mark="+"),
    "a step": lambda said: said["steps"].pop(),
    "a side": lambda said: said["steps"].insert(0, {"up": "a" * 64}),
    "a hash": lambda said: said["steps"].insert(0, {"left": "a"}),
    "the link": lambda said: said["link"].update(commit="b" * 40),
    "steps that are none": lambda said: said.update(steps=3),
    "no link": lambda said: said.pop("link"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_was_changed_in_a_proof_is_told(change: str) -> None:
    said = json.loads(proof().file())
    CHANGES[change](said)
    with pytest.raises(NoProofError):
        read_proof(json.dumps(said).encode())


def test_what_is_not_published_so_is_not_proved() -> None:
    roots, plan = told("text-roots"), told(f"plans/{PLAN}")
    link = Link(1, "a" * 64, roots["texts"])
    with pytest.raises(NoProofError, match="không có đoạn nào"):
        prove(plan, "khong-co", roots["plans"], link)
    with pytest.raises(NoProofError, match="không phải là nguyên văn"):
        prove(plan, PARAGRAPH, roots["plans"], Link(1, "a" * 64, "b" * 64))
    plan["sections"][0]["paragraphs"][0]["text"] += " x"
    with pytest.raises(NoProofError, match="không phải là nguyên văn"):
        prove(plan, PARAGRAPH, roots["plans"], link)
