"""Bytes of an older commit → the plan as it was then, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.citations import DocumentIndex, index_documents
from generator.link import link_registries
from generator.link_plan import link_plan
from generator.load import read_plan, read_registry
from generator.mentions import AgencyIndex, index_agencies
from generator.model import Plan
from generator.problems import Problem
from generator.registry import Registries
from generator.registry_schema import REGISTRIES

# The object of a name with its own name, null for what is not there.
Read = Callable[[str], tuple[str, bytes] | None]


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as it was after one commit, with the registries of that time."""

    plan: Plan
    registries: Registries


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a version cannot be read, in words."""

    reason: str


@dataclass(slots=True)
class Past:
    """Reads versions; what was read of registries is kept, since few commits change them.

    `prefix` is the plans folder within the repository. A registry that today's schema refuses is
    taken as it is today, since names are all that is wanted of it.
    """

    read: Read
    prefix: str
    today: Registries
    _trees: dict[str, str] = field(default_factory=dict)
    _registries: dict[str, tuple[Registries, DocumentIndex, AgencyIndex]] = field(
        default_factory=dict
    )

    def tree(self, commit: str) -> str:
        """Return what names the registries of a commit; empty where it has none."""
        if commit not in self._trees:
            found = self.read(f"{commit}:{self.prefix}registry")
            self._trees[commit] = found[0] if found else ""
        return self._trees[commit]

    def version(self, name: str, blob: str, tree: str) -> Version | Unreadable:
        """Read a plan file of a name by its object and that of its registries."""
        found = self.read(blob)
        if found is None:
            return Unreadable("git không còn giữ tệp của bản này")
        problems: list[Problem] = []
        record = read_plan(found[1], name, problems)
        if record is None:
            return Unreadable(_reason(problems))
        if tree not in self._registries:
            registries = self._read_registries(tree)
            self._registries[tree] = (
                registries,
                index_documents(registries.documents.values()),
                index_agencies(registries.agencies.values()),
            )
        registries, documents, agencies = self._registries[tree]
        return Version(link_plan(record, registries, documents, agencies, []), registries)

    def _read_registries(self, tree: str) -> Registries:
        records = {}
        refused = []
        for kind, form_type in REGISTRIES.items():
            found = self.read(f"{tree}:{kind}.yml") if tree else None
            problems: list[Problem] = []
            data = found[1] if found else b""
            records[kind] = tuple(read_registry(data, f"registry/{kind}.yml", form_type, problems))
            if problems or found is None:
                refused.append(kind)
        registries = link_registries(records, [])
        return replace(registries, **{kind: getattr(self.today, kind) for kind in refused})


def _reason(problems: list[Problem]) -> str:
    first = min(problems)
    fragment = f" “{first.fragment}”" if first.fragment else ""
    more = f"; và {len(problems) - 1} lỗi nữa" if len(problems) > 1 else ""
    return f"dòng {first.line}: {first.message}{fragment}{more}"
