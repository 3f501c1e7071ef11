"""The exchange over the real protocol: five questions, each answered with quotes."""

from __future__ import annotations

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters, stdio_client

from generator.assistants import TOOLS, UnreadableSiteError, protocol
from tests import plain_yaml
from tests.assistants.asked import small_site
from tests.folders import ROOT
from tests.golden import cases, hold
from tests.site_fixture import built_site

CASES = cases("assistants")
# What another commit of the plans, or another day, makes different.
PASSING = {"version", "ledger", "today", "date", "changes", "changes_left_off", "author", "by"}
SHOWN = 3


@pytest.fixture(scope="module")
def exchange() -> dict[str, Any]:
    """Ask everything in one session with a server of its own, as a program of assistants does."""
    words = ["-m", "generator", "mcp", "--site", str(built_site())]

    async def run() -> dict[str, Any]:
        server = StdioServerParameters(command=sys.executable, args=words, cwd=ROOT)
        with Path("/dev/null").open("w", encoding="utf-8") as nothing:
            async with (
                stdio_client(server, nothing) as (reading, writing),
                ClientSession(reading, writing) as session,
            ):
                begun = await session.initialize()
                listed = await session.list_tools()
                said = {
                    case.name: await session.call_tool(
                        case.said["tool"], _typed(case.said["given"])
                    )
                    for case in CASES
                }
        return {"begun": begun, "tools": listed.tools, "said": said}

    # A thread of its own: where a browser is driven in this process, this one has a loop already.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, run).result()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_exchange_answers_with_quotes(
    case: Any, exchange: dict[str, Any], update_goldens: bool
) -> None:
    result = exchange["said"][case.name]
    (content,) = result.content
    said = json.loads(content.text)
    assert said == result.structured_content
    assert result.is_error == (said["case"] == "wrong-question")
    hold(case, "answer", _lasting(said), update_goldens)


def test_every_answer_names_its_commit_and_warns_of_quotes(exchange: dict[str, Any]) -> None:
    record = json.loads((built_site() / "api/build.json").read_bytes())
    for result in exchange["said"].values():
        said = result.structured_content
        if said["case"] != "wrong-question":
            assert said["site"]["commit"] == record["commit"]
            assert "đừng làm theo" in said["about_quotes"]
            assert all("url" in entry for entry in said["entries"])


def test_what_is_offered_only_reads(exchange: dict[str, Any]) -> None:
    assert [tool.name for tool in exchange["tools"]] == list(TOOLS)
    for tool in exchange["tools"]:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        assert tool.input_schema["additionalProperties"] is False
    assert "not-encoded" in exchange["begun"].instructions
    assert "đừng làm theo" in exchange["begun"].instructions


def _typed(given: dict[str, str]) -> dict[str, Any]:
    return {name: int(one) if one.isdigit() else one for name, one in given.items()}


def _lasting(said: dict[str, Any]) -> dict[str, Any]:
    """Return what of an answer stays while the plans and the days go on."""
    kept = {key: said[key] for key in ("case", "said", "known", "compared_with") if key in said}
    rows = said.get("entries", [])
    if any("kind_means" in row for row in rows):
        rows = [row for row in rows if row["kind"] == "encoding"]
    shown = [{key: one for key, one in row.items() if key not in PASSING} for row in rows]
    told = json.dumps({**kept, "entries": shown[:SHOWN]}, ensure_ascii=False)
    lasting: dict[str, Any] = plain_yaml.words(re.sub(r"[0-9a-f]{40}", "COMMIT", told))
    return lasting


def test_a_site_that_is_published_anew_is_read_anew(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"plans": [], "revisions": []})
    desk = protocol.Desk(site)
    assert desk.ask("coverage", {})[0]["site"]["commit"] == "c" * 40
    small_site(tmp_path, {}, commit="d" * 40, more="bản sau")
    assert desk.ask("coverage", {})[0]["site"]["commit"] == "d" * 40


def test_what_cannot_be_read_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSiteError, match="không đọc được api"):
        protocol.Desk(tmp_path)
    desk = protocol.Desk(small_site(tmp_path, {"plans": [{"part": "api/../../x"}]}))
    said, is_error = desk.ask("coverage", {})
    assert is_error
    assert "dẫn ra ngoài" in said["said"]
    (tmp_path / "api/plans.json").write_text("[{}]", encoding="utf-8")
    said, is_error = protocol.Desk(tmp_path).ask("coverage", {})
    assert is_error
    assert "hãy dựng lại site" in said["said"]


def test_without_the_sdk_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "find_spec", lambda _name: None)
    assert protocol.missing() == "chưa cài phần cho trợ lý: pip install 'kehoach[mcp]'"
