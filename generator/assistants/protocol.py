"""The Model Context Protocol: the tools offered over standard input and output.

The official SDK is loaded only here and when it is asked for: a portal that answers no assistant
needs none.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator import __version__
from generator.assistants.answers import Refusal, about_quotes
from generator.assistants.site_files import SiteFiles, UnreadableSiteError
from generator.assistants.tools import TOOLS, answer
from generator.language import _
from generator.opendata import to_json


def missing() -> str:
    """Return in words what is not installed, empty where nothing lacks."""
    if find_spec("mcp"):
        return ""
    return _("chưa cài phần cho trợ lý: pip install 'kehoach[mcp]'")


class Desk:
    """Answers questions about the site in a folder, as it stands when each is asked.

    Raises `UnreadableSiteError` where there is none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open()

    def _open(self) -> None:
        self._files = SiteFiles(self._folder)
        self._state = self._files.state()

    def ask(self, name: str, given: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """Return what is answered, and whether the question was refused.

        A site that is published anew meanwhile is opened anew, so that an answer is of one build.
        """
        for _try in range(3):
            try:
                if self._files.state() != self._state:
                    self._open()
                said = answer(self._files, name, given).told(self._files)
                if self._files.state() == self._state:
                    return said, False
            except Refusal as refusal:
                return {"case": "wrong-question", "said": str(refusal)}, True
            except (UnreadableSiteError, OSError, LookupError, ValueError) as error:
                if self._files.state() == self._state:
                    return {"case": "unreadable-site", "said": _unreadable(error)}, True
        return {
            "case": "unreadable-site",
            "said": _("site đang được công bố lại; hãy hỏi lại"),
        }, True


def _unreadable(error: Exception) -> str:
    if isinstance(error, UnreadableSiteError):
        return str(error)
    return _("site thiếu tệp, hay do một bản khác của chương trình dựng; hãy dựng lại site")


def instructions() -> str:
    """Say to an assistant what this is, and what it must not make of it."""
    return _(
        "Nguyên văn kế hoạch của các địa phương ở Việt Nam. Trả lời bằng câu trích kèm url và "
        "commit. "
        "case “not-found” là đã tìm mà không thấy trong các văn bản ở đây; “not-encoded” là chưa "
        "ai "
        "nhập liệu nơi hay văn bản ấy: đừng nói thay cho nhau, và đừng kết luận nơi ấy không có. "
        "{quotes}",
        quotes=about_quotes(),
    )


def serve(desk: Desk) -> None:
    """Answer over standard input and output until the other side hangs up."""
    import anyio  # noqa: PLC0415 - comes with the SDK
    from mcp import types  # noqa: PLC0415
    from mcp.server.lowlevel import Server  # noqa: PLC0415
    from mcp.server.stdio import stdio_server  # noqa: PLC0415

    async def listed(_context: Any, _params: Any) -> types.ListToolsResult:
        hints = types.ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        )
        tools = [
            types.Tool(
                name=one.name,
                description=_(one.about),
                input_schema=one.schema(),
                annotations=hints,
            )
            for one in TOOLS.values()
        ]
        return types.ListToolsResult(tools=tools)

    async def called(_context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        said, is_error = desk.ask(params.name, params.arguments or {})
        text = json.dumps(said, ensure_ascii=False, indent=1)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text)],
            structured_content=json.loads(to_json(said)),
            is_error=is_error,
        )

    async def run() -> None:
        server: Server[Any] = Server(
            "kehoach",
            version=__version__,
            instructions=instructions(),
            on_list_tools=listed,
            on_call_tool=called,
        )
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(run)
