"""What commits say of themselves in their last lines, held against what can be said there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.history import Edit
from generator.history.trailers import read_trailers
from generator.language import _
from generator.link import DocumentIndex
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.problems import Location, Problem, Severity, guess

SHOWN_HASH = 12


def check_commits(
    site: Site, edits: Iterable[Edit], severities: Mapping[str, Severity]
) -> list[Problem]:
    """Hold every commit that changed a plan against the rules of its last lines.

    A published commit stays as it is, so these are warnings unless the portal says otherwise; the
    hook that looks at a message before it is committed refuses.
    """
    documents = DocumentIndex.of(site.registries.documents.values())
    messages = {edit.revision: edit.message for edit in edits}
    return [
        replace(problem, severity=severities.get(problem.rule, "warning"))
        for commit, message in messages.items()
        for problem in _problems(f"commit {commit[:SHOWN_HASH]}", message, documents)
    ]


def check_message(
    message: str, place: str, documents: Mapping[str, CitedDocument]
) -> list[Problem]:
    """Hold a message against the same rules before it is committed.

    `place` names the message in problems; lines are counted in `message`. Here they are errors.
    """
    return list(_problems(place, message, DocumentIndex.of(documents.values())))


def _problems(place: str, message: str, documents: DocumentIndex) -> Iterator[Problem]:
    trailers, problems = read_trailers(message, place)
    yield from problems
    named = trailers.based_on
    if named and documents.based_on(named) is None:
        yield Problem.at(
            Location(place),
            "commit-document",
            _("văn bản làm căn cứ chưa có trong registry/documents.yml"),
            fragment=named,
            hint=_("thêm văn bản ấy vào sổ, hoặc sửa dòng Can-cu: thành mã hay số có trong sổ"),
            guess=guess(named, documents.names()),
        )
