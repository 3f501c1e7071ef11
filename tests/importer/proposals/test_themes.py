"""A heading of tasks says which fields and groups of people it is about."""

from __future__ import annotations

import pytest

from generator.importer.known import Known, KnownHeading, KnownWords
from generator.importer.proposals.themes import Speaks, spoken_of

KNOWN = Known(
    themes=(
        KnownWords("giao-thong", ("Giao thông", "an toàn giao thông", "hạ tầng giao thông")),
        KnownWords("y-te", ("Y tế", "khám chữa bệnh")),
        KnownWords("nong-nghiep", ("Nông nghiệp", "trồng trọt")),
    ),
    groups=(KnownWords("nong-dan", ("Nông dân", "nông dân")),),
    headings=(
        KnownHeading(
            "Phát triển nông nghiệp xanh, nâng cao đời sống nông dân",
            ("nong-nghiep", "giao-thong"),
            ("nong-dan",),
        ),
    ),
)


@pytest.mark.parametrize(
    ("heading", "themes", "groups"),
    [
        ("Về y tế:", ("y-te",), ()),
        ("Lĩnh vực Y tế", ("y-te",), ()),
        ("Linh vuc y te", ("y-te",), ()),
        ("Đầu tư hạ tầng giao thông", ("giao-thong",), ()),
        ("Mở rộng trồng trọt cho nông dân", ("nong-nghiep",), ("nong-dan",)),
        # Nearly the words of another plan: what its encoder said, in that order.
        (
            "Phát triển nông nghiệp, nâng cao đời sống nông dân",
            ("nong-nghiep", "giao-thong"),
            ("nong-dan",),
        ),
        # Part of a longer word or name is no field; nobody's words are none.
        ("Trang thiết bị y tế thôn bản", (), ()),
        ("Nông dân", (), ()),
        ("", (), ()),
    ],
)
def test_what_a_heading_speaks_of(
    heading: str, themes: tuple[str, ...], groups: tuple[str, ...]
) -> None:
    assert spoken_of(heading, KNOWN) == Speaks(themes, groups)
    assert spoken_of(heading, Known()) == Speaks()


def test_what_headings_below_name_is_theirs() -> None:
    both = Speaks(("y-te", "giao-thong"), ("nong-dan",))
    assert both.without(["y-te"]) == Speaks(("giao-thong",), ("nong-dan",))
    assert both.without(["y-te", "giao-thong"]) == both
    assert both.written == {"themes": ["y-te", "giao-thong"], "groups": ["nong-dan"]}
    assert Speaks().written == {}
