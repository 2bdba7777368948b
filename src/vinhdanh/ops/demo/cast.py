"""Who signs in to the demonstration: user name, password, who it is, what to try."""

PASSWORD = "minh-hoa-2022"  # noqa: S105 - printed on the first screen of every demonstration

SIGN_INS = [
    ("thuongtruc", PASSWORD, "Trần Mai Lan, thường trực Hội đồng",
     "đọc kế hoạch, phát động, tiếp nhận đăng ký, giữ hồ sơ"),
    ("chinhsach", PASSWORD, "Nông Văn Bình, Phòng Chính sách", "đăng ký cho phòng mình và người của phòng"),
    ("tuyentruyen", PASSWORD, "Thổ Thị Nga, Phòng Tuyên truyền và Địa bàn",
     "đơn vị thứ hai: không thấy hồ sơ của phòng khác"),
    ("congchuc", PASSWORD, "Vũ Thanh Hà, chuyên viên", "hồ sơ của mình, con đường tới danh hiệu kế tiếp"),
    ("truongban", PASSWORD, "Lê Quang Thuận, Trưởng Ban", "xem toàn cơ quan, tiếp nhận đăng ký"),
    ("hoidong", PASSWORD, "Điểu Thị Hương, thành viên Hội đồng", "đọc hồ sơ trước phiên họp"),
    ("kiemtra", PASSWORD, "Phan Đức Nghĩa, thanh tra", "đọc tất cả, không sửa gì, kiểm tra sổ nhật ký"),
]  # fmt: skip

# user name: (person, [(role, organisation)])
TRUSTED = {
    "thuongtruc": ("tran-mai-lan", [("officer", "ban-dan-toc"), ("civil_servant", "van-phong")]),
    "chinhsach": ("nong-van-binh", [("drafter", "phong-chinh-sach"), ("civil_servant", "phong-chinh-sach")]),
    "tuyentruyen": ("tho-thi-nga", [("drafter", "phong-tuyen-truyen"), ("civil_servant", "phong-tuyen-truyen")]),
    "congchuc": ("vu-thanh-ha", [("civil_servant", "phong-chinh-sach")]),
    "truongban": ("le-quang-thuan", [("head", "ban-dan-toc"), ("civil_servant", "lanh-dao-ban")]),
    "hoidong": ("dieu-thi-huong", [("member", "ban-dan-toc"), ("civil_servant", "lanh-dao-ban")]),
    "kiemtra": ("phan-duc-nghia", [("auditor", "ban-dan-toc")]),
}
