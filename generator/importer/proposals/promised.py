"""Which figures promise a result where they stand."""

from __future__ import annotations

import re

from generator.importer.proposals.beside import Part
from generator.importer.proposals.figures_seen import Seen

# So many letters before a figure the verb stands that surely has it for its object.
_CLOSE = 40
# What is brought about: the object of these verbs, when it is counted, is a result.
_BRINGS_ABOUT = re.compile(
    r"\b(?:đầu tư|xây dựng|xây mới|lắp đặt|lắp|thành lập|kiện toàn|chuyển đổi|trồng|đào tạo|"
    r"tập huấn|bồi dưỡng|cấp|mở rộng|mở|nâng cấp|cải tạo|sửa chữa|hoàn thành|hoàn thiện|hình thành|"
    r"phát triển|giải quyết|hỗ trợ|tổ chức|công nhận|thu hút|sản xuất|nuôi|tạo|trang bị|mua sắm|"
    r"bố trí|sáp nhập|sắp xếp|số hóa|số hoá|kết nạp|phấn đấu|đạt|duy trì|xóa|xoá|di dời|sơ tán|"
    r"tiếp nhận|khám|tiêm|cung cấp|kết nối|triển khai|đón|khởi công|khánh thành|tuyển|tuyển dụng|"
    r"tuyển sinh|đấu nối|khai thác|xử lý|thu gom|chế biến|xuất khẩu|ra mắt|nhân rộng|cứng hóa|"
    r"kiên cố hóa|bàn giao|đóng mới|trồng mới|gieo trồng|cải thiện|vận động|giúp|giảm|"
    r"tăng(?! cường)|nâng|thêm|đưa|thực hiện|nghiên cứu|hướng dẫn|kiểm kê|xuất bản|sưu tầm|nạo vét|"
    r"gia cố|bê tông hóa|bảo tồn|tu bổ|tôn tạo|phục dựng|phục hồi|quy hoạch|bảo vệ|khoanh nuôi|"
    r"dành|vận hành|phủ sóng|phát hành|chuyển|đóng cửa|rà phá|quy tập|huấn luyện|xóa bỏ|xoá bỏ|"
    r"tích hợp|thí điểm|cập nhật|phủ|đăng ký|ký|chăm sóc|"
    r"nhập|giải phóng mặt bằng|thu hồi|giải tỏa|bồi thường|tái định cư|kiểm tra|thanh tra|giám sát|"
    r"kiểm toán|huy động|tư vấn|giới thiệu|kết nạp|lấy|khảo sát|khoan|đào|xét nghiệm|sàng lọc|"
    r"củng cố|chi trả|trao|bổ sung|tạo lập|phụ đạo|thay mới|"
    r"ban hành|sửa đổi|biên soạn|giữ vững|giữ ổn định|luân phiên|cử|"
    r"phát động|biểu dương|tôn vinh|nhận|cho vay|phản biện|"
    r"hòa giải|trợ giúp|kết nghĩa|phối giống|tiêu hủy|phun|nâng tĩnh không|di chuyển|ngầm hóa|"
    r"cắm mốc|đo đạc|thay thế|cấy|thả|ươm|treo|dán|dựng|căng|diễn tập|điều trị|cai nghiện|kiên cố|"
    r"phát miễn phí|cấp miễn phí|công bố|kêu gọi|ký kết|tặng|khen thưởng|phụng dưỡng)\b",
    re.IGNORECASE,
)
# “Mục tiêu của Đề án là đến năm 2030 có 30 sản phẩm”: what is aimed at is promised.
_AIMED = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|phấn đấu|đến (?:hết |cuối )?năm)\b", re.IGNORECASE
)
_HAS = re.compile(r"\bcó\s*$", re.IGNORECASE)
# “mỗi xã có 01 bác sĩ”
_EACH_HAS = re.compile(r"(?:^|[\s,(])mỗi\s[^;.\d]{1,40}\scó\s*$", re.IGNORECASE)
# “Học kỳ quân đội cho 5.000 thanh thiếu niên”: what is held for so many.
_HELD_FOR = re.compile(
    r"(?<!\w)(?:lớp|khóa|khoá|học kỳ|trại hè|hội trại|tuần lễ|ngày hội|chương trình)\b"
    r"[^;.\d]{0,60}\bcho\s*$",
    re.IGNORECASE,
)
# “học sinh thuộc 14 dân tộc”: of whom, not how many.
_BELONGS = re.compile(r"(?<!\w)(?:thuộc|giữa|trong số|của)\s*$", re.IGNORECASE)
# “Khảo sát tình trạng tảo hôn tại 15 bản”: where people look, not what comes of it.
_LOOKED_AT = re.compile(
    r"\b(?:khảo sát|điều tra|thống kê|nắm tình hình)\b[^;.,\d]{0,100}\s(?:tại|ở)\s*$", re.IGNORECASE
)
# “lựa chọn 08 chuỗi cung ứng”, but not “chọn 3 hộ để tập huấn”
_CHOSEN = re.compile(r"(?<!\w)(?:lựa chọn|chọn)\s*$", re.IGNORECASE)
_ONLY_TO = re.compile(r"\b(?:để|nhằm|đi|dự|tham gia)\b", re.IGNORECASE)
# “từ năm 2027, 34/34 tỉnh tiếp nhận …”: of so many of all something is said that is to come.
_OPENS = re.compile(
    r"(?:(?:năm|giai đoạn)\s[\d\s–-]{4,13},?|phấn đấu,?|bảo đảm|đảm bảo)\s+(?:có\s+)?$",
    re.IGNORECASE,
)
_LACKING = re.compile(r"[^;.]{0,60}\b(?:chưa|thiếu|còn)\b", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:mỗi|hằng|hàng|bình quân|một|trong)\s+(?:mỗi\s+)?năm\b|/\s?năm\b", re.IGNORECASE
)
_PROMISES = re.compile(
    r"\b(?:phấn đấu|bảo đảm|đảm bảo|đạt|nâng|duy trì|ít nhất|tối thiểu)\b", re.IGNORECASE
)


def is_promised(seen: Seen, lead: str, clause: str, part: Part) -> bool:
    """Tell whether a figure that nothing speaks against promises a result where it stands.

    Among the goals every one does. Elsewhere it is a share, or it counts what a verb before it
    brings about, or what each year brings.
    """
    if part in ("goals", "listed"):
        return part == "goals" or bool(seen.unit)
    if part in ("past", "formal", "money"):
        return False
    if part == "purpose":
        return seen.unit == "%" and bool(_PROMISES.search(lead) or seen.figure.value == 100)
    if seen.unit == "%":
        return True
    if not seen.unit or _BELONGS.search(lead) or _LOOKED_AT.search(lead):
        return False
    return _is_worked_for(seen, lead, clause)


def _is_worked_for(seen: Seen, lead: str, clause: str) -> bool:
    """Tell whether a count is what a task brings about, or of whom something is to be said."""
    if seen.of_all and _OPENS.search(lead):
        return not _LACKING.match(clause.partition(lead[-_CLOSE:])[2])
    if _CHOSEN.search(lead):
        return not _ONLY_TO.search(clause.partition(lead[-_CLOSE:])[2])
    has = (seen.bound or _AIMED.search(lead)) and _HAS.search(lead)
    has = has or _EACH_HAS.search(lead) or _HELD_FOR.search(lead)
    return bool(has or _BRINGS_ABOUT.search(lead[-120:]) or _YEARLY.search(clause))


def brings_about(lead: str) -> bool:
    """Tell whether a verb close before a figure brings about what it counts."""
    return _BRINGS_ABOUT.search(lead[-_CLOSE:]) is not None


def is_yearly(text: str) -> bool:
    """Tell whether words speak of what each year brings."""
    return _YEARLY.search(text) is not None
