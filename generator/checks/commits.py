"""What commits say of themselves in their last lines, held against what can be said there."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from generator.history import trailers
from generator.language import _
from generator.link import DocumentIndex
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.problems import Location, Problem, Severity, guess

SHOWN_HASH = 12


def check_commits(
    site: Site,
    messages: Mapping[str, str],
    severities: Mapping[str, Severity],
    landing: Container[str] = (),
) -> list[Problem]:
    """Hold every commit that changed a plan against the rules of its last lines.

    `messages` are what commits say, by their names.
    A published commit stays as it is, so these are warnings unless the portal says otherwise; of
    those in `landing`, which can still be changed, they are errors. The hook that looks at a
    message before it is committed refuses, too.
    """
    documents = DocumentIndex.of(site.registries.documents.values())
    return [
        replace(problem, severity=severity_of(problem.rule, severities, commit in landing))
        for commit, message in messages.items()
        for problem in _problems(place_of(commit), message, documents)
    ]


def severity_of(rule: str, severities: Mapping[str, Severity], lands: bool) -> Severity:
    """Return how severe it is that a commit breaks a rule; `lands`: it can still be changed."""
    return severities.get(rule, "error" if lands else "warning")


def place_of(commit: str) -> str:
    """Return how problems name a commit, where they name a file else."""
    return f"commit {commit[:SHOWN_HASH]}"


def check_message(
    message: str, place: str, documents: Mapping[str, CitedDocument]
) -> list[Problem]:
    """Hold a message against the same rules before it is committed.

    `place` names the message in problems; lines are counted in `message`. Here they are errors.
    """
    return list(_problems(place, message, DocumentIndex.of(documents.values())))


def _problems(place: str, message: str, documents: DocumentIndex) -> Iterator[Problem]:
    said, problems = trailers.read_trailers(message, place)
    yield from problems
    named = said.based_on
    if named and documents.based_on(named) is None:
        yield Problem.at(
            Location(place),
            "commit-document",
            _("văn bản làm căn cứ chưa có trong registry/documents.yml"),
            fragment=named,
            hint=_("thêm văn bản ấy vào sổ, hoặc sửa dòng Can-cu: thành mã hay số có trong sổ"),
            guess=guess(named, documents.names()),
        )
