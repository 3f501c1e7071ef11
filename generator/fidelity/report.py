"""A proof in words, for a person at a terminal: a line of figures, two lines a difference."""

from __future__ import annotations

from collections.abc import Mapping

from generator.fidelity.clean_text import Fidelity
from generator.fidelity.differences import Difference, DifferenceKind
from generator.fidelity.scan import ScanFidelity
from generator.hidden import for_terminal
from generator.language import _
from generator.model.plan import Plan


def as_text(proof: Fidelity | ScanFidelity, plan: Plan) -> str:
    """Lay the proof of a plan out; places are lines of the plan file and of its source."""
    return laid_out(proof, plan.place.file, plan.source.file)


def laid_out(proof: Fidelity | ScanFidelity, name: str, source_name: str) -> str:
    """Lay a comparison out of what is called so: one line of figures, then each difference."""
    if isinstance(proof, ScanFidelity):
        figures, words = _scan_figures(proof, name), _scan_words
    else:
        figures, words = _figures(proof, name), _words
    told = (_told(one, words(one)[one.kind], name, source_name) for one in proof.differences)
    return "\n".join([for_terminal(figures), *told])


def _told(difference: Difference, words: str, name: str, source_name: str) -> str:
    places = f"{name}:{difference.plan_line} · {source_name}:{difference.source_line}"
    around = for_terminal(f"… {difference.before} [ ] {difference.after} …")
    told = for_terminal(f"{places}: {words}")
    return f"  {told}\n      {around}"


def _figures(fidelity: Fidelity, name: str) -> str:
    return _(
        "{name}: {coverage} ({found}/{expected} từ và dấu câu), "
        "bỏ ra {omitted}, chuyển chỗ {moved}, "
        "khác biệt {differences}",
        name=name,
        coverage=fidelity.coverage,
        found=fidelity.found,
        expected=fidelity.expected,
        omitted=fidelity.omitted,
        moved=fidelity.moved,
        differences=len(fidelity.differences),
    )


def _scan_figures(fidelity: ScanFidelity, name: str) -> str:
    return _(
        "{name}: {coverage} bản quét ({found}/{expected} chữ), "
        "phục hồi {restored} chữ, ít giống {low}, "
        "chưa chắc {uncertain}, bỏ ra {omitted}, "
        "khai đọc sai {declared}, khác biệt {differences}",
        name=name,
        coverage=fidelity.coverage,
        found=fidelity.found,
        expected=fidelity.expected,
        restored=fidelity.restored,
        low=fidelity.low,
        uncertain=fidelity.uncertain,
        omitted=fidelity.omitted,
        declared=fidelity.declared,
        differences=len(fidelity.differences),
    )


def _words(difference: Difference) -> Mapping[DifferenceKind, str]:
    return {
        "missing": _("thiếu “{source}”", source=difference.source),
        "added": _("thừa “{plan}”", plan=difference.plan),
        "changed": _(
            "nguồn ghi “{source}”, tệp ghi “{plan}”", source=difference.source, plan=difference.plan
        ),
        "spacing": _(
            "khác dấu cách: nguồn ghi “{source}”, tệp ghi “{plan}”",
            source=difference.source,
            plan=difference.plan,
        ),
    }


def _scan_words(difference: Difference) -> Mapping[DifferenceKind, str]:
    return {
        "missing": _(
            "bản quét có “{source}”, tệp không có chữ nào ứng với nó", source=difference.source
        ),
        "added": _(
            "tệp ghi “{plan}”, bản quét chỉ có “{source}”",
            plan=difference.plan,
            source=difference.source,
        ),
        "changed": _(
            "con số khác: bản quét “{source}”, tệp “{plan}”",
            source=difference.source,
            plan=difference.plan,
        ),
        "spacing": "",
    }
