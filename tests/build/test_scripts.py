"""A script that a page asks for brings all that it imports, and does what it did before."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from generator.build.scripts import joined_scripts
from tests.js.node import NODE
from tests.site_fixture import THEME

ASSETS = THEME / "assets"


def joined(**texts: str) -> dict[str, str]:
    files = {f"{name.replace('__', '/')}.js": text.encode() for name, text in texts.items()}
    return {path: data.decode() for path, data in joined_scripts(files, set(files)).items()}


def run(script: str, folder: Path) -> list[object]:
    """What a script tells by `tell(…)`."""
    told = "globalThis.told = []; globalThis.tell = (...them) => told.push(...them);\n"
    (folder / "before.mjs").write_text(told, "utf-8")
    (folder / "it.mjs").write_text(script, "utf-8")
    main = 'import "./before.mjs"; await import("./it.mjs"); console.log(JSON.stringify(told));'
    (folder / "main.mjs").write_text(main, "utf-8")
    done = subprocess.run(
        [NODE, str(folder / "main.mjs")], capture_output=True, text=True, check=True, timeout=60
    )
    found: list[object] = json.loads(done.stdout)
    return found


def test_scripts_run_once_each_in_the_order_in_which_they_are_imported(tmp_path: Path) -> None:
    found = joined(
        page='import "./c/a.js";\nimport { b as other } from "./b.js";\ntell("page", other(1));\n',
        c__a='import { b } from "../b.js";\nconst one = 1;\ntell("a", b(2));\n',
        b='const one = 10;\ntell("b");\nexport function b(x) {\n  return x + one;\n}\n',
    )
    assert list(found) == ["page.js"]
    assert run(found["page.js"], tmp_path) == ["b", "a", 12, "page", 11]


def test_what_is_imported_by_a_call_exports_what_it_did(tmp_path: Path) -> None:
    found = joined(
        page='const later = () => import("./c/a.js");\nlater();\n',
        c__a='import { B } from "../b.js";\nexport const x = new B().y;\n'
        "export async function f() {\n  return x;\n}\nexport class C {}\n",
        b="export class B {\n  y = 3;\n}\n",
    )
    assert list(found) == ["c/a.js"]
    (tmp_path / "a.mjs").write_text(found["c/a.js"], "utf-8")
    asking = 'import { C, f, x } from "./a.mjs";\ntell(x, await f(), typeof C);\n'
    assert run(asking, tmp_path) == [3, 3, "function"]


def test_a_call_leads_where_it_led() -> None:
    found = joined(
        page='import "./c/a.js";\n',
        c__a='import("../b.js");\nimport("./d.js");\n',
        b="tell();\n",
        c__d="tell();\n",
    )
    assert re.findall(r'import\("(.*)"\)', found["page.js"]) == ["./b.js", "./c/d.js"]


def test_comments_on_lines_of_their_own_are_left_out() -> None:
    found = joined(
        page='/* One.\n   Two. */\nimport "./b.js";\n// three\nf(); // four\n/*! five */\n',
        b="g();\n",
    )
    assert [one for one in ("One", "three", "four", "five") if one in found["page.js"]] == [
        "four",
        "five",
    ]


@pytest.mark.parametrize(
    "line", ["/* a */ tell(1);\n/* b */\n", "/* a\n   b */ tell(1);\n", "tell(1); /* a\n b */\n"]
)
def test_what_stands_beside_a_comment_stays(line: str, tmp_path: Path) -> None:
    found = joined(page=f'import "./b.js";\n{line}', b="tell(0);\n")
    assert run(found["page.js"], tmp_path) == [0, 1]


@pytest.mark.parametrize(
    "texts",
    [
        {"page": "tell();\n"},
        {"page": 'import "./khong-co.js";\n'},
        {"page": 'import "./b.js";\n', "b": 'import "./page.js";\nexport const a = 1;\n'},
        {"page": 'import "./b.js";\nawait b;\n', "b": "tell();\n"},
        {"page": 'import b from "./b.js";\n', "b": "export default 1;\n"},
        {"page": 'import "./c/b.js";\n', "c__b": "tell(import.meta.url);\n"},
    ],
)
def test_what_cannot_be_joined_stays_as_it_is(texts: dict[str, str]) -> None:
    assert joined(**texts) == {}


def test_a_script_of_others_is_not_taken_in() -> None:
    files = {"page.js": b'import "./b.js";\n', "b.js": b"tell();\n"}
    assert joined_scripts(files, {"page.js"}) == {}


def test_each_script_of_ours_that_imports_is_one_file() -> None:
    files = {p.relative_to(ASSETS).as_posix(): p.read_bytes() for p in ASSETS.rglob("*.js")}
    found = joined_scripts(files, set(files))
    pages = "".join(path.read_text("utf-8") for path in (THEME / "pages").glob("*.md"))
    asked = {*re.findall(r'"assets/(js/[^"]+)"', pages), "js/kehoach.js"}
    alone = {path for path in asked if b"\nimport " not in b"\n" + files[path]}
    assert asked - alone <= set(found)
    assert {"js/search/box.js", "js/search/arrival.js"} <= set(found)
    assert [
        path for path, data in found.items() if re.search(rb"^import\b", data, re.MULTILINE)
    ] == []
