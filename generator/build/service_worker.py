"""The script by which browsers keep pages for reading offline: the theme's, and its words.

It stands at the root of the site of one language, since a browser lets it see to what lies below
its own address and to nothing else (Service Workers, W3C, 3.4). Decision 71 tells why it is so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from html import escape
from pathlib import Path

from generator.language import _
from generator.model.urls import EMBEDS, KEPT, SHORT
from generator.output.addresses import AssetAddresses
from generator.subjects.front.kept import MOST_MEGABYTES, MOST_PAGES, STORE

WORKER = "trang-da-luu.js"
_SOURCE = "assets/js/offline/worker.js"
# Milliseconds of a slow line after which a page is shown as it was kept, with the day.
_PATIENCE = 8000


def service_worker(built: Path, assets: AssetAddresses, languages: Iterable[str] = ()) -> bytes:
    """Return the script for a built site; `languages` are those of the sites that stand below it.

    Other bytes tell browsers that the site was built anew: so it names the page of what was kept by
    its hash, and with that the files that all pages are drawn with.
    """
    page = (built / KEPT.page / "index.html").read_bytes()
    said = {
        "store": STORE,
        "list": KEPT.page,
        "build": hashlib.sha256(page).hexdigest()[:32],
        "apart": [EMBEDS.page, SHORT.page, *(f"{one}/" for one in languages)],
        "most": {"pages": MOST_PAGES, "bytes": MOST_MEGABYTES << 20},
        "patience": _PATIENCE,
        "notice": _notice(),
        "version": " " + escape(_("Kế hoạch khi ấy: {version}.", version="{version}")),
    }
    source = (built / assets.of(_SOURCE)).read_bytes()
    return f"const SAID = {json.dumps(said, ensure_ascii=False)};\n".encode() + source


def _notice() -> str:
    """Return the notice as HTML, in which a browser fills in `{day}`, `{version}` and `{list}`."""
    day = escape(_("Bản đã lưu ngày {day}. Trang mới có thể khác.", day="{day}"))
    link = escape(_("Các trang đã lưu"))
    said = f'<b>{day}</b>{{version}} <a href="{{list}}">{link}</a>'
    return f'<p class="phuc-hoi" role="status">{said}</p>'
