"""No script of ours makes HTML, code or styles of text, or goes by names that elements may bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.build.service_worker import WORKER
from generator.output.policy import TRUSTED_NAME, page_policy
from generator.search.lunr_script import lunr_file, lunr_module
from tests.folders import ROOT
from tests.site_fixture import THEME

DESK = ROOT / "generator" / "desk" / "assets"
SCRIPTS = sorted([*(THEME / "assets/js").rglob("*.js"), *DESK.glob("*.js")])
# A page waits for these before it paints or leads on, hence they are no modules.
CLASSIC = {"frame/first.js", "short.js"}
# The one script that may name an address of a script: these lines of it, and the only one of all.
KEEPER = THEME / "assets/js/offline/keep.js"
WORKER_LINES = (
    'const address = new URL("../../../../trang-da-luu.js", import.meta.url).href;\n'
    "const only = { createScriptURL: () => address };\n"
    'const policy = typeof trustedTypes === "object" ? '
    f'trustedTypes.createPolicy("{TRUSTED_NAME}", only) : only;\n'
)
# Comments and the texts of strings are no code; what stands in a template's `${}` is.
PASSED_OVER = re.compile(
    r"/\*.*?\*/|(?<![:\\])//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)
# Sinks of Trusted Types (W3C), and what else makes elements or code of text.
NAMES = (
    r"(?:innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|setHTML\w*"
    r"|parseHTML\w*|XSLTProcessor|eval|Function|importScripts|trustedTypes)"
)
FORBIDDEN = re.compile(rf"(?<![\w$]){NAMES}(?![\w$])|\bdocument\s*\.\s*(?:write\w*|all|open)\b")
# The same by words in strings, which stand between § here; styles and scripts within the page.
WORDED = re.compile(
    rf"\[\s*§{NAMES}§"
    r"|\bset(?:Timeout|Interval)\s*\(\s*[`§]"
    r"|createElement\(\s*§(?:script|style|iframe|object|embed|base)§"
    r"|setAttribute\(\s*§(?:style|on\w*|srcdoc)§"
)
# A global that no browser has of itself is looked up among the elements of the page.
GLOBAL = re.compile(
    r"\b(?:window|globalThis|self)\s*(?:\?\.|\.)\s*(\w+)|\b(?:window|globalThis)\s*\["
)
BUILT_IN = {"addEventListener", "document", "location", "print", "scrollTo"}


def code(script: str, words: str) -> str:
    """Leave the code of a script: without comments, strings as `words` of their text."""
    return PASSED_OVER.sub(
        lambda found: words.format(found[0][1:-1]) if found[0][0] in "\"'" else " ", script
    )


def forbidden(script: str) -> Iterator[str]:
    bare = code(script, "§§")
    yield from (found[0] for found in FORBIDDEN.finditer(bare))
    yield from (found[0] for found in WORDED.finditer(code(script, "§{}§")))
    yield from (found[0] for found in GLOBAL.finditer(bare) if found[1] not in BUILT_IN)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_script_makes_nothing_of_text(path: object) -> None:
    script = path.read_text("utf-8")  # type: ignore[attr-defined]
    if path == KEEPER:
        assert script.count(WORKER_LINES) == 1
        script = script.replace(WORKER_LINES, "")
    assert list(forbidden(script)) == []


def test_one_policy_of_trusted_types_gives_the_one_address_of_the_worker() -> None:
    """Whatever it is asked for; and pages say its name, so that no other can be made."""
    scripts = {path: code(path.read_text("utf-8"), "§{}§") for path in SCRIPTS}
    made = [path for path, script in scripts.items() if re.search("create(Policy|Script)", script)]
    assert made == [KEEPER]
    assert f"/{WORKER}" in WORKER_LINES
    assert re.findall(r"\baddress\b", scripts[KEEPER]) == ["address"] * 2
    assert re.findall(r"\.register\(.*;", scripts[KEEPER]) == [
        ".register(policy.createScriptURL(§§)).catch(() => {});"
    ]
    registering = [path for path, script in scripts.items() if ".register(" in script]
    assert registering == [KEEPER]
    assert page_policy(offline=True).endswith(f"; trusted-types {TRUSTED_NAME}")


def test_what_is_served_of_lunr_asks_for_no_global() -> None:
    script = lunr_module(lunr_file().read_text("utf-8")).decode()
    assert script.rstrip().endswith("export default module.exports;")
    names = script[: script.index("/*!")]
    assert all(f"{name}=" in names.replace(" ", "") for name in ("exports", "module", "define"))


@pytest.mark.parametrize(
    "script",
    [
        "a.innerHTML = b;",
        "a . outerHTML+=b",
        "a.insertAdjacentHTML('beforeend', b)",
        "new DOMParser()",
        "document.write(a)",
        "document.writeln(a)",
        "range.createContextualFragment(a)",
        "a.setHTMLUnsafe(b)",
        "Document.parseHTMLUnsafe(b)",
        "eval(a)",
        "new Function(a)",
        "setTimeout('a', 1)",
        "setInterval(`a`, 1)",
        'document.createElement("script")',
        "document.createElement('style')",
        'a.setAttribute("onclick", b)',
        "a.setAttribute('style', b)",
        "window.lunr",
        "globalThis?.exports",
        "window[name]",
        "self.define",
        "`${a.innerHTML}`",
        "a['innerHTML'] = b",
        "Object.assign(a, { innerHTML: b })",
    ],
)
def test_each_way_to_do_so_is_seen(script: str) -> None:
    assert list(forbidden(f"const a = 1;\n{script}\n")) != []


@pytest.mark.parametrize(
    "script",
    [
        "a.textContent = 'innerHTML';",
        "// a.innerHTML\nb();",
        "/* eval(a) */",
        "setTimeout(() => a(), 1)",
        'make("script-name")',
        "window.print()",
        "const evaluated = functional;",
        'const address = "https://vi-du.vn/eval(";',
    ],
)
def test_other_code_is_not(script: str) -> None:
    assert list(forbidden(script)) == []


def test_every_script_but_the_first_is_loaded_as_a_module() -> None:
    """By its page or by another script: `type="module"`, `import`; a classic one shares names."""
    pages = [THEME / "overrides/frame/page.html", *(THEME / "pages").glob("*.md")]
    tags = [tag for page in pages for tag in re.findall(r"<script [^>]*>", page.read_text("utf-8"))]
    loaded = [tag for tag in tags if "src=" in tag]
    assert len(loaded) > 5
    classic = [tag for tag in loaded if 'type="module"' not in tag]
    assert [tag for tag in classic if not any(one in tag for one in CLASSIC)] == []
    assert len(classic) == 1
