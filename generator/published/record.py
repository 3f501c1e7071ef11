"""`api/build.json`: what a site is made of and the hash of each of its files; read as a stranger's.

Of a site of very many files it names lists instead, by their hashes, which have those of the files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from generator.hidden import in_json, is_hidden, marked
from generator.language import _
from generator.opendata import to_json
from generator.problems import Problem
from generator.published.chain import CHAIN

RECORD = "api/build.json"
SIGNATURE = "api/build.json.sig"
# What lies beside the record and in no record: the chain of builds, who signed either and when.
WITNESSES = ("sig", "minisig", "ots", "tsr", "sigstore.json")
BESIDE = frozenset(
    path
    for named in (RECORD, CHAIN)
    for path in (named, *(f"{named}.{ending}" for ending in WITNESSES))
)
# Bytes of a record, or of a list that it names, that are read.
MOST_BYTES = 32 << 20
# Files that are named in one file: 3 MB of names as long as ours.
MOST_LISTED = 20_000
_LISTS = "api/build/"
_MOST_LISTS = 1_000
Ask = Callable[[str], bytes | str]
_DATA = "api/"
_LONGEST = 2000
_HASH = re.compile("[0-9a-f]{64}")
_COMMIT = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")
# What else decides the bytes of a site beside its commit.
MADE = ("version", "program", "python", "packages", "base_url", "language")


@dataclass(frozen=True, slots=True)
class Record:
    """What a site says of itself.

    `files` are the SHA-256 of its files by path, seen from its root, the record itself left out.
    `made` says what else than the commit decided their bytes (`MADE`), as far as it is told.
    `commit` is null for a site that was built without git. A record of before the whole site was
    listed names the files of the open data alone: `is_whole` is false.
    """

    files: Mapping[str, str]
    made: Mapping[str, object]
    commit: str | None = None
    base_url: str | None = None
    is_whole: bool = True
    texts: str | None = None


def record_files(
    said: Mapping[str, object], hashes: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the record of a site by its path, behind the lists that it names, if it needs any."""
    paths = sorted(path for path in hashes if path not in BESIDE)
    if len(paths) <= MOST_LISTED:
        yield RECORD, record_of(said, hashes)
        return
    lists: dict[str, str] = {}
    for number, at in enumerate(range(0, len(paths), MOST_LISTED), start=1):
        listed = _written({path: hashes[path] for path in paths[at : at + MOST_LISTED]})
        lists[f"{_LISTS}{number}.json"] = sha256(listed).hexdigest()
        yield f"{_LISTS}{number}.json", listed
    yield RECORD, _written({**said, "lists": lists})


def record_of(said: Mapping[str, object], hashes: Mapping[str, str]) -> bytes:
    """Return the record of a site without lists: what it is made of, then its files by path.

    `files` has those of the open data, seen from `api/`, as it was published first; `site` has all.
    """
    site = {path: hashes[path] for path in sorted(hashes) if path not in BESIDE}
    data = {path.removeprefix(_DATA): site[path] for path in site if path.startswith(_DATA)}
    return _written({**said, "files": data, "site": site})


def _written(said: Mapping[str, object]) -> bytes:
    """Write JSON in which what hides, as in the name of a file, stands by its number."""
    return in_json(to_json(said).decode("utf-8")).encode("utf-8")


def _not_there(path: str) -> str:
    return _("Site không có {file}.", file=path)


def read_record(data: bytes, found: list[Problem], ask: Ask = _not_there) -> Record | None:
    """Read a record, whoever wrote it; what is wrong with it is a problem, and then it is null.

    `ask` gives the bytes of a list that it names by path, or in words why there are none.
    """
    said = _parsed(data, found)
    if found:
        return None
    wrong = list(_wrongs(said))
    files: dict[str, str] = {}
    if not wrong:
        wrong = list(_listed(said.get("lists", {}), ask, files))
    found.extend(wrong[:1])
    if wrong:
        return None
    is_whole = "site" in said or "lists" in said
    files |= (
        said.get("site", {}) if is_whole else {f"{_DATA}{path}": one for path, one in _data(said)}
    )
    made = {key: said[key] for key in MADE if key in said}
    texts = said.get("texts")
    return Record(files, made, said.get("commit"), said.get("base_url"), is_whole, texts)


def _parsed(data: bytes, found: list[Problem]) -> Any:
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        found.append(_wrong(_("không phải là JSON"), error.msg, error.lineno, error.colno))
    except (ValueError, RecursionError) as error:  # no UTF-8, a name twice, too deep, too long
        found.append(_wrong(_("không đọc được"), str(error)))
    return None


def _listed(lists: Mapping[str, str], ask: Ask, files: dict[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with the lists that a record names; `files` grows by what they name."""
    for path, digest in lists.items():
        data = ask(path)
        if isinstance(data, str):
            yield _wrong(data, path)
            return
        if sha256(data).hexdigest() != digest:
            yield _wrong(_("danh sách tệp “{path}” không đúng mã kiểm tra", path=path))
            return
        found: list[Problem] = []
        said = _parsed(data, found)
        found = found or list(_wrong_files(said, "site"))
        if found or said.keys() & files.keys():
            yield from found or [_wrong(_("một tệp có trong hai danh sách"), path)]
            return
        files |= said
    files |= lists


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(_("“{name}” có hai lần", name=marked(name)))
        found[name] = value
    return found


def _data(said: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    found: Mapping[str, str] = said.get("files", {})
    return found.items()


def _wrongs(said: Any) -> Iterator[Problem]:
    """Yield what is wrong with what was read, worst first; later ones may need the earlier."""
    if not isinstance(said, dict) or not isinstance(said.get("lists", said.get("files")), dict):
        yield _wrong(_("không phải là lời ghi của một site do kehoach dựng"))
        return
    commit = said.get("commit")
    if commit is not None and not (isinstance(commit, str) and _COMMIT.fullmatch(commit)):
        yield _wrong(_("“commit” không phải là mã đầy đủ của một commit"), _shown(commit))
    texts = said.get("texts")
    if texts is not None and not (isinstance(texts, str) and _HASH.fullmatch(texts)):
        yield _wrong(_("mã kiểm tra của “{path}” không phải là SHA-256", path="texts"))
    yield from _wrong_words(said)
    for key in ("files", "site"):
        yield from _wrong_files(said.get(key, {}), key)
    if "lists" in said:
        yield from _wrong_lists(said)
    elif "site" in said and isinstance(said["site"], dict):
        listed = {path: one for path, one in said["site"].items() if path.startswith(_DATA)}
        if listed != {f"{_DATA}{path}": one for path, one in _data(said)}:
            yield _wrong(_("“files” và “site” nói khác nhau về các tệp dưới api/"))


def _wrong_words(said: Mapping[str, Any]) -> Iterator[Problem]:
    words = {key: said.get(key) or "" for key in ("version", "base_url", "language")}
    for key, value in words.items():
        if not _is_line(value):
            yield _wrong(_("“{key}” không phải là một dòng chữ", key=key), _shown(value))
        elif key == "base_url" and not _is_address(value):
            yield _wrong(_("“base_url” không phải là địa chỉ"), _shown(value))


def _wrong_files(listed: Any, key: str) -> Iterator[Problem]:
    if not isinstance(listed, dict):
        yield _wrong(_("“{key}” không phải là danh sách tệp", key=key), _shown(listed))
        return
    for path, digest in listed.items():
        whole = path if key == "site" else f"{_DATA}{path}"
        if not is_path(whole) or whole in BESIDE:
            yield _wrong(_("tên tệp không thể có trong một site"), path)
        elif not (isinstance(digest, str) and _HASH.fullmatch(digest)):
            yield _wrong(_("mã kiểm tra của “{path}” không phải là SHA-256", path=path))


def _wrong_lists(said: Mapping[str, Any]) -> Iterator[Problem]:
    lists = said["lists"]
    yield from _wrong_files(lists, "site")
    if {"files", "site"} & said.keys() or len(lists) > _MOST_LISTS:
        yield _wrong(_("không phải là lời ghi của một site do kehoach dựng"))
    if not all(path.startswith(_LISTS) for path in lists):
        yield _wrong(_("tên tệp không thể có trong một site"), next(iter(lists)))


def is_path(path: str) -> bool:
    """Tell whether a text is the path of a file below a site: it leads down, step by step."""
    steps = path.split("/")
    return (
        len(path) <= _LONGEST
        and not any(step in ("", ".", "..") for step in steps)
        and "\\" not in path
        and not any(map(is_hidden, path))
    )


def _is_line(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and not any(map(is_hidden, value))


def _is_address(value: str) -> bool:
    """Tell whether a build could have been given this address: it can be taken apart."""
    try:
        parts = urlsplit(value)
        return parts.port != 0 and parts.scheme in ("", "http", "https")
    except ValueError:  # brackets that hold no number of an address, a port that is none
        return False


def _shown(value: object) -> str:
    return repr(value)[:_LONGEST]


def _wrong(message: str, fragment: str = "", line: int = 1, column: int = 1) -> Problem:
    hint = _("lấy lại tệp này ở chính site ấy, hoặc báo cho người giữ site")
    return Problem(RECORD, line, column, "record", message, fragment=marked(fragment), hint=hint)
