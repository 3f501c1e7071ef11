"""What is no place of a site is wrong use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_verify import run


@pytest.mark.parametrize(
    "where", ["file:///etc", "ftp://vi-du.vn/", "https://[::1", "khong-co", "http://a:b@vi-du.vn/"]
)
def test_what_is_no_place_of_a_site_is_wrong_use(where: str, tmp_path: Path) -> None:
    done = run(where)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
