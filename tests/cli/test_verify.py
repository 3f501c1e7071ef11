"""A published site is verified as a person does it: words, exit codes, and every kind of change."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build.inventory import inventory
from generator.build.web_site import WebSite
from generator.cli.commands import main
from generator.published.record import record_files, record_of
from tests.build.test_signature import allowed, key, sign
from tests.folders import PLAN, tree
from tests.published_site import BASE_URL, Portal, new_portal
from tests.server import serve


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return new_portal(tmp_path_factory.mktemp("cong"))


@pytest.fixture
def site(portal: Portal, tmp_path: Path) -> Path:
    """Return a copy of the published site."""
    shutil.copytree(portal.site, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def run(where: str | Path, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["verify", str(where), *map(str, words)])


def count(site: Path) -> int:
    return sum(path.is_file() for path in site.rglob("*")) - 2


def link(site: Path) -> str:
    """Return the last link of the chain of a site."""
    links = json.loads((site / "api/chain.json").read_bytes())["links"]
    return str(links[-1]["link"])


def test_a_site_as_it_was_built_holds_against_its_commit(portal: Portal) -> None:
    """Whatever lies in the work tree by now, which stays as it is."""
    (portal.root / "plans" / PLAN).write_text("chưa ghi vào kho\n", encoding="utf-8")
    before = tree(portal.root)
    done = run(portal.site, *portal.words)
    files = count(portal.site)
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [
        f"Theo api/build.json: chương trình 0.1.0, commit {portal.commit}, địa chỉ {BASE_URL}",
        f"{files} tệp đúng như api/build.json ghi",
        f"Chuỗi bản dựng: bản đầu tiên, chưa có bản nào trước; mắt {link(portal.site)}",
        f"Dựng lại từ commit: {files} tệp giống từng byte",
        "Kết luận: khớp.",
    ]
    assert tree(portal.root) == before


def test_a_site_that_tells_another_tale_does_not_hold_against_its_commit(
    portal: Portal, site: Path
) -> None:
    """Whoever changes a page can change the record with it, but not what the commit gives."""
    (site / "index.html").write_text("<p>Chỉ tiêu: 95%")
    (site / "la.html").write_text("x")
    (site / "404.html").unlink()
    record = json.loads((site / "api/build.json").read_bytes())
    said = {name: one for name, one in record.items() if name not in ("files", "site")}
    (site / "api/build.json").write_bytes(record_of(said, inventory(site).hashes))
    done = run(site, *portal.words)
    assert done.exit_code == 1
    assert "tệp đúng như api/build.json ghi\nChuỗi bản dựng: bản đầu tiên" in done.output
    assert "không phải là lời ghi mà mắt số 1 nói tới" in done.output
    told = done.output.split("KHÁC")[1]
    assert "dựng lại không giống: 1 tệp\n    index.html\n" in told
    assert "site có, dựng lại không có: 1 tệp\n    la.html\n" in told
    assert "dựng lại có, site không có: 1 tệp\n    404.html\n" in told
    assert "Cùng chương trình và cùng các gói" in told
    assert told.endswith("Kết luận: KHÔNG khớp.\n")


def test_a_site_of_very_many_files_is_verified_by_its_lists(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = json.loads((site / "api/build.json").read_bytes())
    said = {name: one for name, one in record.items() if name not in ("files", "site")}
    (site / "api/chain.json").unlink()
    monkeypatch.setattr("generator.published.record.MOST_LISTED", 50)
    for path, data in record_files(said, inventory(site).hashes):
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_bytes(data)
    lists = sorted((site / "api/build").iterdir())
    assert len(lists) > 1
    done = run(site, "--no-rebuild")
    assert done.exit_code == 0, done.output
    lists[0].write_bytes(lists[0].read_bytes() + b" ")
    done = run(site, "--no-rebuild")
    assert done.exit_code == 1
    assert "không đúng mã kiểm tra" in done.output


def changed(site: Path) -> None:
    page = site / "index.html"
    page.write_bytes(page.read_bytes()[:-1] + b" ")


def missing(site: Path) -> None:
    (site / "index.html").unlink()


def strange(site: Path) -> None:
    (site / "moi").mkdir()
    (site / "moi" / "index.html").write_text("x")


def linked(site: Path) -> None:
    (site / "index.html").rename(site.parent / "that.html")
    (site / "index.html").symlink_to(site.parent / "that.html")


def piped(site: Path) -> None:
    os.mkfifo(site / "ong")


def a_folder_for_a_file(site: Path) -> None:
    (site / "404.html").unlink()
    (site / "404.html").mkdir()


def hidden(site: Path) -> None:
    (site / ".htaccess").write_text("Redirect / https://la.vi-du.vn/\n")


def no_record(site: Path) -> None:
    (site / "api/build.json").unlink()


def an_endless_record(site: Path) -> None:
    (site / "api/build.json").write_bytes(b" " * (33 << 20))


def a_cut_record(site: Path) -> None:
    (site / "api/build.json").write_text('{"files": {')


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (changed, "khác: 1 tệp\n    index.html"),
        (missing, "thiếu: 1 tệp\n    index.html"),
        (strange, "lạ, không có trong bản dựng: 1 tệp\n    moi/index.html"),
        (linked, "chưa xem được: 1 tệp\n    index.html (là liên kết)"),
        (piped, "chưa xem được: 1 tệp\n    ong (không phải là tệp thường)"),
        (a_folder_for_a_file, "thiếu: 1 tệp\n    404.html"),
        (hidden, "lạ, không có trong bản dựng: 1 tệp\n    .htaccess"),
        (no_record, "Site không có api/build.json."),
        (an_endless_record, "Không đọc được api/build.json: lớn quá"),
        (a_cut_record, "api/build.json:1:"),
    ],
)
def test_whatever_was_changed_in_a_folder_is_told(
    change: Callable[[Path], None], told: str, site: Path
) -> None:
    change(site)
    done = run(site, "--no-rebuild")
    assert (done.exit_code, told in done.output) == (1, True), done.output


def test_a_site_on_the_web_is_read_as_a_reader_does(site: Path) -> None:
    with serve(site, "/ke-hoach-mo/") as address:
        done = run(address, "--no-rebuild")
        assert done.exit_code == 0, done.output
        assert f"{count(site)} tệp đúng như api/build.json ghi\n" in done.output
        assert "Xem qua mạng thì không thấy được tệp lạ" in done.output
        changed(site)
        (site / "404.html").write_text("khác")
        (site / "api/plans.csv").unlink()
        done = run(address, "--no-rebuild")
    assert done.exit_code == 1
    assert "thiếu: 1 tệp\n    api/plans.csv\n" in done.output
    assert "khác: 2 tệp\n    404.html\n    index.html\n" in done.output


def test_a_site_that_is_published_meanwhile_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (site / "api").mkdir(parents=True)
    (site / "index.html").write_text("trang\n")
    (site / "api/build.json").write_bytes(record_of({}, inventory(site).hashes))
    found = WebSite.inventory

    def publish(web: WebSite, paths: list[str]) -> object:
        changed(site)
        (site / "api/build.json").write_text("{}")
        return found(web, paths)

    monkeypatch.setattr(WebSite, "inventory", publish)
    with serve(site) as address:
        done = run(address, "--no-rebuild")
    assert (done.exit_code, "vừa được công bố lại" in done.output) == (1, True)


def test_a_site_is_signed_by_who_may(site: Path, tmp_path: Path) -> None:
    minh, stranger = key(tmp_path, "minh"), key(tmp_path, "la")
    signers = allowed(tmp_path, minh)
    record, signature = site / "api/build.json", site / "api/build.json.sig"
    asked = ("--no-rebuild", "--signers", signers)
    done = run(site, *asked)
    assert (done.exit_code, "Chữ ký: không có" in done.output) == (1, True)
    signature.write_bytes(sign(minh, record.read_bytes()))
    done = run(site, *asked)
    assert (done.exit_code, "Chữ ký: đúng, của minh@vi-du.vn" in done.output) == (0, True)
    assert "Có chữ ký, chưa kiểm tra" in run(site, "--no-rebuild").output
    signature.write_bytes(sign(stranger, record.read_bytes()))
    done = run(site, *asked)
    assert (done.exit_code, "Chữ ký: KHÔNG đúng" in done.output) == (1, True)
    signature.write_bytes(sign(minh, record.read_bytes() + b"\n"))
    assert run(site, *asked).exit_code == 1
    signature.write_bytes(b"x" * 70_000)
    assert "lớn quá" in run(site, *asked).output


def test_without_a_repository_the_commit_is_not_asked(site: Path, tmp_path: Path) -> None:
    done = run(site, "--plans", tmp_path)
    assert done.exit_code == 0
    assert "ở đây không có kho git của các kế hoạch" in done.output


def test_a_commit_of_elsewhere_does_not_hold_here(site: Path, portal: Portal) -> None:
    text = (site / "api/build.json").read_text("utf-8")
    (site / "api/build.json").write_text(text.replace(portal.commit, "0" * 40), "utf-8")
    done = run(site, *portal.words)
    assert done.exit_code == 1
    assert "không nằm trong lịch sử đang mở ở đây" in done.output
    assert "--no-rebuild" in done.output


def test_a_site_of_an_older_program_is_verified_as_far_as_it_tells(site: Path) -> None:
    record = json.loads((site / "api/build.json").read_bytes())
    del record["site"], record["texts"]
    (site / "api/build.json").write_text(json.dumps(record))
    (site / "api/chain.json").unlink()
    done = run(site, "--no-rebuild")
    assert (done.exit_code, "chỉ ghi mã kiểm tra của các tệp dưới api/" in done.output) == (0, True)
    (site / "api/la.csv").write_text("x")
    done = run(site, "--no-rebuild")
    assert (done.exit_code, "lạ, không có trong bản dựng: 1 tệp" in done.output) == (1, True)
