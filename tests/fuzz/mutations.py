"""One broken portal a seed: plans, registries and settings, and what was done to them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.reading.portal import HostSettings
from generator.reading.yaml_source import parse
from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from tests.folders import PLAN, ROOT, write_base
from tests.fuzz.forms import Steps, at, complete, fields_to_try, grafted, sample
from tests.fuzz.words import deep, hostile

PLAN_ID = PLAN.removesuffix(".yml")
SOURCE = f"sources/{PLAN_ID}.txt"
# What refers to an entry of the same registry, and could come back to where it began.
LOOPS = (
    ("units", "parent"), ("units", "successors"), ("units", "ended_by"), ("themes", "parent"),
    ("agencies", "successors"), ("populations", "broader"), ("populations", "complement"),
    ("documents", "relations"), ("documents", "issuer"),
)  # fmt: skip
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Change = Callable[[Path, Random], str]


@dataclass(frozen=True, slots=True)
class Portal:
    """A folder with a portal that was broken: `did` says how."""

    folder: Path
    did: str

    @property
    def plans(self) -> Path:
        return self.folder / "plans"

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"


def new_portal(folder: Path) -> Path:
    """Make a small portal that is in order."""
    folder.mkdir(parents=True)
    write_base(folder / "plans")
    (folder / "mkdocs.yml").write_text(_settings(), encoding="utf-8")
    (folder / "content").mkdir()
    (folder / "content/index.md").write_text("# Trang chủ\n\nChữ.\n", encoding="utf-8")
    return folder


@cache
def _settings() -> str:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("  - Giới thiệu: gioi-thieu/index.md\n", "")  # it is not there
    before, _, rest = text.partition("    compare:\n")
    return before + "\n".join(line for line in rest.split("\n") if not line.startswith("      - ["))


def broken(folder: Path, random: Random) -> Portal:
    """Make a portal and break it in one way, or in a few."""
    new_portal(folder)
    [change] = random.choices(list(CHANGES), list(CHANGES.values()))
    times = random.choice((1, 1, 1, 2, 3)) if change in (_field, _node, _line, _bytes) else 1
    return Portal(folder, "; ".join(change(folder, random) for _ in range(times)))


# --- One field of a form -----------------------------------------------------------------------


def _field(folder: Path, random: Random) -> str:
    """Say something else in a field, be it of a plan, a registry or the settings."""
    kind = random.choices(("plan", *REGISTRIES, "settings"), (20, *[2] * len(REGISTRIES), 4))[0]
    if kind == "plan":
        return _in_form(folder / "plans" / PLAN, (), PlanForm, random)
    if kind == "settings":
        return _in_form(folder / "mkdocs.yml", (), HostSettings, random)
    file = folder / "plans/registry" / f"{kind}.yml"
    rows = _data(file) if file.exists() else []
    if not isinstance(rows, list):
        return f"{kind}: as it was"
    if not rows or random.random() < 0.2:
        rows.append(sample(REGISTRIES[kind]))
        _write(file, rows)
    return _in_form(file, (random.randrange(len(rows)),), REGISTRIES[kind], random)


def _in_form(file: Path, where: Steps, form: Any, random: Random) -> str:
    data = _data(file)
    try:
        own = at(data, where)
        whole = complete(form, own)
        steps, name, _annotation = random.choice(fields_to_try(form, whole))
        holder = grafted(own, whole, steps)
        value = hostile(random, _known(file))
        holder[name] = value
    except (KeyError, IndexError, TypeError, AttributeError, StopIteration):
        return f"{file.name}: too broken for one more"
    _write(file, data)
    return f"{file.name} {[*where, *steps, name]} = {_short(value)}"


def _known(file: Path) -> tuple[str, ...]:
    folder = file.parent if file.name == PLAN else file.parent.parent
    named = [
        str(row["id"])
        for kind in ("units", "agencies", "documents", "themes", "indicators", "groups")
        for row in _list(_data(folder / "registry" / f"{kind}.yml"))
        if isinstance(row, dict) and "id" in row
    ]
    return (*named, PLAN_ID, "ii", "i", "ii-1")


def _list(data: Any) -> list[Any]:
    return data if isinstance(data, list) else []


# --- One node of a file ------------------------------------------------------------------------


def _node(folder: Path, random: Random) -> str:
    """Take away, repeat, exchange, wrap or rename one thing of a file, whatever it means."""
    file = _some_file(folder, random, ".yml")
    data = _data(file)
    spots = list(_spots(data, ()))
    if not spots:
        return f"{file.name}: nothing in it"
    steps = random.choice(spots)
    holder, key = at(data, steps[:-1]), steps[-1]
    there = holder[key]
    acts: dict[str, Callable[[], object]] = {
        "drop": lambda: holder.pop(key),
        "value": lambda: _put(holder, key, hostile(random)),
        "wrap": lambda: _put(holder, key, random.choice(([there], {"id": there}))),
        "deep": lambda: _put(holder, key, deep(random)),
        "other": lambda: _put(holder, key, deepcopy(at(data, random.choice(spots)))),
        "many": lambda: _repeat(holder, there, 300, random),
        "twice": lambda: _repeat(holder, there, 1, random),
        "rename": lambda: _repeat(holder, holder.pop(key), 1, random),
    }
    act = random.choice(list(acts))
    acts[act]()
    _write(file, data)
    return f"{file.name} {list(steps)}: {act}"


def _put(holder: Any, key: Any, value: Any) -> None:
    holder[key] = value


def _repeat(holder: Any, value: Any, times: int, random: Random) -> None:
    """Let a value stand again: further down in a list, under any name in a mapping."""
    if isinstance(holder, list):
        holder.extend(deepcopy(value) for _ in range(times))
    else:
        holder[str(hostile(random))] = deepcopy(value)


def _spots(data: Any, steps: Steps) -> Any:
    if steps:
        yield steps
    inner = data.items() if isinstance(data, dict) else enumerate(_list(data))
    for key, value in inner:
        yield from _spots(value, (*steps, key))


# --- Lines and bytes ---------------------------------------------------------------------------

LINES = (
    "- ", "-", "---", "...", "\t- x", "  x", "key", ": ", "? ", "? [a]", "&a x: *a", "<<: *a",
    "%YAML 1.2", "%TAG ! x", "- - - - -", "[", "{", "]", "}", "[" * 500, "{a: " * 200, '"', "'",
    "|", ">-", "# x", "!!x", "x: !ENV HOME", "x: !!python/name:os.system", "x: y: z", "id: x",
    "-\n-\n- ", "x: |+\n\n", "\ufeff", "<<<<<<< HEAD", "=======", ">>>>>>> x", "a" * 70_000 + ": x",
    "- {}", "- []", "- ''", "x: >\n y",
)  # fmt: skip
BYTES = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\xaf", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xf0\x9f", b"\r", b"\r\n", b"\x1b]0;x\x07", b"\x85", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\x7f", b"\x1a", b"\x0c", b"\x80" * 40, b"\x00" * 4000, b"PK\x03\x04",
    b"%PDF-1.7", b"\x89PNG\r\n\x1a\n",
)  # fmt: skip


def _line(folder: Path, random: Random) -> str:
    file = _some_file(folder, random)
    lines = _bytes_of(file).split(b"\n")
    at_, act = (
        random.randrange(len(lines)),
        random.choice(("put", "drop", "twice", "swap", "in", "cut")),
    )
    if act == "put":
        line = random.choice(LINES)
        indent = b" " * random.choice((0, 0, 2, 4, 7))
        lines.insert(at_, indent + line.encode())
        act = f"put {_short(line)}"
    elif act == "drop":
        del lines[at_]
    elif act == "twice":
        lines.insert(at_, lines[at_])
    elif act == "swap":
        other = random.randrange(len(lines))
        lines[at_], lines[other] = lines[other], lines[at_]
    elif act == "in":
        lines[at_] = b"  " + lines[at_]
    else:
        del lines[at_:]
    file.write_bytes(b"\n".join(lines))
    return f"{file.name}:{at_ + 1}: {act}"


def _bytes(folder: Path, random: Random) -> str:
    file = _some_file(folder, random)
    data = _bytes_of(file)
    place = random.randrange(len(data) + 1)
    act = random.choice(
        ("put", "put", "instead", "flip", "cut", "empty", "utf-16", "latin", "crlf")
    )
    put = random.choice(BYTES)
    if act == "put":
        data = data[:place] + put + data[place:]
    elif act == "instead":
        data = put
    elif act == "flip" and data:
        place = min(place, len(data) - 1)
        data = data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) + data[place + 1 :]
    elif act == "cut":
        data = data[:place]
    elif act == "empty":
        data = b""
    elif act == "utf-16":
        data = data.decode("utf-8", "replace").encode("utf-16")
    elif act == "latin":
        data = data.decode("latin-1").encode("utf-8")
    else:
        data = data.replace(b"\n", b"\r\n")
    file.write_bytes(data)
    return f"{file.name} @{place}: {act} {put!r}"


# --- What stands where -------------------------------------------------------------------------

NAMES = (
    b"a\xff.yml", b"\xe1\xba.yml", b"a\nb.yml", b"a\x1b[2J.yml", b"a\x07.yml", b".yml", b".an.yml",
    b"-x.yml", b"--output=x.yml", b" .yml", b"a b.yml", b"a:b.yml", b"a?b#c%.yml",
    b"\xe2\x80\xae.yml", b"x" * 240 + b".yml", b"A.YML", b"a.yaml", b"a.yml.yml", b"con.yml",
    b"*.yml", b"'.yml", b'".yml', b"<b>.yml", b"$(x).yml", b"a\\b.yml", "ế.yml".encode(),
    "e\u0302\u0301.yml".encode(), "İ.yml".encode(), "📎.yml".encode(),
)  # fmt: skip
PLACES = (
    "plans", "plans/registry", "plans/sources", f"plans/{PLAN}", f"plans/{SOURCE}",
    "plans/registry/units.yml", "content", "content/index.md", "content/ke-hoach",
    "content/ke-hoach/index.md", "content/du-lieu", "content/assets", "content/api",
    "content/chi-tieu/index.md", "theme", "theme/pages", "theme/assets", "theme/overrides",
    "theme/pages/plan.md", "theme/parts", "theme/assets/js", "mkdocs.yml",
    "content/tim-kiem/index.md", "content/sitemap.xml", "content/404.md",
    f"content/ke-hoach/{PLAN_ID}",
)  # fmt: skip


def _name(folder: Path, random: Random) -> str:
    """Give a file a name that nobody would, beside the others or instead of one."""
    name = random.choice(NAMES)
    home = random.choice(("plans", "plans/registry", "plans/sources", "content", "theme/assets"))
    if home == "content":
        name = name.replace(b".yml", b".md").replace(b".yaml", b".md")
    elif home == "plans/sources":
        name = name.replace(b".yml", b".txt").replace(b".yaml", b".txt")
    target = os.path.join(os.fsencode(folder / home), name)  # noqa: PTH118 - bytes
    os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
    shutil.copy(os.fsencode(_some_file(folder, random)), target)
    if home == "plans/sources":
        plan = folder / "plans" / PLAN
        named = yaml.safe_dump(f"sources/{os.fsdecode(name)}".encode("utf-8", "replace").decode())
        plan.write_text(
            plan.read_text("utf-8").replace(SOURCE, named.split("\n...")[0].strip(), 1), "utf-8"
        )
    return f"{home}/{name!r}"


def _place(folder: Path, random: Random) -> str:
    """Put a folder where a file should be, a file where a folder should, or nothing."""
    name = random.choice(PLACES)
    path = folder / name
    kinds = ["file", "folder", "nothing", "binary", "empty", "locked"]
    kind = random.choice(kinds)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
    if kind == "nothing":
        return f"no {name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "folder":
        path.mkdir()
    else:
        path.write_bytes({"binary": random.choice(BYTES) * 50, "empty": b""}.get(kind, b"x\n"))
    if kind == "locked":
        path.chmod(0)
    return f"{name}: {kind}"


# --- What leads round and round ----------------------------------------------------------------


def _loop(folder: Path, random: Random) -> str:
    """Let entries of a registry refer to one another in a circle, or in a long row."""
    kind, name = random.choice(LOOPS)
    size = random.choice((1, 2, 3, 5, 40, 400))
    closed = random.random() < 0.6
    rows = []
    for number in range(size):
        row = {**sample(REGISTRIES[kind]), "id": f"n-{number}"}
        next_ = f"n-{(number + 1) % size}"
        if closed or number + 1 < size:
            row[name] = _reference(kind, name, next_)
        rows.append(row)
    file = folder / "plans/registry" / f"{kind}.yml"
    there = _list(_data(file)) if file.exists() else []
    if there and isinstance(there[0], dict) and random.random() < 0.5:
        there[0][name] = _reference(kind, name, "n-0")
    _write(file, [*there, *rows])
    return f"{kind}.{name}: {size} {'round' if closed else 'in a row'}"


def _reference(kind: str, name: str, to: str) -> Any:
    if name == "relations":
        said = {"plan": PLAN_ID, "paragraph": "ii-1", "quote": "Phòng Văn hóa"}
        return [{"relation": "amends", "document": to, "said": said}]
    return [to] if name in ("successors", "broader") else to


def _plan_loop(folder: Path, random: Random) -> str:
    """Let what stands in plans refer to one another: duties, targets, sections, whole plans."""
    what = random.choice(("after", "part_of", "repeats", "basis", "sections", "scope"))
    size, file = random.choice((1, 2, 3, 30, 200)), folder / "plans" / PLAN
    data = _data(file)
    closed = random.random() < 0.6
    following = [f"n-{(n + 1) % size}" if closed or n + 1 < size else None for n in range(size)]
    task, target = data["body"][3]["sections"][0]["text"][0], data["body"][2]["text"][0]
    if what == "after":
        [duty] = task["duties"]
        task["duties"] = [{**duty, "id": f"n-{n}", "after": to} for n, to in enumerate(following)]
    elif what in ("part_of", "repeats"):
        one = target["targets"][0]
        target["targets"] = [
            {
                **one,
                "id": f"n-{n}",
                what: [to]
                if to and what == "repeats"
                else to or ([] if what == "repeats" else None),
            }
            for n, to in enumerate(following)
        ]
    elif what == "basis":
        _plans_in_a_ring(folder, data, size if size < 30 else 6)
    elif what == "sections":
        section = data["body"][3]["sections"][0]
        for n in range(min(size, 24)):
            section = {"number": f"{n}.", "heading": f"Mục {n}", "sections": [section]}
        data["body"][3]["sections"] = [section]
    else:
        task["actors"][0]["scope"] = random.choice(("ii", "ii-1", "i", "plan", "above", "list"))
    _write(file, data)
    return f"{what}: {size} {'round' if closed else 'in a row'}"


def _plans_in_a_ring(folder: Path, data: Any, size: int) -> None:
    documents = folder / "plans/registry/documents.yml"
    rows = _list(_data(documents))
    names = [PLAN_ID, *(f"n-{number}" for number in range(1, size))]
    rows += [{"id": name, "type": "ke-hoach"} for name in names]
    _write(documents, rows)
    for number, name in enumerate(names):
        told = {**deepcopy(data), "id": name}
        told["basis"] = [{"relation": "carries-out", "document": names[(number + 1) % size]}]
        if name == PLAN_ID:
            data["basis"] = told["basis"]
        else:
            _write(folder / "plans" / f"{name}.yml", told)


# --- Reading and writing -----------------------------------------------------------------------


def _some_file(folder: Path, random: Random, ending: str = "") -> Path:
    files = [path for path in sorted(folder.rglob(f"*{ending}")) if path.is_file()]
    plan = folder / "plans" / PLAN
    return plan if plan in files and random.random() < 0.4 else random.choice(files)


def _bytes_of(file: Path) -> bytes:
    return file.read_bytes()


def _data(file: Path) -> Any:
    """Return what a YAML file says, its scalars as they are typed; nothing for a broken one."""
    try:
        found, _problems = parse(file.read_bytes(), file.name, {})
    except (OSError, RecursionError):
        return None
    return deepcopy(found.data) if found else None


def _write(file: Path, data: Any) -> None:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8", errors="replace")


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 80 else f"{text[:60]}… ({len(text)})"


CHANGES: dict[Change, int] = {
    _field: 40,
    _node: 15,
    _line: 12,
    _bytes: 12,
    _name: 5,
    _place: 6,
    _loop: 6,
    _plan_loop: 4,
}
