"""What a server shows follows the files: each change ends in the right state."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from generator.cli import renewing
from generator.cli.building import Built
from generator.cli.renewing import Renewal
from generator.cli.serve import SiteServer
from generator.problems import Problem
from generator.processes import ErrandDiedError
from generator.reading.settings import read_settings
from tests.folders import PLAN, ROOT, edit
from tests.portals import without_history

HERE = "ke-hoach/xa-mau-ke-hoach/"


class FakeErrand:
    """Stands for the build in another process: how it goes is said beforehand."""

    outcome: Built | Exception | None = Built((), "xong")
    begun: list[FakeErrand] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.is_ended = False

    @classmethod
    def begin(cls, _work: object, _given: object) -> FakeErrand:
        cls.begun.append(cls())
        return cls.begun[-1]

    def is_over(self) -> bool:
        return True

    def answer(self) -> Built | None:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def end(self) -> None:
        self.is_ended = True


class Preview:
    """A portal, its server, and what a browser sees of it."""

    def __init__(self, plans: Path, server: SiteServer, room: Path) -> None:
        self.plans, self.portal, self.server = plans, plans.parent, server
        settings, _ = read_settings(self.portal / "mkdocs.yml", plans, server.site)
        self.renewal = Renewal(server, settings, room)

    def ask(self, path: str) -> tuple[int, str]:
        address = ("127.0.0.1", self.server.server_port)
        with closing(HTTPConnection(*address, timeout=120)) as connection:
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    @property
    def told(self) -> Any:
        return json.loads(self.ask(".kehoach/notices.json")[1])

    @property
    def version(self) -> int:
        return int(self.ask(".kehoach/version")[1].split(".")[0])


@pytest.fixture
def seen(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    monkeypatch.setattr(FakeErrand, "outcome", Built((), "xong"))
    monkeypatch.setattr(FakeErrand, "begun", [])
    monkeypatch.setattr(renewing, "Errand", FakeErrand)
    config = without_history(plans.parent)
    theme = plans.parent / "theme"
    (theme / "pages").mkdir(parents=True)
    said = config.read_text("utf-8").replace(str(ROOT / "theme"), "theme")
    config.write_text(said, encoding="utf-8")
    (tmp_path / "phong").mkdir(exist_ok=True)
    with SiteServer(plans.parent / "site", "127.0.0.1", 0) as server, server.answering():
        yield Preview(plans, server, tmp_path / "phong")


Change = Callable[[Path], object]


def broken(plans: Path) -> None:
    edit(plans / PLAN, {"type: ke-hoach": "type: ke-hoạch"})


def broken_registry(plans: Path) -> None:
    (plans / "registry/units.yml").write_text("- [\n", encoding="utf-8")


def broken_settings(plans: Path) -> None:
    with (plans.parent / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("    khong-co: 1\n")


def test_before_anything_was_read_that_is_said(seen: Preview) -> None:
    status, page = seen.ask("")
    assert status == 503
    assert "Đang đọc các tệp" in seen.told["note"]
    assert "reload.js?0" in page, "it loads anew when there is something"


def test_an_edit_is_shown_before_any_site_is_built(seen: Preview) -> None:
    assert seen.renewal.renew()
    assert (seen.version, seen.ask(HERE)[0]) == (1, 200)
    edit(seen.plans / PLAN, {"encoded_by: Kế hoạch mở": "encoded_by: Phòng dữ liệu"})
    assert seen.renewal.renew()
    assert seen.version == 2
    assert "Phòng dữ liệu" in seen.ask(HERE)[1]
    status, markdown = seen.ask(f"{HERE}index.md")
    assert (status, markdown.count("Phòng dữ liệu")) == (200, 1)
    assert seen.ask("chi-tieu/index.md")[0] == 404, "beside plans alone, where nobody says more"
    assert not seen.server.site.exists()
    assert FakeErrand.begun == [], "that comes in the quiet"


@pytest.mark.parametrize("wrong", [broken, broken_registry, broken_settings])
def test_what_is_wrong_is_told_on_the_pages_of_the_last_good_state(
    wrong: Change, seen: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    assert seen.renewal.renew()
    page = seen.ask(HERE)
    good = {path: path.read_bytes() for path in seen.portal.rglob("*.yml")}
    capsys.readouterr()

    wrong(seen.plans)
    assert not seen.renewal.renew()
    told = seen.told
    assert told["is_error"]
    terminal = capsys.readouterr().err
    assert all("\n    ".join(lines) in terminal for lines in told["problems"])
    assert "Không dựng; site cũ giữ nguyên" in terminal
    assert "Sẽ dựng lại khi tệp thay đổi" in terminal
    assert (seen.version, seen.ask(HERE)) == (1, page)
    assert told["note"].endswith("còn của bản trước.")

    for path, data in good.items():
        path.write_bytes(data)
    assert seen.renewal.renew()
    assert (seen.told["is_error"], seen.version) == (False, 2)


def test_a_plan_that_is_renamed_or_deleted_leaves_its_address(seen: Preview) -> None:
    seen.renewal.renew()
    assert seen.ask(HERE)[0] == 200
    old = seen.server.site / HERE / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("của lần dựng trước", encoding="utf-8")
    plan = seen.plans / PLAN
    plan.rename(plan.with_name("xa-khac.yml"))
    edit(plan.with_name("xa-khac.yml"), {"id: xa-mau-ke-hoach": "id: xa-khac"})
    assert seen.renewal.renew()
    assert seen.ask(HERE)[0] == 404, "the folder of the last build has it still"
    assert seen.ask("ke-hoach/xa-khac/")[0] == 200
    assert "xa-khac/" in seen.ask("ke-hoach/")[1]

    plan.with_name("xa-khac.yml").unlink()
    assert not seen.renewal.renew(), "a portal without a plan is an error"
    assert seen.ask("ke-hoach/xa-khac/")[0] == 200


def test_templates_and_styles_are_followed(seen: Preview) -> None:
    seen.renewal.renew()
    own = seen.portal / "theme/pages/plan.md"
    text = (ROOT / "theme/pages/plan.md").read_text("utf-8")
    own.write_text(f"{text}\n<p>Mẫu riêng</p>\n", encoding="utf-8")
    style = seen.portal / "theme/assets/css/rieng.css"
    style.parent.mkdir(parents=True)
    style.write_text("p { color: red }\n", encoding="utf-8")
    assert seen.renewal.renew()
    page = seen.ask(HERE)[1]
    assert "Mẫu riêng" in page
    assert "rieng.css" in page
    assert seen.ask("assets/css/rieng.css") == (200, "p { color: red }\n")

    own.write_text("{{ page.khong_co }}\n", encoding="utf-8")
    assert seen.renewal.renew(), "nobody has asked for such a page yet"
    (seen.server.site / HERE).mkdir(parents=True)
    (seen.server.site / HERE / "index.html").write_text("bản trước", encoding="utf-8")
    assert "bản trước" in seen.ask(HERE)[1]
    [told] = seen.told["problems"]
    assert told[0].startswith("theme/pages/plan.md:1:1: lỗi [template]")
    seen.ask(HERE)
    assert len(seen.told["problems"]) == 1, "told once"


def test_the_site_is_built_in_the_quiet_and_its_end_is_told(
    seen: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    seen.renewal.renew()
    assert seen.told["note"].endswith("bản mới đang được dựng.")
    seen.renewal.go_on()
    assert len(FakeErrand.begun) == 1
    capsys.readouterr()
    seen.renewal.go_on()
    assert "Đã dựng" in capsys.readouterr().err
    assert (seen.told["note"], seen.version) == ("", 1)
    seen.renewal.go_on()
    assert len(FakeErrand.begun) == 1, "once for each change"


def test_a_change_gives_up_the_build_that_is_under_way(seen: Preview) -> None:
    seen.renewal.renew()
    seen.renewal.go_on()
    broken(seen.plans)
    seen.renewal.renew()
    assert FakeErrand.begun[0].is_ended
    seen.renewal.go_on()
    assert len(FakeErrand.begun) == 1, "nothing is built of what is wrong"


@pytest.mark.parametrize("outcome", [None, ErrandDiedError()], ids=repr)
def test_a_build_that_falls_is_told(outcome: Any, seen: Preview, monkeypatch: Any) -> None:
    seen.renewal.renew()
    monkeypatch.setattr(FakeErrand, "outcome", outcome)
    seen.renewal.go_on()
    seen.renewal.go_on()
    [told] = seen.told["problems"]
    assert "lỗi [fault]" in told[0]
    assert seen.told["note"].endswith("còn của bản trước.")
    assert seen.ask(HERE)[0] == 200, "pages are shown all the same"


def test_what_only_a_whole_build_finds_is_told_once(
    seen: Preview, monkeypatch: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = Problem("content/a.md", 2, 1, "host", "mkdocs báo lỗi")
    monkeypatch.setattr(FakeErrand, "outcome", Built((wrong,), "xong"))
    seen.renewal.renew()
    seen.renewal.go_on()
    seen.renewal.go_on()
    assert capsys.readouterr().err.count("content/a.md:2:1") == 1
    assert seen.told["problems"] == [["content/a.md:2:1: lỗi [host] mkdocs báo lỗi"]]


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(2, "không có tệp", "a.yml"),
        RecursionError(),
        MemoryError(),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"),
        SystemExit(1),
        ValueError("hỏng"),
    ],
    ids=repr,
)
def test_nothing_that_is_to_be_read_ends_a_server(
    error: BaseException,
    seen: Preview,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error

    seen.renewal.renew()
    monkeypatch.setattr(renewing, "read", fail)
    assert not seen.renewal.renew()
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert said.endswith("Sẽ dựng lại khi tệp thay đổi (Ctrl+C để dừng).\n")
    assert "lỗi [fault]" in seen.told["problems"][0][0]
    assert seen.ask(HERE)[0] == 200


def test_a_portal_that_only_a_whole_build_can_make_is_built_whole(seen: Preview) -> None:
    with (seen.portal / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("plugins: [search]\n")
    seen.renewal.renew()
    assert (seen.version, seen.ask("")[0]) == (0, 503)
    seen.renewal.go_on()
    seen.server.site.mkdir()
    (seen.server.site / "index.html").write_text("<body>dựng cả</body>", encoding="utf-8")
    seen.renewal.go_on()
    assert seen.version == 1
    assert "dựng cả" in seen.ask("")[1]
