"""What a build costs, for the real plans and for a made-up country of any size.

Each build is watched from outside, in a process of its own: memory that one size took would hide
what the next needs. Figures are written after each build, so that a run cut short keeps them.
"""

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.corpora import REAL, Corpus, provinces_of, write
from tests.bench.edited import edit
from tests.bench.growth import cpu_of
from tests.bench.hosts import costs
from tests.bench.report import (
    corpus_table,
    edited_table,
    host_table,
    preview_table,
    profile_table,
    site_table,
    stage_table,
)
from tests.bench.tree import watched

ROOT = Path(__file__).parent.parent.parent
# The last commit that changed any of this is what was measured.
PROGRAM = ("generator", "theme", "content", "mkdocs.yml")
SIZES = (100, 300)
SEARCHED = (300,)
Run = dict[str, Any]


def main() -> None:
    options = _options()
    record: Run = {"machine": _machine(), "runs": []}
    for run in _runs(options):
        # A size is told again as more of it is known: a run of hours that is cut short keeps it.
        known = [one for one in record["runs"] if one["plans"] != run["plans"]]
        record["runs"] = [*known, run]
        _keep(record, options.json)
    for table in (corpus_table, stage_table, edited_table, preview_table, host_table, site_table):
        print(f"{table(record['runs'])}\n")
    record["quality"] = _run("tests.bench.quality") if options.search else {}
    record["searches"] = [_run("tests.bench.search", str(size)) for size in options.search]
    if options.search:
        print(f"{quality_table(record['quality'])}\n\n{search_table(record['searches'])}\n")
    record["profiles"] = list(_profiles(options.profile, options))
    if record["profiles"]:
        print(f"{profile_table(record['profiles'])}\n")
    record["histories"] = list(_histories(options.history))
    print("\n".join(map(_told, record["histories"])))
    _keep(record, options.json)


def _keep(record: Run, file: Path | None) -> None:
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(record, ensure_ascii=False, indent=1)
        file.write_text(f"{text}\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Đo thời gian và bộ nhớ của từng giai đoạn."
    )
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=SIZES, metavar="N",
        help="số kế hoạch của các thư mục thử, ngoài các kế hoạch thật (mặc định: 100 300)",
    )  # fmt: skip
    parser.add_argument(
        "--revisions", type=int, default=0, metavar="N",
        help="mỗi kế hoạch thử đã sửa mấy lần (mặc định: 0)",
    )  # fmt: skip
    parser.add_argument(
        "--shared", type=float, default=0.4, metavar="PHẦN",
        help="phần của mỗi kế hoạch thử mà kế hoạch khác cũng có (mặc định: 0.4)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="số khác thì bịa ra kế hoạch khác"
    )
    parser.add_argument(
        "--search", type=int, nargs="*", default=SEARCHED, metavar="N",
        help="số đoạn của các chỉ mục tìm kiếm thử (mặc định: 300; đo lớn: 300 30000 660000)",
    )  # fmt: skip
    parser.add_argument(
        "--hosts-to", type=int, metavar="N",
        help="không đo mkdocs, zensical, hugo khi có hơn N kế hoạch (mkdocs giữ mọi trang trong bộ "
        "nhớ: khoảng 2,7 MB một kế hoạch)",
    )  # fmt: skip
    parser.add_argument(
        "--history", type=int, nargs=2, metavar=("N", "M"),
        help="đo cả lịch sử của N kế hoạch thử, mỗi kế hoạch M lần sửa (ví dụ: 1000 20)",
    )  # fmt: skip
    parser.add_argument(
        "--profile", type=int, metavar="N",
        help="xem thời gian dựng N kế hoạch thử đi vào đâu: từ đầu, rồi sau khi sửa một kế hoạch",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="tệp ghi số liệu")
    return parser.parse_args()


def _runs(options: argparse.Namespace) -> Iterator[Run]:
    """Measure the real plans, then each size."""
    yield from _measure(REAL, options, seeded=None)
    for size in options.sizes:
        corpus = _corpus(size, options)
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
            plans = Path(folder) / "plans"
            write(plans, corpus)
            yield from _measure(plans, options, seeded=vars_of(corpus))


def _corpus(size: int, options: argparse.Namespace) -> Corpus:
    return Corpus(
        size,
        provinces_of(size),
        shared=options.shared,
        revisions=options.revisions,
        seed=options.seed,
    )


def vars_of(corpus: Corpus) -> Run:
    return {name: getattr(corpus, name) for name in Corpus.__slots__}


def _measure(plans: Path, options: argparse.Namespace, *, seeded: Run | None) -> Iterator[Run]:
    """Measure a build from nothing, other hosts, builds after edits of made-up plans, a preview.

    Yields what is known of this size after each of them.
    """
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
        pages = Path(folder) / "pages"
        run = {**_built(plans, pages, Path(folder)), "load": load, "seeded": seeded}
        run |= {"commit": _commit(), "day": datetime.date.today().isoformat()}
        run |= {"hosts": [], "edited": []}
        told = f"đã đo {run['plans']} kế hoạch: {cpu_of(run):.1f} giây CPU"
        print(told, file=sys.stderr, flush=True)
        yield run
        if options.hosts_to is None or run["plans"] <= options.hosts_to:
            run["hosts"] = list(costs(pages))
            yield run
        for one in _edited(plans, run["plans"], Path(folder)) if seeded else ():
            run["edited"].append(one)
            yield run
        edited = plans if seeded else Path(shutil.copytree(plans, Path(folder) / "plans"))
        yield run | {"preview": _run("tests.bench.preview", str(edited))}


def _built(plans: Path, pages: Path, room: Path) -> Run:
    words = [sys.executable, "-m", "tests.bench.measure", str(plans), str(pages), str(room)]
    cost = watched(words, ROOT)
    run: Run = {**json.loads(cost.said), "peak_bytes": cost.peak()}
    for stage in run["stages"]:
        stage["peak_bytes"] = cost.peak(*stage.pop("span"))
    return run


def _edited(plans: Path, count: int, room: Path) -> Iterator[Run]:
    """Build again upon what stands: one plan edited, then one in a hundred."""
    for number, wanted in enumerate(sorted({1, max(1, count // 100)})):
        changed = edit(plans, wanted)
        yield {**_built(plans, room / f"pages-{number}", room), "changed": len(changed)}


def _run(module: str, *words: str) -> Run:
    """Run a part of the benchmark in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    if done.returncode != 0:
        sys.exit(done.returncode)
    run: Run = json.loads(done.stdout)
    return run


def _profiles(size: int | None, options: argparse.Namespace) -> Iterator[Run]:
    """Yield where the time of a build from nothing goes, then of one after an edit."""
    if not size:
        return
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
        room = Path(folder)
        write(room / "plans", _corpus(size, options))
        for number, title in enumerate(("from nothing", "one plan edited")):
            if number:
                edit(room / "plans", 1)
            words = (str(room / "plans"), str(room / f"pages-{number}"), str(room))
            yield {"title": f"{title}, {size:,} plans", **_run("tests.bench.profile", *words)}


def quality_table(quality: Run) -> str:
    """Kinds of queries down; recall@10, MRR and wrong leads across; then the other measures."""
    rows = [f"{'tìm kiếm':<20}{'recall@10':>10}{'MRR':>8}{'sai dấu':>9}"]
    for kind, (recall, rank, wrong) in quality["kinds"].items():
        rows.append(f"{kind:<20}{recall:>10.3f}{rank:>8.3f}{wrong:>9.1%}")
    for typing, rank in quality["known_items"].items():
        rows.append(f"known: {typing:<23}{rank:>8.3f}")
    for words, wrong in quality["wrong_tones"].items():
        rows.append(f"wrong tones: {words:<25}{wrong:>9.1%}")
    return "\n".join(rows)


def search_table(searches: list[Run]) -> str:
    """The sizes down: how long the index took, what a first query fetches and how long it takes."""
    heads = ("giây", "MB", "chỉ mục MB", "KB đầu", "p95", "ms đầu", "p95", "chậm 4×", "p95")
    rows = [f"{'số đoạn':>8}" + "".join(f"{head:>11}" for head in heads)]
    for run in searches:
        cells = [run["seconds"], run["peak_bytes"] / 1e6, run["index_bytes"] / 1e6]
        for name, unit in (("first_bytes", 1e3), ("first_ms", 1), ("slow_first_ms", 1)):
            cells += [run[name]["median"] / unit, run[name]["p95"] / unit]
        rows.append(f"{run['sections']:>8}" + "".join(f"{cell:>11.1f}" for cell in cells))
    return "\n".join(rows)


def _histories(wanted: list[int] | None) -> Iterator[Run]:
    """Measure the history of this repository, and of a made-up one where it is wanted."""
    if (ROOT / ".git").exists():
        yield _run("tests.bench.history", str(REAL))
    if wanted:
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
            plans, edits = wanted
            write(Path(folder) / "plans", Corpus(plans, revisions=edits - 1))
            yield _run("tests.bench.history", str(Path(folder) / "plans"))


def _told(run: Run) -> str:
    return (
        f"lịch sử: {run['commits']} commit, {run['plans']} kế hoạch, {run['revisions']} phiên bản, "
        f"{run['changes']} thay đổi; lần đầu {run['first']:.2f} giây, "
        f"lần sau {run['again']:.2f} giây"
    )


def _commit() -> str | None:
    words = ["git", "-C", str(ROOT), "log", "-1", "--format=%h", "--", *PROGRAM]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stdout
    return said.strip() or None


def _machine() -> Run:
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "model": _model(),
        "processors": os.cpu_count(),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "day": datetime.date.today().isoformat(),
        "commit": _commit(),
    }


def _model() -> str:
    """Return what the processor is called, where the system says so."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


if __name__ == "__main__":
    main()
