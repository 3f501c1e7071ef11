"""The proof of one paragraph: the way of hashes from its words to a link of the chain."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import merkle
from generator.language import _
from generator.merkle import Step
from generator.opendata import paragraph_leaf, plan_leaf, published_leaves, root_of_all, to_json
from generator.published.chain import Link, link_of

MOST_BYTES = 1 << 20
_MOST_STEPS = 64


class NoProofError(ValueError):
    """A paragraph cannot be proved, or a proof proves nothing; says in words why."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A paragraph, the steps from it to its plan, from that to all texts, and the link of those."""

    plan: str
    paragraph: str
    mark: str | None
    text: str
    steps: Sequence[Step]
    plan_steps: Sequence[Step]
    link: Link

    def holds(self) -> bool:
        """Tell whether the words lead to the link."""
        leaf = paragraph_leaf(self.plan, self.paragraph, self.mark, self.text)
        of_plan = plan_leaf(self.plan, merkle.climbed(leaf, self.steps).hex())
        return merkle.climbed(of_plan, self.plan_steps).hex() == self.link.texts

    def file(self) -> bytes:
        """Return the proof as a file."""
        return to_json(
            {
                "plan": self.plan,
                "paragraph": self.paragraph,
                "mark": self.mark,
                "text": self.text,
                "steps": [{side: one.hex()} for side, one in self.steps],
                "plan_steps": [{side: one.hex()} for side, one in self.plan_steps],
                "link": self.link.says(),
            }
        )


def prove(plan: Mapping[str, Any], paragraph: str, roots: Mapping[str, str], link: Link) -> Proof:
    """Return the proof of a paragraph out of published data: its plan, the hashes of all plans.

    Raises `NoProofError` where there is no such paragraph, or the data is not that of the link.
    """
    leaves = list(published_leaves(plan))
    at = next((at for at, (name, _one, _leaf) in enumerate(leaves) if name == paragraph), None)
    if at is None:
        raise NoProofError(_("kế hoạch ấy không có đoạn nào mang mã này"))
    names = sorted(roots)
    hashes = [leaf for _name, _one, leaf in leaves]
    if merkle.root(hashes).hex() != roots.get(plan["id"]) or root_of_all(roots) != link.texts:
        raise NoProofError(
            _("nguyên văn đang công bố không phải là nguyên văn mà chuỗi bản dựng ghi")
        )
    _name, one, _leaf = leaves[at]
    steps = merkle.way(hashes, at)
    of_plans = [plan_leaf(name, roots[name]) for name in names]
    plan_steps = merkle.way(of_plans, names.index(plan["id"]))
    return Proof(plan["id"], paragraph, one["mark"], one["text"], steps, plan_steps, link)


def read_proof(data: bytes) -> Proof:
    """Read a proof, whoever wrote it; raises `NoProofError` for what is none or does not hold."""
    try:
        said = json.loads(data)
        words = [said[name] for name in ("plan", "paragraph", "text")]
        if not all(isinstance(one, str) for one in words):
            raise TypeError
        mark = said["mark"]
        link = link_of(said["link"])
        ways = _steps(said["steps"]), _steps(said["plan_steps"])
        if not (mark is None or isinstance(mark, str)) or said["link"]["link"] != link.hash:
            raise TypeError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoProofError(_("không phải là tệp chứng minh do kehoach prove ghi")) from error
    proof = Proof(words[0], words[1], mark, words[2], *ways, link)
    if not proof.holds():
        raise NoProofError(
            _("chữ trong tệp này không dẫn tới mắt chuỗi mà nó ghi: chữ hay mã đã bị sửa")
        )
    return proof


def _steps(said: Any) -> list[Step]:
    if not isinstance(said, list) or len(said) > _MOST_STEPS:
        raise TypeError
    steps: list[Step] = []
    for one in said:
        ((side, beside),) = one.items()
        if side not in ("left", "right") or len(beside) != 64:
            raise ValueError(side)
        steps.append((side, bytes.fromhex(beside)))
    return steps
