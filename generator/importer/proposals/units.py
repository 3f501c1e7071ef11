"""What stands behind a number and says what it counts, per what."""

from __future__ import annotations

import re

# What is counted, where it takes more than one syllable to say it.
UNITS = (
    "tiêu chí",
    "hướng dẫn",
    "bệnh viện",
    "thương hiệu",
    "phóng sự",
    "bé trai",
    "bé gái",
    "khu vực",
    "cơ quan",
    "trạm bơm",
    "tuyến đường",
    "điểm thu",
    "chuyên khoa",
    "loại hình",
    "cộng đồng",
    "vụ án",
    "hội thi",
    "nhãn hiệu",
    "mặt hàng",
    "cơ sở dữ liệu",
    "điểm bưu điện",
    "tác giả",
    "đồng",
    "đại biểu",
    "khách mời",
    "tờ rơi",
    "tờ gấp",
    "tờ bướm",
    "áp phích",
    "pa nô",
    "băng rôn",
    "khẩu hiệu",
    "cờ phướn",
    "đồng chí",
    "đô la Mỹ",
    "USD",
    "di sản",
    "đề tài",
    "hiện vật",
    "học viên",
    "nhân khẩu",
    "ngày công",
    "tác phẩm",
    "đầu sách",
    "lễ hội",
    "cây xanh",
    "nhiệm vụ",
    "giải pháp",
    "đột phá",
    "nội dung",
    "nguyên tắc",
    "nhóm nhiệm vụ",
    "nhóm giải pháp",
    "khâu đột phá",
    "trụ cột",
    "tháng tuổi",
    "bí thư",
    "thuê bao",
    "kỹ thuật viên",
    "văn bằng",
    "bằng sáng chế",
    "sáng chế",
    "sáng kiến",
    "tập đoàn",
    "nhà đầu tư",
    "công đoàn cơ sở",
    "công đoàn",
    "nghiên cứu viên",
    "huấn luyện viên",
    "báo cáo viên",
    "hòa giải viên",
    "cầu vượt",
    "trụ sạc",
    "thanh thiếu niên",
    "thiếu niên",
    "thiếu nhi",
    "thành viên",
    "hồ sơ",
    "bệnh nhân",
    "người dân",
    "du khách",
    "phương tiện",
    "tình nguyện viên",
    "cộng tác viên",
    "tuyên truyền viên",
    "nhân viên",
    "chuyên gia",
    "kỹ sư",
    "tiến sĩ",
    "thạc sĩ",
    "cửa hàng",
    "siêu thị",
    "nền tảng",
    "hệ thống",
    "trạm sạc",
    "bến xe",
    "vùng trồng",
    "chuỗi liên kết",
    "bộ tài liệu",
    "đô thị",
    "thí sinh",
    "vận động viên",
    "nghệ nhân",
    "phụ nữ",
    "trẻ em",
    "thanh niên",
    "nông dân",
    "hộ kinh doanh",
    "hộ gia đình",
    "máy tính",
    "hồ chứa",
    "công dân",
    "chiến sĩ",
    "lượt lao động",
    "lượt người",
    "lượt khách",
    "lượt",
    "căn hộ",
    "căn nhà",
    "lao động",
    "nhà giáo",
    "hợp tác xã",
    "tổ hợp tác",
    "doanh nghiệp",
    "sản phẩm",
    "giường bệnh viện",
    "giường bệnh",
    "bác sĩ",
    "bác sỹ",
    "dược sĩ",
    "dược sỹ",
    "điều dưỡng viên",
    "điều dưỡng",
    "cán bộ",
    "công chức",
    "viên chức",
    "đảng viên",
    "đoàn viên",
    "hội viên",
    "học sinh",
    "sinh viên",
    "giáo viên",
    "trường học",
    "phòng học",
    "lớp học",
    "thủ tục",
    "dịch vụ",
    "mã số",
    "điểm phần trăm",
    "điểm %",
    "phần trăm",
    "khu công nghiệp",
    "cụm công nghiệp",
    "khu dân cư",
    "khu phố",
    "tổ dân phố",
    "trạm y tế",
    "trung tâm",
    "cơ sở",
    "mô hình",
    "dự án",
    "công trình",
    "câu lạc bộ",
    "chi bộ",
    "đảng bộ",
    "tổ chức",
    "đơn vị",
    "địa phương",
    "gia đình",
    "thư viện",
    "di tích",
    "nhà văn hóa",
    "không gian",
    "trang trại",
    "chuyên đề",
    "chuyên mục",
    "hội nghị",
    "báo cáo",
    "kế hoạch",
    "nghị quyết",
    "m2 sàn",
    "m² sàn",
    "km2",
    "km²",
    "m2",
    "m²",
    "m3",
    "m³",
    "km",
    "ha",
)
_SCALES = r"(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+){0,2}"
_LISTED = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
# What is known to be counted in pieces, as a pattern.
_PIECES = "|".join(
    re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True) if " " in unit or unit == "xã"
)
COUNTABLE = f"(?:{_PIECES})"
_UNIT = re.compile(
    r"\s*(?:\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\)\s*)?"
    rf"(?P<unit>%|‰|{_SCALES}(?:{_LISTED})(?![\w²³])|{_SCALES}[^\W\d_]+(?![\w²³]))"
    r"(?P<per>(?:\s?/\s?(?:k?m[23²³]|[^\W\d_]+)(?:\s(?:đêm|dân|gia đình|người|sống|nữ))?){0,3})",
    re.IGNORECASE,
)
# Words that end a figure without being what it counts.
_NO_UNIT = re.compile(
    r"(?:và|hoặc|đến|trở|của|ở|tại|trong|so|theo|đối|từ|vào|trên|dưới|cho|là|được|có|với|để|"
    r"thì|do|bằng|lên|xuống|còn|đạt|một|các|những|phải)$",
    re.IGNORECASE,
)
_NUMBER_BEHIND = re.compile(r"\s*\d")
# “2.000 bản sách/năm”: what each year brings, behind more words for what is counted.
_LATER_PER = re.compile(
    r"(?:\s+[^\W\d_]+){1,3}?\s?/\s?(?P<per>năm|tháng|quý|tuần)(?!\w)", re.IGNORECASE
)


def unit_behind(text: str, end: int) -> tuple[str | None, str, int]:
    """Return what a number that ends at `end` counts, per what, and where that ends.

    `mã số`, `người` per `năm`. The unit is null and the second text empty where nothing says it.
    """
    tail = _UNIT.match(text, end)
    if tail is None or _NO_UNIT.match(tail["unit"]) or _is_name(tail):
        return None, "", end
    if tail["unit"].casefold() == "năm" and _NUMBER_BEHIND.match(text, tail.end()):
        return None, "", end
    if not tail["per"] and (later := _LATER_PER.match(text, tail.end())):
        return tail["unit"], later["per"], later.end()
    return tail["unit"], tail["per"].replace(" / ", "/").lstrip(" /"), tail.end()


def _is_name(tail: re.Match[str]) -> bool:
    """Tell whether a capital word stands where a unit would: “tỉnh 25 An Phú”."""
    word = tail["unit"]
    return word[:1].isupper() and word not in UNITS and len(word) > 1 and not word.isupper()
