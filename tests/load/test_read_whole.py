"""A table is read whole, or what is not read of it is named with its line and column."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from conftest import examples
from de_an06.load.batch import read_rows
from de_an06.load.columns import KEYS, TEMPLATE, heading_of
from de_an06.load.csv_table import read_csv
from de_an06.load.rows import shaped
from de_an06.model.text import fold, nfc
from de_an06.words.absence import says_nothing

HEADINGS = (*TEMPLATE, *KEYS, "Ghi chú", "STT", "", "Sở", "obstacles", "evidence")
DAYS = ("15/6/2024", "5-6-2024", "15.06.2024", "2024-06-15", "45458", "31/6/2024", "6/2024", "15/6")
NUMBERS = ("60%", "12,5", "1.250", "1,250", "1.234.567,8", "40", "0", "1.250/1.400", "nhiều")
FIGURES = ("II.2.k.1=1.250/1.400", "II.2.k.1=12,5; II.2.k.2=có", "II.2.k.1 1/2", "=", "a=1,250/3")
WORDS = (
    *("II.2.k", "2.đ", "done", "đang thực hiện", "kinh phí", "Không có", "-", "nil"),
    "Chưa có văn bản",
    *("12/KH-STC", "12/KH-STC, 13/QĐ-STC", "https://a.vn", "2024-06-01.1, 2024-06-02.1"),
    *('[{"kind": "other", "text": "Thiếu."}]', '["2024-06-01.1"]', "[", "{}"),
    *("Đã xong #3; còn lại: 4", 'nói "vậy"', "hai\ndòng", "a\tb", "=1+1", "\u200b", "x" * 90),
)
cells = st.one_of(
    st.just(""),
    st.sampled_from((*DAYS, *NUMBERS, *FIGURES, *WORDS)),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8),
)

surplus = st.one_of(st.just([]), st.just([]), st.just([]), st.lists(cells, max_size=2))


@st.composite
def tables(draw):
    """A table as it comes from a spreadsheet: mostly right, with columns of one's own and gaps."""
    more = draw(st.lists(st.sampled_from(HEADINGS), max_size=5))
    heading = draw(st.permutations(["Mã", "Ngày cập nhật", "status", *more]))
    right = {
        "Mã": st.sampled_from(("II.2.k", "II.1.a")),
        "Ngày cập nhật": st.sampled_from(DAYS[:5]),
        "status": st.sampled_from(("done", "Đang thực hiện", "vuong mac")),
        "Kết quả": cells,
        "Việc tiếp theo": cells,
        "Vướng mắc mới: loại": st.sampled_from(("", "khác", "Kinh phí")),
        "Số liệu": st.sampled_from(("", *FIGURES[:2])),
        "Tỷ lệ hoàn thành (%)": st.sampled_from(("", "60%", "40")),
    }
    one = st.tuples(*(right.get(name, cells) for name in heading)).map(list)
    rows = [[*row, *draw(surplus)] for row in draw(st.lists(one, min_size=1, max_size=3))]
    for row in rows:
        place = draw(st.integers(0, 20))
        row[place : place + 1] = [draw(cells)] if place < len(row) else []
    separator = draw(st.sampled_from(",;\t"))
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows([heading, *rows])
    said = f"sep={separator}\n" if draw(st.booleans()) else ""
    return (said + written.getvalue()).replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


@examples(400)
@given(tables())
def test_every_filled_cell_ends_up_in_an_update_or_is_named(text):
    rows, findings = read_rows("a.csv", text.encode("utf-8-sig"))
    made = [(row, *shaped(row)) for row in rows]
    findings += [fault for *_, faults in made for fault in faults]
    named = {(one.span.line, one.span.column) for one in findings}
    read = {}
    for row, update, _ in made:
        for way, span in row.places.items():
            if update is not None and way:
                read.setdefault((span.line, span.column), []).append(_value(update, way))
    table = read_csv("a.csv", nfc(text))
    ways, _ = heading_of(table)
    unread = {
        place
        for place, head in enumerate(table.heading)
        if (head.line, head.column) in named or (ways[place] and ways.count(ways[place]) > 1)
    }
    for fields in table.rows:
        places = [(field.line, field.column) for field in fields]
        # A row of which something is named is not written, and comes again when that is mended; the
        # first of the cells beside a table speaks for all.
        if not named.isdisjoint(places):
            continue
        for place, field in enumerate(fields):
            if field.text and place not in unread:
                assert _is_told(table, fields, place, read.get(places[place], [])), (text, field)


def _value(update, way):
    """The value of an update at the way to it; None for none, and for an empty list."""
    found = update
    for key in way:
        if isinstance(key, int):
            found = found[key] if key < len(found) else None
        else:
            found = getattr(found, key, None)
    return None if found == () else found


def _is_told(table, fields, place, values):
    """Whether a cell is in an update, in its own words where it is prose, or says nothing."""
    text, heading = fields[place].text, fold(table.heading[place].text)
    if any(value is not None for value in values):
        return heading not in PROSE or values == [text]
    if heading in KINDS:
        words = [
            f for f, head in zip(fields, table.heading, strict=False) if fold(head.text) in TEXTS
        ]
        return says_nothing(text) or any(says_nothing(field.text) for field in words if field.text)
    of_document = heading in DOCUMENTS
    return heading in MAY_BE_NONE and says_nothing(text, of_document=of_document)


def _headings(*names):
    """Every way to write the headings of these keys."""
    pairs = zip(TEMPLATE, KEYS, strict=True)
    return {fold(word) for pair in pairs for word in pair if pair[1] in names}


PROSE = _headings("result", "next", "obstacles.text", "evidence.title")
DOCUMENTS = _headings(
    *(f"{key}.{part}" for key in ("evidence", "documents") for part in ("number", "date", "title"))
) | {"evidence", "documents"}
KINDS, TEXTS = _headings("obstacles.kind"), _headings("obstacles.text")
MAY_BE_NONE = {fold(name) for name in ("obstacles", "evidence")} | {
    heading
    for key in KEYS
    if key.partition(".")[0]
    in ("obstacles", "evidence", "resolves", "next", "completed_on", "measures")
    for heading in _headings(key)
}
