"""Words by which names of agencies are told from the words around them: data, no rules."""

from __future__ import annotations

from generator.importer.proposals.words import forms, phrases

OFFICES = phrases(
    "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|thủ trưởng|bí thư|phó bí thư|bộ trưởng|"
    "thứ trưởng|chánh|vụ trưởng|cục trưởng|trưởng|lãnh đạo|trưởng phòng|trưởng ban|hiệu trưởng|"
    "phó hiệu trưởng|viện trưởng|tổng giám đốc|người đứng đầu|thành viên|tổ trưởng|chủ nhiệm|"
    "chỉ huy trưởng|chánh văn phòng|ủy viên|tư lệnh|phó trưởng ban|phó trưởng phòng|tổ phó"
)
OF = forms("thuộc")[0]
OF_WHOM = (*forms("của"), *forms("thuộc"))
PLACE = forms("phòng")[0]
PAPER = forms("báo")[0]
# Bodies whose names go on in lower case, with words that elsewhere are what somebody does.
WORDY = phrases(
    "ban quản lý|trung tâm|quỹ|trường|công ty|chi nhánh|ban chỉ đạo|ngân hàng|viện|trạm|đội|tổ"
)
# Heads that are whole names.
ALONE = phrases(
    "chính phủ|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|tỉnh đoàn|huyện đoàn|thành đoàn|"
    "thị đoàn|đảng ủy|ban thường vụ|ban chấp hành|mặt trận tổ quốc|ubnd|hđnd|mttq|công an|"
    "trung ương đoàn|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|trưởng buôn|trưởng xóm|"
    "trưởng khóm|tổ trưởng dân phố|đoàn thanh niên|hội nông dân|hội cựu chiến binh|bộ chính trị|"
    "viettel|agribank|mobifone|thuế cơ sở|bảo hiểm xã hội cơ sở|lực lượng vũ trang|"
    "ban bí thư|công đoàn|chi ủy|quốc hội|ủy ban thường vụ quốc hội"
)
# Classes that need no “các” before them.
GENERAL = phrases(
    "cấp ủy|chính quyền|địa phương|cơ quan|đơn vị|ban cán sự|cơ quan điều tra|công an|trạm y tế|"
    "hội phụ nữ|hội nông dân|đoàn thanh niên|hội cựu chiến binh|trưởng thôn|trưởng bản|trưởng ấp|"
    "người có uy tín|đảng ủy trực thuộc|"
    "tổ trưởng tổ dân phố|bí thư chi bộ|công chức|cán bộ|bộ phận|chủ đầu tư|chủ rừng|nhà thầu|"
    "lực lượng kiểm lâm|lực lượng công an|lực lượng quân sự|lực lượng biên phòng|"
    "lực lượng bộ đội biên phòng|lực lượng dân quân|lực lượng dân quân tự vệ|"
    "lực lượng quản lý thị trường|lực lượng cảnh sát giao thông"
)
# Classes that are named apart from others listed with them.
APART = phrases(
    "đảng ủy trực thuộc|"
    "chính quyền|cấp ủy|mặt trận|mttq|ban cán sự|công an|trạm y tế|hội phụ nữ|hội nông dân|"
    "đoàn thanh niên|hội cựu chiến binh|trưởng thôn|trưởng bản|trưởng ấp|tổ trưởng tổ dân phố|"
    "bí thư chi bộ"
)
COUNTRY = tuple(forms("việt nam"))
RELATED = phrases("liên quan|có liên quan")
COMMITTEE = tuple(forms("đảng ủy"))
MASSES = tuple(forms("các đoàn thể"))
# So many small words a name holds in a row.
LONGEST_RUN = 9
LONGEST_NUMBER = 3
COUNTRYWIDE = phrases("trung ương")
# What behind a dash says what the body is, and is no part of its name.
BODIES = phrases("cơ quan|đơn vị")
# Where a class of bodies is.
WHERE = phrases("trên địa bàn|đóng trên địa bàn|trên cả nước|trong ngành")
# “Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh” is one body.
ASSEMBLY = forms("quốc hội")[-1]
