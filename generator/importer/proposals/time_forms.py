"""The forms in which words say a time: days, stretches of a year, years, spans and periods."""

from __future__ import annotations

import re
from collections.abc import Mapping

# “trước”, “chậm nhất là vào”, “hết”
BOUND = (
    r"(?:(?:trước|chậm nhất|muộn nhất|hạn cuối|hạn chót|không quá|đến|hết|vào|trong)"
    r"(?:\s(?:là|đến|vào|trong|hết|thời hạn|thời điểm|trước)){0,2}\s)"
)
# “17 giờ 00 ngày …”, “16h30, ngày …”
_HOUR = r"(?:\d{1,2}(?:h|\sgiờ|:)(?:\s?\d{2}(?:\sphút)?)?,?\s)"
SEP = r"\s?/\s?"
OF_YEAR = rf"(?:{SEP}|\s(?:của\s)?năm\s)"
YEARLY = (
    r"(?:(?:h[àằ]ng|mỗi|từng|các) năm"
    r"|(?:của )?năm (?:sau|trước|kế tiếp|tiếp theo|liền kề)(?: liền kề)?)"
)
_QUARTER = r"(?:IV|I{1,3}|[1-4])(?!\w)"
_AND = r"(?:,\s|\svà\s|,\svà\s|\s?[-–]\s?)"
_AGAIN = r"(?:h[àằ]ng|mỗi)"
# What a period is made of; a number behind it would name one month or one year.
_UNIT = (
    r"(?:(?:\d{1,2}|một|ba|sáu) tháng|(?:\d{1,2}|một|hai|ba) năm|cả năm|ngày(?! ?\d)"
    r"|tuần|tháng|quý|năm)"
    r"(?!\w|\s20\d\d|\s\d{1,2}/)"
)
_MONTH = (
    rf"(?:{_AGAIN} (?:tháng|quý)"
    r"|tháng (?:cuối|đầu|thứ (?:nhất|hai|ba|\d))(?: cùng| tiên)?(?: của)?(?: mỗi| h[àằ]ng)? quý"
    r"|tháng (?:kế tiếp|liền kề|tiếp theo|sau|báo cáo)|tháng(?!\s?\d|\scuối|\sđầu))"
)
_HALF = r"(?:6|sáu) tháng (?:đầu|cuối) năm"
# “khi có yêu cầu”, “khi cơ quan kiểm toán, thanh tra có yêu cầu”
_WHEN_ASKED = r"(?<!sau )(?<!từ )(?<!trước )khi (?:\w{1,8},? ){0,9}?(?:yêu cầu|đề nghị)"
_WHEN_IT_HAPPENS = (
    r"(?<!sau )(?<!từ )(?<!trước )(?<!ngày )(?<!giờ )khi (?:phát hiện|xảy ra|xuất hiện"
    r"|có (?:dấu hiệu|sự cố|tình huống|dịch|ca bệnh|ca mắc))"
    r"(?: (?!và\b|để\b|trong\b|chậm\b|không\b|theo\b|trước\b|sau\b|thì\b|phải\b)\w{1,8}){0,8}"
    r"(?:(?<=\d) (?:giờ|phút|ngày|tuần|tháng|năm|người|hộ|ca|vụ|độ|ha|km|mm|m|%)(?!\w))?"
)
_WEEKDAY = r"(?:thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|chủ nhật)"
# Each form by its name; of those that begin at one place the first one holds.
_WRITTEN: Mapping[str, str] = {
    # “trước ngày 15 của tháng 6 và tháng 12 hằng năm”, “ngày 20 các tháng 3, 6, 9”
    "of_months": rf"{BOUND}?{_HOUR}?ngày\s\d{{1,2}}\s(?:của\s)?(?:các\s)?tháng\s\d{{1,2}}"
    rf"(?:(?:,\s|\svà\s|,\svà\s)(?:tháng\s)?\d{{1,2}}(?!\d|\s?[/.-]|\stháng)){{1,5}}"
    rf"(?:{OF_YEAR}20\d\d|\s(?:của\s)?{YEARLY})?",
    # “trước ngày 30 tháng 11 hằng năm”, “chậm nhất 20/12/2026”, “trước 17 giờ 00 ngày 5-3-2027”
    "dated": rf"{BOUND}?{_HOUR}?(?:ngày\s)?(?<!\d)(?:\d{{1,2}}(?:{SEP}|\stháng\s)\d{{1,2}}"
    rf"(?!\d|{SEP}\d{{1,3}}(?!\d))(?:{OF_YEAR}20\d\d|\s(?:của\s)?{YEARLY})?"
    r"|\d{1,2}[.-]\d{1,2}[.-]20\d\d)(?!\d)",
    # “trước ngày 15 hằng tháng”, “ngày 05 của tháng cuối quý”
    "in_month": rf"{BOUND}?{_HOUR}?(?:các\s)?ngày\s\d{{1,2}}(?:(?:,\s|\svà\s)\d{{1,2}}){{0,4}}"
    rf"\s(?:của\s)?{_MONTH}",
    # “hằng tháng (trước ngày 25)”: of a period that is said beside it
    "bare": rf"{BOUND}{_HOUR}?ngày\s\d{{1,2}}(?!\d|\s?[/.-]\s?\d|\stháng)",
    "quarter": rf"{BOUND}?quý\s{_QUARTER}(?:{_AND}(?:quý\s)?{_QUARTER}){{0,3}}"
    rf"(?:{OF_YEAR}20\d\d|\s{YEARLY})?",
    "month": rf"{BOUND}?(?:(?:đầu|giữa|cuối|các)\s)?tháng\s\d{{1,2}}(?!\d|{SEP}\d{{1,3}}(?!\d))"
    rf"(?:{_AND}tháng\s\d{{1,2}}(?!\d)|{_AND}\d{{1,2}}(?=(?:{_AND}\d{{1,2}}){{0,2}}"
    rf"(?:{OF_YEAR}20|\s{YEARLY}))){{0,3}}(?:{OF_YEAR}20\d\d|\s{YEARLY})?",
    "half": rf"(?:trong|vào) {_HALF}(?: 20\d\d)?",
    # “tại kỳ họp giữa năm 2027”, “vào kỳ họp thường lệ cuối năm”
    "session": r"(?:tại|vào|trong) (?:các )?kỳ họp(?: thường lệ| thường kỳ)?"
    r"(?: (?:HĐND|Hội đồng nhân dân)(?: tỉnh| thành phố| huyện| xã| phường)?)?"
    r"(?: thường lệ)? (?:giữa|cuối) năm(?: 20\d\d)?",
    "years": r"(?<!tháng )(?:hết|(?:vào )?(?:đầu|giữa|cuối)|vào|trong|trước"
    r"|chậm nhất(?: là| trong| vào)?) (?:các )?"
    r"năm 20\d\d(?:(?:,| và) (?:năm )?20\d\d){0,8}|(?<=\()năm 20\d\d(?=\))"
    r"|(?<=kết \d năm \()20\d\d(?=\))|(?<=kết \d\d năm \()20\d\d(?=\))",
    # “hoàn thành năm 2027”, “sơ kết năm 2028, tổng kết năm 2030”
    "done": r"(?:(?<=hoàn thành )|(?<=khai thác )|(?<=sử dụng )|(?<=vận hành )|(?<=sơ kết ))"
    r"năm 20\d\d|(?<=kết giữa kỳ )năm 20\d\d|(?<=(?<!báo cáo )tổng kết )năm 20\d\d"
    r"(?=[,;.]|$| việc| Chương trình| Kế hoạch| Đề án)",
    # “năm 2028 tổ chức sơ kết, năm 2030 tổng kết”
    "reviewed": r"(?<!\w )năm 20\d\d(?=,? (?:(?:tham mưu|tổ chức|tiến hành|hội nghị|thực hiện)"
    r" (?:việc |hội nghị )?){0,2}(?:sơ kết|tổng kết))",
    # What opens a line or a clause: “Năm 2027: …; năm 2028: …”
    "opening": r"(?:(?<![^\n])|(?<=; )|(?<=\. ))năm 20\d\d(?=\s?[:,])",
    "span": r"(?:trong vòng|trong thời hạn|chậm nhất(?: sau| trong)?|không quá) "
    r"\d{1,3} (?:giờ|ngày)(?! ?\d)\b(?!,? (?:thứ|chủ nhật|h[àằ]ng|mỗi|ngày)\b)"
    r"|trong \d{1,3} (?:giờ|ngày)\b"
    r"(?=(?: làm việc)? (?:kể )?(?:từ|sau) (?:khi|ngày|lúc|thời điểm)\b)"
    r"|sau \d{1,3} (?:giờ|ngày)(?= (?:làm việc )?"
    r"(?:(?:kể )?từ (?:khi|ngày)|tổ chức|kết thúc|triển khai|thực hiện))"
    r"|trước \d{1,3} ngày(?= (?:diễn ra|tổ chức|khai mạc|khi))"
    r"|(?:ngay )?trong ngày(?= khi |[,;.)]|$)",
    # “khi có yêu cầu”, “đột xuất theo yêu cầu”: the occasion on which something is handed over
    "occasion": r"(?:đột xuất )?"
    rf"(?:{_WHEN_ASKED}|theo yêu cầu"
    r"|khi (?:có )?(?:phát sinh|biến động|thay đổi)"
    rf"|{_WHEN_IT_HAPPENS}"
    r"|sau (?:mỗi|từng) (?:đợt|lần|cuộc|chuyến|phiên|học kỳ|năm học|chiến dịch|vụ|kỳ|hội nghị"
    r"|sự kiện|lớp|khóa)(?: (?:kiểm tra|giám sát|sản xuất|họp|tập huấn))?)",
    # “trước mùa mưa bão hằng năm”, “trước ngày khai giảng”, “trước mùa lũ năm 2026”
    "season": rf"trước (?:mùa|(?:ngày )?khai giảng|năm học|Tết|kỳ thi)"
    rf" (?:\w{{1,7}} ){{0,4}}{YEARLY}"
    r"|trước (?:mùa (?:mưa bão|mưa lũ|bão lũ|mưa|bão|lũ|khô)|(?:ngày |lễ )?khai giảng"
    r"|ngày tựu trường|Tết Nguyên đán|kỳ thi tốt nghiệp(?: trung học phổ thông)?)"
    r"(?: năm(?: học)? 20\d\d(?:\s?[-–]\s?20\d\d)?)?",
    # “thứ Năm hằng tuần”, “vào chiều thứ Sáu”
    "weekday": rf"(?:(?:trước|vào|chậm nhất)(?: là)? )?{_HOUR}?(?:(?:sáng|chiều|ngày) )?"
    rf"{_WEEKDAY},? (?:của )?{_AGAIN} tuần"
    rf"|vào (?:(?:sáng|chiều|ngày) )?{_WEEKDAY}(?=[,;.]|$)(?!,? ngày)",
    # “vào ngày làm việc cuối cùng của tháng”, “cuối tháng”
    "end_of": r"(?:vào |trong )?(?:ngày (?:làm việc )?|tuần )"
    r"(?:đầu|cuối|thứ (?:nhất|hai|ba|tư))(?: tiên| cùng)?"
    r"(?: của)?(?: mỗi| h[àằ]ng)? (?:tháng|quý)(?! ?\d| [IV])|vào (?:đầu|cuối) (?:tháng|quý)"
    rf"(?! ?\d| [IV])|(?:(?<![^\n])|(?<=; ))cuối (?:{_AGAIN} )?(?:tháng|quý|năm)(?=,)",
    "period": rf"(?:định kỳ (?:(?:{_AGAIN}|theo) )?|{_AGAIN} "
    r"|theo (?=(?:tuần|tháng|quý)(?! \w{1,3}\b ?\d| cuối| đầu))"
    rf"|(?=[69] tháng(?: đầu năm)?{_AND}(?:cả |{_AGAIN} )?năm\b(?! 20))"
    r"|(?=(?:\d{1,2}|một|hai|ba|sáu) (?:tháng|năm)"
    rf"(?:{_AND}\d|/lần| (?:một|01|1|hai|02|2) lần))"
    r"|(?:ít nhất |tối thiểu )?\d{1,2} lần/)"
    rf"{_UNIT}"
    rf"(?:(?:{_AND}|/)(?:(?:{_AGAIN}|định kỳ(?: {_AGAIN})?|theo) )?{_UNIT}){{0,5}}"
    r"(?:(?: |/)(?:một |01 |1 |hai |02 |2 )?(?:lần|đợt)\b)?",
    # “báo cáo sơ kết 5 năm, tổng kết 10 năm”: what is looked back on comes again so.
    "looked_back": r"(?<=kết )(?:\d{1,2} năm|[69] tháng)"
    r"(?=,| và (?:báo cáo|tổng kết|sơ kết|\d)|[.;]|$)",
    "regularly": r"định kỳ",
}
FORMS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form, re.IGNORECASE) for name, form in _WRITTEN.items()
}
