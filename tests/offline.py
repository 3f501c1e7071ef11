"""The zip of a plan, unpacked."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from generator.build.offline import write_offline
from generator.model.urls import offline_file
from generator.output.addresses import asset_addresses
from tests.site_fixture import ADDRESS, PLANS, built_site, linked

PLAN = "kien-giang-ke-hoach-nq42"


def unpacked(top: Path) -> Path:
    """Make a zip below a folder, and unpack it; the built site is linked and stays as it is."""
    site = built_site(ADDRESS)
    (top / "assets").symlink_to(site / "assets")
    (top / "ke-hoach" / PLAN).mkdir(parents=True)
    for file in (site / "ke-hoach" / PLAN).iterdir():
        (top / "ke-hoach" / PLAN / file.name).symlink_to(file)
    plan = linked(PLANS).plans[PLAN]
    (path,) = write_offline(top, [plan], asset_addresses(site), ADDRESS, "01/12/2026")
    assert path == offline_file(PLAN)
    with ZipFile(top / path) as archive:
        archive.extractall(top / "mo")
    return top / "mo" / PLAN
