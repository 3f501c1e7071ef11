"""What a host runs into, as complaints: it trusts settings, pages and templates in many ways."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from generator.language import _
from generator.output.template_places import template_place

# What no setting and no page is to blame for: the story has words for it.
_OF_DISKS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EMFILE, errno.EROFS)


@contextmanager
def telling(
    complaints: list[str], themes: Sequence[Path], own: type[Exception] = BrokenProcessPool
) -> Iterator[None]:
    """Add what ends the work within to `complaints`; what a disk refuses is raised as it is.

    An error of the class `own`, which is the host's, has words that a person can read.
    """
    try:
        yield
    except BrokenProcessPool:
        complaints.append(
            _("một tiến trình dựng trang bị ngắt giữa chừng, có thể vì thiếu bộ nhớ; hãy chạy lại")
        )
    except own as error:
        complaints.append(str(error))
    except (Exception, SystemExit) as error:
        if isinstance(error, OSError) and error.errno in _OF_DISKS:
            raise
        complaints.append(_complaint(error, themes))


def _complaint(error: BaseException, themes: Sequence[Path]) -> str:
    """Return what the host ran into, with the template in which it did."""
    said = f"{type(error).__name__}: {error}"
    place = template_place(error, themes)
    return f"theme/{place[0]}:{place[1]}: {said}" if place else said
