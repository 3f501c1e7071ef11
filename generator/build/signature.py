"""Who signed a site's record: asked of `ssh-keygen`, which comes with OpenSSH (its manual, -Y)."""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.hidden import for_terminal
from generator.language import _

# What a signature is for: one of another thing, by the same key, does not pass as one of a site.
NAMESPACE = "kehoach@site"
MOST_BYTES = 64 << 10
_PATIENCE = 30
_MOST_NAMES = 10


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed, as the list of signers names them; empty where nobody of it did, and why then."""

    signer: str = ""
    why: str = ""


def signed_by(record: bytes, signature: bytes, signers: Path) -> Signed:
    """Tell whose signature of a record this is; `signers` is a file as ssh-keygen(1) has it.

    That is ALLOWED SIGNERS: a line a key, beginning with who holds it.
    """
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        file = Path(folder) / "record.sig"
        file.write_bytes(signature)
        of_list = ("-f", str(signers.resolve()), "-s", str(file))
        try:
            found = _ssh_keygen("find-principals", *of_list)
            for name in found.stdout.decode("utf-8", "replace").splitlines()[:_MOST_NAMES]:
                asked = ("-I", name, "-n", NAMESPACE)
                if _ssh_keygen("verify", *of_list, *asked, given=record).returncode == 0:
                    return Signed(for_terminal(name))
        except FileNotFoundError:
            return Signed(why=_("máy này không có ssh-keygen; hãy cài OpenSSH"))
        except (OSError, subprocess.TimeoutExpired) as error:
            return Signed(why=_("ssh-keygen không trả lời: {error}", error=type(error).__name__))
    if not found.stdout:
        return Signed(why=_("không phải chữ ký của ai trong {file}", file=signers))
    return Signed(why=_("chữ ký không khớp với nội dung, mục đích hay thời hạn của khóa"))


def _ssh_keygen(what: str, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["ssh-keygen", "-Y", what, *words],
        input=given,
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
