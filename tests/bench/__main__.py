"""Seconds and peak memory of each stage, for the real plans and for made-up folders of any size.

Each size is built in a process of its own: memory that one size took would hide what the next
needs. This process imports nothing heavy, because a child's peak may count its parent's.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.synthetic import write_history, write_plans

ROOT = Path(__file__).parent.parent.parent
PLANS = ROOT / "plans"
SIZES = (30, 300)
SEARCHED = (300,)
Run = dict[str, Any]


def main() -> None:
    options = _options()
    runs = [_measure(PLANS)]
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
            write_plans(Path(folder), PLANS, size)
            runs.append(_measure(Path(folder)))
    print(table(runs))
    quality = _run("tests.bench.quality")
    print(f"\n{quality_table(quality)}")
    searches = [_run("tests.bench.search", str(size)) for size in options.search]
    print(f"\n{search_table(searches)}")
    histories = list(_histories(options.history))
    print("\n".join(["", *map(_told, histories)]))
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        record = {
            "machine": _machine(),
            "runs": runs,
            "quality": quality,
            "searches": searches,
            "histories": histories,
        }
        options.json.write_text(
            json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        print(f"\nGhi số liệu vào {options.json}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Đo thời gian và bộ nhớ của từng giai đoạn."
    )
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=SIZES, metavar="N",
        help="số kế hoạch của các thư mục thử, ngoài các kế hoạch thật (mặc định: 30 300)",
    )  # fmt: skip
    parser.add_argument(
        "--search", type=int, nargs="*", default=SEARCHED, metavar="N",
        help="số đoạn của các chỉ mục tìm kiếm thử (mặc định: 300; đo lớn: 300 30000 660000)",
    )  # fmt: skip
    parser.add_argument(
        "--history", type=int, nargs=2, metavar=("N", "M"),
        help="đo cả lịch sử của N kế hoạch thử, mỗi kế hoạch M lần sửa (ví dụ: 1000 20)",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="tệp ghi số liệu")
    return parser.parse_args()


def _measure(plans: Path) -> Run:
    run = _run("tests.bench.measure", str(plans))
    total = sum(stage["seconds"] for stage in run["stages"])
    print(f"đã đo {run['plans']} kế hoạch trong {total:.1f} giây", file=sys.stderr, flush=True)
    return run


def _run(module: str, *words: str) -> Run:
    """Run a part of the benchmark in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    if done.returncode != 0:
        sys.exit(done.returncode)
    run: Run = json.loads(done.stdout)
    return run


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
        yield _run("tests.bench.history", str(PLANS))
    if wanted:
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
            write_history(Path(folder), PLANS, *wanted)
            yield _run("tests.bench.history", folder)


def _told(run: Run) -> str:
    return (
        f"lịch sử: {run['commits']} commit, {run['plans']} kế hoạch, {run['revisions']} phiên bản, "
        f"{run['changes']} thay đổi; lần đầu {run['first']:.2f} giây, "
        f"lần sau {run['again']:.2f} giây"
    )


def table(runs: list[Run]) -> str:
    """The stages down, the sizes across; each cell seconds and the run's peak so far in MB."""
    heads = [f"{run['plans']} kế hoạch" for run in runs]
    rows = [["giai đoạn", *(f"{head:>19}" for head in heads)]]
    rows.append(["", *(f"{'giây':>10}{'MB':>9}" for _ in runs)])
    for index, stage in enumerate(runs[0]["stages"]):
        rows.append([stage["title"], *(_cell(run["stages"][index]) for run in runs)])
    totals = [sum(stage["seconds"] for stage in run["stages"]) for run in runs]
    peaks = [max(stage["peak_bytes"] for stage in run["stages"]) for run in runs]
    rows.append(["tổng", *(_figures(*pair) for pair in zip(totals, peaks, strict=True))])
    rows.append(["trang HTML", *(f"{run['html_pages']:>19}" for run in runs)])
    rows.append(["site, MB", *(f"{run['site_bytes'] / 1e6:>19.1f}" for run in runs)])
    return "\n".join("  ".join([f"{first:<16}", *rest]).rstrip() for first, *rest in rows)


def _cell(stage: Run) -> str:
    return _figures(stage["seconds"], stage["peak_bytes"])


def _figures(seconds: float, peak_bytes: int) -> str:
    return f"{seconds:>10.2f}{peak_bytes / 1e6:>9.0f}"


def _machine() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "processor": platform.machine(),
        "processors": os.cpu_count(),
    }


if __name__ == "__main__":
    main()
