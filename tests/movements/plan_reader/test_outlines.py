"""The same contents under every mark that offices count with, in every frame."""

import pytest

from vinhdanh.movements.plan_reader import read_plan

ITEMS = (
    "Thi đua phát triển kinh tế, phấn đấu tăng trưởng 8%.",
    "Tăng cường công tác phòng, chống tham nhũng, tiêu cực",
    "100% đơn vị đăng ký thi đua, giao ước thi đua.",
    "Xây dựng nông thôn mới; giữ gìn vệ sinh môi trường.",
)
MARKS = {
    "words": ("Một là, ", "Hai là, ", "Ba là, ", "Bốn là, "),
    "words after bullets": ("- Thứ nhất, ", "- Thứ hai, ", "- Thứ ba, ", "- Thứ tư, "),
    "words after figures": ("1. Một là: ", "2. Hai là: ", "3. Ba là: ", "4. Bốn là: "),
    "contents": ("Nội dung 1: ", "Nội dung 2: ", "Nội dung 3: ", "Nội dung 4: "),
    "ranked contents": ("Nội dung thứ nhất: ", "Nội dung thứ hai: ", "Nội dung thứ ba: ", "Nội dung thứ tư: "),
    **{form: tuple(form.replace("1", str(n)) for n in range(1, 5)) for form in ("1. ", "1) ", "1- ", "1/ ", "(1) ")},
    "letters": ("a) ", "b) ", "c) ", "d) "),
    **{form: (form,) * 4 for form in ("- ", "+ ", "* ", "• ")},
}
HEAD = """ỦY BAN NHÂN DÂN
TỈNH AN HẢI
Số: 45/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Hải, ngày 12 tháng 02 năm 2022
KẾ HOẠCH
Phát động phong trào thi đua năm 2022
"""
FRAMES = {
    "sections": HEAD + "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích: tốt.\n2. Yêu cầu: tốt.\nII. NỘI DUNG THI ĐUA\n{}\n"
    "III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng theo dõi.\n2. Các phòng thực hiện.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
    "capitals": HEAD
    + "A. MỤC ĐÍCH\nTốt.\nB. NỘI DUNG PHONG TRÀO THI ĐUA\n{}\nC. TỔ CHỨC THỰC HIỆN\nVăn phòng theo dõi.\n",
    "no sections": HEAD + "Ủy ban nhân dân tỉnh phát động thi đua với các nội dung sau:\n{}\n"
    "Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
    "an article": "Sở Y tế phát động thi đua năm 2022\nCập nhật 12/02/2022 10:00\nNgày 10/02/2022, Sở Y tế ban hành "
    "Kế hoạch số 45/KH-SYT phát động phong trào thi đua năm 2022 với các nội dung sau:\n{}\n"
    "Trên cơ sở đó, Sở Y tế yêu cầu các đơn vị xây dựng kế hoạch.\nMinh Anh\nCÁC TIN KHÁC\nTin một\n",
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("marks", MARKS)
def test_contents_are_found_under_every_mark(marks, frame):
    text = FRAMES[frame].format("\n".join(map("".join, zip(MARKS[marks], ITEMS, strict=True))))

    assert [one.text for one in read_plan(text).contents] == list(ITEMS)


def test_items_of_a_section_numbered_with_it():
    items = "\n".join(f"2.{n}. {item}" for n, item in enumerate(ITEMS, start=1))
    text = f"{HEAD}1. Mục đích\nTốt.\n2. Nội dung thi đua\n{items}\n3. Tổ chức thực hiện\nVăn phòng theo dõi.\n"

    assert [one.text for one in read_plan(text).contents] == list(ITEMS)
