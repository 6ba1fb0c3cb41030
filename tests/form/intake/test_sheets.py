"""What a form's rows say, however the spreadsheet program left them."""

from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from de_an06.form.identity import FormSheet
from de_an06.form.intake.rows import with_figures
from form_files import FIRST, a_form, a_row, as_excel_saves, form_of, sheet_path, with_part

MIDNIGHT = datetime(2024, 6, 14)  # noqa: DTZ001 - a spreadsheet's days have no zone


def read(*rows, **more):
    """What a form says, whichever program saved it."""
    data = a_form(*rows, **more)
    form, findings = form_of(data)
    assert findings == ()
    assert form_of(as_excel_saves(data)) == (form, ())
    return form


def value(key, **cells):
    return read(a_row(**cells)).updates[0].row.data.get(key)


def test_a_form_says_whose_month_it_is():
    identity = read().identity
    assert (identity.agency, identity.period) == ("so-tc", "2024-07")
    assert (identity.plan, identity.version) == ("2024", "abc123")


@pytest.mark.parametrize(
    ("said", "simulated"), [("true", True), ("TRUE", True), ("false", False), ("", False)]
)
def test_a_form_says_whether_it_is_simulated(said, simulated):
    assert read(simulated=said).identity.simulated is simulated


def test_a_row_gives_every_key_of_an_update_with_its_cell():
    form = read(
        a_row(
            on="14/6/2024",
            status="đã hoàn thành",
            percent=100,
            completed_on="13/6/2024",
            result="Xong.",
            next="Việc tiếp.",
            resolves="2024-05-01.1",
            obstacle_kind="kinh phí",
            obstacle_text="Thiếu.",
            obstacle_cause="Chưa bố trí.",
            obstacle_proposal="Bố trí.",
            obstacle_to="Sở Tài chính",
            evidence_number="12/KH-STC",
            evidence_date="1/6/2024",
            evidence_title="Kế hoạch",
            evidence_url="https://example.com",
        )
    )
    [row] = form.updates
    assert row.row.data == {
        "task": "II.2.k",
        "on": "2024-06-14",
        "status": "done",
        "percent": "100",
        "completed_on": "2024-06-13",
        "result": "Xong.",
        "next": "Việc tiếp.",
        "resolves": ["2024-05-01.1"],
        "obstacles": [
            {
                "kind": "funding",
                "text": "Thiếu.",
                "cause": "Chưa bố trí.",
                "proposal": "Bố trí.",
                "to": "Sở Tài chính",
            }
        ],
        "evidence": [
            {
                "number": "12/KH-STC",
                "date": "2024-06-01",
                "title": "Kế hoạch",
                "url": "https://example.com",
            }
        ],
    }
    cells = {
        ("on",): "Cập nhật!G5",
        ("obstacles", 0, "to"): "Cập nhật!R5",
        ("obstacles", 0): "Cập nhật!A5",
        ("evidence", 0, "url"): "Cập nhật!V5",
        ("resolves", 3): "Cập nhật!M5",
        (): "Cập nhật!A5",
    }
    assert {keys: row.row.at(keys).cell for keys in cells} == cells


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        (date(2024, 6, 14), "2024-06-14"),
        (MIDNIGHT, "2024-06-14"),
        (45457, "2024-06-14"),
        (45457.0, "2024-06-14"),
        ("14/6/2024", "2024-06-14"),
        ("14-06-2024", "2024-06-14"),
        ("14.06.2024", "2024-06-14"),
        (" 2024-06-14 ", "2024-06-14"),
        ("2024-06-14T00:00:00", "2024-06-14"),
        ("6/14/2024", "6/14/2024"),
        ("14/6-2024", "14/6-2024"),
        ("14 / 6 / 2024", "2024-06-14"),
        ("14 .06. 2024", "2024-06-14"),
        ("14/6/24", "14/6/24"),
        ("31/2/2024", "31/2/2024"),
        ("hôm qua", "hôm qua"),
        (14062024, "14062024"),
        (2024, "2024"),
        (-5, "-5"),
    ],
)
def test_a_day_is_read_however_it_was_typed(typed, read_as):
    assert value("on", on=typed) == read_as


@pytest.mark.parametrize("typed", [date(2024, 6, 14), 45457 - 1462])
def test_a_workbook_that_counts_from_1904_gives_the_same_days(typed):
    def from_1904(book):
        book.epoch = CALENDAR_MAC_1904

    form = read(a_row(on=typed), edit=from_1904)
    assert form.updates[0].row.data["on"] == "2024-06-14"


@pytest.mark.parametrize(
    ("typed", "shown_as", "read_as"),
    [
        (40, "General", "40"),
        (40.0, "0.00", "40"),
        ("40", "@", "40"),
        ("40%", "@", "40"),
        ("40,0 %", "@", "40"),
        (0.4, "0%", "40"),
        (0.57, "0.00%", "57"),
        (1, "0%", "100"),
        (0.125, "0.0%", "12,5"),
        (12.5, "General", "12,5"),
        (0.4, "General", "0,4"),
        ("12,5", "@", "12,5"),
        ("bốn mươi", "@", "bốn mươi"),
        (0, "General", "0"),
        (40, '0"%"', "40"),
        (0.4, "[$-42A]0%;[Red]-0%", "40"),
    ],
)
def test_a_percentage_is_whole_or_left_for_its_rule(typed, shown_as, read_as):
    def shown(book):
        cell = book["Cập nhật"].cell(FIRST, 9, typed)
        cell.number_format = shown_as

    assert read(a_row(), edit=shown).updates[0].row.data["percent"] == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("đang thực hiện", "in_progress"),
        (" ĐANG THỰC HIỆN", "in_progress"),
        ("dang thuc hien", "in_progress"),
        ("in_progress", "in_progress"),
        ("Done", "done"),
        ("đang làm", "in_progress"),
        ("đang họp", "đang họp"),
        (1, "1"),
    ],
)
def test_a_status_is_read_by_its_label_or_code(typed, read_as):
    assert value("status", status=typed) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        (215, "215"),
        (215.0, "215"),
        (12.5, "12,5"),
        ("  hai\r\ndòng ", "hai\ndòng"),
        ("hai_x000D_\ndòng", "hai\ndòng"),
        ("không\u00a0ngắt", "không ngắt"),
        ("Sơ\u0309", "Sở"),
        ("_x005F_x0041_", "_x0041_"),
        (True, "TRUE"),
        ("'=1+1", "'=1+1"),
    ],
)
def test_text_is_cleaned_and_numbers_become_digits(typed, read_as):
    assert value("result", result=typed) == read_as


def test_figures_are_whole_numbers_without_decimals():
    cells = {"task": "II.2.k", "target": "II.2.k.1", "numerator": 1250.0, "denominator": "1.400"}
    [figure] = read(figures=[cells]).figures
    assert figure.row.data == {
        "task": "II.2.k",
        "target": "II.2.k.1",
        "numerator": "1250",
        "denominator": "1400",
    }


def test_references_may_be_separated_as_people_do():
    typed = "2024-05-01.1, 2024-05-01.2;2024-05-02.1\n2024-05-03.1  2024-05-04.1"
    assert value("resolves", resolves=typed) == [
        "2024-05-01.1",
        "2024-05-01.2",
        "2024-05-02.1",
        "2024-05-03.1",
        "2024-05-04.1",
    ]


def test_a_reference_that_is_written_twice_counts_once():
    assert value("resolves", resolves="2024-05-01.1, 2024-05-01.1") == ["2024-05-01.1"]


def test_an_obstacle_needs_a_kind_and_a_text():
    kindless = a_form(a_row(obstacle_text="Thiếu."))
    _, [finding] = form_of(kindless)
    assert (finding.rule.name, finding.span.cell) == ("no-kind", "Cập nhật!N5")
    textless = a_form(a_row(obstacle_kind="khác", obstacle_to="Bộ Công an"))
    _, [finding] = form_of(textless)
    assert (finding.rule.name, finding.span.cell) == ("half-filled", "Cập nhật!O5")
    assert "«Vướng mắc mới: loại» đã điền" in finding.message("vi")


def test_a_document_needs_a_number_or_an_address():
    _, [finding] = form_of(a_form(a_row(evidence_title="Kế hoạch")))
    assert (finding.rule.name, finding.span.cell) == ("half-filled", "Cập nhật!S5")


def test_a_row_without_a_day_has_the_common_one_at_its_place():
    [row, other] = read(a_row(), a_row(on="1/6/2024"), day=MIDNIGHT).updates
    assert (row.row.data["on"], row.row.at(("on",)).cell) == ("2024-06-14", "Hướng dẫn!B3")
    assert (other.row.data["on"], other.row.at(("on",)).cell) == ("2024-06-01", "Cập nhật!G6")


def test_rows_without_anything_filled_in_are_passed_over_and_counted():
    form = read(a_row(status=None), a_row(), a_row(None, status=None), a_row("II.2.l", status=" "))
    assert (len(form.updates), form.passed_over) == (1, 2)


@pytest.mark.parametrize(
    ("more", "cell"),
    [
        ({"rows": [a_row(None)]}, "Cập nhật!A5"),
        ({"rows": [a_row(status=None, result="x")]}, "Cập nhật!H5"),
        ({"figures": [{"task": "II.2.k", "numerator": 1, "denominator": 2}]}, "Số liệu!A5"),
        ({"figures": [{"target": "x", "numerator": 1, "denominator": 2}]}, "Số liệu!B5"),
        ({"figures": [{"target": "x", "task": "y", "denominator": 2}]}, "Số liệu!F5"),
    ],
)
def test_nothing_that_was_filled_in_is_passed_over_in_silence(more, cell):
    data = a_form(*more.get("rows", ()), figures=more.get("figures", ()))
    _, [finding] = form_of(data)
    assert (finding.rule.name, finding.span.cell) == ("half-filled", cell)


def test_a_text_in_several_looks_is_one_text():
    data = a_form(a_row(result="Một hai"))
    path = sheet_path(data, FormSheet.UPDATES)

    def in_two_looks(xml):
        looks = '<r><rPr><b/></rPr><t xml:space="preserve">Một </t></r><r><t>hai</t></r>'
        return xml.replace("<t>Một hai</t>", looks)

    for saved in (
        with_part(data, path, in_two_looks),
        as_excel_saves(with_part(data, path, in_two_looks)),
    ):
        form, findings = form_of(saved)
        assert findings == ()
        assert form.updates[0].row.data["result"] == "Một hai"


def test_columns_may_be_moved_and_hidden_and_rows_sorted():
    def moved(book):
        sheet = book["Cập nhật"]
        sheet.move_range("A4:A6", cols=30)
        sheet.insert_rows(1, 3)
        sheet.column_dimensions["H"].hidden = True
        sheet["H8"].value, sheet["H9"].value = sheet["H9"].value, sheet["H8"].value

    first, second = read(a_row(), a_row("II.2.l", status="vướng mắc"), edit=moved).updates
    assert (first.row.data["task"], first.row.data["status"]) == ("II.2.k", "blocked")
    assert first.row.at(("task",)).cell == "Cập nhật!AE8"
    assert second.row.data["status"] == "in_progress"


def test_columns_that_only_inform_may_be_gone():
    def gone(book):
        book["Cập nhật"].delete_cols(2, 5)

    [row] = read(a_row(on="1/6/2024"), edit=gone).updates
    assert row.row.at(("on",)).cell == "Cập nhật!B5"


def test_a_sheet_without_its_heading_row_has_one_finding():
    def gone(book):
        book["Cập nhật"].delete_rows(4)

    _, [finding] = form_of(a_form(a_row(), edit=gone))
    assert (finding.rule.name, finding.span.place) == ("missing-heading", "form.xlsx:Cập nhật")


def test_formulas_are_read_as_the_values_that_were_saved():
    data = a_form(a_row(percent="=20+20"))
    path = sheet_path(data, FormSheet.UPDATES)
    saved = with_part(
        data, path, lambda xml: xml.replace("<v></v>", "<v>40</v>").replace("<v />", "<v>40</v>")
    )
    form, findings = form_of(saved)
    assert findings == ()
    assert form.updates[0].row.data["percent"] == "40"


def test_a_formula_whose_text_is_empty_is_an_empty_cell():
    data = a_form(a_row(result='=""'))
    path = sheet_path(data, FormSheet.UPDATES)

    def text(xml):
        return xml.replace('<c r="K5"><f>', '<c r="K5" t="str"><f>')

    form, findings = form_of(with_part(data, path, text))
    assert findings == ()
    assert "result" not in form.updates[0].row.data


def test_figures_go_into_the_latest_update_of_their_task():
    rows = [a_row(on="14/6/2024"), a_row(on="20/6/2024"), a_row("II.2.l"), a_row(on="1/6/2024")]
    figures = [
        {"task": "II.2.k", "target": "II.2.k.1", "numerator": 1, "denominator": 2},
        {"task": "II.2.k", "target": "II.2.k.2", "numerator": 3, "denominator": 4},
    ]
    form = read(*rows, figures=figures)
    joined, findings = with_figures(form.updates, form.figures)
    assert findings == []
    assert [len(row.row.data.get("measures", [])) for row in joined] == [0, 2, 0, 0]
    assert joined[1].row.at(("measures", 1, "denominator")).cell == "Số liệu!G6"
    assert joined[1].row.at(("measures", 0)).cell == "Cập nhật!A6"


def test_times_alone_and_days_out_of_reach_are_left_for_the_rule():
    assert value("on", on=time(8, 30)).startswith("0,35")


def test_the_builder_makes_what_spreadsheet_programs_open(tmp_path):
    (tmp_path / "form.xlsx").write_bytes(a_form(a_row()))
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    assert book.sheetnames == ["Hướng dẫn", "Cập nhật", "Số liệu", "de-an06"]
