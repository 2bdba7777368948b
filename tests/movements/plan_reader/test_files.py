"""Files: text in Unicode and .docx are read, everything else is refused with what to do."""

import io
import zipfile

import docx
import pytest

from vinhdanh.movements.plan_reader import UnreadablePlan, read_file, read_plan

TEXT = (
    "Ngày 12/01/2023, Sở Nội vụ tỉnh Hà Nam ban hành Kế hoạch số 5/KH-SNV phát động thi đua.\n"
    "Một là, một.\nHai là, hai.\n"
)


def as_docx(fill):
    document = docx.Document()
    fill(document)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def formal(document):
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "UBND TỈNH HÀ NAM\nSỞ NỘI VỤ\nSố: 5/KH-SNV"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nam, ngày 12 tháng 01 năm 2023"
    for words in ("KẾ HOẠCH", "Phát động phong trào thi đua năm 2023", "I. NỘI DUNG"):
        document.add_paragraph(words)
    document.add_paragraph("Học tập nâng cao trình độ.", style="List Number")
    document.add_paragraph("Cải cách hành chính.", style="List Number")
    document.add_paragraph("II. ĐĂNG KÝ DANH HIỆU")
    table = document.add_table(rows=3, cols=3)
    rows = (
        ("Danh hiệu", "Tập thể", "Cá nhân"),
        ("Bằng khen của UBND tỉnh", "01", "02"),
        ("Lao động tiên tiến", "", "30"),
    )
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("Các phòng thực hiện Kế hoạch này./.")


def test_a_docx_is_read_with_its_tables_in_their_places():
    found = read_file(as_docx(formal), name="plan.docx")

    assert (found.kind, found.number, found.date) == ("Kế hoạch", "5/KH-SNV", "2023-01-12")
    assert found.issuer == "Sở Nội vụ tỉnh Hà Nam"
    assert [(one.honour, one.subject, one.count) for one in found.titles] == [
        ("bang-khen-tinh", "collective", 1), ("bang-khen-tinh", "person", 2), ("lao-dong-tien-tien", "person", 30),
    ]  # fmt: skip


def test_numbers_that_word_counts_by_itself_are_counted():
    found = read_file(as_docx(formal))

    assert [one.text for one in found.contents] == ["Học tập nâng cao trình độ.", "Cải cách hành chính."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_text_is_read_in_every_coding(encoding, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode(encoding))

    assert read_file(path) == read_file(path.read_bytes(), name="-") == read_plan(TEXT)
    assert read_file(path).number == "5/KH-SNV"


def broken_docx():
    return as_docx(formal)[:900]


def no_document():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("readme.txt", "không phải Word")
    return data.getvalue()


def bomb():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 40_000_000)
    return data.getvalue()


def entities():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return data.getvalue()


OLD_TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\nSè: 12/KH-UBND\nPh¸t ®éng phong trµo thi ®ua n¨m 2008 cña UBND tØnh"
OLD_VNI = "Soá: 12/KH-UBND\nPhaùt ñoäng phong traøo thi ñua naêm 2008 cuûa Uûy ban nhaân daân tænh"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLD_TCVN3.encode(), "TCVN3"),
        (OLD_TCVN3.encode("latin-1"), "TCVN3"),
        (OLD_VNI.encode(), "VNI"),
        (OLD_VNI.encode("latin-1"), "VNI"),
        ("Kê\u0301 hoa\u0323ch tô\u0309 chư\u0301c phong tra\u0300o thi đua".encode("cp1258"), "Windows-1258"),
        (TEXT.encode().decode("latin-1").encode(), "mở nhầm"),
        (as_docx(lambda document: document.add_paragraph(OLD_TCVN3)), "TCVN3"),
        (b"", "không có chữ nào"),
        (b" \n\t ", "không có chữ nào"),
        (b"abc\x00\x01\x02", "Byte thứ 4"),
        ("Kế hoạch".encode("utf-16-le"), "UTF-8"),
        (b"K\xea ho\xa1ch", "Byte thứ 2"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"\xff\xfea", "UTF-16"),
        (broken_docx(), "lưu lại"),
        (no_document(), "lưu lại"),
        (bomb(), "32 MB"),
        (entities(), "lưu lại"),
        ("thi đua ".encode() * 1_300_000, "ký tự"),
    ],
    ids=[
        "tcvn3 in unicode", "tcvn3", "vni in unicode", "vni", "windows-1258", "utf-8 twice", "tcvn3 in word",
        "empty", "blank", "binary", "utf-16 without mark", "old coding",
        "pdf", "doc", "rtf", "half utf-16", "broken", "no document", "bomb", "entities", "10 MB",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(data, words):
    with pytest.raises(UnreadablePlan, match=words):
        read_file(data, name="tep")


def test_another_language_is_no_old_coding():
    words = "Où l’on naît déjà, la poésie à l’océan créé près du préambule réélu, Noël çà et là."

    assert read_file(words.encode()).is_empty()


SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(body, name="word/document.xml", space=SPACE):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr(name, f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return data.getvalue()


def said(*words):
    return "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in words)


def table(*cells):
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


FRAMED = f"<w:sdt><w:sdtContent><w:tc>{said('a')}</w:tc></w:sdtContent></w:sdt><w:tc>{said('b')}</w:tc>"
BOXED = f"<w:p><w:r><w:pict><w:txbxContent>{said('khẩn')}</w:txbxContent></w:pict><w:t>a</w:t></w:r></w:p>"
TRACKED = "<w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (table(said("a") + table(said("b"), said("c"))), "a\nb | c"),
        (f"<w:tbl><w:tr>{FRAMED}</w:tr></w:tbl>", "a | b"),
        (BOXED, "khẩn\na"),
        (TRACKED, "thêm"),
    ],
    ids=["a table in a table", "a cell in a frame", "a text box", "tracked changes"],
)
def test_words_in_odd_places_of_word_are_read_once(body, text):
    assert read_file(packed(body)).text.strip() == text.strip()


def test_the_other_dialects_of_docx_are_read():
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'

    assert read_file(packed(said("a"), space=strict)).text == "a"
    assert read_file(packed(said("a"), name="word/document2.xml")).text == "a"


def test_a_list_number_that_is_no_figure_is_left_out():
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'
    )
    level = '<w:lvl w:ilvl="{0}"><w:start w:val="{0}"/><w:lvlText w:val="%1."/></w:lvl>'
    figures = ("²", "9" * 5000)
    parts = {
        "word/document.xml": f"<w:document {space}><w:body>{''.join(map(item.format, figures))}</w:body></w:document>",
        "word/numbering.xml": f'<w:numbering {space}><w:abstractNum w:abstractNumId="0">'
        f"{''.join(map(level.format, figures))}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, words in parts.items():
            package.writestr(name, words)

    assert read_file(data.getvalue()).text == "A\nA"


def test_a_path_that_is_not_there_says_so_as_opening_does(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.txt")
