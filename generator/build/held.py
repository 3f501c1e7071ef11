"""Whether the pages of a built site keep to its policy, and where to mend one that does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.language import _
from generator.model.urls import page_of
from generator.output.blocked import Blocked, blocked, elsewhere, perhaps
from generator.problems import Problem
from generator.processes import shared_out

# So many pages are handed to a process at once; fewer than these are read sooner than one begins.
_SIZE = 500
_ALONE = 3_000


def against_policy(
    built: Path,
    hand_written: Mapping[PurePosixPath, str],
    content: str,
    allowed: Sequence[str] = (),
) -> Iterator[Problem]:
    """Yield an error for each thing that a browser would stop, once however many pages have it.

    What would be loaded from elsewhere than the site and the sources `allowed` is a warning: a page
    is whole without it.

    It is told where it stands in the Markdown of `hand_written`, by path below the folder
    `content`; what a template of the portal or a package brings, at its place in the first page.
    """
    sources = {page_of(path).page: (path, text) for path, text in hand_written.items()}
    told: set[tuple[str, str]] = set()
    for path, one in _found(built, allowed):
        if (one.tag, one.words) in told:
            continue
        told.add((one.tag, one.words))
        source = sources.get(path.removesuffix("index.html"))
        yield _problem(one, path, source, content)


def _found(built: Path, allowed: Sequence[str]) -> Iterator[tuple[str, Blocked]]:
    """Yield what each page holds, by the path of the page, in the order of the paths."""
    paths = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*.html"))]
    batches = [paths[at : at + _SIZE] for at in range(0, len(paths), _SIZE)]
    alone = len(paths) < _ALONE
    for found in shared_out((built, tuple(allowed)), _held, batches, 1 if alone else None):
        yield from found


def _held(given: tuple[Path, Sequence[str]], paths: Sequence[str]) -> list[tuple[str, Blocked]]:
    built, allowed = given
    found: list[tuple[str, Blocked]] = []
    for path in paths:
        data = (built / path).read_bytes()
        if perhaps(data):
            text = data.decode("utf-8")
            found += ((path, one) for one in (*blocked(text), *elsewhere(text, allowed)))
    return found


def _problem(
    one: Blocked, page: str, source: tuple[PurePosixPath, str] | None, content: str
) -> Problem:
    place = _place(one, source[1]) if source else None
    file, line, column = page, one.line, one.column
    if source and place:
        file, (line, column) = f"{content}/{source[0]}", place
    if one.kind == "elsewhere":
        return Problem(
            file,
            line,
            column,
            "elsewhere",
            _("trình duyệt sẽ không lấy về: trang chỉ lấy tệp của chính site"),
            severity="warning",
            fragment=one.words,
            hint=_("chép tệp ấy vào content/, hoặc thêm nơi ấy vào extra.kehoach.policy"),
        )
    return Problem(
        file,
        line,
        column,
        "blocked",
        _("trình duyệt sẽ chặn chỗ này: trang chỉ chạy lệnh và kiểu chữ từ tệp của chính site"),
        fragment=one.words,
        hint=_hint(one),
    )


def _hint(one: Blocked) -> str:
    if one.kind == "style":
        return _("đặt class, rồi viết kiểu vào một tệp trong theme/assets/css/")
    if one.kind == "script":
        return _("chuyển lệnh sang một tệp .js trong theme/assets/, gọi bằng <script src=…>")
    return _("bỏ thẻ này, thay bằng liên kết hay ảnh")


def _place(one: Blocked, markdown: str) -> tuple[int, int] | None:
    """Return line and column of a thing in the Markdown that it comes from; null if not there."""
    name = re.escape(one.words.partition("=")[0])
    found = (
        re.search(re.escape(one.tag), markdown)
        or re.search(rf"{name}\s*=", markdown, re.IGNORECASE)
        or re.search(r"(?:java|vb)script:", markdown, re.IGNORECASE)
    )
    if not found:
        return None
    before = markdown[: found.start()]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
