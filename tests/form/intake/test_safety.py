"""No file makes the reader of forms raise, hang or swell (docs/safety.md, "Forms")."""

import io
import random
import re
import subprocess
import sys
from itertools import count
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import WHOLE, examples
from de_an06.form.identity import FormSheet
from form_files import a_form, a_row, as_excel_saves, form_of, sheet_path, with_part, zipped

FORM = as_excel_saves(
    a_form(
        a_row(
            percent=0.4,
            on="20/6/2024",
            obstacle_kind="khác",
            obstacle_text="Thiếu.",
            result="Xong.",
        ),
        figures=[{"task": "II.2.k", "target": "II.2.k.1", "numerator": 1, "denominator": 2}],
    )
)
SHEET = sheet_path(FORM, FormSheet.UPDATES)
READ = (
    "import resource, sys; sys.path.insert(0, sys.argv[1]);"
    "resource.setrlimit(resource.RLIMIT_CPU, (5, 5));"
    "resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000));"
    "from form_files import form_of;"
    "_, found = form_of(sys.stdin.buffer.read());"
    "print(*sorted({each.rule.name for each in found}))"
)


def parts_of(data):
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = parts_of(FORM)
TOKENS = st.sampled_from(
    ["", "\0", "<", ">", "&", "&lt;", '"', "-1", "1e999", "nan", "99999999999", "A1", "s", "e", "é"]
)


@examples(100)
@given(st.binary())
def test_no_bytes_raise(data):
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        form, findings = form_of(start + data)
        assert form is None
        assert findings


@examples(100)
@given(st.data())
def test_no_change_of_bytes_raises(data):
    changed = bytearray(FORM)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)))
    form_of(bytes(changed))
    form_of(bytes(changed[:cut]))
    form_of(bytes(changed[cut:] + changed[:cut]))


@examples(100)
@given(st.data())
def test_no_change_of_a_part_raises(data):
    path = data.draw(st.sampled_from(sorted(PARTS)))
    text = PARTS[path].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        text = text[:start] + data.draw(TOKENS | st.text(max_size=5)) + text[end:]
    changed = text.encode("utf-8", "surrogatepass")
    form, findings = form_of(zipped({**PARTS, path: changed}))
    assert form or findings


@examples(100)
@given(st.sampled_from(sorted(PARTS)), st.binary(max_size=40), st.booleans())
def test_a_part_of_any_bytes_or_none_does_not_raise(path, part, gone):
    parts = {**PARTS, path: part}
    if gone:
        del parts[path]
    form, findings = form_of(zipped(parts))
    assert form or findings


@examples(100)
@given(st.data())
def test_no_attribute_of_a_cell_raises(data):
    def attribute(name):
        value = data.draw(st.none() | TOKENS | st.text(max_size=8))
        safe = (value or "").translate({ord(c): None for c in '<&"\0'})
        return "" if value is None else f' {name}="{safe}"'

    cells = "".join(
        f"<c{attribute('r')}{attribute('s')}{attribute('t')}><v>{number}</v></c>"
        for number in (45457, 0.5, -1, 10**20, "1e400", "nan", "x", "")
    )
    row = f"<row{attribute('r')}>{cells}</row></sheetData>"
    changed = PARTS[SHEET].decode().replace("</sheetData>", row)
    printable = "".join(c for c in changed if c.isprintable() or c == "\n")
    form, findings = form_of(zipped({**PARTS, SHEET: printable.encode()}))
    assert form or findings


def found_within_limits(data):
    """The rules that a form breaks, found in five seconds of a process of 500 MB."""
    tests = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", READ, tests], input=data, capture_output=True, check=False
    )
    assert done.stderr.decode() == ""
    return done.stdout.decode().strip()


def with_rows(rows):
    return with_part(FORM, SHEET, lambda xml: xml.replace("</sheetData>", f"{rows}</sheetData>"))


def some(choices, count):
    return "".join(random.Random(1).choices(choices, k=count))  # noqa: S311 - to defeat deflate


# Made when they are wanted: some hold millions of random letters.
SWOLLEN = [
    (lambda: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "added-column"),
    (lambda: '<row r="99999999999"><c r="ZZZ99999999999"><v>1</v></c></row>', ""),
    (lambda: some(['<row s="1"/>', '<row s="2"/>', "<row/>"], 48_000), ""),
    (lambda: some(['<row s="1"/>', '<row s="2"/>', "<row/>"], 1_000_000), "unsafe-package"),
    (lambda: "<row>" + some(["<c/>", '<c s="0"/>', '<c t="s"/>'], 48_000) + "</row>", ""),
    (lambda: "<row><c/></row>" * 11_000 + '<row r="1048576"/>', ""),
    (lambda: "<row><c/></row>" * 100_000, "unsafe-package"),
    (lambda: "<row>" + "<c><v>1</v></c>" * 11_900 + "</row>", "added-column"),
    (lambda: some(["<a/>", "<b/>", "<i/>"], 2_000_001), "unsafe-package"),
    (lambda: f"<row>{some(['<b>', '<c>', '<f>'], 40_000)}", "broken-form"),
    (lambda: f"<row>{some(['<b>', '<c>', '<f>'], 900_000)}", "unsafe-package"),
    (lambda: "<row " + "".join(f' a{i}=""' for i in range(900_000)) + "/>", "broken-form"),
    (lambda: f"<!--{some('abcdefgh ', 3_000_000)}-->", "broken-form"),
    (lambda: f"<row><c><v>{some('123456789', 3_000_000)}</v></c></row>", "broken-form"),
    (lambda: f"<row><c t='str'><v>{some('123456789', 3_000_000)}</v></c></row>", "unsafe-package"),
    (lambda: f"<row><c><f>{some('abcdefgh', 3_000_000)}</f><v>1</v></c></row>", ""),
    (lambda: some("abcdefgh", 6_600_000), ""),
    (lambda: some("abcdefghijklmnopqrstuvwxyz", 9_000_000), "too-large-form"),
]


@pytest.mark.parametrize(("rows", "found"), SWOLLEN if WHOLE else SWOLLEN[::4], ids=count())
def test_what_is_made_to_swell_stays_within_limits(rows, found):
    assert found_within_limits(with_rows(rows())) == found


def repeated(element, count=48_000):
    return "".join(element.format(number) for number in range(1, count + 1))


BESIDE = [
    (SHEET, "</worksheet>", lambda: repeated('<mergeCell ref="A{0}:XFD{0}"/>')),
    (SHEET, "</worksheet>", lambda: repeated('<dataValidation sqref="A{0} B{0} C{0} D{0}"/>')),
    (SHEET, "</sheetData>", lambda: "<row>" + repeated('<hyperlink ref="A{0}"/>') + "</row>"),
    ("xl/sharedStrings.xml", "</sst>", lambda: repeated("<si/>")),
    ("xl/sharedStrings.xml", "</sst>", lambda: "<si>" + repeated("<r/>") + "</si>"),
    ("xl/styles.xml", "</cellXfs>", lambda: repeated('<xf numFmtId="{0}"/>')),
    ("xl/styles.xml", "<fonts", lambda: repeated('<numFmt numFmtId="{0}" formatCode="a{0}"/>')),
    ("xl/workbook.xml", "</workbook>", lambda: repeated('<definedName name="a{0}"/>')),
    (
        "[Content_Types].xml",
        "</Types>",
        lambda: repeated('<Override PartName="{0}" ContentType="a"/>'),
    ),
]


@pytest.mark.parametrize(("path", "before", "what"), BESIDE if WHOLE else BESIDE[::4], ids=count())
def test_what_stands_beside_the_cells_stays_within_limits(path, before, what):
    data = with_part(FORM, path, lambda xml: xml.replace(before, what() + before))
    assert found_within_limits(data) == ""


def test_formats_that_are_hard_to_read_stay_within_limits():
    formats = repeated(f'<numFmt numFmtId="{{0}}" formatCode="{"[" * 250}"/>', 200)
    looks = repeated('<xf numFmtId="{0}"/>', 200) * (230 if WHOLE else 23)

    def hard(xml):
        cut = re.sub("<numFmts.*?>", "", xml).replace("</numFmts>", "")
        with_formats = cut.replace("<fonts", f"<numFmts>{formats}</numFmts><fonts", 1)
        return with_formats.replace("</cellXfs>", looks + "</cellXfs>")

    data = with_part(FORM, "xl/styles.xml", hard)
    assert found_within_limits(data) == ""


def test_a_sheet_that_is_listed_many_times_stays_within_limits():
    def listed(xml):
        return re.sub("(<sheet [^>]*/>)", r"\1" * 10, xml)

    assert found_within_limits(with_part(FORM, "xl/workbook.xml", listed)) == "unsafe-package"


def test_rows_out_of_order_are_refused():
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    for numbers in ((200, 100), (100, 100)):
        rows = "".join(row.format(number) for number in numbers)
        _, [finding] = form_of(with_rows(rows))
        assert finding.rule.name == "broken-form"


def test_many_shared_texts_stay_within_limits():
    texts = "".join(f"<si><t>{i}</t></si>" for i in range(250_000))
    data = with_part(
        FORM, "xl/sharedStrings.xml", lambda xml: xml.replace("</sst>", texts + "</sst>")
    )
    _, [finding] = form_of(data)
    assert finding.rule.name == "unsafe-package"


def test_a_part_that_declares_less_than_it_holds_is_broken():
    data = bytearray(FORM)
    start = data.index(b"PK\x01\x02")
    data[start + 24 : start + 28] = (1).to_bytes(4, "little")
    _, [finding] = form_of(bytes(data))
    assert finding.rule.name in ("broken-form", "not-a-spreadsheet")


def test_a_part_that_no_form_is_read_from_is_refused_as_well():
    for part, rule in ((b"<a", "broken-form"), (b"<!DOCTYPE a><a/>", "unsafe-package")):
        _, [finding] = form_of(zipped({**PARTS, "xl/theme/extra.xml": part}))
        assert finding.rule.name == rule, part
