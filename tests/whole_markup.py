"""Reads every built page by the whole standard: `python -m tests.whole_markup vnu.jar [SITE]`.

`vnu.jar` is the Nu Html Checker (npm's `vnu-jar`), which needs Java: a check before a release, no
test. `SITE` is a built site; without it the real plans are built.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.site_fixture import built_site

OPTIONS = ("--skip-non-html", "--exit-zero-always", "--stdout", "--format", "json")


def errors(checker: str, site: Path) -> list[str]:
    """Return what the checker calls an error, with the file that has it.

    Raises `SystemExit` where it has nothing to say of any page: then it has read none.
    """
    command = ["java", "-Xss8m", "-jar", checker, *OPTIONS, str(site)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    # With `--errors-only` it takes for an error what it only warns of: newer words of a policy.
    messages = json.loads(told)["messages"]
    if not messages:
        sys.exit("bộ soát không đọc trang nào")
    return [f"{one['url']}: {one['message']}" for one in messages if one["type"] == "error"]


if __name__ == "__main__":
    found = errors(sys.argv[1], Path(sys.argv[2]) if sys.argv[2:] else built_site())
    print("\n".join([*found, f"{len(found)} lỗi"]))
    sys.exit(bool(found))
