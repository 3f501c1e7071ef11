from __future__ import annotations

import pytest
from lxml import html

from generator.importer.formats.web.content import Weights, content_of, is_chrome

LONG = "Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện nghị quyết với các nội dung chủ yếu. "
HEAD = "<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"
MENU = "<ul>" + "<li><a href='x'>Mục của trình đơn dài</a></li>" * 30 + "</ul>"


@pytest.mark.parametrize(
    "page",
    [
        f"{MENU}<div id='d'>{HEAD}<p>{LONG}</p></div><p>Bản quyền</p>",
        f"<div><div id='d'><div>{HEAD}</div><p>{LONG}</p><p>{LONG * 3}</p></div>{MENU}</div>",
        f"<div id='d'><div>{HEAD}{LONG * 3}</div><div>{LONG}</div></div><p>Bản quyền</p>",
        f"<table><tr><td>{MENU}</td><td id='d'>{HEAD}<p>{LONG * 2}</p></td></tr></table>",
        f"{MENU}<main><p><a href=x>Tin</a></p><div id='d'><p>{LONG}</p><p>{LONG}</p></div></main>",
        f"<div id='d'><table><tr><td>{HEAD}</table><p>{LONG * 8}</p></div><p>Lượt xem: 12</p>",
    ],
)
def test_the_document_is_found_in_the_page(page: str) -> None:
    root = html.document_fromstring(page).find("body")
    assert root is not None
    assert content_of(root).get("id") == "d"


def test_letters_in_links_do_not_weigh() -> None:
    root = html.fragment_fromstring("<div>ab <a href='x'>cd</a> <b>e <a>f</a></b></div>")
    assert Weights(root).plain(root) == 4


@pytest.mark.parametrize(
    ("part", "chrome"),
    [
        ("<nav>a</nav>", True),
        ("<div class='share-box'><a href='x'>Chia sẻ</a></div>", True),
        ("<div class='printable'><a href='x'>Chia sẻ</a></div>", False),
        ("<div class='tab-content'>Ủy ban nhân dân <a href='x'>a</a></div>", False),
        ("<div><a href='x'>Luật Du lịch</a></div>", False),
    ],
)
def test_parts_of_the_portal_within_the_document(part: str, chrome: bool) -> None:
    assert is_chrome(html.fragment_fromstring(part)) is chrome
