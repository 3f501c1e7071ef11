"""The command `kehoach`: parses words, calls, shows problems, picks the exit code.

Exit codes: 0 fine, 1 problems in the input, 2 wrong use, 3 a fault of the program (told in words by
`faults`), 130 interrupted, 141 whoever read the output went away.
"""

from __future__ import annotations

import click

from generator.cli.options import VERSION
from generator.cli.usage import OPTIONS, InModules, InVietnamese
from generator.language import N_

# Which module has which; a keyword of Python is the name of none.
_MODULES = {
    "build": "build",
    "changes": "changes",
    "check": "check",
    "csv": "csv",
    "desk": "desk",
    "due": "due",
    "fidelity": "fidelity",
    "import": "importing",
    "mcp": "mcp",
    "prove": "prove",
    "schema": "schema",
    "search": "search",
    "serve": "serve",
    "verify": "verify",
}


@click.group(
    cls=InVietnamese,
    commands=InModules({name: f"{__name__}.{module}" for name, module in _MODULES.items()}),
    help=N_("Kế hoạch mở: từ tệp kế hoạch đến trang công khai."),
    options_metavar=OPTIONS,
    subcommand_metavar=N_("LỆNH ..."),
    epilog=N_(
        "Mã trả về: 0 mọi thứ đúng; 1 tệp có lỗi; 2 gọi sai cách; 3 lỗi của chương trình; "
        "130 bị dừng giữa chừng; 141 nơi nhận đã đóng."
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@VERSION
def main() -> None:
    """Parse the words of a command line."""
