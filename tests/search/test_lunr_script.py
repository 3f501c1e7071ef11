"""lunr.js as it is served: of the version that wrote the index, without what nobody reads."""

from __future__ import annotations

import pytest
from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION

from generator.search.lunr_script import lunr_file, lunr_module, minified


def test_lunr_is_the_version_of_the_index_and_keeps_its_notices() -> None:
    whole = lunr_file().read_text("utf-8")
    script = lunr_module(whole).decode()
    assert f'lunr.version="{LUNR_VERSION}"' in script
    names, _, commented = script.partition("/*!")
    notice, _, rest = commented.partition("*/")
    assert len(names) < 100
    assert "lunr - http://lunrjs.com" in notice
    assert "Copyright (C) 2020 Oliver Nightingale" in notice
    assert "@license MIT" in notice
    assert rest.count("Copyright") == whole.count("Copyright") - 1
    assert len(script) < len(whole) * 0.45
    assert "@param" not in script


@pytest.mark.parametrize(
    ("script", "served"),
    [
        ("/**\n * A (C) 2020\n */\nvar a = 1 ;\n", "/*!\n * A (C) 2020\n */var a=1;"),
        ("/** (C) */ var a;\n/** @param b */\nvar b;", "/*! (C) */var a;var b;"),
        ("var a; /*! (C) */ var b; // c", "var a;/*! (C) */var b;"),
        ("var a = '/* no */ // no';", "var a='/* no */ // no';"),
        ('var a = /[/*]\\/\\/ "/; var b = 1', 'var a=/[/*]\\/\\/ "/;var b=1'),
        ("a = b\n++c", "a=b\n++c"),
        ("", ""),
    ],
)
def test_only_comments_and_needless_spaces_go(script: str, served: str) -> None:
    assert minified(script).decode() == served
