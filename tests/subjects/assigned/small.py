"""The base plan with levels that a report says were set for its place."""

from __future__ import annotations

import functools

from generator.model.site import Site
from tests.subjects.progress.small import site_said

# For the commune, for its province, for another year, and of what the plan does not promise.
SET = """\
assigned:
  - id: giao
    indicator: ty-le-that-nghiep
    unit: xa-mau
    is: "< 2 %"
    year: 2030
    population: chung
    document: 42-nq-tw
    quote: Giao xã Mẫu tỷ lệ thất nghiệp chung dưới 2%
  - id: ca-tinh
    indicator: ty-le-that-nghiep
    unit: tinh-mau
    is: "< 3 %"
    year: 2030
    population: chung
    quote: toàn tỉnh dưới 3%
  - id: nam-khac
    indicator: ty-le-that-nghiep
    unit: xa-mau
    is: "< 4 %"
    year: 2025
    population: chung
    quote: năm 2025 dưới 4%
  - id: viec-khac
    indicator: ho-ngheo-la-nguoi-co-cong
    unit: xa-mau
    is: 0 hộ
    year: 2025
    quote: Số hộ nghèo là người có công, không còn
encoded_by: Người nhập
"""
SOURCE = """\
BÁO CÁO
Đã mở hai lớp dạy nghề. Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,8%.
Giao xã Mẫu tỷ lệ thất nghiệp chung dưới 2%; toàn tỉnh dưới 3%; năm 2025 dưới 4%.
Số hộ nghèo là người có công, không còn.
"""


@functools.cache
def assigned() -> Site:
    return site_said({"encoded_by: Người nhập\n": SET}, files={"sources/bao-cao-2025.txt": SOURCE})
