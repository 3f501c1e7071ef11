"""The host: pages in, a site out; strict, without a trace of what it changed on its way."""

from __future__ import annotations

import errno
import http.client
import logging
import os
import re
import signal
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from generator.output import batches
from generator.output.batches import Framing
from generator.output.mkdocs import build_site
from tests.server import serve
from tests.site_fixture import ADDRESS, CONFIG, ROOT, Html, built_site

BASE = "/a/b/"
PLAN = "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/"


def build(
    tmp_path: Path, pages: dict[str, str], base_url: str | None = None, config: Path = CONFIG
) -> list[str]:
    """Build some Markdown; what the host complains of."""
    folder = tmp_path / "pages"
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return list(build_site(config, folder, tmp_path / "site", base_url, [ROOT / "theme"], 0))


@pytest.fixture
def pages() -> dict[str, str]:
    """The least that the nav of mkdocs.yml asks for."""
    names = ("index.md", *(f"{one}/index.md" for one in NAV))
    return dict.fromkeys(names, "# Trang { #dau-trang }\n")


NAV = ("ke-hoach", "so-sanh", "co-quan", "lich-bao-cao", "tim-kiem", "du-lieu")


def test_good_pages_are_built_without_a_word(tmp_path: Path, pages: dict[str, str]) -> None:
    pages["khac/index.md"] = "# Khác { #a }\n\n[về](../index.md) [đây](#a)\n"
    assert build(tmp_path, pages) == []
    assert (tmp_path / "site" / "khac" / "index.html").is_file()
    assert (tmp_path / "site" / "404.html").is_file()


def test_a_keyboard_reaches_samples_whose_text_stays(tmp_path: Path, pages: dict[str, str]) -> None:
    pages["khac/index.md"] = "# Khác\n\n```yaml\na: <pre><code>\n```\n\n    b\n"
    assert build(tmp_path, pages) == []
    page = (tmp_path / "site/khac/index.html").read_text(encoding="utf-8")
    samples = re.findall("<code[^>]*>", page)
    assert samples == ['<code tabindex="0" class="language-yaml">', '<code tabindex="0">']
    assert "a: &lt;pre&gt;&lt;code&gt;" in page


def test_other_files_are_copied_and_the_host_leaves_our_site_map(
    tmp_path: Path, pages: dict[str, str]
) -> None:
    files = {"sitemap.xml": "<urlset/>", "api/a.csv": "a\n"}
    assert build(tmp_path, pages | files, "https://vi-du.vn/") == []
    assert [path.name for path in (tmp_path / "site").glob("sitemap*")] == ["sitemap.xml"]
    assert (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8") == "<urlset/>"
    assert (tmp_path / "site/api/a.csv").read_text(encoding="utf-8") == "a\n"


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("[gãy](khong-co.md)", "khong-co.md"),
        ("[gãy](../ke-hoach/index.md#khong-co)", "khong-co"),
        ("[gãy](#khong-co)", "khong-co"),
        ("[gãy](/ke-hoach/)", "/ke-hoach/"),
        ("![gãy](khong-co.png)", "khong-co.png"),
    ],
)
def test_the_host_complains_of_broken_links(
    tmp_path: Path, pages: dict[str, str], markdown: str, told: str
) -> None:
    pages["khac/index.md"] = f"# Khác {{ #a }}\n\n{markdown}\n"
    (complaint,) = build(tmp_path, pages)
    assert told in complaint
    assert "khac/index.md" in complaint


def test_a_page_that_the_nav_lacks_is_told(tmp_path: Path, pages: dict[str, str]) -> None:
    del pages["ke-hoach/index.md"]
    complaints = build(tmp_path, pages)
    assert any("ke-hoach/index.md" in one for one in complaints)


def test_nothing_is_left_behind(tmp_path: Path, pages: dict[str, str]) -> None:
    environment, handlers = dict(os.environ), list(logging.getLogger("mkdocs").handlers)
    build(tmp_path, {"index.md": "[gãy](x.md)"})
    build(tmp_path, pages)
    assert dict(os.environ) == environment
    assert logging.getLogger("mkdocs").handlers == handlers


def test_the_build_is_strict_and_silent() -> None:
    """`built_site` refuses any complaint; the host prints none either."""
    assert (built_site() / "index.html").is_file()


def die(_framing: Framing, _paths: Sequence[str]) -> list[str]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def test_a_process_that_is_killed_is_a_complaint(
    tmp_path: Path, pages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the site that was there stays, and a person is told what may help."""
    monkeypatch.setattr(batches, "_ALONE", 0)
    monkeypatch.setattr(batches, "SIZE", 1)
    monkeypatch.setattr(batches, "_write", die)
    text = '---\ntitle: "Một"\ndescription: "Hai"\n---\n\n# Một { #a }\n'
    pages |= {f"khac/{number}/index.md": text for number in range(4)}
    assert build(tmp_path, pages) == [
        "một tiến trình dựng trang bị ngắt giữa chừng, có thể vì thiếu bộ nhớ; hãy chạy lại"
    ]


def fill(_framing: Framing, paths: Sequence[str]) -> list[str]:
    raise OSError(errno.ENOSPC, "No space left on device", paths[0])


@pytest.mark.parametrize("alone", [0, 1_000])
def test_a_full_disk_is_no_fault_of_a_page(
    alone: int, tmp_path: Path, pages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "_ALONE", alone)
    monkeypatch.setattr(batches, "SIZE", 1)
    monkeypatch.setattr(batches, "_write", fill)
    text = '---\ntitle: "Một"\ndescription: "Hai"\n---\n\n# Một { #a }\n'
    pages |= {f"khac/{number}/index.md": text for number in range(4)}
    with pytest.raises(OSError, match="No space") as told:
        build(tmp_path, pages)
    assert told.value.errno == errno.ENOSPC


# --- A base path -------------------------------------------------------------------------------


def get(address: str) -> tuple[int, bytes]:
    parts = urlsplit(address)
    assert parts.hostname == "127.0.0.1", f"leaves the site: {address}"
    assert parts.path.startswith(BASE), f"leaves the base path: {address}"
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def parts_of(page: bytes, address: str) -> set[str]:
    """Everything that a page loads or leads to, but other sites."""
    html = Html(page.decode("utf-8"))
    links = {
        urljoin(address, one.attributes[name]).partition("#")[0]
        for one in html.elements
        for name in ("href", "src")
        if one.attributes.get(name)
    }
    return {link for link in links if link.startswith("http://127.0.0.1")}


@pytest.mark.parametrize("path", ["", PLAN, "du-lieu/", "van-ban/42-nq-tw/", "gioi-thieu/"])
def test_a_page_and_all_its_parts_load_under_a_base_path(path: str) -> None:
    """A site built without knowing its address works wherever it is put."""
    with serve(built_site(), BASE) as root:
        status, page = get(root + path)
        assert status == 200
        parts = parts_of(page, root + path)
        assert len(parts) > 10
        assert {part: get(part)[0] for part in parts} == dict.fromkeys(parts, 200)


def test_the_404_page_helps_wherever_it_is_asked_for() -> None:
    with serve(built_site(ADDRESS), BASE) as root:
        address = f"{root}ke-hoach/khong/co/trang/nay/"
        status, page = get(address)
        assert status == 404
        port = urlsplit(root).port
        parts = {part.replace(":8000/", f":{port}/") for part in parts_of(page, address)}
        assert root + "ke-hoach/" in parts
        parts.discard(address)  # the link that skips to the text
        assert {part: get(part)[0] for part in parts} == dict.fromkeys(parts, 200)


def test_a_base_address_stands_in_the_canonical_link() -> None:
    page = Html((built_site(ADDRESS) / PLAN / "index.html").read_text("utf-8"))
    (canonical,) = (one for one in page.all("link") if one.attributes.get("rel") == "canonical")
    assert canonical.attributes["href"] == f"{ADDRESS}{PLAN}"


@pytest.mark.parametrize("name", ["x.txt", "partials/x.html", ".env"])
def test_a_frame_that_a_portal_names_holds_its_own_files_alone(
    name: str, tmp_path: Path, pages: dict[str, str]
) -> None:
    frame = tmp_path / "khung"
    (frame / name).parent.mkdir(parents=True)
    (frame / name).symlink_to("/proc/self/environ")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {CONFIG.as_posix()}\ntheme: {{custom_dir: khung}}\n", encoding="utf-8"
    )
    complaints = build(tmp_path, pages, config=config)
    assert len(complaints) == 1
    assert complaints[0].startswith(f"{frame / name}: ")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("theme: {name: []}", "TypeError"),
        ("extra_css: [5]", "TypeError"),
        ("site_name: 5", "'site_name'"),
        ("plugins: 3", "'plugins'"),
        ("nav: [{a: 'https://[::1'}]", "ValueError"),
        ("markdown_extensions: [{toc: {slugify: 5}}]", "TypeError"),
    ],
)
def test_whatever_the_host_runs_into_is_a_complaint(
    tmp_path: Path, settings: str, told: str
) -> None:
    """It trusts its settings in many ways; none of them ends a build otherwise."""
    key = settings.partition(":")[0]
    rest = {"site_name": "x", "plugins": "[]", "theme": "{name: material, font: false}"} | {key: ""}
    config = tmp_path / "mkdocs.yml"
    lines = [f"{name}: {value}" for name, value in rest.items() if value]
    config.write_text("\n".join([*lines, settings]), encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/index.md").write_text("# Trang\n", encoding="utf-8")
    complaints = build_site(
        config, tmp_path / "pages", tmp_path / "site", None, [ROOT / "theme"], 0
    )
    assert any(told in one for one in complaints)


def test_a_template_of_the_frame_that_fails_is_named(tmp_path: Path, pages: dict[str, str]) -> None:
    frame = tmp_path / "rieng/overrides/main.html"
    frame.parent.mkdir(parents=True)
    frame.write_text("\n{{ 1 / 0 }}\n", encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/index.md").write_text("# Trang\n", encoding="utf-8")
    themes = [tmp_path / "rieng", ROOT / "theme"]
    complaints = build_site(CONFIG, tmp_path / "pages", tmp_path / "site", None, themes, 0)
    assert any("theme/overrides/main.html:2: ZeroDivisionError" in one for one in complaints)


DENIED = "không phải cổng thông tin của cơ quan nhà nước"
NO_ADDRESS = "Trang này chưa có địa chỉ nhận báo lỗi"


@pytest.mark.parametrize(
    ("said", "there", "absent"),
    [
        ("official: false", [f"<b>Cổng</b> {DENIED}", NO_ADDRESS], ["mailto:"]),
        ("{}", ["phát hành.</p>", NO_ADDRESS], [DENIED, "chính thức", "chủ quản"]),
        ("official: true", ["<b>Cổng</b> là trang chính thức."], [DENIED]),
        (
            "{official: true, owner: UBND <xã> Mẫu}",
            ["<b>Cổng</b> là trang chính thức của UBND &lt;xã&gt; Mẫu. Bản có giá trị pháp lý"],
            [DENIED],
        ),
        ("owner: Hội Mẫu", ["<b>Cổng</b> do Hội Mẫu chủ quản. Bản"], [DENIED, "chính thức"]),
        (
            "footer: {about: 'Của <xã>.', source: Công báo, credit: Cảm ơn.}",
            ['what">Của &lt;xã&gt;.</p>', "<dd>Công báo; <a", 'credit">Cảm ơn.</p>'],
            [DENIED, "phát hành.", "Dựng bằng"],
        ),
        (
            "report_address: 'mailto:bao-loi@vi-du.vn?subject={title}'",
            ['<a href="mailto:bao-loi@vi-du.vn?subject=">bao-loi@vi-du.vn</a>', "Cách báo lỗi"],
            [NO_ADDRESS],
        ),
        (
            "report_address: 'https://vi-du.vn/moi?a={url}&b={quote}'",
            ['<a href="https://vi-du.vn/moi?a=&amp;b=">Gửi báo lỗi</a>'],
            [NO_ADDRESS],
        ),
    ],
)
def test_a_footer_says_whose_site_it_is_and_where_errors_go(
    tmp_path: Path, said: str, there: list[str], absent: list[str]
) -> None:
    """Nothing is denied but what a portal itself denies, and no address is made up."""
    config = tmp_path / "mkdocs.yml"
    theme = "{name: material, font: false}"
    config.write_text(
        f"site_name: Cổng\nplugins: []\ntheme: {theme}\nextra:\n  kehoach:\n    {said}\n", "utf-8"
    )
    assert build(tmp_path, {"index.md": "# Trang\n"}, config=config) == []
    page = (tmp_path / "site/index.html").read_text("utf-8")
    footer = page[page.index("<footer") : page.index("</footer>")]
    assert [one for one in there if one not in footer] == []
    assert [one for one in absent if one in footer] == []


def test_a_portal_that_sets_nothing_of_ours_has_a_page_for_missing_addresses(
    tmp_path: Path,
) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\nplugins: []\ntheme: {name: material, font: false}\n", "utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/index.md").write_text("# Trang\n", encoding="utf-8")
    assert not build_site(config, tmp_path / "pages", tmp_path / "site", None, [ROOT / "theme"], 0)
    assert "gioi-thieu/#bao-loi" in (tmp_path / "site/404.html").read_text("utf-8")
