"""lunr.js as it is served: of the version that wrote the index, without what nobody reads."""

from __future__ import annotations

from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION

from generator.search.lunr_script import lunr_file, trimmed


def test_lunr_is_the_version_of_the_index_and_keeps_its_notice() -> None:
    whole = lunr_file().read_text("utf-8")
    script = trimmed(whole).decode()
    assert f'lunr.version = "{LUNR_VERSION}"' in script
    assert script.startswith("/**\n* lunr - http://lunrjs.com")
    assert "Copyright (C) 2020 Oliver Nightingale" in script
    assert "@license MIT" in script
    assert len(script) < len(whole) * 0.6
    assert "@param" not in script
