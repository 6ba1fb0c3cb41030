"""The checker of the decree's layout: silent on good documents, sharp on broken ones."""

import io
import re
from zipfile import ZipFile

from conftest import tenth
from de_an06.surface.docx.document import docx_bytes
from report.decree30 import violations
from report.docx_samples import ANNEX_ALONE, BARE, LETTER, REPORT, official


def _edited(data: bytes, part: str, pattern: str, replacement: str) -> bytes:
    """The document with one place of one part written otherwise."""
    edited = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(edited, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == f"word/{part}.xml":
                content, count = re.subn(pattern, replacement, content, count=1, flags=re.DOTALL)
                assert count == 1, pattern
            target.writestr(name, content)
    return edited.getvalue()


def _of_style(style: str, old: str, new: str) -> tuple[str, str, str]:
    return "styles", rf'(w:styleId="{style}">(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}"


def _of_text(old: str, new: str) -> tuple[str, str, str]:
    return "document", rf"{re.escape(old)}(?=[^<]*</w:t>)", new


def test_a_document_of_ours_breaks_no_rule():
    for markdown in [REPORT, LETTER, ANNEX_ALONE]:
        assert violations(docx_bytes(official(markdown))) == [], markdown


def test_a_document_without_head_and_foot_is_told_so():
    rules = {violation.split(":")[0] for violation in violations(docx_bytes(official(BARE)))}

    assert rules == {"E1", "E19", "E29"}


def test_a_report_broken_in_one_place_breaks_that_rule():
    report = docx_bytes(official(REPORT))
    for rule, edit in tenth(
        [
            ("P1", ("document", 'w:w="11906"', 'w:w="12240"')),
            ("P2", ("document", 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')),
            ("P3", ("document", 'w:left="1701"', 'w:left="1134"')),
            ("P3", ("document", 'w:bottom="1134"', 'w:bottom="850"')),
            ("P4", ("styles", 'w:cs="Times New Roman"', 'w:cs="Calibri"')),
            ("P4", _of_style("Heading2", "<w:sz ", '<w:color w:val="2E74B5"/><w:sz ')),
            ("P5", ("document", "<w:titlePg/>", "")),
            ("P5", ("header1", " PAGE ", " NUMPAGES ")),
            ("P5", _of_style("Header", '"center"', '"left"')),
            ("P6", ("document", '(Phụ lục II.*)<w:pgNumType w:start="1"/>', r"\1")),
            ("E1", _of_text("NGHĨA", "Nghĩa")),
            ("E1", _of_style("Nation", 'w:sz w:val="24"', 'w:sz w:val="30"')),
            ("E1", ("document", 'w:tcW w:w="5329"', 'w:tcW w:w="4819"')),
            ("E2", _of_text("lập - Tự", "lập – Tự")),
            ("E3", ("document", '(hạnh phúc|Hạnh phúc.*?w:ind w:left=")\\d+', r"\g<1>1600")),
            ("E3", _of_style("Rule", "<w:pBdr>.*?</w:pBdr>", "")),
            ("E4", _of_style("Superior", 'w:sz w:val="24"', 'w:sz w:val="28"')),
            ("E4", _of_text("UBND TỈNH", "UBND tỉnh")),
            ("E5", _of_style("Issuer", "<w:b/>", "")),
            ("E6", ("document", '(ĐỀ ÁN 06.*?w:left=")\\d+" w:right="\\d+', r'\g<1>0" w:right="0')),
            ("E7", _of_text("/BC-TCT", " / BC-TCT")),
            ("E8", _of_style("PlaceAndDate", "<w:i/>", "")),
            ("E8", _of_text("tháng 6 năm 2024", "tháng 06 năm 2024")),
            ("E9", _of_text("BÁO CÁO", "Báo cáo")),
            ("E10", _of_style("Subject", "<w:b/>", "")),
            (
                "E11",
                (
                    "document",
                    '(BÁO CÁO.*?w:ind w:left=")\\d+" w:right="\\d+',
                    r'\g<1>0" w:right="0',
                ),
            ),
            ("E14", _of_style("BodyText", '"both"', '"left"')),
            ("E14", _of_style("BodyText", 'w:after="120"', 'w:after="40"')),
            ("E14", _of_style("BodyText", 'w:firstLine="720"', 'w:firstLine="0"')),
            ("E14", _of_style("BodyText", 'w:line="240"', 'w:line="480"')),
            ("E14", _of_style("BodyText", 'w:sz w:val="28"', 'w:sz w:val="24"')),
            ("E24", _of_style("Heading1", '"center"', '"left"')),
            ("E16", _of_text("I. CÔNG TÁC", "I. Công tác")),
            ("E17", _of_text("1. Tình hình", "1) Tình hình")),
            ("E17", _of_style("Heading3", "<w:b/>", "")),
            ("E18", _of_text("a) Nhiệm", "a. Nhiệm")),
            ("E18", _of_text("a) Nhiệm", "f) Nhiệm")),
            ("E19", _of_text("TỔ TRƯỞNG", "Tổ trưởng")),
            ("E20", _of_text("Nguyễn Văn Mẫu", "TS. Nguyễn Văn Mẫu")),
            ("E21", _of_style("To", "<w:sz ", "<w:b/><w:sz ")),
            ("E22", _of_style("RecipientsHead", 'w:sz w:val="24"', 'w:sz w:val="22"')),
            ("E22", _of_text("Nơi nhận:", "Nơi nhận")),
            ("E23", _of_style("Recipient", 'w:sz w:val="22"', 'w:sz w:val="24"')),
            ("E23", _of_text("- Như trên;", "- Bộ Công an;")),
            ("E23", _of_text("NCLTD.", "NCLTD;")),
            ("E24", _of_text("Phụ lục II", "Phụ lục III")),
            ("E25", _of_text("TÌNH HÌNH GỬI", "Tình hình gửi")),
            ("E26", _of_style("Attached", '"center"', '"both"')),
            ("E29", _of_text("./.", ".")),
            ("T1", ("document", '(TableGrid.*?)<w:tblLayout w:type="fixed"/>', r"\1")),
            ("T1", ("document", "(TableGrid.*?)<w:cantSplit/>", r"\1")),
            ("T2", ("document", "<w:tblHeader/>", "")),
            ("T3", ("document", '(TableGrid.*?w:tcW w:w=")\\d+', r"\g<1>900")),
        ]
    ):
        broken = _edited(report, *edit)
        assert rule in {violation.split(":")[0] for violation in violations(broken)}, (rule, edit)


def test_a_letter_broken_in_one_place_breaks_that_rule():
    letter = docx_bytes(official(LETTER))
    for rule, edit in [
        ("E7", _of_text("05/CAT", "5/CAT")),
        ("E8", _of_text("tháng 02", "tháng 2")),
        ("E12", _of_text("V/v", "Về việc")),
        ("E12", _of_style("LetterSubject", 'w:before="120"', 'w:before="0"')),
        ("E13", _of_text("tỉnh;", "tỉnh.")),
        ("E13", _of_style("Basis", 'w:sz w:val="28"', 'w:sz w:val="24"')),
        ("E21", _of_text("Truyền thông;", "Truyền thông,")),
        ("E21", _of_text("thành phố Kon Tum.", "thành phố Kon Tum;")),
    ]:
        broken = _edited(letter, *edit)
        assert rule in {violation.split(":")[0] for violation in violations(broken)}, (rule, edit)


def test_the_head_of_a_part_stands_in_the_middle():
    in_parts = docx_bytes(official(REPORT.replace("## I.", "# Phần I\n\n# KẾT QUẢ\n\n## I.")))
    broken = _edited(in_parts, *_of_style("Heading1", '"center"', '"left"'))

    assert violations(in_parts) == []
    assert "E15: Phần I" in violations(broken)
