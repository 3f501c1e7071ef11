"""What cannot be proved is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import run
from tests.site_fixture import built_site

PLAN = "phuong-2-quang-tri-ke-hoach-nq42"


@pytest.mark.parametrize(
    ("plan", "paragraph", "told"),
    [
        (PLAN, "khong-co", "không có đoạn nào mang mã này"),
        ("khong-co", "i-p1", "Site không có api/plans/khong-co.json"),
        ("../../x", "i-p1", "không có kế hoạch nào mang mã ấy"),
    ],
)
def test_what_is_not_there_is_told(plan: str, paragraph: str, told: str) -> None:
    done = run("prove", built_site(), plan, paragraph)
    assert done.exit_code != 0
    assert told in " ".join(done.output.split())


def test_a_site_without_a_chain_has_no_proof(tmp_path: Path) -> None:
    assert "Chuỗi bản dựng: không có" in run("prove", tmp_path, PLAN, "i-p1").output
    assert run("verify").exit_code == 2
