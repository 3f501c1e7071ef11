"""Every built page is valid HTML: by rules of our own, and by the whole standard if it is there."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.markup import faults
from tests.site_fixture import built_site

# The file of the Nu Html Checker (vnu.jar of npm's `vnu-jar`), which needs Java.
CHECKER = "KEHOACH_VNU"


def test_every_page_is_valid() -> None:
    pages = sorted(built_site().rglob("*.html"))
    assert len(pages) > 300
    found = {path: faults(path.read_text("utf-8")) for path in pages}
    assert {path: told for path, told in found.items() if told} == {}


@pytest.mark.skipif(CHECKER not in os.environ, reason=f"{CHECKER} names no checker")
def test_the_whole_standard_finds_no_error() -> None:
    checker = os.environ[CHECKER]
    options = ["--skip-non-html", "--exit-zero-always", "--stdout", "--format", "json"]
    command = ["java", "-Xss8m", "-jar", checker, *options, str(built_site())]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    # With `--errors-only` it takes for an error what it only warns of: newer words of a policy.
    messages = json.loads(told)["messages"]
    assert messages
    assert [one for one in messages if one["type"] == "error"] == []
