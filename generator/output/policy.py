"""What a browser may do on a page of the site: one policy, for pages, servers, guide and tests.

Pages below `urls.EMBEDS` alone may stand in a frame of another site.

By Content Security Policy Level 3 (W3C) and Trusted Types: whatever stands in a page, no script and
no style works but files of the site itself, and no script makes HTML of text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

_Name = TypeVar("_Name", bound=str)
_NONE = "'none'"
_SELF = "'self'"
# Directives and their sources, in the order in which they are printed.
_DIRECTIVES = {
    "default-src": (_SELF,),
    "script-src": (_SELF,),
    "style-src": (_SELF,),
    "img-src": (_SELF, "data:"),
    "object-src": (_NONE,),
    "base-uri": (_NONE,),
    "frame-ancestors": (_NONE,),
    "require-trusted-types-for": ("'script'",),
}
# What a browser heeds in a header alone (CSP Level 3, 3.3), and complains of in a page.
_HEADER_ONLY = "frame-ancestors"
_WORKER, _TRUSTED = "worker-src", "trusted-types"
# What the script calls its policy that names the worker (`assets/js/offline/keep.js`).
TRUSTED_NAME = "km-trang-da-luu"


def policy(added: Mapping[_Name, Sequence[str]] | None = None) -> str:
    """Return the policy as a server's header `Content-Security-Policy` says it.

    `added` are the sources that a portal allows beyond, by directive; a directive that the policy
    does not name allows them beside the site itself.
    """
    return _printed(_with(added or {}))


def page_policy(
    added: Mapping[_Name, Sequence[str]] | None = None, *, offline: bool = False
) -> str:
    """Return the policy as `<meta http-equiv>` says it: without what only a header can say.

    `offline` lets a page name the one worker of the site, and no other address of a script.
    """
    directives = _with(added or {})
    if offline:
        directives = {_WORKER: (_SELF,), **directives, _TRUSTED: (TRUSTED_NAME,)}
    return _printed({name: said for name, said in directives.items() if name != _HEADER_ONLY})


def _with(added: Mapping[_Name, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found = dict(_DIRECTIVES)
    for name, sources in added.items():
        before = tuple(one for one in found.get(name, (_SELF,)) if one != _NONE)
        found[name] = (*before, *sources) or (_NONE,)
    return found


def _printed(directives: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


POLICY = policy()
# What other sites may show in a frame (`urls.EMBEDS`), and nothing else of a site.
FRAMED_POLICY = page_policy()
