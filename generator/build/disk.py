"""What a disk refuses, in words of whoever has to mend it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from generator.language import N_, _
from generator.problems import Problem

_OTHER_PLACE = N_("sửa quyền của thư mục ấy (chown, chmod), hoặc chọn nơi khác bằng --output")
_WRITABLE = N_("gắn lại ổ đĩa để ghi được (ro → rw), hoặc chọn nơi khác bằng --output")
_ROOM = N_("dọn bớt rồi dựng lại: khi dựng cần chỗ cho hai site; site cũ giữ nguyên")
_REASONS = {
    errno.ENOSPC: (N_("ổ đĩa đã đầy, không ghi được site"), _ROOM),
    errno.EDQUOT: (N_("đã dùng hết phần ổ đĩa được cấp, không ghi được site"), _ROOM),
    errno.EROFS: (N_("nơi đặt site chỉ đọc, không ghi được"), _WRITABLE),
    errno.EACCES: (N_("không có quyền ghi ở nơi đặt site"), _OTHER_PLACE),
    errno.EPERM: (N_("không có quyền ghi ở nơi đặt site"), _OTHER_PLACE),
    errno.EBUSY: (
        N_("nơi đặt site đang được dùng làm ổ gắn (mount), không thay được"),
        N_("chọn thư mục nằm trong ổ gắn ấy bằng --output, ví dụ <ổ gắn>/site"),
    ),
    errno.EDEADLK: (
        N_("một lần dựng khác đang công bố vào cùng chỗ, chờ mãi không xong"),
        N_("chờ lần dựng ấy xong hoặc dừng nó, rồi dựng lại"),
    ),
    errno.EMFILE: (
        N_("máy không cho mở thêm tệp"),
        N_("tăng giới hạn số tệp được mở (ulimit -n), rồi dựng lại"),
    ),
    errno.EIO: (
        N_("ổ đĩa báo lỗi khi đọc ghi"),
        N_("kiểm tra ổ đĩa (dmesg, fsck), hoặc chọn nơi khác bằng --output"),
    ),
}


def refused(error: OSError, output: Path) -> Problem:
    """Return the problem of a site that could not be written into or beside its folder."""
    message, hint = _REASONS.get(
        error.errno or 0,
        (N_("không ghi được site"), _OTHER_PLACE),
    )
    where = os.fsdecode(error.filename) if error.filename else str(output)
    return Problem(
        str(output),
        1,
        1,
        "not-written",
        _(message),
        fragment=f"{where}: {error.strerror or error}",
        hint=_(hint),
    )
