"""Words of a text, and the word lists by which names of agencies and what they do are told.

A list is that of no plan: it holds what official Vietnamese calls bodies, ranks of places, and what
bodies do. All are held in the form in which words are compared (`normal_form`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.text.marks import UPPER
from generator.text.vietnamese import nfc
from generator.text.words import normal_form

# A line break parts names where what follows it begins anew, with a capital or a mark of a list.
_TOKEN = re.compile(
    rf"[^\W_]++(?:[&./][^\W_]++)*+|[^\w\s]|_|\n(?=\s{{0,8}}(?:[-+•*]\s{{0,8}})?[{UPPER}])"
)

# What a name opens with, where its next word has a capital or names a rank of place.
_HEADS = """
thông tấn xã | ủy ban nhân dân | ubnd | ủy ban mặt trận tổ quốc | ubmttq | ubmttqvn | mặt trận
tổ quốc | mttq | ubmt | mặt trận | ủy ban kiểm tra | ủy ban dân tộc | ủy ban | hội đồng nhân dân
| hđnd | hội đồng | thường trực | ban thường vụ | btv | ban chấp hành | bch | bcđ | ban chỉ huy
| ban chỉ đạo | ban quản lý | ban | sở | bộ | bộ chỉ huy | bộ tư lệnh | bộ đội biên phòng | cục
| chi cục | tổng cục | vụ | viện | viện kiểm sát | vksnd | học viện | tòa án | tand | thanh tra
| công an | phòng | văn phòng | vp | đảng ủy | đảng bộ | chi bộ | tỉnh ủy | thành ủy | huyện ủy
| thị ủy | quận ủy | tòa án nhân dân | viện kiểm sát nhân dân | đoàn đại biểu quốc hội | tỉnh
đoàn | huyện đoàn | thành đoàn | thị đoàn | đoàn | trung ương đoàn | trung ương hội | trung ương
| hội | hiệp hội | liên hiệp | liên minh | liên đoàn | lđlđ | tổng liên đoàn | trung tâm | trạm
| trường | đại học | bệnh viện | kho bạc | ngân hàng | nhnn | bảo hiểm xã hội | bhxh | báo | đài
| cổng | thư viện | bảo tàng | nhà văn hóa | chính phủ | thủ tướng | chủ tịch | phó chủ tịch |
giám đốc | phó giám đốc | thủ trưởng | bí thư | phó bí thư | bộ trưởng | thứ trưởng | chánh | vụ
trưởng | cục trưởng | trưởng | trưởng phòng | trưởng ban | lãnh đạo | tổ | công ty | tập đoàn |
tổng công ty | bưu điện | hạt kiểm lâm | đồn | đội | công chức | quân khu | quỹ | chi cục thuế |
thuế | thống kê | liên hiệp các hội | hợp tác xã | nhà xuất bản | nhà máy | cảng | chi nhánh |
khối | đảng đoàn | ban cán sự | ban dân tộc | hải quan | hiệu trưởng | phó hiệu trưởng | viện
trưởng | tổng giám đốc
"""
# What stands for many bodies or for any: “các sở, ban, ngành”. It may open a name in lower case.
_CLASSES = """
sở | ban | ngành | bộ | phòng | cơ quan | đơn vị | địa phương | tổ chức | đoàn thể | hội | cấp
ủy | chi bộ | đảng bộ | chi | đảng ủy | chính quyền | xã | phường | thị trấn | huyện | thị xã |
thành phố | quận | đặc khu | tỉnh | trường | doanh nghiệp | khu phố | thôn | ấp | tổ dân phố |
cá nhân | hợp tác xã | viện | trung tâm | ban cán sự | công chức | cán bộ | cấp | ban chỉ đạo |
cơ sở | bệnh viện | ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | mặt trận | mttq | vụ |
cục | nhà trường | chủ đầu tư | hội quần chúng | ban đảng | đảng đoàn | ban dân vận | trạm | bản
| làng | hệ thống | đồng chí | hộ | ban ngành | sở ngành | phòng ban | chủ rừng | trường học
"""
# Ranks of places, which end a name or go before the name of a place.
_RANKS = """
tỉnh | huyện | xã | phường | quận | thị xã | thị trấn | thành phố | đặc khu | thôn | khu phố |
khu vực | trung ương | cấp tỉnh | cấp huyện | cấp xã | các cấp | tp | quốc gia | nhà nước | địa
phương | liên quan | có liên quan | trực thuộc
"""
# What departments of a province or ministry are for, by which a list of several is told from one.
_FIELDS = """
tài chính | tư pháp | nội vụ | y tế | xây dựng | công thương | ngoại vụ | giáo dục và đào tạo |
khoa học và công nghệ | nông nghiệp và môi trường | văn hóa, thể thao và du lịch | dân tộc và
tôn giáo | dân tộc, tôn giáo | kế hoạch và đầu tư | thông tin và truyền thông | lao động -
thương binh và xã hội | giao thông vận tải | tài nguyên và môi trường | nông nghiệp và phát
triển nông thôn | du lịch | văn hóa và thể thao | văn hóa - xã hội | quy hoạch - kiến trúc | an
toàn thực phẩm | công an | quốc phòng | ngoại giao | văn hóa, khoa học và thông tin | kinh tế,
hạ tầng và đô thị | văn hóa | nông nghiệp | lao động | kinh tế - hạ tầng | kinh tế và hạ tầng |
tài chính - kế hoạch | môi trường | thông tin | văn hóa và thông tin | quản lý đô thị | đô thị
"""
# What bodies do. Those of two words first; a name ends before them.
_VERBS = """
chủ trì | chủ động | phối hợp | tham mưu | giúp | hướng dẫn | theo dõi | đôn đốc | kiểm tra |
giám sát | thanh tra | phản biện | đánh giá | chỉ đạo | lãnh đạo | chỉ huy | điều hành | tổ chức
| triển khai | thực hiện | xây dựng | ban hành | rà soát | đề xuất | tổng hợp | báo cáo | trình
| gửi | thẩm định | bố trí | cân đối | phân bổ | tuyên truyền | phổ biến | quán triệt | vận động
| bảo đảm | đảm bảo | cung cấp | cập nhật | công bố | công khai | thành lập | kiện toàn | hoàn
thiện | hoàn thành | nghiên cứu | lựa chọn | lập | mở | hỗ trợ | tham gia | tiếp nhận | tiếp tục
| tăng cường | đẩy mạnh | nâng cao | phát huy | phát động | phát triển | phê duyệt | thẩm tra |
quyết định | quản lý | sử dụng | xử lý | giải quyết | khắc phục | thống kê | điều tra | khảo sát
| kiểm soát | rà phá | giao | phân công | lồng ghép | đưa | cho vay | huy động | thu hút | kêu
gọi | xúc tiến | đào tạo | bồi dưỡng | tập huấn | dạy | tuyển sinh | tư vấn | giới thiệu | kết
nối | cấp | tặng | khen thưởng | biểu dương | sơ kết | tổng kết | họp | đăng tải | phát sóng |
biên soạn | xuất bản | in | cụ thể hóa | căn cứ | trên cơ sở | chịu trách nhiệm | có trách nhiệm
| có nhiệm vụ | là | đối chiếu | quyết toán | giải ngân | thanh toán | chi trả | đầu tư | sửa
chữa | cải tạo | nâng cấp | lắp đặt | vận hành | duy trì | bảo vệ | tuần tra | cứu hộ | sơ tán |
di dời | hòa giải | khám | chữa bệnh | điều trị | chăm sóc | tiêm | phòng dịch | phòng chống |
đấu tranh | ngăn chặn | phát hiện | xét xử | truy tố | khởi tố | cấm | cưỡng chế | xử phạt | đo
đạc | cấp phát | chuyển giao | nhân rộng | khuyến khích | tạo | xác định | xác nhận | thông báo
| niêm yết | đăng ký | ký kết | hợp tác | mời | cử | tuyển dụng | bổ nhiệm | quy hoạch | chuẩn
bị | đề nghị | kiến nghị | yêu cầu | thu thập | số hóa | tích hợp | chia sẻ | khai thác | ứng
dụng | đổi mới | nắm | thường xuyên | kịp thời | định kỳ | khẩn trương | nghiêm túc | tích cực |
tập trung | trực tiếp | góp ý | đóng góp | phụ trách | đảm nhiệm | đảm nhận | giữ | nhận | trồng
| nuôi | thay | thay thế | mua | bán | thu | kiểm định | kiểm kê | kiểm đếm | thi công | nghiệm
thu | bàn giao | ra quân | trực | cứu trợ | thăm | viếng | tôn vinh | phục vụ | đón | cam kết |
quan tâm | chú trọng | ưu tiên | bám sát | làm | lấy | đề cao | gương mẫu | nêu cao | xem xét |
cho ý kiến | thông qua | bầu | hoạch định | thẩm duyệt | quản trị | vinh danh | thí điểm | tiến
hành | lắng nghe | phản ánh | cùng | thúc đẩy | tiếp cận | phân tích | dự báo | cảnh báo | quan
trắc | giao ban | sắp xếp | sáp nhập | tinh giản | chuyển đổi | đăng | phát thanh | xây | sản
xuất | trả lời | định hướng | kết thúc | giải phóng | khởi công | khánh thành | khai giảng | khai
mạc | tựu trường | nộp | chuyển về | chuyển đến | phát hành | rút kinh nghiệm | bình xét | bình chọn
| xét duyệt | xét chọn | xét công nhận | chấm điểm | xếp loại | phân loại | sửa đổi | bổ sung | điều
chỉnh | bãi bỏ | cắt giảm | hiệp thương | lấy ý kiến | xin ý kiến | tiếp thu | giải trình | trao |
nghiệm thu
"""
# Words that end a name and are no part of any.
_STOPS = """
của | về | theo | trong | tại | để | với | có | đã | được | cần | phải | sẽ | thì | khi | như |
từ | đến | trên | dưới | cho | bằng | nhằm | do | vào | ở | và | hoặc | hay | cùng | nếu | qua |
sau | trước | đối | không | gồm | tối | ngày | năm | quý | tháng | bị | này | mà | rồi | vẫn |
đang | chưa | nhất | căn | giữa | chậm | muộn | định
"""


Phrases = frozenset[tuple[str, ...]]


def phrases(words: str) -> Phrases:
    """Return a list of phrases, parted by `|`, in the form in which words are compared."""
    return frozenset(tuple(forms(phrase)) for phrase in words.split("|"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a text: `text[start:end]`, and its form as words are compared."""

    text: str
    form: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Tell whether it is a word or a figure, not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Tell whether it is a word that opens with a capital."""
        return self.text[0].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words and marks, in order; space is none."""
    return tuple(
        Token(match[0], normal_form(match[0]), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    )


def forms(phrase: str) -> list[str]:
    """Return the words of a phrase in the form in which they are compared."""
    return [normal_form(match[0]) for match in _TOKEN.finditer(nfc(phrase))]


HEADS, CLASSES, RANKS = phrases(_HEADS), phrases(_CLASSES), phrases(_RANKS)
FIELDS, VERBS, STOPS = phrases(_FIELDS), phrases(_VERBS), phrases(_STOPS)
_LONGEST = 8


def longest(words: Sequence[Token], at: int, known: Phrases) -> int:
    """Return how many words from `at` on are the longest phrase of `known` there; 0 for none."""
    said = tuple(one.form for one in words[at : at + _LONGEST])
    for length in range(len(said), 0, -1):
        if said[:length] in known:
            return length
    return 0
