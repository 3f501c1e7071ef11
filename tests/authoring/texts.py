"""Texts of plan files in the styles that authors have, for edits that must leave them alone."""

from __future__ import annotations

from generator.authoring.places import Data, Path

PLAN = """\
# Đầu tệp
schema: 1
number: "1."   # số
title: >-
  Tên dài
  hai dòng

# Trước issuer
issuer: null
when: {by: 2027, every: "year"}
empty: []
nested:
  a: x # cạnh a
  # trên b
  b:
    - 1

    - {c: d, e: [f, g]} # cạnh mục
# Trước body
body:
  - heading: MỤC TIÊU # cạnh tên mục
    role: objectives
    text:
      - Đoạn ngắn
      # trên đoạn hai
      - >-
        Đoạn hai dài
        trên hai dòng
      - text: |
          Đoạn ba
        targets:
          - {indicator: null, is: "> 3 %", quote: Đoạn}
          - indicator: a
            quote: ba
      - 'Đoạn ''bốn'' trong
        nháy'
    sections:
    - number: "1."
      text: ["một", 'hai: ba']
    - number: "2."   # thụt kiểu khác
      text:
      - Cuối
# Cuối tệp
"""


def paths(data: Data, path: Path = ()) -> list[Path]:
    """Return every path of what a file says."""
    if isinstance(data, dict):
        below = [(key, one) for key, one in data.items()]
        return [path, *(found for key, one in below for found in paths(one, (*path, key)))]
    if isinstance(data, list):
        return [path, *(found for at, one in enumerate(data) for found in paths(one, (*path, at)))]
    return [path]
