"""What a frame is told, whichever host makes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.output.frame_words import frame_styles, frame_words
from tests.site_fixture import CONFIG, THEME


def test_a_frame_knows_words_policy_and_languages() -> None:
    extra = {"kehoach": {"also_in": ["en"], "policy": {"img-src": ["https://anh.vi-du.vn"]}}}
    words: dict[str, Any] = frame_words(extra, CONFIG, "https://vi-du.vn/a/", [THEME])
    assert {"_", "ngettext", "script_words", "address_within", "official"} <= words.keys()
    assert "https://anh.vi-du.vn" in str(words["policy"])
    first, other = words["languages"]
    assert (first["code"], first["base"]) == ("vi", "https://vi-du.vn/a/")
    assert (other["code"], other["way"], other["base"]) == ("en", "en/", "https://vi-du.vn/a/en/")


def test_only_where_a_portal_says_so_pages_have_themselves_kept() -> None:
    off, on = ({"kehoach": {"offline": said}} for said in (False, True))
    words: dict[str, Any] = frame_words(on, CONFIG, "", [THEME])
    assert words["offline"] is True
    assert "worker-src 'self'" in str(words["policy"])
    silent: dict[str, Any] = frame_words({}, CONFIG, "", [THEME])
    for one in (silent, frame_words(off, CONFIG, "", [THEME])):
        assert one["offline"] is False
        assert one["policy"] == silent["policy"]


def test_chosen_colours_and_styles_of_a_portal_come_last(tmp_path: Path) -> None:
    (tmp_path / "assets/css").mkdir(parents=True)
    for name in ("rieng.css", "kehoach.css"):
        (tmp_path / "assets/css" / name).write_text("", "utf-8")
    chosen = {"kehoach": {"colours": {"accent": "#7a1f1f"}}}
    assert frame_styles({}, [THEME]) == []
    colours, own = frame_styles(chosen, [tmp_path, THEME])
    assert colours.startswith("assets/")
    assert own == "assets/css/rieng.css"
