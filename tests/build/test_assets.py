"""Files of themes: the portal's win, all stand in one folder, and plainly too."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.assets import put_assets
from generator.output.addresses import AssetAddresses, asset_addresses
from generator.progress import Stage
from generator.reading.colours import Colours


def themes(folder: Path) -> tuple[Path, Path, Path]:
    files = {
        "portal/assets/css/b.css": "của cổng",
        "portal/assets/images/logo.svg": "<svg/>",
        "portal/assets/.git/config": "kín",
        "program/assets/css/a.css": '@import "b.css";',
        "program/assets/css/b.css": "của chương trình",
        "program/assets/js/a.js": 'import "./b/c.js";\nexport const a = 1;\n',
        "program/assets/js/b/c.js": "document.title;\n",
        "program/assets/fonts/chu.woff2": "chữ",
        "program/assets/doc.md": "# Tệp",
        "added/assets/css/a.css": "của gói thêm",
        "added/assets/js/sao.js": "sao();",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "portal", folder / "program", folder / "added"


def put(folder: Path) -> tuple[Path, AssetAddresses]:
    portal, program, added = themes(folder)
    put_assets(folder / "pages", (portal, program, added), program, Colours(), Stage("", ""), [])
    return folder / "pages", asset_addresses(folder / "pages")


def test_pages_name_the_file_of_the_first_theme_that_has_it(tmp_path: Path) -> None:
    pages, addresses = put(tmp_path)
    for path, text in {
        "assets/css/a.css": "của cổng",
        "assets/css/b.css": "của cổng",
        "assets/js/sao.js": "sao();",
        "assets/fonts/chu.woff2": "chữ",
    }.items():
        address = addresses.of(path)
        assert address == path.replace("assets/", f"assets/{addresses.name}/")
        assert (pages / address).read_text("utf-8") == text


@pytest.mark.parametrize(
    "path",
    [
        "assets/doc.md",
        "assets/.git/config",
        "assets/css/khong-co.css",
        "css/a.css",
        "",
        "tim-kiem/",
    ],
)
def test_what_is_no_file_of_a_theme_keeps_its_address(path: str, tmp_path: Path) -> None:
    assert put(tmp_path)[1].of(path) == path


def test_plain_addresses_stay_and_lead_on(tmp_path: Path) -> None:
    pages, addresses = put(tmp_path)
    name = addresses.name
    plain = {
        path.relative_to(pages / "assets").as_posix(): path.read_text("utf-8")
        for path in (pages / "assets").rglob("*")
        if path.is_file() and name not in path.parts
    }
    assert plain.pop("muc-luc.json")
    assert plain == {
        "css/a.css": f'@import url("../{name}/css/a.css");\n',
        "css/b.css": "của cổng",
        "images/logo.svg": "<svg/>",
        "js/a.js": f'export * from "../{name}/js/a.js";\n',
        "js/b/c.js": f'import("../../{name}/js/b/c.js");\n',
        "js/sao.js": "sao();",
        "fonts/chu.woff2": "chữ",
        "doc.md": "# Tệp",
    }
    assert not list(pages.rglob(".*"))


def test_the_folder_changes_with_a_file_and_with_nothing_else(tmp_path: Path) -> None:
    _, one = put(tmp_path / "one")
    _, same = put(tmp_path / "same")
    (tmp_path / "one/portal/assets/css/b.css").write_text("đã sửa", encoding="utf-8")
    portal, program, added = (tmp_path / "one" / name for name in ("portal", "program", "added"))
    put_assets(tmp_path / "other", (portal, program, added), program, Colours(), Stage("", ""), [])
    assert one == same
    assert asset_addresses(tmp_path / "other").name != one.name


@pytest.mark.parametrize(
    ("style", "served"),
    [
        ('/* tất cả */\n@import "b.css";\n@import "c.css";\n', "b{}\nc{}"),
        ('@import "b.css";', "b{}"),
        ('@import "khong-co.css";', '@import "khong-co.css";'),
        ('@import "b.css";\np {}', '@import "b.css";\np {}'),
        ('@import url("b.css");', '@import url("b.css");'),
        ("", ""),
    ],
)
def test_a_style_of_nothing_but_imports_is_served_as_what_it_imports(
    style: str, served: str, tmp_path: Path
) -> None:
    theme = tmp_path / "theme"
    (theme / "assets/css").mkdir(parents=True)
    for name, text in {"all": style, "b": "b {}", "c": "c {}"}.items():
        (theme / f"assets/css/{name}.css").write_text(text, encoding="utf-8")
    put_assets(tmp_path / "pages", (theme,), theme, Colours(), Stage("", ""), [])
    address = asset_addresses(tmp_path / "pages").of("assets/css/all.css")
    assert (tmp_path / "pages" / address).read_text("utf-8") == served


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("a  b {\n  x: 1px  2px;\n}\n\np { y: z }\n", "a b{x:1px 2px;}p{y:z}"),
        ("/* a { */ a { x: y } /* } */", "a{x:y}"),
        ("/*! Giấy phép:\n   MIT */\na { x: y; }", "/*! Giấy phép:\n   MIT */ a{x:y;}"),
        ('a { content: "  /* { ; } */  "; }', 'a{content:"  /* { ; } */  ";}'),
        ("a { content: 'l\\' { ' }", "a{content:'l\\' { '}"),
        ("a { x: calc(1px + 2px) } .b .c > d{}", "a{x:calc(1px + 2px)}.b .c > d{}"),
        ("@media screen and (x: y) { a { } }", "@media screen and (x:y){a{}}"),
        ("a :is(b, c):hover, d { x: y, z }", "a :is(b,c):hover,d{x:y,z}"),
        ("a { } /* to the end", "a{}"),
        ("a/**/b { }", "a b{}"),
    ],
)
def test_what_is_joined_stands_without_comments_and_layout(
    written: str, served: str, tmp_path: Path
) -> None:
    theme = tmp_path / "theme"
    (theme / "assets/css").mkdir(parents=True)
    (theme / "assets/css/all.css").write_text('@import "b.css";', encoding="utf-8")
    (theme / "assets/css/b.css").write_text(written, encoding="utf-8")
    put_assets(tmp_path / "pages", (theme,), theme, Colours(), Stage("", ""), [])
    addresses = asset_addresses(tmp_path / "pages")
    at = tmp_path / "pages"
    assert (at / addresses.of("assets/css/all.css")).read_text("utf-8") == served
    assert (at / addresses.of("assets/css/b.css")).read_text("utf-8") == written


@pytest.mark.parametrize("offline", [True, False])
def test_what_only_reading_offline_asks_for_is_there_only_for_that(
    offline: bool, tmp_path: Path
) -> None:
    theme = tmp_path / "theme"
    for name in ("offline/keep", "share"):
        (theme / "assets/js" / name).parent.mkdir(parents=True, exist_ok=True)
        (theme / f"assets/js/{name}.js").write_text("a();\n", encoding="utf-8")
    pages = tmp_path / "pages"
    put_assets(pages, (theme,), theme, Colours(), Stage("", ""), [], offline=offline)
    there = {path.stem for path in pages.rglob("*.js")}
    assert there == ({"keep", "share"} if offline else {"share"})
