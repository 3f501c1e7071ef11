"""Where a code host lets a line of a file be edited, and shows it as a commit has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# By words of the host's name: where a file is edited on a branch, and where a commit's file stands.
# What else there is, a portal says itself (`edit_address`).
_KINDS = (
    (
        re.compile(r"gitlab"),
        "/-/edit/{branch}/{path}#L{line}",
        "/-/blob/{commit}/{path}#L{line}",
    ),
    (
        re.compile(r"codeberg|gitea|forgejo"),
        "/_edit/{branch}/{path}#L{line}",
        "/src/commit/{commit}/{path}#L{line}",
    ),
    (
        re.compile(r"github"),
        "/edit/{branch}/{path}#L{line}",
        "/blob/{commit}/{path}?plain=1#L{line}",
    ),
)
_PLACE = re.compile(r"\{(branch|path|commit|line)\}")


@dataclass(frozen=True, slots=True)
class CodeHost:
    """Addresses with `{branch}`, `{path}`, `{commit}`, `{line}` to be filled in.

    `view` is null where nobody knows how the host shows a commit's file.
    """

    edit: str
    view: str | None = None


def code_host(repo_url: str | None, edit_address: str | None, branch: str) -> CodeHost | None:
    """Return where a repository's files are edited; null for a host of which nobody knows it.

    `edit_address`, a portal's own, wins over what is known of the host of `repo_url`.
    """
    known = _known(repo_url.removesuffix("/").removesuffix(".git")) if repo_url else None
    if edit_address:
        found = CodeHost(edit_address, known.view if known else None)
    elif known:
        found = known
    else:
        return None
    return CodeHost(filled(found.edit, branch=branch), found.view)


def _known(repo_url: str) -> CodeHost | None:
    name = urlsplit(repo_url).hostname or ""
    for words, edit, view in _KINDS:
        if words.search(name):
            return CodeHost(repo_url + edit, repo_url + view)
    return None


def filled(address: str, **values: str) -> str:
    """Fill places of an address in, as its path and query write them; other places stay."""

    def value(place: re.Match[str]) -> str:
        return quote(values[place[1]]) if place[1] in values else place[0]

    return _PLACE.sub(value, address)
