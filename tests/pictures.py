"""Takes the pictures of the guide for clerks: `python -m tests.pictures`.

The desk and the pages are photographed over a plan that is made up; what other programs look like
is drawn by `tests.drawings`. Each picture is small enough for a telephone.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from generator.cli.commands import main
from tests import drawings
from tests.browser import chromium
from tests.browser.conftest import until
from tests.desk_sitting import plans_with_draft, sitting
from tests.folders import PLAN, ROOT, edit, write_base
from tests.repositories import new_repository
from tests.server import serve

FOLDER = ROOT / "content" / "huong-dan" / "tu-tep-word" / "hinh"
WIDTH, HEIGHT = 900, 600
# In bytes: of one picture, of all together; and in pixels, of the widest.
LARGEST, ALL, WIDEST = 60_000, 600_000, 1_000


def shoot(name: str, page: Page, part: str = "") -> None:
    """Write what a page shows, or one part of it with a margin, as a small picture."""
    clip = None
    if part:
        box = page.locator(part).first.bounding_box()
        assert box, part
        left, top = max(0.0, box["x"] - 12), max(0.0, box["y"] - 12)
        width, height = box["width"] + 24, min(box["height"] + 24, HEIGHT - top)
        clip = FloatRect(x=left, y=top, width=width, height=height)
    with Image.open(io.BytesIO(page.screenshot(clip=clip))) as picture:
        picture.convert("RGB").save(FOLDER / f"{name}.webp", quality=72, method=6)


def opened(browser: Browser, address: str, height: int = HEIGHT) -> Page:
    page = browser.new_page(
        viewport={"width": WIDTH, "height": height}, color_scheme="light", reduced_motion="reduce"
    )
    page.goto(address)
    return page


def desk(browser: Browser, folder: Path) -> None:
    """Photograph the desk: as it opens, a field, a proposal, what an edit asks."""
    with sitting(plans_with_draft(folder)) as server:
        page = opened(browser, server.address)
        until(page, "document.querySelectorAll('.desk-block').length > 0")
        until(page, "document.querySelector('.desk-checked').textContent.includes('lỗi')")
        page.keyboard.press("j")
        page.wait_for_timeout(300)
        shoot("ban-lam-viec", page)
        page.keyboard.press("Enter")
        until(page, "document.querySelector('[role=option]')?.textContent.startsWith('Ủy ban')")
        page.wait_for_timeout(200)
        shoot("dien-co-quan", page, "dialog")
        for key in ("Enter", "Enter", "j", "j"):
            page.keyboard.press(key)
            page.wait_for_timeout(300)
        until(page, "document.querySelectorAll('.desk-likely').length > 0")
        page.wait_for_timeout(300)
        shoot("de-xuat", page, ".desk-block:has(.desk-likely)")
        page.close()


def pages(browser: Browser, folder: Path) -> None:
    """Photograph the page of a plan, and what it says of a correction."""
    portal = new_repository(folder / "cong")
    plan = write_base(portal.root / "plans") / PLAN
    whole = plan.read_text("utf-8")
    start, end = whole.index("            duties:"), whole.index("  - role: recipients")
    edit(plan, {whole[start:end]: ""})
    portal.commit("Nhập liệu kế hoạch của xã Mẫu\n\nLoai: nhập liệu")
    plan.write_text(whole, encoding="utf-8")
    portal.commit("Ghi thêm hạn báo cáo bị sót\n\nLoai: sửa lỗi")
    content = Path(shutil.copytree(ROOT / "content", portal.root / "content"))
    for name in ("trang-ke-hoach", "lich-su"):  # a page links to them already
        (content / FOLDER.relative_to(ROOT / "content") / f"{name}.webp").touch()
    (portal.root / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT}/mkdocs.yml\nsite_name: Kế hoạch của xã Mẫu\n", encoding="utf-8"
    )
    words = [f"--{name}={portal.root / path}" for name, path in
             (("plans", "plans"), ("config", "mkdocs.yml"), ("output", "site"))]  # fmt: skip
    done = CliRunner().invoke(main, ["build", *words])
    assert done.exit_code == 0, done.output
    with serve(portal.root / "site", "/") as address:
        page = opened(browser, f"{address}ke-hoach/xa-mau-ke-hoach/")
        shoot("trang-ke-hoach", page)
        page.goto(f"{address}ke-hoach/xa-mau-ke-hoach/lich-su/")
        shoot("lich-su", page)
        page.close()


def take() -> None:
    """Take and draw every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, drawing in drawings.DRAWINGS.items():
        (FOLDER / f"{name}.svg").write_text(drawing(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.FLAGS
        )
        desk(browser, Path(made, "ban"))
        pages(browser, Path(made))
        browser.close()


if __name__ == "__main__":
    take()
