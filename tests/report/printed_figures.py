"""The figures of a consolidated report as its Markdown tells them, each found at its place.

Loose on words, strict on places and figures: a sentence is known by a few of its words in its own
section, a cell by its row and column. The names are those of tests/report/recomputed_report.py.
"""

import re
from dataclasses import dataclass, field
from datetime import date

LONG_DAY = r"ngày (\d+) tháng (\d+) năm (\d+)"
REF = r"II\.\d(?:\.[a-zđ]\d?)?"
GROUP_COLUMNS = (
    "Số nhiệm vụ",
    "Hoàn thành",
    "Quá hạn",
    "Trong hạn",
    "Thường xuyên",
    "Chờ điều kiện",
)
AGENCY_COLUMNS = (
    "Tổng số",
    "Hoàn thành đúng hạn",
    "Hoàn thành quá hạn",
    "Quá hạn, chưa hoàn thành",
    "Trong hạn",
    "Thường xuyên",
    "Chờ điều kiện",
    "Miễn",
)


@dataclass
class Table:
    header: list
    rows: list = field(default_factory=list)

    def cell(self, row, column):
        """The text of a row under the first heading of this name; None where there is none."""
        return row[self.header.index(column)] if column in self.header else None


@dataclass
class Section:
    text: str = ""
    tables: list = field(default_factory=list)

    @property
    def aside(self):
        """The text without what stands in brackets."""
        return re.sub(r"\([^()]*\)", "", self.text)

    def first(self, pattern, *, of=None):
        found = re.search(pattern, self.text if of is None else of)
        return found and (found[1] if found.re.groups == 1 else found.groups())


def sections(markdown):
    """The parts of the report: «I», «II.1», «PL III»."""
    found, chapter, name = {"": Section()}, "", ""
    for line in markdown.splitlines():
        heading = re.match(r"#+ (?:Phụ lục (\w+)$|([IVX]+)\. |(\d)\. )", line)
        if heading:
            annex, top, part = heading.groups()
            chapter = f"PL {annex}" if annex else top or chapter
            name = f"{chapter}.{part}" if part else chapter
            found[name] = Section()
        elif line.startswith("|"):
            add_row(found[name], unescaped(line))
        elif line.strip():
            found[name].text += unescaped(line) + "\n"
            found[name].tables.append(None)
    found["III"] = Section("".join(found[name].text for name in found if name[:3] == "III"))
    for section in found.values():
        section.tables = [table for table in section.tables if table]
    return found


def unescaped(line):
    return re.sub(r"\\(\W)", r"\1", line).replace("**", "")


def add_row(section, line):
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    cells = ["" if cell == "-" else cell for cell in cells]
    if not section.tables or section.tables[-1] is None:
        section.tables.append(Table(cells))
    elif not set(line) <= set("|:- "):
        section.tables[-1].rows.append(cells)


def number(text):
    """Without the zero in front that prose gives to what is below ten."""
    return None if text is None else str(int(text))


def numbers(text):
    return sum(int(found) for found in re.findall(r"(?<![\w.,/])\d+(?![\w.,/]*\d)", text))


def moved(found):
    """«tăng 60» as +60, «giảm 03» as -3."""
    if found is None:
        return None
    way, size = found
    size = size if "," in size else number(size)
    return {"tăng": "+", "giảm": "-"}[way] + size


def a_day(found):
    return None if found is None else str(date(*map(int, reversed(found))))


def told(figures):
    return {name: value for name, value in figures.items() if value is not None}


def printed(markdown):
    """All figures that the reader knows a place for, by name."""
    parts = sections(markdown)
    found = {}
    for name, reader in READERS.items():
        found |= told(reader(parts.get(name, Section())))
    return found


def direction(section):
    found = {"I ý kiến": number(section.first(r"Có (\d+) ý kiến"))}
    for piece in re.sub(r"[^\n]*ý kiến chỉ đạo[^:\n]*: ", "Ý KIẾN: ", section.aside).split("\n"):
        for kind in piece.removeprefix("Ý KIẾN: ").split(";") if "Ý KIẾN: " in piece else ():
            count, words = re.match(r"(\d+) (.*?)\W*$", kind.strip()).groups()
            label = re.split(r",| thực hiện| ý kiến đã cho| cho (?:một|từng)", words)[0]
            found[f"I ý kiến: {label}"] = number(count)
    own = section.first(r"\(cơ quan thường trực\) ban hành (.*)")
    if own:
        cited = len(re.findall(r" số \d+/", own))
        found["I văn bản"] = str(cited or numbers(own))
    others = section.first(r"(\d+) cơ quan[^.]* khác ban hành (.*)")
    if others:
        found |= {"I nơi khác": number(others[0]), "I văn bản khác": str(numbers(others[1]))}
    return found


def whole(section):
    change = r"(tăng|giảm) ([\d,]*\d)"
    found = {
        "II.1 nhiệm vụ": number(section.first(r"giao (\d+) nhiệm vụ")),
        "II.1 lượt": number(section.first(r"tổng cộng (\d+) phần việc")),
        "II.1 đến hạn": section.first(r"(\d+/\d+) phần việc đến hạn"),
        "II.1 theo nhiệm vụ": section.first(r"theo nhiệm vụ[^.]* là (\d+/\d+)"),
        "II.1 tỷ lệ": section.first(r"đạt (\d+,\d\d)%"),
        "II.1 quá hạn": number(section.first(r"[Cc]òn (\d+) phần việc quá hạn")),
        "II.1 hoàn thành thay đổi": moved(section.first("phần việc hoàn thành " + change)),
        "II.1 quá hạn thay đổi": moved(section.first("phần việc quá hạn " + change)),
        "II.1 tỷ lệ thay đổi": moved(section.first("tỷ lệ hoàn thành " + change + " điểm")),
    }
    for age, count in re.findall(r"(dưới 30|từ 30 đến 60|trên 60) ngày(?:: (\d+))?", section.text):
        found[f"II.1 {age} ngày"] = number(count) if count else found["II.1 quá hạn"]
    extended = section.first(r"được gia hạn([^\n]*)") or ""
    for count, what in re.findall(r"(\d+) phần việc[^,;.]*?(hoàn thành|trong hạn)", extended):
        found[f"II.1 gia hạn, {what}"] = number(count)
    return found | states(section)


def states(section):
    found = {}
    (table,) = section.tables
    compared = len(table.header) == 5
    for name, *cells in table.rows:
        columns = ("nhiệm vụ", "nhiệm vụ thay đổi", "lượt", "lượt thay đổi")
        for column, cell in zip(columns if compared else columns[::2], cells, strict=True):
            found[f"II.1 {name}, {column}"] = cell
    return found


def targets(section):
    (table,) = section.tables
    columns = {
        "mục tiêu": "Mục tiêu",
        "kỳ này": "Kỳ này",
        "kỳ trước": "Kỳ trước",
        "thay đổi": "Tăng, giảm",
        "nơi có số liệu": "Cơ quan có số liệu",
        "đánh giá": "Đánh giá",
    }
    found = {}
    for place, row in enumerate(table.rows, start=1):
        found[f"II.2 ({place}) nhiệm vụ"] = re.match(REF, row[0])[0]
        for name, column in columns.items():
            found[f"II.2 ({place}) {name}"] = table.cell(row, column)
    met = section.first(r"đạt (\d+)/(\d+) chỉ tiêu")
    none = section.first(r"[Cc]hưa đạt chỉ tiêu nào trong (\d+)")
    if met or none:
        found["II.2 đạt"] = "/".join(map(number, met or ("0", none)))
    return found


def groups(section):
    (table,) = section.tables
    found = {}
    for row in table.rows:
        group = re.match(r"II\.\d", row[0])[0]
        for column in GROUP_COLUMNS:
            found[f"II.3 {group} {column}"] = table.cell(row, column)
        found[f"II.3 {group} mới"] = table.cell(row, "Phần việc mới hoàn thành")
    told = section.aside.replace("Nhóm", "\n")
    for ref, new, done in re.findall(rf"({REF})\s+có (?:thêm (\d+)[^,;]*, tổng )?(\d+/\d+)", told):
        found[f"II.3 {ref} lượt"] = f"{number(new or done.split('/')[0])} {done}"
    return found


def overdue(section):
    found = {}
    for line in section.text.splitlines():
        task = re.match(rf"- ({REF}) \(", line)
        if task:
            name = f"II.4 {task[1]}"
            done = re.search(r": (\d+/\d+) cơ quan đã", line)
            found[f"{name} hoàn thành"] = done[1] if done else "0/1"
            late = re.search(r"(?:, (\d+)|: [^:,]*) quá hạn ([^(;.]*?)ngày", line)
            found[f"{name} quá hạn"] = number(late[1] or "1")
            most = "nhất " if "nhất" in late[2] else ""
            found[f"{name} ngày"] = most + re.search(r"\d+", late[2])[0]
    return found


def assessment(section):
    stale = section.first(r"(\d+) phần việc thường xuyên của (\d+) cơ quan") or (None, None)
    late = section.first(
        r"(\d+/\d+) cơ quan không gửi [^,\n]* đúng hạn(?:, (?:gồm|là|trong đó có) ([^\n]*?)\.?\n)?"
    )
    found = {
        "III việc quá hạn, cơ quan": number(section.first(r"(\d+) cơ quan còn phần việc quá hạn")),
        "III thiếu số liệu": number(section.first(r"(\d+) chỉ tiêu được không quá")),
        "III chưa duy trì, lượt": number(stale[0]),
        "III chưa duy trì, cơ quan": number(stale[1]),
        "III không gửi đúng hạn": late and late[0],
        "III mọi việc đúng hạn": number(section.first(r"(\d+) cơ quan hoàn thành đúng hạn mọi")),
        "III nhiều kỳ liền": number(section.first(r"(\d+) cơ quan từng chậm")),
        "III không kèm vướng mắc": section.first(r"(\d+/\d+) phần việc quá hạn hiện không"),
    }
    for agency in (late[1] or "").split("; ") if late else ():
        name, running = re.fullmatch(r"(.*?)(?: \((\d+) kỳ liền\))?", agency).groups()
        found[f"III {name} kỳ liền"] = number(running or "1")
    for name, done in re.findall(r"(?:gồm|là) ([^:;(]+) \((\d+) phần việc\)", section.text):
        found[f"III {name} đúng hạn"] = number(done)
    for name, running in re.findall(r"(?:gồm|là|;) ([^;(\n]+) \((\d+) kỳ\)", section.text):
        found[f"III {name} nhiều kỳ liền"] = number(running)
    kinds = section.first(r"vướng mắc về (.*) chưa được tháo gỡ") or ""
    for kind, count in re.findall(r"(?:^|, )([^(,]+) \((\d+)", kinds):
        found[f"III {kind}"] = number(count)
    return found


def obstacles(section):
    left = number(section.first(r"còn (\d+) vướng mắc"))
    found = {
        "IV nêu thêm": number(section.first(r"nêu(?: thêm)? (\d+) vướng mắc")),
        "IV giải quyết": number(section.first(r"giải quyết được (\d+)")),
        "IV còn": left,
        "IV nội dung": number(section.first(r"về (\d+) nội dung")) or left,
    }
    points = re.findall(r"^[a-zđ]\) ", section.text, re.MULTILINE)
    if points:
        found["IV điểm"] = str(len(points))
    point = rf"^[a-zđ]\) (.*?) \(([^()]*) nêu, từ {LONG_DAY}\)"
    for text, who, *day in re.findall(point, section.text, re.MULTILINE):
        many = re.match(r"(\d+) cơ quan", who)
        found[f"IV {text.casefold()}, cơ quan"] = number(many[1]) if many else "1"
        found[f"IV {text.casefold()}, từ ngày"] = a_day(day)
    return found


def next_period(section):
    together = a_day(section.first(rf"đều vào {LONG_DAY}"))
    found = {
        "V đến ngày": a_day(section.first(rf"đến {LONG_DAY} có")),
        "V cùng ngày": together,
        "V nhiệm vụ": number(section.first(r"có (\d+) nhiệm vụ đến hạn")),
        "V quá hạn": number(section.first(r"(\d+) phần việc quá hạn")),
    }
    most = section.first(r"nhất là ([^:\n]*)") or ""
    for name, count in re.findall(r"(?:^|, )(.*?) \((\d+)\)", most):
        found[f"V {name}"] = number(count)
    for who, what in re.findall(r"^- ([^:]*): (.*)", section.text, re.MULTILINE):
        found |= coming(who, what, together)
    return found


def coming(who, what, together):
    """The tasks of a line, each with the day that stands behind it, before it, or over all."""
    names = who.split(", hạn")[0].split("; ")
    of_all = a_day(Section(who).first(LONG_DAY)) or together
    found = {}
    for piece in re.split(rf"(?={REF}\b)", what):
        ref = re.match(REF, piece)
        if ref:
            due = a_day(Section(what[what.index(piece) :]).first(LONG_DAY)) or of_all
            many = re.search(r"\d+/\d+", piece)
            if many:
                found[f"V {ref[0]}"] = f"{many[0]} {due}"
            else:
                found |= {f"V {ref[0]} {name}": due for name in names}
    return found


def annex_overdue(section):
    return {
        f"PL II {row[1]} {'; '.join(sorted(row[2].split('; ')))}": f"{row[3]} {row[4]}"
        for table in section.tables
        for row in table.rows
        if row[0].isdecimal()
    }


def annex_agencies(section):
    (table,) = section.tables
    found = {}
    for row in table.rows:
        name = "PL III " + row[1].partition(" (")[0]
        for column in (*AGENCY_COLUMNS, "Do gia hạn"):
            found[f"{name} {column}"] = table.cell(row, column)
        for told_as, column in {
            "đến hạn": "Hoàn thành trên số đến hạn",
            "kỳ trước": "Kỳ trước",
            "báo cáo": "Báo cáo đúng hạn",
        }.items():
            text = table.cell(row, column)
            found[f"{name} {told_as}"] = text and re.sub(r"[()]", "", text)
    return found


def annex_reports(section):
    (table,) = section.tables
    return {f"PL IV {row[1]}": " ".join(filter(None, row[2:])) for row in table.rows}


def annex_targets(section):
    (table,) = section.tables
    return {
        f"PL V {heading.split()[0]} {row[1]}": cell
        for row in table.rows
        for heading, cell in zip(table.header[2:], row[2:], strict=True)
        if cell
    }


def annex_rulings(section):
    found = {}
    for table in section.tables:
        for row in table.rows:
            if "STT" in table.header:
                cells = (table.cell(row, one) for one in ("Ngày", "Thời hạn mới", "Văn bản"))
                found[f"PL VI {row[0]}"] = " ".join(filter(None, cells))
                continue
            of, by = row[0].split(", theo thời hạn ")
            for column in AGENCY_COLUMNS:
                found[f"PL VI {of} {by} {column}"] = table.cell(row, column)
    return found


def annex_charts(section):
    found = {
        "PL VII cơ quan": number(section.first(r"Trong (\d+) cơ quan")),
        "PL VII đúng hạn tất cả": number(section.first(r"(\d+) cơ quan hoàn thành tất cả đúng")),
    }
    month = r"tháng (\d+)/\d+ có (\d+) [^,;]*, (\d+) quá hạn"
    for name, done, late in re.findall(month, section.text):
        found[f"PL VII tháng {name}"] = f"{done} {late}"
    met = section.first(r"Đạt mục tiêu (\d+)/(\d+)")
    found["PL VII đạt"] = met and "/".join(map(number, met))
    bars = re.findall(rf"({REF})[^:;(]* ([\d,]+%) \(mục tiêu (\d+%)\)", section.text)
    for place, (ref, reached, goal) in enumerate(bars, start=1):
        found[f"PL VII ({place}) {ref}"] = f"{reached} {goal}"
    for name, share in re.findall(r"[:;] ([^:;()]+) \((\d+/\d+) ", section.text):
        found[f"PL VII {name}"] = share
    return found


READERS = {
    "I": direction,
    "II.1": whole,
    "II.2": targets,
    "II.3": groups,
    "II.4": overdue,
    "III": assessment,
    "IV": obstacles,
    "V": next_period,
    "PL II": annex_overdue,
    "PL III": annex_agencies,
    "PL IV": annex_reports,
    "PL V": annex_targets,
    "PL VI": annex_rulings,
    "PL VII": annex_charts,
}
