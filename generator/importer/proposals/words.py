"""Words of a text, and the word lists by which names of agencies and what they do are told.

A list is that of no plan: it holds what official Vietnamese calls bodies, ranks of places, and what
bodies do. All are held in the form in which words are compared (`normal_form`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
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
ủy viên | thông tấn xã | ủy ban nhân dân | ubnd | ủy ban mặt trận tổ quốc | ubmttq | ubmttqvn |
mặt trận tổ quốc | mttq | ubmt | mặt trận | ủy ban kiểm tra | ủy ban dân tộc | ủy ban | hội
đồng nhân dân | hđnd | hội đồng | thường trực | ban thường vụ | btv | ban chấp hành | bch | bcđ
| ban chỉ huy | ban chỉ đạo | ban quản lý | ban | sở | bộ | bộ chỉ huy | bộ tư lệnh | bộ đội
biên phòng | cục | chi cục | tổng cục | vụ | viện | viện kiểm sát | vksnd | học viện | tòa án |
tand | thanh tra | công an | phòng | văn phòng | vp | đảng ủy | đảng bộ | chi bộ | tỉnh ủy |
thành ủy | huyện ủy | thị ủy | quận ủy | tòa án nhân dân | viện kiểm sát nhân dân | đoàn đại
biểu quốc hội | tỉnh đoàn | huyện đoàn | thành đoàn | thị đoàn | đoàn | trung ương đoàn | trung
ương hội | trung ương | hội | hiệp hội | liên hiệp | liên minh | liên đoàn | lđlđ | tổng liên
đoàn | trung tâm | trạm | trường | đại học | bệnh viện | kho bạc | ngân hàng | nhnn | bảo hiểm
xã hội | bhxh | báo | đài | cổng | thư viện | bảo tàng | nhà văn hóa | chính phủ | thủ tướng |
chủ tịch | phó chủ tịch | giám đốc | phó giám đốc | thủ trưởng | bí thư | phó bí thư | bộ
trưởng | thứ trưởng | chánh | vụ trưởng | cục trưởng | trưởng | trưởng phòng | trưởng ban |
lãnh đạo | tổ | công ty | tập đoàn | tổng công ty | bưu điện | hạt kiểm lâm | đồn | đội | công
chức | quân khu | quỹ | chi cục thuế | thuế | thống kê | liên hiệp các hội | hợp tác xã | nhà
xuất bản | nhà máy | cảng | chi nhánh | khối | đảng đoàn | ban cán sự | ban dân tộc | hải quan
| hiệu trưởng | phó hiệu trưởng | viện trưởng | tổng giám đốc | cơ quan | cơ quan cảnh sát điều
tra | bộ phận | phòng giao dịch | thành viên | người đứng đầu | tổ trưởng | tổ phó | trưởng
thôn | trưởng bản | trưởng ấp | trưởng khu phố | trưởng buôn | trưởng xóm | trưởng khóm | tổ
trưởng tổ dân phố | tổ trưởng dân phố | tổ trưởng khu phố | ban thường trực | chi đoàn | chi
hội | kiểm toán nhà nước | kiểm toán | chủ nhiệm | chỉ huy trưởng | chính trị viên | tư lệnh |
chính ủy | chánh án | chánh văn phòng | viện trưởng viện kiểm sát | điện lực | viễn thông |
vườn quốc gia | khu bảo tồn | ban giám hiệu | ban giám đốc | tổ công tác | tổ giúp việc | tổ
công nghệ số cộng đồng | ban giám sát đầu tư của cộng đồng | ban thanh tra nhân dân | văn phòng
điều phối | văn phòng đăng ký đất đai | ban quản lý dự án | ban quản lý dự án đầu tư xây dựng |
ban quản lý dự án đầu tư xây dựng công trình giao thông | ban quản lý khu kinh tế | kế toán |
văn thư | cán bộ | lực lượng | ban bí thư | bộ chính trị | tổng bí thư | chi ủy | liên hiệp hội
| câu lạc bộ | ban đại diện | trung tâm phục vụ hành chính công | đoàn thanh niên | hội liên
hiệp phụ nữ | hội nông dân | hội cựu chiến binh | công đoàn | nhà trường | khoa | bộ môn |
trung đoàn | trưởng ban chỉ đạo | trưởng đoàn | đội trưởng | chi cục trưởng | giám đốc sở | kho
bạc nhà nước | ban chỉ huy quân sự | ban chỉ huy phòng thủ dân sự | hội thẩm | tổ hợp tác | tổ
bảo vệ an ninh trật tự | nhóm công tác | trưởng công an | ngân hàng nhà nước | ngân hàng chính
sách xã hội | bí thư chi bộ | bí thư đảng ủy
| tổ trưởng tổ công nghệ số cộng đồng | tổ đảng | quốc hội | cơ sở | phó trưởng ban | phó trưởng
ban thường trực | phó tư lệnh | tiểu ban | ủy ban thường vụ quốc hội | hạt | phó trưởng phòng |
phó bí thư thường trực | phó chủ tịch thường trực | công ty cổ phần | công ty tnhh | công ty trách
nhiệm hữu hạn | tổng công ty cổ phần | hội đồng trường | tổng hội | đoàn kiểm tra | đoàn kiểm tra
liên ngành | tổ kiểm tra liên ngành | đoàn giám sát | cảng vụ | cảng vụ đường thủy nội địa | cảng
vụ hàng hải | cdc | ttyt | tyt | vnpt | viettel | mobifone | agribank | nhcsxh | quỹ tín dụng nhân
dân | thuế cơ sở | bảo hiểm xã hội cơ sở | lực lượng vũ trang | đoàn khối | hội đồng quản trị |
hội đồng thành viên | hải đội | hải đoàn | lữ đoàn | sư đoàn | tiểu đoàn | đại đội | xí nghiệp |
tạp chí | báo và phát thanh, truyền hình | báo và phát thanh - truyền hình | nhà hát |
chi nhánh văn phòng đăng ký đất đai | tổ bảo vệ an ninh, trật tự ở cơ sở |
ban quản lý khu kinh tế và các khu công nghiệp | bộ phận một cửa | tổ chống thất thu |
tổ chống thất thu ngân sách | tổ chống thất thu thuế
"""
# What stands for many bodies or for any: “các sở, ban, ngành”. It may open a name in lower case.
_CLASSES = """
trường tiểu học | trường mầm non | trường trung học cơ sở | trường trung học phổ thông | sở | ban
| ngành | bộ | phòng | cơ quan | đơn vị | địa phương | tổ chức | đoàn thể | hội | cấp ủy | chi bộ
| đảng bộ | chi | đảng ủy | chính quyền | xã | phường | thị trấn | huyện | thị xã | thành phố |
quận | đặc khu | tỉnh | trường | doanh nghiệp | khu phố | thôn | ấp | tổ dân phố | cá nhân | hợp
tác xã | viện | trung tâm | ban cán sự | công chức | cán bộ | cấp | ban chỉ đạo | cơ sở | bệnh
viện | ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | mặt trận | mttq | vụ | cục | nhà trường
| chủ đầu tư | hội quần chúng | ban đảng | đảng đoàn | ban dân vận | trạm | bản | làng | hệ thống
| đồng chí | hộ | tiểu học | trung học cơ sở | trung học phổ thông | mầm non | cơ quan điều tra |
công an | trạm y tế | hội phụ nữ | hội nông dân | đoàn thanh niên | hội cựu chiến binh | trưởng
thôn | trưởng bản | trưởng ấp | tổ trưởng tổ dân phố | bí thư chi bộ | ban công tác mặt trận |
huyện ủy | thành ủy | thị ủy | quận ủy | tỉnh ủy | nhà máy | ngân hàng | trung tâm y tế | cơ sở
giáo dục | cơ sở y tế | khu dân cư | buôn | xóm | khóm | tổ công nghệ số cộng đồng | bộ phận | chi
hội | chi đoàn | công ty | khoa | lực lượng | lực lượng chức năng | tổ chức đảng | tổ chức chính
trị | thành viên | phòng ban | tổ | đội | ban quản lý | tổ hợp tác | giáo viên | hiệp hội | ban
chấp hành | ban ngành | sở ngành | chủ rừng | trường học | nhà mạng | người có uy tín | ban xây
dựng đảng | đảng ủy trực thuộc | tập đoàn | tổng công ty | nhà thầu | cơ quan tổ chức | cán bộ
quản lý | ủy ban | đại biểu | đoàn đại biểu quốc hội | trường cao đẳng | trường trung cấp | trường
đại học | trường dạy nghề | trường trung học nghề | cao đẳng | trung cấp | đại học | học viện |
trung học nghề | cảng vụ | cảng vụ đường thủy nội địa | cảng vụ hàng hải | chi cục | xí nghiệp |
cơ sở giáo dục nghề nghiệp | đồn biên phòng | hạt kiểm lâm | lực lượng kiểm lâm | lực lượng công
an | lực lượng quân sự | lực lượng biên phòng | lực lượng bộ đội biên phòng | lực lượng dân quân |
lực lượng quản lý thị trường | lực lượng cảnh sát giao thông | lực lượng dân quân tự vệ | cơ sở
khám bệnh, chữa bệnh | cơ sở khám, chữa bệnh | cơ sở đào tạo | cơ sở đào tạo, bồi dưỡng cán bộ |
cơ sở sản xuất, kinh doanh | cơ sở sản xuất | cơ sở kinh doanh
"""
# Ranks of places, which end a name or go before the name of a place.
_RANKS = """
tỉnh | huyện | xã | phường | quận | thị xã | thị trấn | thành phố | đặc khu | thôn | khu phố |
khu vực | trung ương | cấp tỉnh | cấp huyện | cấp xã | các cấp | tp | quốc gia | nhà nước | địa
phương | liên quan | có liên quan | trực thuộc | cấp quân khu | cấp cơ sở | cấp thôn | cấp trung
ương | cấp thành phố | hai cấp | ba cấp | quân khu | biên giới | dọc
tuyến | ven biển | ven sông | vùng cao | miền núi | sở tại
"""
# What departments of a province or ministry are for, by which a list of several is told from one.
_FIELDS = """
tài chính | tư pháp | nội vụ | y tế | xây dựng | công thương | ngoại vụ | giáo dục và đào tạo |
khoa học và công nghệ | nông nghiệp và môi trường | văn hóa, thể thao và du lịch | dân tộc và tôn
giáo | dân tộc, tôn giáo | kế hoạch và đầu tư | thông tin và truyền thông | lao động - thương binh
và xã hội | giao thông vận tải | tài nguyên và môi trường | nông nghiệp và phát triển nông thôn |
du lịch | văn hóa và thể thao | văn hóa - xã hội | quy hoạch - kiến trúc | an toàn thực phẩm |
công an | quốc phòng | ngoại giao | văn hóa, khoa học và thông tin | kinh tế, hạ tầng và đô thị |
văn hóa | nông nghiệp | lao động | kinh tế - hạ tầng | kinh tế và hạ tầng | tài chính - kế hoạch |
chính sách, chiến lược | đào tạo, bồi dưỡng cán bộ | đào tạo, bồi dưỡng | môi trường | kinh tế -
quản lý đầu tư xây dựng | đổi mới sáng tạo, chuyển đổi xanh và khuyến công | nhà giáo và cán bộ
quản lý giáo dục | quản lý, giám sát bảo hiểm | giáo dục nghề nghiệp - giáo dục thường xuyên |
giáo dục thường xuyên | quản lý chất lượng, chế biến và phát triển thị trường | quản lý đê điều và
phòng, chống thiên tai | thương mại điện tử và kinh tế số | quản lý, xây dựng công trình | kế
hoạch - tài chính | thông tin | văn hóa và thông tin | quản lý đô thị | đô thị | quản lý nhà và
thị trường bất động sản | kinh tế hợp tác và phát triển nông thôn | quản lý và xây dựng công trình
thủy lợi | quản lý và phát triển thị trường trong nước | bảo vệ bà mẹ và trẻ em | quản lý nợ và
kinh tế đối ngoại | phát triển doanh nghiệp tư nhân và kinh tế tập thể | kế toán, kiểm toán | quản
lý, giám sát kế toán, kiểm toán | quản lý, giám sát chính sách thuế, phí và lệ phí | phổ biến,
giáo dục pháp luật và trợ giúp pháp lý | kiểm tra văn bản và tổ chức thi hành pháp luật | quản lý
thi hành án dân sự | giáo dục nghề nghiệp và giáo dục thường xuyên | phát thanh, truyền hình và
thông tin điện tử | tiền lương và bảo hiểm xã hội | khoa học công nghệ, môi trường và vật liệu xây
dựng | quản lý, khai thác công trình thủy lợi | quan trắc tài nguyên và môi trường | điều dưỡng
người có công | trợ giúp pháp lý nhà nước | quản lý chất lượng nông lâm sản và thủy sản | quản lý
khu kinh tế và các khu công nghiệp | bảo lãnh tín dụng cho doanh nghiệp nhỏ và vừa | bảo trợ người
khuyết tật và trẻ mồ côi
"""
# What bodies do. Those of two words first; a name ends before them.
_VERBS = """
chủ trì | chủ động | phối hợp | tham mưu | giúp | hướng dẫn | theo dõi | đôn đốc | kiểm tra |
giám sát | thanh tra | phản biện | đánh giá | chỉ đạo | lãnh đạo | chỉ huy | điều hành | tổ
chức | triển khai | thực hiện | xây dựng | ban hành | rà soát | đề xuất | tổng hợp | báo cáo |
trình | gửi | thẩm định | bố trí | cân đối | phân bổ | tuyên truyền | phổ biến | quán triệt |
vận động | bảo đảm | đảm bảo | cung cấp | cập nhật | công bố | công khai | thành lập | kiện
toàn | hoàn thiện | hoàn thành | nghiên cứu | lựa chọn | lập | mở | hỗ trợ | tham gia | tiếp
nhận | không tiếp nhận | không giải quyết | tiếp tục | tăng cường | đẩy mạnh
| nâng cao | phát huy | phát động | phát triển | phê
duyệt | thẩm tra | quyết định | quản lý | sử dụng | xử lý | giải quyết | khắc phục | thống kê |
điều tra | khảo sát | kiểm soát | rà phá | giao | phân công | lồng ghép | đưa | cho vay | huy
động | thu hút | kêu gọi | xúc tiến | đào tạo | bồi dưỡng | tập huấn | dạy | tuyển sinh | tư
vấn | giới thiệu | kết nối | cấp | tặng | khen thưởng | biểu dương | sơ kết | tổng kết | họp |
đăng tải | phát sóng | biên soạn | xuất bản | in | cụ thể hóa | căn cứ | trên cơ sở | chịu
trách nhiệm | có trách nhiệm | có nhiệm vụ | là | đối chiếu | quyết toán | giải ngân | thanh
toán | chi trả | đầu tư | sửa chữa | cải tạo | nâng cấp | lắp đặt | vận hành | duy trì | bảo vệ
| tuần tra | cứu hộ | sơ tán | di dời | hòa giải | khám | chữa bệnh | điều trị | chăm sóc |
tiêm | phòng dịch | phòng chống | đấu tranh | ngăn chặn | phát hiện | xét xử | truy tố | khởi
tố | cấm | cưỡng chế | xử phạt | đo đạc | cấp phát | chuyển giao | nhân rộng | khuyến khích |
tạo | xác định | xác nhận | thông báo | niêm yết | đăng ký | ký kết | hợp tác | mời | cử |
tuyển dụng | bổ nhiệm | quy hoạch | chuẩn bị | đề nghị | kiến nghị | yêu cầu | thu thập | số
hóa | tích hợp | chia sẻ | khai thác | ứng dụng | đổi mới | nắm | thường trực | thường xuyên |
kịp thời | định kỳ | khẩn trương | nghiêm túc | tích cực | tập trung | trực tiếp | góp ý | đóng
góp | phụ trách | đảm nhiệm | đảm nhận | giữ | nhận | trồng | nuôi | thay | thay thế | mua |
bán | thu | kiểm định | kiểm kê | kiểm đếm | thi công | nghiệm thu | bàn giao | ra quân | trực
| cứu trợ | thăm | viếng | tôn vinh | phục vụ | đón | cam kết | quan tâm | chú trọng | ưu tiên
| bám sát | làm | lấy | đề cao | gương mẫu | nêu cao | xem xét | cho ý kiến | thông qua | bầu |
hoạch định | thẩm duyệt | quản trị | vinh danh | thí điểm | tiến hành | lắng nghe | phản ánh |
cùng | thúc đẩy | tiếp cận | phân tích | dự báo | cảnh báo | quan trắc | giao ban | sắp xếp |
sáp nhập | tinh giản | chuyển đổi | đăng | phát thanh | xây | sản xuất | trả lời | định hướng |
dọn | dọn dẹp | quét dọn | phát quang | khơi thông | nạo vét | gieo | gieo trồng | bốc thăm |
chấm | chấm điểm | bình xét | bình chọn | bình bầu | suy tôn | ghi nhận | ghi hình | ghi chép |
quay | chụp | viết | dựng | dựng phim | sáng tác | biểu diễn | diễn tập | luyện tập | huấn
luyện | canh gác | trực gác | chốt chặn | phân luồng | điều tiết | hướng tới | hướng về | thiết
kế | phê bình | nhắc nhở | chấn chỉnh | răn đe | cảm hóa | quản thúc | truy quét | triệt phá |
triệt xóa | xóa | xóa bỏ | loại bỏ | thu gom | vận chuyển | phân loại | tái chế | chôn lấp |
tiêu hủy | khử trùng | phun | tẩy | giám định | xét nghiệm | chẩn đoán | sàng lọc | cấp cứu |
chuyển tuyến | tiếp đón | dạy nghề | phụ đạo | ôn tập | điều phối | điều chuyển | điều động |
luân chuyển | biệt phái | phân khai | phân cấp | ủy quyền | ủy thác | thu nộp | nộp | truy thu
| hoàn trả | miễn giảm | gia hạn | tạm ứng | tạm cấp | đối ứng | cấp bù | trích | trích lập |
mở rộng | thu hẹp | kéo dài | rút ngắn | đơn giản hóa | cắt giảm | tinh gọn | hợp nhất | giải
thể | chia tách | chuyển | chuyển tải | truyền tải | loan tin | phát | phát hành | nhân bản |
sao gửi | lưu | lưu trữ | lưu giữ | số hoá | nhập | nhập liệu | kê khai | khai báo | khai
trương | khai mạc | khánh thành | khởi công | động thổ | giải phóng | thu hồi | đền bù | bồi
thường | tái định cư | cắm mốc | lấy mẫu | kiểm nghiệm | tháo gỡ | tháo dỡ | gỡ bỏ | chi tiêu |
mua sắm | đấu thầu | đấu giá | cho thuê | sắp đặt | trang bị | trang trí | treo | căng treo |
đấu nối | tỉa | cắt tỉa | cắt cử | cắt điện | đóng cửa | mở cửa | ngừng | đình chỉ | tạm dừng |
dừng | nhân giống | lai tạo | chọn | chọn lọc | chọn cử | tuyển | tuyển chọn | xét tuyển | sơ
tuyển | xét | xét duyệt | xét chọn | duyệt | tổng rà soát | rà | hòa mạng | hạn chế | giảm
thiểu | phòng ngừa | khống chế | dập dịch | dập tắt | chữa cháy | cứu nạn | cứu chữa | ứng phó
| ứng trực | ứng cứu | tham vấn | tham khảo | tham dự | dự thảo | soạn | soạn thảo | biên tập |
tham quan | thăm hỏi | tặng quà | trao | trao tặng | trao đổi | chúc thọ | mừng thọ | đồng hành
| chung tay | ủng hộ | quyên góp | đỡ đầu | nhận đỡ đầu | bảo trợ | cưu mang | nuôi dưỡng | bảo
tồn | tôn tạo | trùng tu | phục dựng | gìn giữ | giữ gìn | giữ vững | khôi phục | gắn | gắn kết
| liên kết | liên hệ | tiếp | tiếp xúc | tiếp dân | đối thoại | giải trình | giải thích | giải
đáp | thuyết phục | động viên | khích lệ | cổ vũ | cổ động | nhận diện | nhận định | nhận xét |
tổng kiểm tra | phúc tra | hậu kiểm | tiền kiểm | tự kiểm tra | tự đánh giá | tự rà soát | giao
nhận | tiếp quản | tiếp thu | bàn bạc | thảo luận | thống nhất | thể chế hóa | cụ thể hoá |
luật hóa | pháp điển hóa | hệ thống hóa | chuẩn hóa | hiện đại hóa | xã hội hóa | đa dạng hóa |
tin học hóa | ký | ký cam kết | ký giao ước | đặt hàng | nêu gương | tiên phong | đi đầu | đăng
cai | chủ quản | thừa ủy quyền | công nhận | tái công nhận | chống thất thu | tính toán | dự
toán | dự trữ | dự phòng | ra mắt | bơm | tưới | tiêu úng | tích nước | xả | vớt | trục vớt |
neo đậu | kiểm ngư | đánh bắt | nạo | đào đắp | rải | đổ bê tông | kẻ vạch | cải thiện | cải
cách | cải tiến | tối ưu hóa | vay | bảo lãnh | nâng hạng | siết chặt | thắt chặt | thực thi |
thi hành | chấp hành | tuân thủ | tôn trọng | phấn đấu | nỗ lực | quyết tâm | cố gắng | đề ra |
bảo mật | kích hoạt | linh hoạt | nhanh chóng | sớm | tạo điều kiện | dành | dành riêng | san
sẻ | bao phủ | phủ sóng | hình thành | thiết lập | xác lập | xác minh | kiểm chứng | kiểm tra
chéo | tiến cử | đề cử | ứng cử | kết nạp | thu phí | thu lệ phí | định giá | thẩm định giá |
bình ổn | phân phối | lưu thông | tiêu thụ | bao tiêu | thu mua | chế biến | sơ chế | bảo quản
| đóng gói | xuất khẩu | nhập khẩu | kết thúc | khai giảng | tổng duyệt |
tựu trường | chuyển về | chuyển
đến | rút kinh nghiệm | xét công nhận | xếp loại | sửa đổi | bổ sung | điều chỉnh | bãi bỏ |
hiệp thương | lấy ý kiến | xin ý kiến | kiểm sát | kiểm soát | thay mặt | thẩm tra | khoanh vùng
| phân công | giao khoán | giao nộp | phụ trách chung | giao | nhận ủy thác | trình diễn
| tăng thời lượng | tiết kiệm | đẩy nhanh | nắm bắt | ngăn ngừa | đối soát | làm sạch | tiếp sức |
lan tỏa | hoàn tất | trích xuất | cài đặt | bảo dưỡng | bảo trì | duy tu | tu bổ | tu sửa | xây
mới | cấp mới | cấp đổi | thu dọn | giúp đỡ | củng cố | phản hồi | thử nghiệm | cấp phép | thu giữ
| tịch thu | tạm giữ | làm rõ | làm tốt | kết nghĩa | gia tăng | chấm dứt | loại trừ | tạo lập |
tạo nguồn | tạo dựng | tuyên dương | quy định | soát xét | tiêm chủng | tiêm phòng | lắp | viết
bài | khoanh nợ | trấn áp | bài trừ | bóc gỡ | dồn đổi | tiếp thị | thăm khám | thỏa thuận | xử
trí | kế thừa | vận dụng | ấn hành | nâng
| cung ứng | cắm | khảo nghiệm | ngầm hóa | soi chiếu | thụ lý | tống đạt | phúc khảo | thanh lý |
tất toán | đo vẽ | hòa nhập | khoan | gia cố | gia công | đắp | đào | gắn biển | dán | in ấn |
ghi danh | điểm danh | dẫn giải | áp giải | truy vết | cách ly | giải tỏa | bắt giữ | xua đuổi |
thả | ươm | chăm bón | thu hoạch | phơi sấy | cung cấp | kết hợp | lồng ghép | xin | nêu | gợi ý |
đặt | ấn định | giới thiệu | quảng bá | chiêu sinh | tuyển sinh | giảng dạy | bồi dưỡng | tập
huấn | kèm cặp | trợ giúp | tư vấn |
thông tin cho | thông tin đến | thông tin tới | thông tin kịp thời |
bào chữa | công chứng | chứng thực | thu xếp | đáp ứng | chốt | chốt danh
sách | chốt số liệu | chốt sổ | khóa sổ | sửa | phá dỡ | phê chuẩn | thông xe | thông tuyến |
khởi động | chạy thử | cắm biển | trao giải | bế mạc | lên lịch | lên phương án | hiệu chỉnh |
khởi tạo | xếp hạng | phân hạng | kiên cố hóa | san lấp | tẩy giun | cân đo | nhóm họp | tập kết |
hoàn công | thả giống | phát dọn | bóc tách | hạch toán | khấu trừ | cấp mã | gắn mã | cho điểm |
thoái vốn | cổ phần hóa
"""
# Words that begin with a verb and are none.
_NO_VERBS = """
giao thông | giao dịch | hình thành phố | giao thừa | thu nhập | cấp ủy | cấp trên | cấp dưới |
cấp tỉnh | cấp xã | cấp huyện | cấp nước | cấp thoát nước | lập pháp | trực thuộc | trực tuyến
| phát triển nông thôn | tiếp theo | trồng trọt | giao lưu | giao ban | giao tiếp |
báo cáo viên | kiểm tra viên | kiểm sát viên | thanh tra viên | điều tra viên | giám định viên |
hướng dẫn viên | tuyên truyền viên | công chứng viên | đấu giá viên | hòa giải viên
"""
# Words that end with a verb and are none.
_ENDING_LIKE_VERBS = """
chương trình | quá trình | lộ trình | công trình | quy trình | tiến trình | giáo trình | tờ trình |
hành trình | đơn đề nghị | giấy đề nghị | hồ sơ đề nghị
"""
# Words that end a name and are no part of any.
_STOPS = """
của | về | theo | trong | tại | để | với | có | đã | được | cần | phải | sẽ | thì | khi | như |
từ | đến | trên | dưới | cho | bằng | nhằm | do | vào | ở | và | hoặc | hay | cùng | nếu | qua
| sau | trước | đối | không | gồm | tối | ngày | năm | quý | tháng | bị | này | mà | rồi | vẫn
| đang | chưa | nhất | căn | giữa | chậm | muộn | định | mỗi | hằng | hàng năm | hàng quý | hàng
tháng | hàng tuần | một năm | 1 năm | sáu tháng | 3 tháng | 6 tháng | 9 tháng | kết quả thực hiện |
kết quả triển khai | tình hình thực hiện | tình hình triển khai
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
_COMPOUNDS, _ENDINGS = phrases(_NO_VERBS), phrases(_ENDING_LIKE_VERBS)
# “dịch vụ công trình UBND tỉnh”: what stands before “công” parts it from “trình”.
_PUBLIC = phrases("hành chính công|dịch vụ công|đầu tư công|tài sản công|người có công")


def longest(words: Sequence[Token], at: int, known: Phrases) -> int:
    """Return how many words from `at` on are the longest phrase of `known` there; 0 for none."""
    if not 0 <= at < len(words):
        return 0
    for length in _lengths(known).get(words[at].form, ()):
        end = at + length
        if end <= len(words) and tuple(one.form for one in words[at:end]) in known:
            return length
    return 0


@functools.cache
def _lengths(known: Phrases) -> Mapping[str, Sequence[int]]:
    """Return how long the phrases are that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for phrase in known:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def verb_words(words: Sequence[Token], at: int) -> int:
    """Return how many words name what somebody does there; 0 for “giao thông”, “công trình”."""
    length = longest(words, at, VERBS)
    if not length or longest(words, at, _COMPOUNDS) > length or _ends_a_noun(words, at, length):
        return 0
    return length


def _ends_a_noun(words: Sequence[Token], at: int, length: int) -> bool:
    """Tell “công trình”, “hồ sơ đề nghị” from what is done; “thủ tục hành chính công trình Sở”."""
    if not any(_is_said(words, at - back, at + length, _ENDINGS) for back in (1, 2)):
        return False
    public = any(_is_said(words, at - back, at, _PUBLIC) for back in (3, 4))
    return not (public and longest(words, at + length, HEADS))


def _is_said(words: Sequence[Token], start: int, end: int, known: Phrases) -> bool:
    return start >= 0 and tuple(one.form for one in words[start:end]) in known
