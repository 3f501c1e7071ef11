"""Try broken portals: `python -m tests.fuzz --cases 5000 --seed 7`."""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from random import Random

from tests.fuzz.judge import complaints
from tests.fuzz.mutations import Portal, broken


def case(folder: Path, seed: int, number: int) -> Portal:
    """Make one case; the same for the same seed and number."""
    return broken(folder, Random(f"{seed}/{number}"))


def main() -> int:
    """Try cases; print each that fails with what repeats it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=300, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--case", type=int, help="only this one, its folder kept")
    parser.add_argument("--whole", action="store_true", help="write the pages, too")
    asked = parser.parse_args()
    numbers = range(asked.cases) if asked.case is None else [asked.case]
    failed = 0
    for number in numbers:
        home = Path(tempfile.mkdtemp(prefix="kehoach-fuzz-"))
        portal = case(home / "portal", asked.seed, number)
        if asked.case is not None:
            print(f"{portal.folder}: {portal.did}")
        began = time.process_time()
        found = complaints(portal, asked.whole)
        took = time.process_time() - began
        if took > 3:
            print(
                f"slow: --seed {asked.seed} --case {number}: {took:.1f} s: {portal.did}", flush=True
            )
        if found:
            failed += 1
            print(
                f"--seed {asked.seed} --case {number}: {portal.did}", *found, sep="\n", flush=True
            )
        if asked.case is None:
            shutil.rmtree(home)
    print(f"{len(numbers)} cases, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
