"""The bodies that issue documents: what the signs in a number stand for, and how their names are spelt."""

from __future__ import annotations

# Central bodies: the sign says all.
CENTRAL = {
    "QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội", "CTN": "Chủ tịch nước", "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng", "TW": "Ban Chấp hành Trung ương", "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương", "BDVTW": "Ban Dân vận Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "VPQH": "Văn phòng Quốc hội", "VPCP": "Văn phòng Chính phủ", "VPCTN": "Văn phòng Chủ tịch nước",
    "UBDT": "Ủy ban Dân tộc", "BDTTG": "Bộ Dân tộc và Tôn giáo", "BNV": "Bộ Nội vụ", "BTC": "Bộ Tài chính",
    "BTP": "Bộ Tư pháp",
    "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BYT": "Bộ Y tế", "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGD&ĐT": "Bộ Giáo dục và Đào tạo",
    "BCT": "Bộ Công Thương", "BXD": "Bộ Xây dựng", "BGTVT": "Bộ Giao thông vận tải", "BNG": "Bộ Ngoại giao",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BTNMT": "Bộ Tài nguyên và Môi trường", "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư", "BTTTT": "Bộ Thông tin và Truyền thông",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BTĐKT": "Ban Thi đua - Khen thưởng Trung ương",
    "HĐTĐKTTW": "Hội đồng Thi đua - Khen thưởng Trung ương", "HĐTĐKTTƯ": "Hội đồng Thi đua - Khen thưởng Trung ương",
    "TANDTC": "Tòa án nhân dân tối cao", "VKSTC": "Viện kiểm sát nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước", "TLĐ": "Tổng Liên đoàn Lao động Việt Nam", "TTCP": "Thanh tra Chính phủ",
    "NHNN": "Ngân hàng Nhà nước Việt Nam", "BHXH": "Bảo hiểm xã hội", "TCTK": "Tổng cục Thống kê",
    "TCT": "Tổng cục Thuế",
    "TNVN": "Đài Tiếng nói Việt Nam", "MTTW": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
}  # fmt: skip
# Bodies of a province or below: the place completes the name.
LOCAL = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TU": "Tỉnh ủy", "HU": "Huyện ủy", "QU": "Quận ủy",
    "ThU": "Thành ủy",
    "TxU": "Thị ủy", "ĐU": "Đảng ủy", "BCSĐ": "Ban cán sự Đảng", "BDT": "Ban Dân tộc",
    "SDTTG": "Sở Dân tộc và Tôn giáo",
    "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng", "SNV": "Sở Nội vụ", "STC": "Sở Tài chính", "STP": "Sở Tư pháp",
    "SYT": "Sở Y tế",
    "SGDĐT": "Sở Giáo dục và Đào tạo", "SGD&ĐT": "Sở Giáo dục và Đào tạo",
    "SNN": "Sở Nông nghiệp và Phát triển nông thôn",
    "SNNPTNT": "Sở Nông nghiệp và Phát triển nông thôn", "SNNMT": "Sở Nông nghiệp và Môi trường",
    "SNN&MT": "Sở Nông nghiệp và Môi trường",
    "SXD": "Sở Xây dựng", "SCT": "Sở Công Thương", "SKHCN": "Sở Khoa học và Công nghệ",
    "SKH&CN": "Sở Khoa học và Công nghệ",
    "SKHĐT": "Sở Kế hoạch và Đầu tư", "SLĐTBXH": "Sở Lao động - Thương binh và Xã hội",
    "STNMT": "Sở Tài nguyên và Môi trường",
    "STTTT": "Sở Thông tin và Truyền thông", "SVHTTDL": "Sở Văn hóa, Thể thao và Du lịch",
    "SGTVT": "Sở Giao thông vận tải",
    "SNgV": "Sở Ngoại vụ", "SDL": "Sở Du lịch", "SVHTT": "Sở Văn hóa và Thể thao", "LĐLĐ": "Liên đoàn Lao động",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy", "BTCTU": "Ban Tổ chức Tỉnh ủy", "BDVTU": "Ban Dân vận Tỉnh ủy",
    "UBKTTU": "Ủy ban Kiểm tra Tỉnh ủy",
    "BTGDVTU": "Ban Tuyên giáo và Dân vận Tỉnh ủy", "VPTU": "Văn phòng Tỉnh ủy",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Ủy ban Mặt trận Tổ quốc Việt Nam", "BTĐKTT": "Ban Thi đua - Khen thưởng", "TTT": "Thanh tra",
    "CAT": "Công an",
    "BCHQS": "Bộ Chỉ huy Quân sự", "VPUBND": "Văn phòng Ủy ban nhân dân", "PGDĐT": "Phòng Giáo dục và Đào tạo",
    "PNV": "Phòng Nội vụ",
    "PDT": "Phòng Dân tộc", "ĐTN": "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "CĐCS": "Công đoàn cơ sở",
}  # fmt: skip
SIGNS = CENTRAL | LOCAL

# The first words of a body's name. A name begins with one of these and goes on by the walk of issuers.py.
HEADS = (
    "Ủy ban Thường vụ Quốc hội", "Quốc hội", "Chủ tịch nước", "Thủ tướng Chính phủ", "Thủ tướng", "Phó Thủ tướng",
    "Chính phủ", "Bộ Chính trị",
    "Ban Bí thư", "Ban Chấp hành", "BCH", "BTV", "Trung ương", "Ban Thường vụ", "Ban Thường trực", "Thường trực",
    "Thường vụ",
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Đảng bộ", "Ban cán sự", "Đảng đoàn",
    "Văn phòng", "Bộ trưởng",
    "Thứ trưởng", "Tổng cục", "Cục", "Chi cục", "Vụ", "Bộ", "Chủ tịch", "Phó Chủ tịch", "Chủ nhiệm", "UBND", "Ủy ban",
    "Hội đồng", "HĐND",
    "Giám đốc", "Phó Giám đốc", "Trưởng ban", "Trưởng Ban", "Phó Trưởng Ban", "Phó Trưởng ban", "Trưởng phòng",
   "Chánh Văn phòng", "Chánh Thanh tra",
    "Hiệu trưởng", "Tổng Giám đốc", "Sở", "Ban", "Phòng", "Chánh án", "Thống đốc", "Tổng Thanh tra", "Tổng Kiểm toán",
    "Tổng Bí thư", "Chỉ huy trưởng", "Đoàn Chủ tịch", "Chính ủy", "Huyện đoàn", "Thành đoàn", "Thị đoàn", "Liên ngành",
    "Thông tấn xã", "Bộ đội", "UBTVQH", "Liên Sở", "liên Bộ", "Liên Bộ", "Nhà trường", "Hạt", "Trạm",
    "Tổng Công ty",
    "Viện", "Kiểm toán nhà nước", "Thanh tra", "Tòa án", "Tổng Liên đoàn", "Liên đoàn", "Công đoàn", "Hội", "Trường",
    "Đại học", "Học viện", "Công an", "Ngân hàng",
    "Bảo hiểm xã hội", "Trung tâm", "Bệnh viện", "Đài", "Kho bạc", "Mặt trận", "Đoàn", "Tỉnh đoàn", "Khối", "Cụm",
    "Quân khu", "Bộ Tư lệnh", "UBMTTQ", "MTTQ", "Ngành", "Tập đoàn",
    "Tổng công ty", "Công ty", "Liên hiệp", "UBDT", "Quỹ", "Bưu điện", "Tạp chí", "Báo", "Bí thư", "Tổ", "Liên minh",
    "Hiệp hội", "Người đứng đầu", "BCĐ", "BTC", "LĐLĐ", "BHXH", "TAND", "VKSND",
)  # fmt: skip
# What begins like a body and is a common word.
NOT_HEADS = ("Ban hành", "Ban đầu", "Hội nghị", "Hội thi", "Hội viên", "Hội họp", "Hội thảo", "Hội nhập", "Hội diễn",
    "Báo cáo", "Tổ chức", "Đoàn kết",
             "Đoàn viên", "Phòng chống", "Phòng, chống", "Phòng ngừa", "Bộ luật", "Bộ máy", "Bộ chỉ số",
             "Bộ tiêu chí", "Trường hợp", "Ngành nghề", "Vụ việc", "Vụ án",
             "Cụm từ", "Khối lượng", "Đài tưởng niệm", "Quỹ đất", "Viện trợ", "Viện dẫn", "Công ty")  # fmt: skip
# Heads so plain that they are often written small.
SMALL_HEADS = ("ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "huyện ủy", "thành ủy", "chính phủ",
    "thủ tướng chính phủ", "quốc hội",
               "bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "ban thường vụ",
               "chủ tịch ủy ban")  # fmt: skip
# Small words that occur inside names of bodies; any other small word ends a name.
_SMALL = """
an binh biểu buôn bào bí bưu bạc bảo bộ cao chiến chính chỉ chủ chức cách cán công cơ cải cộng cụm cựu doanh dân
dưỡng dược dịch dục dựng giao già giám giáo hiểm hiệp hoạch huy huyện hành hình hóa hải học hồi hội hợp khen kho
khoa khu khuyến khí khối kinh kiều kiểm kê kỹ lao liên liệu luật làng lâm lý lịch lực môi mầm mặt nam nghiệp
nghề nghệ ngoại nguyên ngành nhi nhiệm nhà nhân ninh niên non nói nông năng nước nội nữ pháp phát phòng phường
phố phổ phụ phục phủ quan quyền quân quản quận quốc sinh sát sư sản sở sự thanh thao thi thiếu thuật thuế thuộc
thành thôn thông thư thương thường thưởng thể thị thống thủy tin tiểu tra trang triển trung truyền trường trưởng
trấn trận trị trực tuyên tài tư tướng tượng tạo tải tế tỉnh tịch tối tộc viên viện việt văn vũ vận vật vệ vụ xây
xã y án đai đoàn đua đại đạo đảng đất đầu đặc đốc đồng động ương ấp ủy
gia bệnh tật miền bắc soát su sách tấn tác đẳng lược giới
"""
INSIDE = frozenset(_SMALL.split())
# Words that end a name even where they begin with a capital.
STOPS = (
    "quy định", "ban hành", "phê duyệt", "về", "hướng dẫn", "triển khai", "sửa đổi", "tổ chức thực hiện", "thành lập",
    "ngày", "tại", "đã", "vừa",
    "do", "để", "nhằm", "cho", "tặng", "số", "có", "là", "theo", "trong", "gắn", "năm", "giai đoạn", "đề nghị",
    "phát động", "giao", "thông qua", "kèm", "trên",
    "tiếp tục", "tăng cường", "đẩy mạnh", "với", "chỉ đạo", "yêu cầu", "như", "từ", "đến", "kế hoạch số", "căn cứ",
    "thực hiện", "bãi bỏ",
    "công nhận", "kiện toàn", "tổng kết", "quyết định", "nghị quyết", "nghị định", "chỉ thị", "thông tư", "tờ trình",
    "công văn", "kết luận", "luật",
    "công bố", "công khai", "ký", "trình", "kỳ họp", "cụ thể", "nhiệm kỳ", "việc", "khi", "được", "quy chế",
    "quy chuẩn", "ủng hộ", "phối hợp", "báo cáo", "phân công",
)  # fmt: skip
WITH_COMMA = ("Văn hóa, Thể thao", "Bộ trưởng, Chủ nhiệm", "Văn hóa, Khoa học", "Văn hóa, Thông tin",
    "Lao động, Thương binh", "Lao động, Người có công",
              "Thi đua, Khen thưởng", "Thi đua, khen thưởng")  # fmt: skip
_FAMILIES = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Mai Tô Hà Lâm Lương Cao
Điểu Đào Trịnh Tạ Thái Châu Lưu
"""
SURNAMES = frozenset(_FAMILIES.split())
