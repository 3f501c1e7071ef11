"""What proves a plan's text: a clean source word by word, a scan letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.fidelity import clean_text
from generator.fidelity import scan as fidelity_scan
from generator.fidelity.clean_text import Fidelity
from generator.fidelity.scan import ScanFidelity
from generator.language import _
from generator.model.plan import Plan
from generator.patience import Patience
from generator.problems import Problem

Proof = Fidelity | ScanFidelity


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why the text may be trusted: how much of the source it holds, `99,98%`, rounded down.

    `coverage` is null where there is no proof. For a scan, also how many words were restored, how
    many of them are uncertain, and by paragraph the lines of the scan behind it.
    """

    coverage: str | None = None
    restored: int = 0
    uncertain: int = 0
    scan: Mapping[str, tuple[ScanLine, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A line of a scan, as the scan has it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Proved:
    """A proof, and what a page shows of it."""

    proof: Proof
    evidence: Evidence


def proved(plan: Plan, source: str) -> Proved:
    """Compare a plan with the text of its source, and say what a page shows of that."""
    proof = prove(plan, source)
    return Proved(proof, evidence(proof, source))


def prove(plan: Plan, source: str) -> Proof:
    """Compare a plan with the text of its source, in the way that its kind of source needs.

    Nothing is raised: what does not fit stands in the proof. Decisions 8 and 13 tell what is
    compared.
    """
    if plan.source.is_scan:
        return fidelity_scan.compare_scan(plan, source)
    return clean_text.plan_fidelity(plan, source)


def prove_all(
    plans: Mapping[str, Plan],
    sources: Mapping[str, str],
    problems: list[Problem],
    patience: Patience | None = None,
) -> dict[str, Proof]:
    """Compare each plan with the text of its source, by id; problems tell what is not proved.

    One that takes longer than `patience` has for it is told and has no proof.
    """
    patience = patience or Patience()
    proofs = {}
    for name, source in sources.items():
        file = plans[name].place.file
        proof = patience.give(file, problems, partial(prove, plans[name], source))
        if proof is not None:
            proofs[name] = proof
            problems.extend(unproved(proof, plans[name]))
    return proofs


def evidence(proof: Proof, source: str) -> Evidence:
    """Return what a plan's page shows of its proof; `source` is the text of the source, decoded.

    Only a scan has lines to show: those behind each paragraph, counted from 1, without empty ones.
    """
    coverage = proof.coverage.replace(".", ",")
    if isinstance(proof, Fidelity):
        return Evidence(coverage)
    lines = source.split("\n")
    scan = {
        paragraph: tuple(
            ScanLine(number, lines[number - 1].strip())
            for number in range(first, last + 1)
            if lines[number - 1].strip()
        )
        for paragraph, (first, last) in proof.lines.items()
    }
    return Evidence(coverage, proof.restored, proof.uncertain, scan)


def unproved(proof: Proof, plan: Plan) -> Iterator[Problem]:
    """Yield what keeps a plan from being proved, at its line of the plan file; all are errors.

    First what is declared and not found in the source, then each difference in turn.
    """
    yield from proof.problems
    for difference in proof.differences:
        yield Problem(
            plan.place.file,
            difference.plan_line,
            1,
            "fidelity",
            _("văn bản khác nguồn ở dòng {line} của tệp nguồn", line=difference.source_line),
            fragment=_(
                "nguồn: “{source}”; tệp: “{plan}”", source=difference.source, plan=difference.plan
            ),
            hint=_(
                "chép lại đúng nguồn, hoặc khai ở source.omitted, source.moved kèm lý do; "
                "với bản quét thì khai ở source.misread, source.glyphs, hay uncertain của đoạn"
            ),
        )
