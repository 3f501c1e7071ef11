"""Breaks lines of core logic one by one and tells which of them the nearest tests catch.

    python -m tests.mutation [--seed N] [--count 40] [--package link ...] [--jobs 2]

`count` lines are drawn by the seed, and on each one mutation. Only the nearest tests run: the file
that mirrors the module (`tests/link/test_targets.py` for `generator/link/targets.py`) or, where
there is none, the folder that mirrors its package. Whoever breaks a line should hear of it there.

Core logic is every module but those that only the whole program shows to work: the command line
(`cli`), the story (`build`), the host and the cache (`output`), and `progress`.

Not broken, since no test could tell or none should have to: docstrings; annotations and names of
types (`Literal`, `TypeVar`, `cast`, an alias in CamelCase); decorators with their arguments;
dunder names (`__slots__`); statements of a class or module (dropped, they only raise NameError);
`strict=` of `zip`, `maxsize=` and `autojunk=`, which change no result of right use; and prose:
`description=` of a field, and words with a space between in the making of a problem or an
exception (a call of `Problem`, `tell`, or a function that returns problems; `message`, `hint`). No
spot is left out by hand.

The tree is copied; the copy is broken, never the tree itself. A run that hangs counts as caught.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib
import multiprocessing
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OUTER = ("cli", "build", "output", "progress", "__main__", "bundled")
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "site", "dist", "__pycache__", ".*_cache", ".cache", ".bench", ".hypothesis"
)
# Imported once, before the runs part: none of them is broken, and they cost most of a run.
PRELOADED = ("hypothesis", "pydantic", "yaml", "jinja2", "markdown", "mkdocs.config", "lunr")
PYTEST = ["-x", "-q", "-n0", "-p", "no:cacheprovider"]
PYTEST += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # of what is imported already

TYPE_NAMES = {"Literal", "TypeVar", "cast", "NewType"}
PROBLEM_MAKERS = {"Problem", "at", "tell"}
INERT_ARGUMENTS = {"strict", "maxsize", "autojunk", "description"}
ALIAS = re.compile(r"_?[A-Z][a-z]+[A-Za-z]*")

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    one: other
    for first, second in (
        (ast.Lt, ast.LtE),
        (ast.Gt, ast.GtE),
        (ast.Eq, ast.NotEq),
        (ast.In, ast.NotIn),
        (ast.Is, ast.IsNot),
        (ast.And, ast.Or),
        (ast.Add, ast.Sub),
    )
    for one, other in ((first, second), (second, first))
}
RENAMED = {"min": "max", "max": "min", "any": "all", "all": "any"}
EMPTY = {
    "str": "''",
    "bool": "False",
    "int": "0",
    "list": "[]",
    "tuple": "()",
    "dict": "{}",
    "set": "set()",
    "Iterator": "iter(())",
    "Mapping": "{}",
    "Sequence": "()",
}


@dataclass(frozen=True)
class Mutation:
    """One way to break one line: `source` writes the whole module with it."""

    line: int
    kind: str
    before: str
    after: str
    source: Callable[[], str]


@dataclass(frozen=True)
class Spot:
    """A mutation of a module; `path` is relative to the tree."""

    path: Path
    mutation: Mutation

    @property
    def words(self) -> str:
        one = self.mutation
        return f"{self.path}:{one.line}: {one.kind}: {_short(one.before)} → {_short(one.after)}"


@dataclass(frozen=True)
class Outcome:
    """What became of a mutation: by which test it was caught, null if by none."""

    spot: Spot
    tests: str
    caught_by: str | None


# --- Mutations ------------------------------------------------------------------------------


@dataclass
class _Breaker:
    """Walks a module and offers each replacement of a node, with the way to put it there."""

    tree: ast.Module
    returned: list[str] = field(default_factory=list)  # the type of each function around a node
    prose: int = 0
    makers: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        functions = [one for one in ast.walk(self.tree) if isinstance(one, ast.FunctionDef)]
        told = {one.name for one in functions if one.returns and _returns_problem(one.returns)}
        self.makers = told | PROBLEM_MAKERS

    def offers(self) -> Iterator[Mutation]:
        yield from self._below(self.tree)

    def _below(self, node: ast.AST) -> Iterator[Mutation]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "type_params", "bases"):
                continue
            if isinstance(value, list):
                for index, one in enumerate(value):
                    if isinstance(one, ast.AST):
                        yield from self._at(one, node, _put_at(value, index))
            elif isinstance(value, ast.AST):
                yield from self._at(value, node, _put_in(node, name))

    def _at(
        self, node: ast.AST, parent: ast.AST, put: Callable[[ast.AST], None]
    ) -> Iterator[Mutation]:
        if _is_left_alone(node, parent):
            return
        for kind, new in self._replacements(node, parent):
            yield self._mutation(node, kind, new, put)
        makes_prose = self._makes_prose(node)
        is_function = isinstance(node, ast.FunctionDef)
        self.prose += makes_prose
        if isinstance(node, ast.FunctionDef):
            self.returned.append(ast.unparse(node.returns) if node.returns else "")
        yield from self._below(node)
        if is_function:
            self.returned.pop()
        self.prose -= makes_prose

    def _makes_prose(self, node: ast.AST) -> bool:
        if isinstance(node, ast.Assign):
            return ast.unparse(node.targets[0]) in ("message", "hint")
        return isinstance(node, ast.Raise) or _called(node) in self.makers

    def _mutation(
        self, node: ast.AST, kind: str, new: ast.AST, put: Callable[[ast.AST], None]
    ) -> Mutation:
        def source() -> str:
            put(new)
            try:
                return ast.unparse(ast.fix_missing_locations(self.tree))
            finally:
                put(node)

        line = getattr(node, "lineno", 0)
        return Mutation(line, kind, ast.unparse(node), ast.unparse(new), source)

    def _replacements(self, node: ast.AST, parent: ast.AST) -> Iterator[tuple[str, ast.AST]]:
        yield from _of_operators(node)
        if isinstance(node, ast.Constant):
            yield from self._of_constant(node, parent)
        elif isinstance(node, ast.Name) and node.id in RENAMED and _is_function_of(node, parent):
            yield "name", ast.Name(RENAMED[node.id], ast.Load())
        elif isinstance(node, ast.Slice):
            yield from _of_slice(node)
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from self._of_return(node)
        elif self.returned:
            yield from _of_statement(node)

    def _of_constant(self, node: ast.Constant, parent: ast.AST) -> Iterator[tuple[str, ast.AST]]:
        value = node.value
        if isinstance(value, bool):
            yield "truth", ast.Constant(not value)
        elif isinstance(value, int):
            yield "number", ast.Constant(value + 1)
        elif isinstance(value, str) and not (self.prose and re.search(r"\w \S|\S \w", value)):
            in_words = isinstance(parent, ast.JoinedStr)
            if not (self.prose and in_words):
                yield "text", ast.Constant(_cut(value))

    def _of_return(self, node: ast.Return) -> Iterator[tuple[str, ast.AST]]:
        kind = self.returned[-1].partition("[")[0] if self.returned else ""
        empty = ast.parse(EMPTY.get(kind, "None"), mode="eval").body
        if node.value is not None and ast.dump(node.value) != ast.dump(empty):
            yield "return", ast.Return(empty)


def mutations(source: str) -> list[Mutation]:
    """Return every mutation of a module, in the order of its text."""
    return list(_Breaker(ast.parse(source)).offers())


def _cut(text: str) -> str:
    """Return a text without its last character, or another character in the place of one."""
    if len(text) > 1:
        return text[:-1]
    return "~" if text != "~" else "^"


def _of_operators(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            if type(operator) in SWAPPED:
                ops = [*node.ops]
                ops[index] = SWAPPED[type(operator)]()  # type: ignore[call-overload]
                yield "comparison", ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield "and/or", ast.BoolOp(SWAPPED[type(node.op)](), node.values)  # type: ignore[arg-type]
    elif isinstance(node, ast.BinOp) and type(node.op) in SWAPPED:
        swapped = SWAPPED[type(node.op)]()
        yield "plus/minus", ast.BinOp(node.left, swapped, node.right)  # type: ignore[arg-type]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not", node.operand


def _of_slice(node: ast.Slice) -> Iterator[tuple[str, ast.AST]]:
    if node.lower:
        yield "slice", ast.Slice(None, node.upper, node.step)
    if node.upper:
        yield "slice", ast.Slice(node.lower, None, node.step)


def _of_statement(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Drop a statement; a dropped `yield` leaves its function a generator."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom):
        yield "dropped", ast.parse("yield from ()").body[0]
    elif isinstance(
        node,
        ast.Assign | ast.AugAssign | ast.Expr | ast.Raise | ast.Continue | ast.Break | ast.Delete,
    ) or (isinstance(node, ast.AnnAssign) and node.value):
        yield "dropped", ast.Pass()


def _is_left_alone(node: ast.AST, parent: ast.AST) -> bool:
    """Tell whether a node is one of those that are not broken: see the top of this file."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring, or an ellipsis for a body
    if isinstance(node, ast.keyword):
        return node.arg in INERT_ARGUMENTS
    if isinstance(node, ast.Import | ast.ImportFrom | ast.Assert):
        return True
    if isinstance(node, ast.Assign):
        name = ast.unparse(node.targets[0])
        return _is_dunder(name) or bool(ALIAS.fullmatch(name) and isinstance(parent, ast.Module))
    return _called(node) in TYPE_NAMES or (
        isinstance(node, ast.Subscript) and _last_name(node.value) in TYPE_NAMES
    )


def _returns_problem(annotation: ast.expr) -> bool:
    return ast.unparse(annotation) in ("Problem", "Iterator[Problem]", "Iterable[Problem]")


def _is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _is_function_of(node: ast.Name, parent: ast.AST) -> bool:
    return isinstance(parent, ast.Call) and parent.func is node


def _called(node: ast.AST) -> str:
    return _last_name(node.func) if isinstance(node, ast.Call) else ""


def _last_name(node: ast.AST) -> str:
    return (
        ast.unparse(node).rpartition(".")[2] if isinstance(node, ast.Name | ast.Attribute) else ""
    )


def _put_at(values: list[ast.AST], index: int) -> Callable[[ast.AST], None]:
    return lambda new: values.__setitem__(index, new)


def _put_in(node: ast.AST, name: str) -> Callable[[ast.AST], None]:
    return lambda new: setattr(node, name, new)


# --- Which lines, which tests ---------------------------------------------------------------


def core_modules(packages: Sequence[str]) -> list[Path]:
    """Return the modules of core logic of some packages, or of all; relative to the tree."""
    found = []
    for path in sorted((ROOT / "generator").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT / "generator").with_suffix("").parts)
        asked = not packages or any(f"{name}.".startswith(f"{one}.") for one in packages)
        if asked and path.stem != "__init__" and name.partition(".")[0] not in OUTER:
            found.append(path.relative_to(ROOT))
    return found


def draw(modules: Iterable[Path], count: int, seed: int) -> list[Spot]:
    """Draw lines, each as likely as any other, and one mutation of each."""
    by_line: dict[tuple[Path, int], list[Spot]] = defaultdict(list)
    for path in modules:
        for mutation in mutations((ROOT / path).read_text(encoding="utf-8")):
            by_line[path, mutation.line].append(Spot(path, mutation))
    dice = random.Random(seed)
    lines = dice.sample(sorted(by_line), min(count, len(by_line)))
    return sorted((dice.choice(by_line[line]) for line in lines), key=lambda one: one.words)


def nearest_tests(module: Path) -> str | None:
    """Return the test file that mirrors a module, else the folder of its package; null if none."""
    below = Path("tests", *module.parts[1:-1])
    mirrored = below / f"test_{module.name}"
    if (ROOT / mirrored).exists():
        return mirrored.as_posix()
    while len(below.parts) > 1:
        if list((ROOT / below).glob("test_*.py")):
            return below.as_posix()
        below = below.parent
    return None


# --- Running --------------------------------------------------------------------------------


class _Witness:
    """A pytest plugin that remembers the first test that failed."""

    def __init__(self) -> None:
        self.failed: str | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = self.failed or report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed = self.failed or f"{report.nodeid} (import)"


def _test(tree: Path, tests: str, answer: Connection) -> None:
    """Run tests in a copy of the tree, in a process of its own; answer what failed, or null."""
    os.setsid()
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    os.chdir(tree)
    sys.path[0] = str(tree)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("generator", "tests")]:
        del sys.modules[name]
    witness = _Witness()
    code = pytest.main([*PYTEST, f"--rootdir={tree}", tests], plugins=[witness])
    answer.send(witness.failed or (None if code == 0 else f"{tests} ({code})"))


@dataclass
class _Run:
    """A run under way in one of the copies."""

    tree: Path
    spot: Spot | None
    tests: str
    process: BaseProcess
    answer: Connection
    ends: float

    def result(self) -> str | None:
        """What failed; a run that died without a word is caught, like one that hangs."""
        try:
            return str(said) if (said := self.answer.recv()) else None
        except EOFError:
            return f"{self.tests} (died)"


class Bench:
    """Copies of the tree, one for each run at a time."""

    def __init__(self, folder: Path, jobs: int, patience: float) -> None:
        self.patience = patience
        self.trees = [folder / str(number) for number in range(jobs)]
        for tree in self.trees:
            shutil.copytree(ROOT, tree, ignore=LEFT_OUT, symlinks=True)
        self.context = multiprocessing.get_context("fork")
        self.writes = 1_000_000_000

    def baseline(self, tests: Iterable[str]) -> dict[str, float]:
        """Return how long each set of tests takes unbroken, in seconds; all must pass."""
        took = {}
        for one in tests:
            began = time.monotonic()
            failed = self._finish(self._start(self.trees[0], None, one, began + 600))
            if failed:
                sys.exit(f"Unbroken, this fails already: {failed}")
            took[one] = time.monotonic() - began
        return took

    def run(self, spots: Sequence[Spot], took: dict[str, float]) -> Iterator[Outcome]:
        """Break and test each spot; outcomes come as they are known."""
        waiting, free, running = [*reversed(spots)], [*self.trees], list[_Run]()
        while waiting or running:
            while waiting and free:
                spot = waiting.pop()
                tests = nearest_tests(spot.path)
                if tests is None:
                    yield Outcome(spot, "no test", None)
                    continue
                self._write(free[-1] / spot.path, spot.mutation.source())
                ends = time.monotonic() + self.patience + 5 * took[tests]
                running.append(self._start(free.pop(), spot, tests, ends))
            for run in self._ended(running):
                running.remove(run)
                free.append(run.tree)
                assert run.spot
                yield Outcome(run.spot, run.tests, self._finish(run))
                self._write(run.tree / run.spot.path, (ROOT / run.spot.path).read_text("utf-8"))

    def _write(self, file: Path, source: str) -> None:
        """Write a module with a time of its own: compiled files are told apart by whole seconds."""
        self.writes += 1
        file.write_text(source, encoding="utf-8")
        os.utime(file, (self.writes, self.writes))

    def _start(self, tree: Path, spot: Spot | None, tests: str, ends: float) -> _Run:
        ours, theirs = self.context.Pipe(duplex=False)
        process = self.context.Process(target=_test, args=(tree, tests, theirs))
        process.start()
        theirs.close()
        return _Run(tree, spot, tests, process, ours, ends)

    def _ended(self, running: Sequence[_Run]) -> list[_Run]:
        if not running:
            return []
        soonest = min(run.ends for run in running) - time.monotonic()
        wait([run.process.sentinel for run in running], max(0, soonest))
        now = time.monotonic()
        return [run for run in running if not run.process.is_alive() or run.ends <= now]

    def _finish(self, run: _Run) -> str | None:
        run.process.join(max(0, run.ends - time.monotonic()))
        hangs = run.process.is_alive()
        if hangs:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.process.pid or 0, signal.SIGKILL)
        run.process.join()
        return f"{run.tests} (hangs)" if hangs else run.result()


# --- Telling --------------------------------------------------------------------------------


def _short(source: str) -> str:
    line = " ".join(source.split())
    return line if len(line) <= 70 else f"{line[:67]}…"


def told(outcome: Outcome) -> str:
    """Say in one line what became of a mutation."""
    if outcome.caught_by:
        return f"caught    {outcome.spot.words}  [{outcome.caught_by}]"
    return f"SURVIVED  {outcome.spot.words}  [{outcome.tests}]"


def shares(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield how many were caught, by package and in all."""
    by_package: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        by_package[".".join(one.spot.path.parts[1:-1]) or "generator"].append(one)
    for package, some in [*sorted(by_package.items()), ("all", outcomes)]:
        caught = sum(one.caught_by is not None for one in some)
        yield f"{package}: {caught} of {len(some)} caught ({caught / len(some):.0%})"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--seed", type=int, default=1, help="draws the lines (default: 1)")
    parser.add_argument("--count", type=int, default=40, help="how many lines (default: 40)")
    parser.add_argument("--package", nargs="*", default=[], help="e.g. link, history.changes")
    parser.add_argument("--jobs", type=int, default=2, help="runs at a time (default: 2)")
    parser.add_argument(
        "--patience", type=float, default=20, help="seconds past five times the unbroken run"
    )
    asked = parser.parse_args(arguments)
    spots = draw(core_modules(asked.package), asked.count, asked.seed)
    if not spots:
        parser.error("no line of core logic there")
    for name in PRELOADED:
        importlib.import_module(name)
    tests = {near for one in spots if (near := nearest_tests(one.path))}
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="kehoach-mutation-") as folder:
        bench = Bench(Path(folder), asked.jobs, asked.patience)
        for outcome in bench.run(spots, bench.baseline(sorted(tests))):
            outcomes.append(outcome)
            print(told(outcome), flush=True)
    print(*shares(outcomes), sep="\n")


if __name__ == "__main__":
    main()
