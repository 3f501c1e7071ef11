"""The base plans folder with a report beside its plan, changed as a case says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.link import link, link_reports
from generator.model.site import Site
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.reports import load_reports
from tests.folders import change

PLAN = "xa-mau-ke-hoach"
REPORT = """\
id: bao-cao-2025
type: bao-cao
title: Báo cáo kết quả năm 2025
number: 12/BC-VHXH
date: 2026-01-10
issuer: phong-van-hoa-xa-hoi
standing: official
url: https://vi-du.vn/bao-cao
source: sources/bao-cao-2025.txt
read_in: whole
answers: [xa-mau-ke-hoach#ii-1-d1/2025]
evidence:
  - {about: xa-mau-ke-hoach#ii-1, quote: mở hai lớp dạy nghề}
observations:
  - id: that-nghiep
    indicator: ty-le-that-nghiep
    unit: xa-mau
    population: chung
    is: 2,8 %
    as_of: 2025-12-31
    quote: Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,8%
encoded_by: Người nhập
"""
SOURCE = """\
BÁO CÁO
Kết quả năm 2025
Đã mở hai lớp dạy nghề. Tỷ lệ thất nghiệp
chung đến ngày 31/12/2025 là 2,8%. Số hộ nghèo là người có công: không còn.
"""
FILES = {"reports/bao-cao-2025.yml": REPORT, "sources/bao-cao-2025.txt": SOURCE}
# The plan's promise says nothing of how it is counted; here there is one way only.
ONE_WAY = {
    "  variants:\n    - {id: ca-nam, name: Tính cả năm}\n": "",
}


def with_report(folder: Path, said: Mapping[str, Any] | None = None) -> Path:
    """Put the report into a base folder, then change the folder as a case says."""
    change(folder, {"edits": {"registry/indicators.yml": ONE_WAY}, "files": FILES})
    return change(folder, said or {})


def linked_reports(folder: Path) -> tuple[Site, list[Problem]]:
    """Return the site of a folder with its reports, and every problem on the way to it."""
    records = load(folder)
    site, problems = link(records)
    told = [*records.problems, *problems]
    reports = link_reports(load_reports(folder, told), site, told)
    return replace(site, reports=reports), told
