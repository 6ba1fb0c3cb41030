"""Every rule on forms, each with a form that breaks it."""

from datetime import date, datetime
from zipfile import ZIP_LZMA, ZipFile

import pytest

from de_an06.findings.narrowing import rules_in
from de_an06.findings.rules.forms import SEVERAL_ADDRESSEES, SEVERAL_MEANT
from de_an06.form.identity import FormSheet
from de_an06.form.intake.rows import with_figures
from form_files import a_form, a_row, as_excel_saves, form_of, sheet_path, with_part, zipped

WRONG_IDENTITIES = {
    "period": "tháng 6",
    "plan": "Kế hoạch 2024",
    "version": "",
    "agency": "",
    "simulated": "?",
}
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A_COUNT = {"task": "II.2.k", "target": "II.2.k.2"}
FIGURE = {"task": "II.2.k", "target": "II.2.k.1", "numerator": 1, "denominator": 2}


def renamed(book):
    book["Số liệu"].title = "Số liệu (2)"


def without_status(book):
    book["Cập nhật"]["H4"] = None


def with_status_twice(book):
    book["Cập nhật"]["X4"] = " TRẠNG  THÁI "


def with_an_error(book):
    cell = book["Cập nhật"]["I5"]
    cell.value, cell.data_type = "#REF!", "e"


def with_a_day_for_a_number(book):
    book["Cập nhật"]["S5"].value = date(2024, 3, 12)


def strict(xml):
    return xml.replace(NAMESPACE, "http://purl.oclc.org/ooxml/spreadsheetml/main")


EXAMPLES = {
    "too-large-form": (b"PK\x03\x04" + bytes(5_000_000), ""),
    "other-kind": (b"task,on\nII.2.k,2024-03-01\n", ""),
    "not-a-spreadsheet": (zipped({"a.txt": b"a"}), ""),
    "old-or-locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ""),
    "macros": (zipped({"[Content_Types].xml": b"", "xl/vbaProject.bin": b"x"}), ""),
    "unsafe-package": (zipped({"xl/a.xml": bytes(2_000_000)}), ""),
    "broken-form": (a_form()[:-100], ""),
    "missing-sheet": (a_form(edit=renamed), ""),
    "missing-heading": (a_form(a_row(), edit=without_status), "Cập nhật!A4"),
    "heading-twice": (a_form(a_row(), edit=with_status_twice), "Cập nhật!X4"),
    "not-our-form": (a_form(layout="2"), "de-an06"),
    "not-calculated": (a_form(a_row(percent="=1+1")), "Cập nhật!I5"),
    "error-value": (a_form(a_row(), edit=with_an_error), "Cập nhật!I5"),
    "time-of-day": (a_form(a_row(on=datetime(2024, 6, 20, 14, 30))), "Cập nhật!G5"),  # noqa: DTZ001
    "became-a-day": (a_form(a_row(), edit=with_a_day_for_a_number), "Cập nhật!S5"),
    "no-day": (a_form(a_row(), day=None), "Cập nhật!G5"),
    "ambiguous-number": (
        a_form(figures=[{**A_COUNT, "value": "1.234"}], layout="1.1"),
        "Số liệu!H5",
    ),
    "no-kind": (a_form(a_row(obstacle_text="x")), "Cập nhật!N5"),
    "half-filled": (a_form(figures=[{**FIGURE, "denominator": None}]), "Số liệu!G5"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_rule_has_a_form_that_breaks_it(name):
    data, cell = EXAMPLES[name]
    _, findings = form_of(data)
    found = [(finding.rule.name, finding.span.file, finding.span.cell) for finding in findings]
    assert found == [(name, "form.xlsx", cell)]
    assert all(finding.message(lang) for finding in findings for lang in ("vi", "en"))


def test_figures_need_an_update_of_their_task():
    form, findings = form_of(a_form(a_row("II.2.l"), figures=[FIGURE]))
    assert findings == ()
    rows, alone = with_figures(form.updates, form.figures)
    assert [(found.rule.name, found.span.place) for found in alone] == [
        ("figures-without-update", "form.xlsx:Số liệu!F5")
    ]
    assert "measures" not in rows[0].row.data


def test_the_examples_are_all_the_rules():
    elsewhere = {"figures-without-update", SEVERAL_MEANT.name, SEVERAL_ADDRESSEES.name}
    of_forms = {rule.name for rule in rules_in("forms") if rule.code < "S291"}
    assert of_forms == EXAMPLES.keys() | elsewhere


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"\xef\xbb\xbfa;b\n", "CSV"),
        ("Mã;Ngày cập nhật\n".encode(), "CSV"),
        ("Mã;Ngày cập nhật\n".encode("utf-16"), "CSV"),
        (b"<html><table>", "XML/HTML"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), ".ods"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), ".odt"),
        (zipped({"word/document.xml": b"<a/>"}), ".docx"),
        (zipped({"xl/workbook.bin": b""}), ".xlsb"),
        (with_part(a_form(), "xl/workbook.xml", strict), "Strict Open XML"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(data, kind):
    form, [finding] = form_of(data)
    assert form is None
    assert kind in finding.message("vi")
    assert ".xlsx" in finding.message("vi")


@pytest.mark.parametrize("data", [b"", b"\0\0", b"\xff\xfe\x00", b" \n"])
def test_what_is_no_file_at_all_is_called_so(data):
    _, [finding] = form_of(data)
    assert finding.rule.name == "not-a-spreadsheet"


def test_macros_are_found_by_the_content_types_too():
    def macro(types):
        return types.replace("sheet.main", "macroEnabled.main")

    for data in (
        with_part(a_form(), "[Content_Types].xml", macro),
        with_part(a_form(), "xl/macrosheets/sheet1.xml", lambda _: "<a/>"),
        with_part(a_form(), "xl/VBAPROJECT.BIN", lambda _: "x"),
    ):
        _, [finding] = form_of(data)
        assert finding.rule.name == "macros"


def test_a_packing_that_is_not_deflated_is_refused(tmp_path):
    with ZipFile(tmp_path / "a.xlsx", "w", ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    _, [finding] = form_of((tmp_path / "a.xlsx").read_bytes())
    assert finding.rule.name == "unsafe-package"


def test_a_part_that_says_it_is_encrypted_is_refused():
    data = bytearray(a_form())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    _, [finding] = form_of(bytes(data))
    assert finding.rule.name == "unsafe-package"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a SYSTEM "http://example.com/a.dtd">',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]>',
    ],
)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "sheet", "xl/sharedStrings.xml"])
def test_no_part_may_declare_anything(declared, part):
    data = as_excel_saves(a_form(a_row()))
    path = sheet_path(data, FormSheet.UPDATES) if part == "sheet" else part
    hostile = with_part(data, path, lambda xml: declared + xml.split("?>")[-1])
    _, [finding] = form_of(hostile)
    assert (finding.rule.name, finding.facts["value"]) == ("unsafe-package", "DTD")


def test_what_stands_for_another_form_names_what_is_wrong_in_the_hidden_sheet():
    for key, value in WRONG_IDENTITIES.items():
        form, [finding] = form_of(a_form(**{key: value}))
        assert form is None
        assert (finding.rule.name, finding.facts["key"]) == ("not-our-form", key)
