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


def test_what_headings_below_name_is_theirs_but_for_what_a_heading_is_about_first() -> None:
    both = Speaks(("y-te", "giao-thong"), ("nong-dan",))
    assert both.without(["giao-thong"]) == Speaks(("y-te",), ("nong-dan",))
    assert both.without(["y-te", "giao-thong"]) == Speaks(("y-te",), ("nong-dan",))
    assert both.written == {"themes": ["y-te", "giao-thong"], "groups": ["nong-dan"]}
    assert Speaks().written == {}


@pytest.mark.parametrize(
    ("themes", "above", "left"),
    [
        (("y-te", "giao-thong"), ("y-te",), ("giao-thong",)),
        (("y-te",), ("y-te",), ()),
        # “Y tế, giao thông” with a heading for each of the two.
        (("y-te",), ("y-te", "giao-thong"), ("y-te",)),
        (("y-te",), (), ("y-te",)),
    ],
)
def test_a_heading_says_no_more_what_the_one_above_is_about(
    themes: tuple[str, ...], above: tuple[str, ...], left: tuple[str, ...]
) -> None:
    assert Speaks(themes).below(Speaks(above)).themes == left


LIKES = Known(
    themes=KNOWN.themes,
    headings=(
        KnownHeading("Chăm lo đời sống dân cư vùng bãi ngang", ("y-te",), below=("giao-thong",)),
        KnownHeading("Chăm lo đời sống dân cư vùng bãi ngang", ("nong-nghiep", "y-te")),
        KnownHeading("Chăm lo đời sống dân cư vùng bãi ngang", ("nong-nghiep", "y-te")),
        KnownHeading("Mở mang bến bãi, chợ búa ven sông", ("giao-thong",), below=("nong-nghiep",)),
        KnownHeading("Xây dựng làng nghề và trồng trọt sạch", ("y-te", "nong-nghiep")),
    ),
)


@pytest.mark.parametrize(
    ("heading", "whole", "themes"),
    [
        # Of equals what most say; a heading with none below is about what those of its like are.
        ("Chăm lo đời sống dân cư vùng bãi ngang", True, ("nong-nghiep", "y-te")),
        ("Mở mang bến bãi, chợ búa ven sông", True, ("giao-thong", "nong-nghiep")),
        ("Mở mang bến bãi, chợ búa ven sông", False, ("giao-thong",)),
        # The other way round: the first one, and what its own words name.
        ("Chăm lo đời sống dân cư vùng bãi ngang", False, ("nong-nghiep",)),
        ("Xây dựng làng nghề và trồng trọt sạch", False, ("y-te", "nong-nghiep")),
    ],
)
def test_a_heading_like_others(heading: str, whole: bool, themes: tuple[str, ...]) -> None:
    assert spoken_of(heading, LIKES, whole=whole).themes == themes


def test_a_field_of_a_list_is_known_by_how_it_opens() -> None:
    said = spoken_of("Lĩnh vực giao thông vận tải, y tế và thủ công", KNOWN).themes
    assert said == ("giao-thong", "y-te")
    assert spoken_of("Lĩnh vực giao thông vận tải", KNOWN).themes == ()
