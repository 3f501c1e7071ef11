"""The figures of the benchmark as tables: `python -m tests.bench.report FILE...` prints them.

Each FILE is JSON that `python -m tests.bench --json FILE` wrote; sizes of several files stand in
one table, in order. What is said around the tables stands in `performance.md` beside this module;
both together are `docs/performance.md`.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.bench import million
from tests.bench.bounds import bounds
from tests.bench.growth import cpu_of, exponent, plain_cpu

Run = dict[str, Any]
WORDS = Path(__file__).parent / "performance.md"
# A load of fewer processes than this beside ours is a quiet machine.
QUIET = 0.5
MB = 1e6
# Of a profile: stages that took less of a build are left out, and so many modules of each are told.
LEAST_SHARE, MODULES = 0.01, 8
# How a cell of figures may begin; an empty one does with nothing.
_FIGURES = ("", *"0123456789-–")


def stage_table(runs: Sequence[Run]) -> str:
    """Return stages down, sizes across: seconds of CPU and wall, peak MB; then how each grows."""
    heads = ["stage"]
    for run in runs:
        heads += [f"{run['plans']:,} CPU s", "ms a plan", "wall s", "peak MB"]
    heads += growth_heads(runs)
    rows = []
    for at, stage in enumerate(runs[0]["stages"]):
        stages = [run["stages"][at] for run in runs]
        grown = _growth(runs, [one["cpu"] for one in stages])
        rows.append([stage["name"], *_cells(runs, stages), *grown])
    wholes = [
        {"cpu": cpu_of(run), "seconds": _sum(run, "seconds"), "peak_bytes": run["peak_bytes"]}
        for run in runs
    ]
    rows.append(["**whole**", *_cells(runs, wholes), *_growth(runs, list(map(cpu_of, runs)))])
    rows += [_ratios(runs, "of plain mkdocs")]
    return markdown(heads, rows)


def _cells(runs: Sequence[Run], stages: Sequence[Run]) -> list[str]:
    cells = []
    for run, stage in zip(runs, stages, strict=True):
        cells.append(f"{stage['cpu']:.2f}")
        cells.append(f"{stage['cpu'] / run['plans'] * 1000:.1f}")
        cells.append(f"{stage['seconds']:.1f}")
        cells.append(_megabytes(stage["peak_bytes"]))
    return cells


def _ratios(runs: Sequence[Run], title: str) -> list[str]:
    row = [title]
    for run in runs:
        plain = plain_cpu(run)
        row += [f"{cpu_of(run) / plain:.2f} ×" if plain else "–", "", "", ""]
    return [*row, *[""] * (len(runs) - 1)]


def edited_table(runs: Sequence[Run]) -> str:
    """Return stages down, edits of each size across: seconds of CPU of a build upon what stands."""
    builds = [(run, one) for run in runs for one in run.get("edited", ())]
    heads = ["stage", *(f"{one['changed']:,} of {run['plans']:,}: CPU s" for run, one in builds)]
    names = [stage["name"] for stage in builds[0][1]["stages"]] if builds else []
    rows = [
        [name, *(f"{one['stages'][at]['cpu']:.2f}" for _, one in builds)]
        for at, name in enumerate(names)
    ]
    took = [(cpu_of(one), cpu_of(run), plain_cpu(run)) for run, one in builds]
    rows.append(["**whole**", *(f"{cpu:.2f}" for cpu, _, _ in took)])
    rows.append(["of one from nothing", *(f"{cpu / first:.2f} ×" for cpu, first, _ in took)])
    ratios = (f"{cpu / plain:.2f} ×" if plain else "–" for cpu, _, plain in took)
    rows.append(["of plain mkdocs", *ratios])
    rows.append(["wall s", *(f"{_sum(one, 'seconds'):.1f}" for _, one in builds)])
    rows.append(["peak MB", *(_megabytes(one["peak_bytes"]) for _, one in builds)])
    return markdown(heads, rows)


def preview_table(runs: Sequence[Run]) -> str:
    """Return what `kehoach serve` needs until a page is seen: at first, and after an edit."""
    seen = [run for run in runs if run.get("preview")]
    heads = ["step"]
    for run in seen:
        heads += [f"{run['plans']:,} at first: CPU s", "after an edit: CPU s", "wall s"]
    names = seen[0]["preview"]["edited"] if seen else ()
    rows = [
        [name, *(cell for run in seen for cell in _seen(run["preview"], (name,)))] for name in names
    ]
    rows.append(["**whole**", *(cell for run in seen for cell in _seen(run["preview"], names))])
    return markdown(heads, rows)


def _seen(preview: Run, names: Iterable[str]) -> Iterator[str]:
    for state, kind in (("first", "cpu"), ("edited", "cpu"), ("edited", "seconds")):
        yield f"{sum(preview[state][name][kind] for name in names):.2f}"


def host_table(runs: Sequence[Run]) -> str:
    """Return what programs took for the same Markdown, by size; a dash where one is not there."""
    heads = ["the same Markdown by"]
    for run in runs:
        heads += [f"{run['plans']:,} CPU s", "ms a plan", "wall s", "peak MB", "pages"]
    rows = []
    for name in dict.fromkeys(host["name"] for run in runs for host in run["hosts"]):
        row = [name]
        for run in runs:
            one = next((host for host in run["hosts"] if host["name"] == name), None)
            if one is None or one["cpu"] is None:
                row += ["–"] * 5
            else:
                row += [*_cells([run], [one]), f"{one['html_pages']:,}"]
        rows.append(row)
    return markdown(heads, rows)


def site_table(runs: Sequence[Run]) -> str:
    """Return the folders of the site down, sizes across: MB, KB and files a plan; their growth."""
    heads = ["folder"]
    for run in runs:
        heads += [f"{run['plans']:,} MB", "files", "KB a plan", "files a plan"]
    heads += growth_heads(runs)
    names = sorted(runs[-1]["folders"], key=lambda name: -runs[-1]["folders"][name][1])
    rows = []
    for name in (*names, "**whole**"):
        row, sizes = [name], []
        for run in runs:
            whole = [run["site_files"], run["site_bytes"]]
            files, size = run["folders"].get(name, [0, 0]) if name in names else whole
            count = run["plans"]
            sizes.append(size)
            row += [f"{size / MB:.2f}", f"{files:,}"]
            row += [f"{size / count / 1000:.0f}", f"{files / count:.1f}"]
        rows.append([*row, *_growth(runs, sizes)])
    return markdown(heads, rows)


def largest_table(runs: Sequence[Run]) -> str:
    """Return the largest files of the largest site."""
    rows = [[f"`{name}`", f"{size / MB:.2f}"] for name, size in runs[-1]["largest"]]
    return markdown([f"largest files at {runs[-1]['plans']:,} plans", "MB"], rows)


def corpus_table(runs: Sequence[Run]) -> str:
    """Return what a plan holds on average; the program measured, and the load when it began."""
    names = ("sections", "paragraphs", "targets", "assignments", "duties", "citations")
    heads = ["plans", "provinces", *names, "KB of YAML", "commit", "load before", "quiet"]
    rows = []
    for run in runs:
        count = run["plans"]
        provinces = (run["seeded"] or {}).get("provinces", "–")
        averages = (f"{run['counts'][name] / count:.1f}" for name in names)
        row = [f"{count:,}", str(provinces), *averages]
        commit = f"`{run['commit']}`" if run.get("commit") else "–"
        row += [f"{run['plan_bytes'] / count / 1000:.0f}", commit, f"{run['load']:.1f}"]
        rows.append([*row, "yes" if run["load"] < QUIET else "**no**"])
    return markdown(heads, rows)


def growth_heads(runs: Sequence[Run]) -> list[str]:
    sizes = [f"{run['plans']:,}" for run in runs]
    return [f"exponent {one}–{next_}" for one, next_ in pairwise(sizes)]


def _growth(runs: Sequence[Run], values: Sequence[float]) -> list[str]:
    found = []
    for at in range(1, len(runs)):
        one = exponent([run["plans"] for run in runs[at - 1 : at + 1]], values[at - 1 : at + 1])
        found.append("–" if one is None else f"{one:.2f}")
    return found


def _sum(run: Run, name: str) -> float:
    return float(sum(stage[name] for stage in run["stages"]))


def _megabytes(size: int | None) -> str:
    return "–" if size is None else f"{size / MB:,.0f}"


def profile_table(profiles: Sequence[Run]) -> str:
    """Return the stages of some builds, and of each the modules that took most of the time."""
    heads = ["build", "stage", "of the build", "most of it, in % of the build"]
    rows = []
    for one in profiles:
        whole = sum(sum(found.values()) for found in one["stages"].values())
        for stage, found in one["stages"].items():
            share = sum(found.values()) / whole
            if share >= LEAST_SHARE:
                most = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MODULES]
                told = ", ".join(f"{name} {count / whole:.1%}" for name, count in most)
                rows.append([one["title"], stage, f"{share:.0%}", told])
    return markdown(heads, rows)


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of Markdown, columns of figures to the right."""
    columns = range(len(heads))
    figures = [all(row[at][:1] in _FIGURES for row in rows) for at in columns]
    lines = [heads, ["--:" if one else "---" for one in figures], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def document(records: Sequence[Run]) -> str:
    """Return `docs/performance.md` for what was recorded: each `<!-- name -->` is a table.

    At least one size of made-up plans was measured.
    """
    runs = sorted((run for one in records for run in one["runs"]), key=lambda run: run["plans"])
    searches = [one for record in records for one in record.get("searches", ())]
    made_up = [run for run in runs if run["seeded"]]
    profiles = [one for record in records for one in record.get("profiles", ())]
    processors = records[-1]["machine"]["processors"]
    tables: dict[str, Callable[[], str]] = {
        "machine": lambda: _machine(records[-1]["machine"]),
        "corpus": lambda: corpus_table(runs),
        "stages": lambda: stage_table(made_up),
        "real": lambda: stage_table([run for run in runs if not run["seeded"]]),
        "bounds": lambda: markdown(*bounds(runs, processors)),
        "profiles": lambda: profile_table(profiles),
        "previews": lambda: preview_table(runs),
        "edited": lambda: edited_table(made_up),
        "hosts": lambda: host_table(made_up),
        "site": lambda: site_table(made_up),
        "largest": lambda: largest_table(made_up),
        "need": lambda: markdown(*million.needs(made_up, searches)),
        "limits": lambda: markdown(*million.limits(made_up)),
    }
    return re.sub(r"<!-- (\w+) -->", lambda match: tables[match[1]](), WORDS.read_text("utf-8"))


def _machine(machine: Run) -> str:
    memory = f"{machine['memory_bytes'] / 1e9:.0f} GB of memory" if machine["memory_bytes"] else ""
    return (
        f"{machine['processors']} cores ({machine['model']}), {memory}, {machine['system']}, "
        f"Python {machine['python']}; measured {machine['day']}, the program of commit "
        f"`{machine['commit']}`."
    )


if __name__ == "__main__":
    print(document([json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:]]), end="")
