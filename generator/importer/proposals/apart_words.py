"""Words beside figures that are no targets, by kind, and the reasons that are given for each kind.

The reasons stand in the plan file, in its language.
"""

from __future__ import annotations

import re

AGE = "Tuổi, để xác định đối tượng"
DENOMINATOR = "Mẫu số của chỉ tiêu"
GRADE = "Bậc, cấp hay mức của một tiêu chuẩn"
MONEY = "Kinh phí, không phải kết quả phải đạt"
PRICE = "Mức giá, mức hỗ trợ hay tỷ lệ do chính sách quy định"
FREQUENCY = "Tần suất, thời lượng của việc làm"
MEANS_OF_WORK = "Phương tiện, quy mô của việc làm, không phải kết quả"
LIMIT = "Thời hạn xử lý công việc"
SIZE = "Quy mô, kích thước để xác định đối tượng"
SHARE = "Phần của từng nơi, từng đơn vị"
CONDITION = "Điều kiện nằm trong một chỉ tiêu khác"
PRESENT = "Hiện trạng hoặc kết quả đã qua"
NAME = "Con số trong tên gọi"
PRODUCT = "Số văn bản, cuộc họp: việc làm, không phải kết quả"
RULE = "Quy định của pháp luật được nhắc lại"
DETAIL = "Chi tiết kỹ thuật trong ngoặc"
# What a promised place among others is counted in.
RANK_UNIT = "hạng"
# Nothing that anybody would take for a target, so that nothing need be said of it.
SILENT = ""

AGES = frozenset(("tuổi", "tháng tuổi"))
NOT_OF_AGE = re.compile(r"tuổi thọ|trung bình|bình quân|sống khỏe|sống khoẻ", re.IGNORECASE)
MONTHS_OLD = re.compile(r"\s*tháng tuổi|\s*tuổi", re.IGNORECASE)
YEARS_COUNTED = re.compile(r"số năm|tuổi thọ|thời gian|kinh nghiệm", re.IGNORECASE)
NUMBERED = re.compile(
    r"(?<!\w)(?:số|điều|khoản|(?<!thí )(?<!dứt )điểm|mục|phụ lục|bảng|biểu|trang|chương|phần|"
    r"ngày|tháng|quý|giờ|"
    r"quốc lộ|tỉnh lộ|đường (?:tỉnh|huyện|xã)|huyện lộ|hương lộ|đường|"
    r"lần thứ|thứ|khóa|khoá|kỳ họp|kỳ|đợt|nghị quyết|kết luận|chỉ thị|"
    r"quyết định|thông tư|nghị định|luật|chương trình|đề án|dự án|tiểu dự án|tiêu chí|nội dung|"
    r"chỉ tiêu|mục tiêu|công văn|phường|quận|tiểu khu|lớp|khối|nhóm|top|tốp)(?:\s+số)?\s*$",
    re.IGNORECASE,
)
REACHED_LEVEL = re.compile(
    r"(?<!\w)(?:đạt|xuống|còn|lên|là|bằng|mức)\s*$|20\d\d\)?\s+và\s*$", re.IGNORECASE
)
BY_YEAR = re.compile(
    r"\s*\(?(?:(?:vào|đến|trong)\s+)?(?:cuối\s+|hết\s+)?năm\s+20\d\d", re.IGNORECASE
)
GRADED = re.compile(
    r"(?<!\w)(?:(?P<always>mức độ|cấp độ|giai đoạn|thế hệ|phiên bản|công nghệ|trình độ|đối tượng)|"
    r"cấp|loại|hạng|bậc|vùng|tuyến|mức|chuẩn|hạng mục|công nghiệp)\s*(?:từ\s+)?$",
    re.IGNORECASE,
)
# Months of a year; grades are no higher than so.
MONTHS, HIGHEST_GRADE = 12, 20
STARS = frozenset(("sao", "cấp"))
MOTTO = re.compile(
    r"\s*(?:tại chỗ|không(?! gian)|có|rõ|sạch|nhất|cùng|trước|dễ|thông|tăng|giảm|biết|yên|cứng|"
    r"đúng|đủ|tự|bám|dám|nên|chủ động|sẵn sàng|tuyến bài|nâng cao|đẩy mạnh|công khai)\b",
    re.IGNORECASE,
)
# Who sits in a meeting, what is handed out: how work is done, not what comes of it.
ATTENDING = frozenset(("đại biểu", "khách mời", "người dự", "thành phần"))
COPIES = frozenset(
    (
        "tờ", "tờ rơi", "tờ gấp", "tờ bướm", "áp phích", "pa nô", "pano", "băng rôn", "khẩu hiệu",
        "cờ phướn", "phướn", "poster", "standee", "băng zôn", "băng-rôn",
    )
)  # fmt: skip
# “treo 40 pa nô”: what is put up and stays to be seen.
PUT_UP = re.compile(
    r"(?<!\w)(?:treo|dán|căng|dựng|lắp|lắp đặt)(?: mới)?(?:\s\d[^;.]{1,60}(?:,|\svà))?\s*$",
    re.IGNORECASE,
)
# “in 500 cuốn sổ tay”, not what people are given: “phát miễn phí 5.000 cuốn sổ tay”
PRINTED_MATTER = re.compile(
    r"\b(?:in|in ấn|photo|nhân bản|cấp phát|phát)\s(?!miễn phí)(?:[^\s,;.\d]+\s){0,4}$",
    re.IGNORECASE,
)
BOOKLETS = frozenset(("bản", "cuốn", "quyển", "bộ", "tài liệu", "ấn phẩm", "sổ tay"))
# “Thành lập đoàn gồm 09 thành viên”: how a body is made up.
MADE_UP = re.compile(
    r"(?<!\w)(?:tổ|đoàn|ban|hội đồng|đội|nhóm|kíp|ca)\b[^;.\d]{0,60}\s(?:gồm|có)(?: từ)?\s*$",
    re.IGNORECASE,
)
# “bố trí ít nhất 01 công chức trực”: who is set to work.
STAFFED = re.compile(
    r"(?<!\w)(?:bố trí|phân công|cử|điều động|biệt phái|sắp xếp)(?:\s+đủ)?\s*$", re.IGNORECASE
)
ON_DUTY = re.compile(r"(?:ca|kíp|chốt|tổ|đội|ban|đoàn)$", re.IGNORECASE)
PEOPLE = frozenset(
    ("người", "cán bộ", "đồng chí", "nhân viên", "chiến sĩ", "thành viên", "công chức", "bác sĩ")
)
ANNIVERSARY = re.compile(r"kỷ niệm\s*(?:lần thứ\s*)?$", re.IGNORECASE)
MEANS = frozenset(
    ("phút", "giờ", "tiết", "buổi", "phiên", "số", "tin", "bài", "tin bài", "chuyên mục", "kỳ")
)
RARELY_A_RESULT = re.compile(r"(?:tuần|tháng|quý|số|ngày|lần|đợt|kỳ|buổi)$")
# What flows each day is a capacity.
FLOWING = frozenset(("tấn", "m3", "m³", "lít", "kg"))
TIMES_EACH = re.compile(
    r"(?:mỗi|hằng|hàng|một)\s+(?:năm|quý|tháng|tuần|ngày|6 tháng|lần|số|buổi|kỳ)[^;,]{0,40}$|"
    r"định kỳ[^;]{0,40}$",
    re.IGNORECASE,
)
GREW = re.compile(r"(?:hệ số|vòng quay|tăng|gấp|giảm|bằng|cao hơn|hơn)[^;,]{0,40}$", re.IGNORECASE)
RAISED_FROM = re.compile(r"từ\s+\d[^;]{0,60}\b(?:lên|xuống|còn)\b[^;]{0,20}$", re.IGNORECASE)
RAISED_TO = re.compile(r"[^;.]{0,40}\b(?:lên|xuống|còn)\b[^;.\d]{0,20}\d", re.IGNORECASE)
SPELLS = frozenset(("giờ", "ngày", "ngày làm việc", "phút", "tháng", "tuần", "giây"))
TIME_SAVED = re.compile(
    r"(?:thời gian|rút ngắn|cắt giảm|giảm|xuống|số ngày|số giờ)[^;]{0,140}$", re.IGNORECASE
)
# “ngày lưu trú bình quân 1,9 ngày”
MEAN_SPELL = re.compile(
    r"(?:\bngày (?:lưu trú|điều trị|nằm viện|nghỉ|công)|bình quân|trung bình)[^;,]{0,40}$",
    re.IGNORECASE,
)
# “số lần mất điện bình quân dưới 2,5 lần”
TIMES_COUNTED = re.compile(r"(?<!\w)(?:số lần|tần suất)\b[^;]{0,140}$", re.IGNORECASE)
DURATION = re.compile(r"(?:trong|sau|kéo dài|thời hạn|vòng|khoảng)\s*$", re.IGNORECASE)
PICKS = re.compile(
    r"(?<!\w)(?:(?:đối với|những|trường hợp|thuộc diện)\s[^;,]{0,60}|"
    r"(?:quy mô|có diện tích|diện tích|có số|cao|nhỏ lẻ|công suất thiết kế|có|nặng|tải trọng|quá|"
    r"nhỏ|(?:cho|với) (?:các )?(?:hộ|cơ sở|doanh nghiệp|trang trại|đơn vị|tàu|người|nhóm)))\s*$",
    re.IGNORECASE,
)
# “nhà có diện tích sử dụng tối thiểu 30 m2, tuổi thọ từ 20 năm trở lên”: what a thing must be.
STANDARD = re.compile(
    r"(?<!\w)(?:diện tích(?: sử dụng| sàn| tối thiểu| xây dựng)?|tuổi thọ(?: căn nhà| công trình)?|"
    r"công suất(?: máy)?|chiều (?:dài|cao|rộng|sâu)|khoảng cách|trọng tải|tải trọng|dung tích|"
    r"sức chứa|tốc độ|độ (?:dày|sâu|cao|dốc)|nồng độ|sử dụng|quy mô)\s*$",
    re.IGNORECASE,
)
# “mật độ 1.600 cây/ha”, “khoảng cách 2,5 m”: how a thing is set.
SET_SO = re.compile(
    r"(?<!\w)(?:mật độ|khoảng cách|kích thước|quy cách|cao trình|hệ số mái|lượng giống|liều lượng)"
    r"(?:\s+[^\s,;.\d]+){0,2}\s*$",
    re.IGNORECASE,
)
# “độ dốc không quá 9%”: of what a thing is made, how it lies.
MATTER = re.compile(
    r"(?<!\w)(?:độ (?:dốc|ẩm|mặn|nghiêng|đạm|dày|chặt|rỗng|phủ bì)|hàm lượng|"
    r"nồng độ|tỷ lệ (?:phối|pha|trộn))[^;.]{0,40}$",
    re.IGNORECASE,
)
# “mỗi năm có từ 600 đến 800 thuyền viên …”: hoped for, of nobody else.
HAVING_HOPED = re.compile(
    r"(?:mỗi năm|hằng năm|hàng năm|phấn đấu|bảo đảm|đảm bảo)(?:\s+[^\s,;.]+){0,5}?\s+có\s*$",
    re.IGNORECASE,
)
# “Các xã có từ 30% … trở lên được ưu tiên”: of whom something is said.
THOSE_WITH = re.compile(
    r"(?<!\w)(?:các|những|đối với|trường hợp)\s[^,;]{1,40}\s"
    r"(?:có|chiếm|nuôi|trồng|sử dụng|vay|sản xuất|chở|nợ|quá|nghỉ|vượt)\s*$",
    re.IGNORECASE,
)
# “kiểm toán năng lượng tại cơ sở có mức tiêu thụ từ 1.000 TOE/năm trở lên”
SOME_WITH = re.compile(
    r"(?<!\w)(?:tại|ở|cho|với|của|ưu tiên|đối với)\s(?:các\s|những\s)?"
    r"(?:cơ sở|hộ|doanh nghiệp|nhà máy|hợp tác xã|đơn vị|nhà trọ|chợ|trang trại|khu|dự án|bến|cảng|"
    r"công trình|tàu|trường|tòa nhà|khách sạn)\b[^,;.]{0,40}\s(?:có|quy mô|công suất)"
    r"(?:\s[^\s,;.\d]+){0,4}\s*$",
    re.IGNORECASE,
)
# “hành vi chở quá tải từ 10% trở lên”
OFFENCE = re.compile(r"(?<!\w)(?:hành vi|vi phạm|xử phạt)\b[^;.]{0,60}$", re.IGNORECASE)
# “Cơ sở nuôi tôm có từ 2 ha trở lên lắp trạm quan trắc”: of whom a goal is said.
OWNERS_WITH = re.compile(
    r"(?<!mỗi )(?<!\w)(?:cơ sở|hộ|doanh nghiệp|nhà máy|hợp tác xã|đơn vị|trường|chợ|trang trại|"
    r"khu|dự án|công trình|tàu)\s[^,;.]{1,40}\s(?:có|quy mô|công suất)\s*$",
    re.IGNORECASE,
)
DO_THEN = re.compile(
    r"[^,;.]{0,24}\s(?:lắp|lắp đặt|trang bị|thực hiện|áp dụng|kết nối|hoàn thành|tham gia|ký|xây|"
    r"sử dụng|bố trí|phải|đều|lập|đấu nối|phân loại|niêm yết|công khai)\b",
    re.IGNORECASE,
)
# “nhà đầu tư tham gia từ 30% … trở lên được ưu tiên”: who gets something.
GETS_THEN = re.compile(
    r"[^,;.]{0,40}?\s?(?:thì\s)?được\s(?:ưu tiên|hưởng|hỗ trợ|miễn|giảm|vay|xét|xem xét|khen|"
    r"thưởng|ưu đãi|áp dụng)\b",
    re.IGNORECASE,
)
# “Hộ có doanh thu từ 500 triệu đồng/năm trở xuống không phải nộp thuế”, “diện tích có cây chết trên
# 20% phải trồng dặm”: upon what something must be done or need not.
HAVING = re.compile(r"(?:^|[^\d;.]*\s)có\s[^,;.\d]{1,40}$", re.IGNORECASE)
MUST_THEN = re.compile(r"\s*(?:thì\s)?(?:không phải|phải|được miễn)\s", re.IGNORECASE)
# “Tăng số doanh nghiệp có doanh thu trên 10 tỷ đồng/năm thêm 20 doanh nghiệp”: which ones.
OF_TURNOVER = re.compile(
    r"(?<!\w)(?:hộ|hộ kinh doanh|hộ gia đình|cơ sở|doanh nghiệp|hợp tác xã|cá nhân|tổ chức)\scó\s"
    r"(?:mức\s|tổng\s)?doanh thu(?: bình quân| hằng năm| một năm)?\s*$",
    re.IGNORECASE,
)
ONLY_THEN = re.compile(
    r"[^,;.]{0,60}\bthì\b|[^,;.]{0,60}\bmới\s+(?:được|đủ|có hiệu lực|tổ chức|tiến hành|xem xét|"
    r"triển khai|thực hiện|quyết định)\b",
    re.IGNORECASE,
)
ONLY_IF = re.compile(
    r"\bkhi (?:có|đạt|được|đủ)\s*$|"
    r"\b(?:chỉ\b[^,;.]{1,60}\bkhi|nếu|trường hợp|với điều kiện)\b[^,;.]{0,50}$",
    re.IGNORECASE,
)
# “nếu để xảy ra từ 02 vụ việc trở lên”: a count that something follows upon.
IN_CASE_OF = re.compile(
    r"\bkhi (?:có|để xảy ra|xảy ra|phát hiện|xuất hiện)\s*$|\bnếu\b[^,;.]{0,60}$", re.IGNORECASE
)
# “bình quân 01 mẫu/100 dân”
PER_NUMBER = re.compile(r"\s?/\s?\d")
# “bố trí 1 máy tự phục vụ/5.000 dân”: a rate that is laid down.
AT_A_RATE = re.compile(r"[^,;.\d]{0,40}/\s?\d")
# “xóa các điểm ngập (còn 11 điểm)”: how many there are.
STILL_THERE = re.compile(r"\((?:hiện )?(?:còn|nay còn|đang có)\s*$", re.IGNORECASE)
OPEN_BOUND = re.compile(r"(?:từ|dưới|trên|hơn)\s", re.IGNORECASE)
AND_MORE = re.compile(r"trở (?:lên|xuống)\s*$", re.IGNORECASE)
CAPACITY = re.compile(r"(?:công suất|quy mô|diện tích|dung tích)(?: thiết kế)?\s*$", re.IGNORECASE)
LENGTHS = frozenset(("m", "cm", "mm", "mét", "tầng"))
BOUNDARY = re.compile(
    r"(?<!\w)(?:rộng|dài|cao|sâu|dày|bán kính|cách|mặt cắt|mặt đường|nền đường|lộ giới|khẩu độ|"
    r"đường kính)(?:\s+[^\s,;.]+){0,2}\s*$|"
    # “bán kính xử lý mỗi ổ dịch tối thiểu 200 m”
    r"(?<!\w)bán kính(?:\s+[^\s,;.\d]+){3,6}\s*$",
    re.IGNORECASE,
)
# “không quá 03 mô hình/xã”: what each may have or must have.
OF_EACH_PLACE = re.compile(
    r"(?:tỉnh|huyện|xã|phường|thôn|bản|ấp|khu|hộ|người|em|cháu|học sinh|học viên|lớp|trường|phòng|"
    r"chỗ|đơn vị|cơ sở|địa phương|mô hình|dự án|đội|tổ|nhóm|đoàn|cụm|điểm|công trình|cán bộ|"
    r"ha|sào|con|xe|tàu|máy|m2|m²|m3|m³|suất|hồ sơ)\b",
    re.IGNORECASE,
)
# “phụ cấp đối với bác sĩ công tác tại 19 xã”: where those are who are aided.
AIDED_WHERE = re.compile(
    r"(?:hỗ trợ|phụ cấp|trợ cấp|ưu đãi|chế độ|chính sách)\b[^;.]{0,120}\b(?:đối với|cho)\s"
    r"[^;.,]{1,60}\s(?:tại|ở|thuộc|của)\s*$",
    re.IGNORECASE,
)
# “Dự án … phải dành 20% diện tích đất ở”: what is laid down for everybody.
OBLIGED = re.compile(
    r"(?<!\w)(?:dự án|cơ sở|doanh nghiệp|chủ đầu tư|hộ|tổ chức|đơn vị|nhà thầu|khu)\b[^;.]{0,100}"
    r"\sphải\s(?:dành|trích|có|bố trí|bảo đảm|đảm bảo|nộp|chiếm|đóng)(?:\s+[^\s,;.\d]+){0,3}\s*$",
    re.IGNORECASE,
)
# “tối thiểu 20 ha hoặc 5% quỹ đất”: a rule that leaves a choice.
EITHER = re.compile(r"[^,;.\d]{0,60}\bhoặc\s+\d", re.IGNORECASE)
OR_ELSE = re.compile(r"\d[^,;.]{0,60}\bhoặc\s+$", re.IGNORECASE)
AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|không dưới|≥|>=)", re.IGNORECASE)
# “mỗi thôn thành lập 01 tổ”: what each is to bring about, unlike “mỗi đội 15 người”.
EACH_BRINGS = re.compile(
    r"(?:^|[\s,(])mỗi\s[^;.\d]{1,60}?\s(?:thành lập|vận động|xây dựng|trồng|giúp đỡ|giúp|kết nạp|"
    r"đăng ký|ra mắt|hoàn thành|duy trì|phát triển|trang bị|đỡ đầu)\b[^;.,\d]{0,24}$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:thôn|bản|xã|phường|ấp|buôn|làng|khóm|khu phố|khu dân cư|tổ dân phố|cụm dân cư|huyện|tỉnh|"
    r"đặc khu|địa phương|trường|điểm trường|trạm y tế|chợ|đơn vị|khu công nghiệp)"
)
# “bố trí mỗi thôn 01 cộng tác viên”, “mỗi xã có 01 bác sĩ”: what each place is to get.
EACH_PLACE = re.compile(
    r"(?:(?<!\w)(?:bố trí|thành lập|xây dựng|kiện toàn|trang bị|lắp đặt|đầu tư|hình thành|duy trì|"
    r"phát triển|mở|trồng|ra mắt|bảo đảm|đảm bảo)(?: cho)?"
    rf" mỗi {_PLACE.pattern}(?:, {_PLACE.pattern})?(?: có)?"
    rf"|(?:^|[\s,(])mỗi {_PLACE.pattern}(?:, {_PLACE.pattern})?(?: \w+)? có)\s*$",
    re.IGNORECASE,
)
EACH = re.compile(r"(?:^|[\s,(])mỗi\s+(?!(?:năm|quý|tháng|tuần|ngày)\b)[^;.]{1,60}$", re.IGNORECASE)
# “hiện” as a word of its own: neither “phát hiện” nor “thực hiện”.
_NOW = re.compile(r"(?<!phát )(?<!thực )(?<!thể )hiện")
PRESENT_TAIL = re.compile(
    rf"^(?:(?!so với)[^,;.()]){{0,48}}\b(?:{_NOW.pattern} có|hiện nay|hiện hữu|"
    r"đang (?:hoạt động|triển khai|thực hiện|có))\b",
    re.IGNORECASE,
)
# “100% hộ kinh doanh đang hoạt động được cấp mã số thuế”: what those at work now shall reach.
SHALL_ALL = re.compile(
    rf"[^,;.()]{{0,40}}\b(?:{_NOW.pattern} có|đang hoạt động)\s(?:đều\s)?"
    r"(?:được|phải|đạt|nộp|thực hiện|sử dụng|áp dụng|đăng ký|ký|kê khai|có)\s",
    re.IGNORECASE,
)
# “bảo vệ 15.400 ha rừng hiện có”: what there is shall stay.
_KEPT = re.compile(
    r"\b(?:bảo vệ|duy trì|giữ vững|giữ)(?: (?:an toàn|nghiêm ngặt|ổn định|vững chắc|tốt|hiệu quả|"
    r"có hiệu quả|nguyên trạng|toàn bộ)){0,2}"
)
KEPT_UP = re.compile(rf"{_KEPT.pattern}\s*$", re.IGNORECASE)
# “bảo vệ 15.400 ha rừng hiện có, trong đó 4.000 ha rừng đặc dụng”: so do its parts.
KEPT_WHOLE = re.compile(rf"{_KEPT.pattern}\s\d[^;]*$", re.IGNORECASE)
PRESENT_LEAD = re.compile(
    rf"\b(?:{_NOW.pattern} (?:có|nay|còn|tại|đang|mới)|mới (?:đạt|có|thu|chỉ|được|khoảng|\w+ được)|"
    r"mới chỉ|chỉ (?:mới )?(?:\w+ ){1,2}được|đến nay|tính đến|(?<!so với )ước (?:đạt|thực hiện|có)|"
    r"đã (?:được |có |đạt |xây dựng |hoàn thành |tổ chức |công nhận |triển khai |hỗ trợ |thu |"
    r"cấp )|"
    r"trong năm qua|giai đoạn vừa qua|thời gian qua)(?:[^;.]|\.(?=\d)){0,120}$",
    re.IGNORECASE,
)
# “tỷ lệ … chỉ đạt 58,3%”
NO_MORE_THAN = re.compile(r"\bchỉ (?:đạt|có|được|bằng|chiếm)\s*$", re.IGNORECASE)
# A sentence that opens so tells what is or was.
TELLING = re.compile(
    r"(?:[^.;,]{0,40}(?<!\w))?(?:"
    r"trong\s(?:[^\s.;,]+\s){1,3}(?:vừa\s)?qua|(?:những năm|các năm|thời gian) (?:vừa )?qua|"
    rf"{_NOW.pattern} (?:nay|có|tại|còn|(?:[^\s.;,]+\s){{1,4}}(?:có|còn|đạt))|"
    r"đến nay|tính đến|trước đây|"
    r"theo (?:kết quả|số liệu|thống kê|báo cáo)|"
    r"(?:năm học|niên vụ|vụ)\s20\d\d(?:\s?[-–]\s?20\d\d)?,?\s"
    r"(?:toàn|cả)\s(?:[^\s.;,]+\s){1,2}(?:hiện )?"
    r"(?:có|đạt))\b",
    re.IGNORECASE,
)
STILL_TO_COME = re.compile(
    r"\b(?:phấn đấu|lên(?! lớp)|xuống|đến năm|còn dưới|sẽ|nâng|giảm còn|rút (?:ngắn )?còn)\b",
    re.IGNORECASE,
)
# “rà soát 214 điểm hiện có, giảm ít nhất 40 điểm”: what is to be done with what there is.
TO_BE_DONE = re.compile(
    r",\s*(?:giảm|tăng|bổ sung|xóa|cải tạo|nâng cấp)(?: thêm)?\s*$", re.IGNORECASE
)
SCHEME = re.compile(
    r"\b(?:Đề án|Chương trình|Chiến lược|Dự án|Cuộc vận động|Phong trào|đề án|chiến dịch)\s"
    r"(?:[^\s,;.“”]+\s){0,9}$"
)
DONE_THERE = re.compile(r"\b(?:đạt|có|cho|với|giúp|hỗ trợ|phấn đấu|hoàn thành)\s*$")
LAID_DOWN = re.compile(
    r"\b(?:theo|tại|của) (?:quy định (?:của|tại)|Luật|Bộ luật|Nghị định|Thông tư)\b"
)
# “100% vụ vi phạm được phát hiện phải xử lý theo Luật …”: all of them, by whatever law.
ALL_ARE = re.compile(
    r"\s*(?:số\s)?(?:vụ|vụ việc|trường hợp|cơ sở|hành vi|đối tượng|hộ|doanh nghiệp)\b"
    r"[^,;.]{0,60}?\s(?:phải|được|bị)\s",
    re.IGNORECASE,
)
# So many are worked off (“số hóa 45.000 hồ sơ”), not written.
MANY_PAPERS = 100
# “tổ chức 06 hội nghị đối thoại”: people are heard, no paper is made.
DIALOGUE = re.compile(r"\s*đối thoại\b", re.IGNORECASE)
PAPERS = frozenset(
    (
        "báo cáo",
        "hướng dẫn",
        "kế hoạch",
        "nghị quyết",
        "hội nghị",
        "quyết định",
        "văn bản",
        "bảng",
        "biểu",
        "biểu mẫu",
        "phụ lục",
        "danh mục",
        "hình thức",
        "nhóm nhiệm vụ",
        "nhóm giải pháp",
        "khâu đột phá",
        "trụ cột",
        "bước",
        "cuộc họp",
        "tờ trình",
        "công văn",
        "đề án",
        "chỉ thị",
        "hội thảo",
        "hồ sơ",
        "nhiệm vụ",
        "giải pháp",
        "đột phá",
        "nội dung",
        "nguyên tắc",
        "thông tư",
        "nghị định",
        "quy chế",
        "đoàn",
        "cuộc",
    )
)
# “Trên 1.000 doanh nghiệp được hỗ trợ” opens a promise, “Trên 10.000 dân có …” does not.
COUNTED_THINGS = re.compile(r"(?!dân|người dân|trẻ)\S")
PER_SO_MANY = re.compile(
    r"(?:trên|/|tính trên|cho mỗi|bình quân|mỗi|cứ)\s*(?:tổng số\s+)?$", re.IGNORECASE
)
COUNTED_ON = re.compile(
    r"\s*(?:dân|người|nhân khẩu|trẻ|phụ nữ|ca |vạn dân|hộ|ha|hecta|héc|đơn vị|lao động|học sinh|"
    r"m2|m²|km|doanh nghiệp|sinh viên)",
    re.IGNORECASE,
)
