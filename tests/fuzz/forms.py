"""Forms as they come back: filled in, edited, and damaged as sheets, as XML and as ZIP files."""

import io
import re
from functools import cache
from zipfile import ZipFile

import openpyxl

from de_an06.form.identity import FormSheet
from form_files import filled, saved, zipped
from fuzz.trial import Fault
from fuzz.wild import any_value, sendable

AGENCIES = ("so-tc", "so-tttt", "ubnd-h-dak-ha", "ca-tinh")
PERIODS = ("2024-05", "2024-06", "2024-07")
STATES = ("đang thực hiện",) * 4 + (
    "đã hoàn thành",
    "vướng mắc",
    "Hoàn thành",
    "chưa triển khai",
    "x",
    None,
)
DAYS = {"2024-05": ("20/4/2024", "2024-05-14", 45412),
        "2024-06": ("20/5/2024", "2024-06-01", 45440),
        "2024-07": ("20/6/2024", "2024-06-20", "16/06/2024", "1/7/2024", 45463)}  # fmt: skip
ODD_DAYS = ("31/6/2024", "20/3/2024", "hôm qua", None)
WORDS = ("Đã họp.", "không", "K", "-", "Đã ban hành kế hoạch; đang triển khai.", None)
BAD_XML = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
SHEET_EDITS = (
    "row", "rows", "column", "columns", "merge", "copy", "title", "drop", "comment", "order", "far",
    "hide", "number", "swap",
)  # fmt: skip
_EXPORTED = {}


def case(trial):
    random = trial.random
    trial.begin()
    agency, period = random.choice(AGENCIES), random.choice(PERIODS)
    data = _exported(trial, agency, period)
    tasks = _tasks(data)
    rows = [
        _row(random, task, period) for task in random.sample(tasks, random.randint(0, len(tasks)))
    ]
    trial.recipe.append(f"form of {agency} for {period}, filled: {rows}")
    data = filled(data, *rows, day=_day(random, period))
    whole = True
    if random.random() < 0.5:
        for _ in range(random.choice((1, 1, 2, 3))):
            _in_sheets(random, book := openpyxl.load_workbook(io.BytesIO(data)), trial.recipe)
            data, whole = saved(book), False
    if random.random() < 0.4:
        data, whole = _as_file(random, data, trial.recipe), False
    (trial.folder / "phieu.xlsx").write_bytes(data)
    clerk = random.choice(([], ["--entered-by", "ca-tinh"]))
    ended = trial.writes(
        "form", "import", "../phieu.xlsx", random.choice(("--yes", "--yes", "--dry-run")), *clerk
    )
    if whole and not ended.code and "--yes" in trial.recipe[-1]:
        _all_there(
            trial, agency, period, [row for row in rows if row["status"] and row["status"] != "x"]
        )


def _all_there(trial, agency, period, rows):
    """A form that only was filled in is recorded whole."""
    path = trial.root / f"plan/2024/updates/{agency}/{period}.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if lost := [
        row["task"] for row in rows if f"task: {row['task'].replace('đ', 'dd')}\n" not in text
    ]:
        raise Fault(f"rows of {lost} were dropped in silence")


def _exported(trial, agency, period):
    """The empty form, made once in a run."""
    if (agency, period) not in _EXPORTED:
        trial.run("form", "export", "--agency", agency, "--period", period, "-o", "../mau.xlsx")
        _EXPORTED[agency, period] = (trial.folder / "mau.xlsx").read_bytes()
    return _EXPORTED[agency, period]


@cache
def _tasks(data):
    """The codes of the tasks in the rows."""
    sheet = openpyxl.load_workbook(io.BytesIO(data))[FormSheet.UPDATES.value]
    codes = [str(cell.value) for row in sheet.iter_rows() for cell in row[:1]]
    return [code for code in codes if re.fullmatch(r"II\.\d\.\w+", code)]


def _day(random, period):
    return random.choice(DAYS[period] if random.random() < 0.9 else ODD_DAYS)


def _row(random, task, period):
    state = random.choice(STATES)
    row = {"task": task, "status": state, "result": random.choice(WORDS)}
    if random.random() < 0.4:
        row |= {
            "on": _day(random, period),
            "percent": random.choice((50, 60, 99, "50%", 0.5, 101, None)),
        }
    if random.random() < 0.3:
        row |= {
            "obstacle_kind": "Kinh phí",
            "obstacle_text": random.choice(("Thiếu kinh phí.", "không có", None)),
        }
    if random.random() < 0.3:
        row |= {"evidence_number": random.choice(("215/BC-STC", "215/BC-STC; 216/BC-STC", "không")),
                "evidence_date": _day(random, period), "evidence_title": "Báo cáo"}  # fmt: skip
    if random.random() < 0.2:
        row["completed_on"] = _day(random, period)
    return row


def _in_sheets(random, book, recipe):
    """An edit as it is made in a spreadsheet program."""
    sheet = random.choice(book.worksheets)
    row, column = random.randint(1, sheet.max_row + 1), random.randint(1, sheet.max_column + 1)
    what = random.choice((*["cell"] * 6, *SHEET_EDITS))
    value = BAD_XML.sub("", sendable(any_value(random)))[:32000]
    recipe.append(f"sheet {sheet.title} {what} ({row}, {column}) {value[:60]!r}")
    cell = sheet.cell(row, column)
    plain = not type(cell).__name__.startswith("Merged")
    match what:
        case "cell" if plain:
            cell.value = value
        case "number" if plain:
            cell.value = random.choice((0, -1, 1e300, 0.1, 45000, True, 2958465, 2958466, -700000))
        case "swap" if plain:
            cell.value = sheet.cell(random.randint(1, sheet.max_row), column).value
        case "row":
            sheet.insert_rows(row)
        case "rows":
            sheet.delete_rows(row, random.randint(1, 5))
        case "column":
            sheet.insert_cols(column)
        case "columns":
            sheet.delete_cols(column, random.randint(1, 3))
        case "merge":
            sheet.merge_cells(
                start_row=row,
                start_column=column,
                end_row=row + 1,
                end_column=column + random.randint(0, 3),
            )
        case "copy":
            book.copy_worksheet(sheet)
        case "title":
            sheet.title = re.sub(r"[\[\]:*?/\\]", "", value)[:31] or "x"
        case "drop" if len(book.worksheets) > 1:
            del book[sheet.title]
            book.worksheets[0].sheet_state = "visible"
        case "comment" if plain:
            cell.comment = openpyxl.comments.Comment(value, "x")
        case "order":
            book.move_sheet(sheet, random.randint(-3, 3))
        case "far":
            # No further: openpyxl itself walks over every cell between, at the next edit.
            sheet.cell(random.choice((999, 9999)), random.choice((50, 99))).value = value
        case "hide":
            sheet.row_dimensions[row].hidden = True


def _as_file(random, data, recipe):
    """Damage to the file as such."""
    what = random.choice(("flip", "cut", "part", "xml", "xml", "xml", "xml", "twice", "not", "zip"))
    if what in ("flip", "cut", "not"):
        broken = bytearray(data)
        at = random.randrange(len(broken))
        recipe.append(f"{what} at {at}")
        if what == "cut":
            return bytes(broken[:at])
        if what == "not":
            return random.choice(
                (b"", b"PK", b"\xd0\xcf\x11\xe0", b"<html>", zipped({}), zipped({"a": b"b"}))
            )
        for _ in range(random.randint(1, 20)):
            broken[random.randrange(len(broken))] = random.randrange(256)
        return bytes(broken)
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(list(parts))
    recipe.append(f"{what} in {name}")
    match what:
        case "part":
            del parts[name]
        case "xml":
            parts[name] = _xml(random, parts[name], recipe)
        case "twice":
            parts[random.choice(list(parts))] = parts[name]
        case "zip":
            parts[
                random.choice(("../x", "/x", "C:\\x", "xl/vbaProject.bin", name.upper(), "é"))
            ] = parts[name]
    return zipped(parts)


def _xml(random, part, recipe):
    text = part.decode(errors="replace")
    spots = list(re.finditer(r'="([^"]*)"|>([^<]+)<|<(/?[\w:]+)', text))
    if not spots:
        return part
    spot = random.choice(spots)
    odd = ("", "-1", "0", "99999999999999999999", "1e999", "x", "&x;", "&#0;", "&#x1F600;", "A0",
           "XFE1",
           "A1:B", "true", "nan", "s", "inlineStr", "b", "e", "d", "rId1", "rId99", "../../x",
           "\0", "é", "]]>", "<a>",
           "<!DOCTYPE a>")  # fmt: skip
    new = random.choice(odd)
    what = random.choice(("value", "value", "head", "drop", "double"))
    group = next(number for number in (1, 2, 3) if spot[number] is not None)
    start, end = spot.span(group)
    recipe.append(f"  {what} {text[max(start - 40, 0) : end][:90]!r} -> {new!r}")
    match what:
        case "value":
            text = text[:start] + new + text[end:]
        case "head":
            head = random.choice(
                ("encoding='x'", "encoding='utf-16'", "encoding='cp1258'", "standalone='maybe'")
            )
            text = f"<?xml version='1.0' {head}?>" + re.sub(r"^<\?xml[^>]*\?>", "", text)
        case "drop":
            text = text[: spot.start()] + text[spot.end() :]
        case "double":
            text = text[: spot.end()] + spot[0] + text[spot.end() :]
    return text.encode()
