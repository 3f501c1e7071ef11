"""Plans of a made-up country are edited as people edit them: words of the text, then a commit."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

# Words of the real plans that no registry and no figure holds, and what takes their place.
EDITS = tuple(
    (re.compile(words.replace(" ", r"(\s+)")), instead.replace(" ", r"\1"))
    for words, instead in (
        ("đẩy mạnh", "tăng cường"),
        ("nâng cao", "tăng thêm"),
        ("tích cực", "chủ động"),
        ("kịp thời", "nhanh chóng"),
        ("thường xuyên", "liên tục"),
        ("chặt chẽ", "chu đáo"),
        ("quan tâm", "chú trọng"),
    )
)


def edit(folder: Path, count: int) -> list[str]:
    """Edit so many plans of a folder, evenly spread, and commit them; return their names."""
    names = change(folder, count)
    if shutil.which("git"):
        words = [
            "git",
            "-C",
            str(folder),
            "-c",
            "user.name=Bench",
            "-c",
            "user.email=b@example.org",
        ]
        subprocess.run([*words, "commit", "--quiet", "--all", "-m", "Sửa câu chữ"], check=True)
    return names


def change(folder: Path, count: int) -> list[str]:
    """Edit so many plans of a folder, evenly spread, and return their names.

    Text and source change alike, in one place: words that stand only there. Plans without such
    words, and scans, whose sources are misread, are passed over for the next.
    """
    plans = [path for path in sorted(folder.glob("*.yml")) if _edited(folder, path)]
    chosen = plans[:: max(1, len(plans) // count)][:count]
    for path in chosen:
        for file, text in _edited(folder, path).items():
            file.write_text(text, encoding="utf-8")
    return [path.stem for path in chosen]


def _edited(folder: Path, path: Path) -> dict[Path, str]:
    """Return the files of a plan with other words in one place; empty where it has none."""
    files = (path, folder / "sources" / f"{path.stem}.txt")
    texts = [file.read_text("utf-8") for file in files]
    for before, after in EDITS:
        changed = [before.subn(after, text) for text in texts]
        if all(count == 1 for _, count in changed):
            return {file: text for file, (text, _) in zip(files, changed, strict=True)}
    return {}
