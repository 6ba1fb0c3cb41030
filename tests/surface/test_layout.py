"""What identifies a row is never cut, however narrow the terminal."""

import pytest

from de_an06.surface.layout import table_lines
from de_an06.surface.screen import Column, Piece, Table, hint, line, offered, whole
from de_an06.surface.terminal import terminal

ROWS = (
    (
        "II.2.đ",
        "Tái cấu trúc quy trình nghiệp vụ 53 dịch vụ",
        "30/04/2024",
        "✗ quá hạn 46 ngày",
    ),
    ("II.6.c", "Rà soát văn bản quy phạm pháp luật", "31/03/2024", "✗ quá hạn 76 ngày"),
)
TABLE = Table(
    (Column("mã"), Column("nhiệm vụ", flexible=True), Column("hạn"), Column("tình trạng")),
    tuple(tuple(map(Piece, row)) for row in ROWS),
)
ASIDE = Table(
    (Column(""), Column("", aside=True)),
    ((Piece("20 việc quá hạn"), Piece("de-an06 due")), (Piece("  ở 17 cơ quan"), Piece(""))),
)


def laid_out(table, room):
    return ["".join(piece.text for piece in line.pieces) for line in table_lines(table, room)]


def test_what_is_copied_is_whole_and_stands_below_its_words_where_there_is_no_room(monkeypatch):
    command = 'git -C kho add plan && git -C kho commit -m "so-tc: II.2.đ 45%"'
    for columns, rows in (("80", [f"Next: {command}"]), ("60", ["Next:", command])):
        monkeypatch.setenv("COLUMNS", columns)
        shown = [text for text in terminal([offered("Next:", command)]).splitlines() if text]
        assert shown == rows
    place = "    plan/2024/updates/vp-ubnd-tinh/2024-05.yaml:126"
    monkeypatch.setenv("COLUMNS", "40")
    assert terminal([whole(place)]) == f"{place}\n"


@pytest.mark.parametrize("room", [40, 60, 80, 140])
def test_only_the_title_gives_way(room):
    lines = laid_out(TABLE, room)
    assert max(map(len, lines)) <= room
    told = "\n".join(lines)
    assert all(cell in told for id, _, *cells in ROWS for cell in (id, *cells))


def test_where_there_is_no_room_beside_it_the_title_stands_below():
    assert laid_out(TABLE, 40)[1:3] == [
        "II.2.đ  30/04/2024  ✗ quá hạn 46 ngày",
        "    Tái cấu trúc quy trình nghiệp vụ 53…",
    ]


def test_titles_that_begin_alike_go_on_where_they_differ():
    alike = "Kết nối dữ liệu dân cư với cơ sở dữ liệu "
    titles = [f"{alike}đất đai", f"{alike}khoa học", "Tuyên truyền", alike + "đất đai"]
    rows = tuple((Piece("II.5.a"), Piece(title), Piece("31/12/2024")) for title in titles)
    table = Table((Column(""), Column("", flexible=True), Column("")), rows)
    assert laid_out(table, 48) == [
        "II.5.a  Kết nối… đất đai              31/12/2024",
        "II.5.a  Kết nối… khoa học             31/12/2024",
        "II.5.a  Tuyên truyền                  31/12/2024",
        "II.5.a  Kết nối… đất đai              31/12/2024",
    ]
    assert f"{alike}khoa học" in laid_out(table, 80)[1]


def test_a_command_stands_beside_what_it_opens_or_below():
    assert laid_out(ASIDE, 40) == ["20 việc quá hạn  de-an06 due", "  ở 17 cơ quan"]
    assert laid_out(ASIDE, 20) == ["20 việc quá hạn", "    de-an06 due", "  ở 17 cơ quan"]


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        ("    II.2.k  Được định danh", 12),
        ("15/06/2024  Ý kiến chỉ đạo:", 12),
        ("! 9 cơ quan chưa gửi", 2),
        ("  ✗ tháng 3/2024, quý I/2024", 4),
        ("II.2.k.1: ít nhất 100%", 10),
        ("    Nguyên nhân: hồ sơ giấy", 4),
        ("Thay đổi so với 14/05/2024", 0),
    ],
)
def test_further_rows_of_a_line_stand_under_its_words(monkeypatch, text, indent):
    monkeypatch.setenv("COLUMNS", "40")
    more = " những chữ thêm vào cho dài hơn một dòng"
    _, *further = terminal([line(text + more)]).splitlines()
    assert further
    assert [len(row) - len(row.lstrip()) for row in further] == [indent] * len(further)


def test_a_command_stays_one_line_so_that_it_can_be_pasted(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    command = "Tiếp theo: de-an06 -C my/own/project status --state overdue"
    (shown,) = terminal([hint(command)]).splitlines()
    assert command in shown


def test_names_that_stand_alone_are_told_from_the_first_one_on():
    names = "13 đơn vị: VP UBND tỉnh, Sở Nội vụ, Sở Tư pháp, "
    table = Table(
        (Column(""), Column("", flexible=True), Column("")),
        tuple(
            row
            for last in ("Sở Công Thương", "Sở Y tế")
            for row in (
                (Piece("II.2.đ"), Piece("Tái cấu trúc quy trình nghiệp vụ"), Piece("30/04/2024")),
                (Piece(""), Piece(names + last), Piece("")),
            )
        ),
    )
    for room in (40, 56, 60):
        told = " ".join(" ".join(laid_out(table, room)).split())
        assert all(names + last in told for last in ("Sở Công Thương", "Sở Y tế"))


def test_figures_that_fit_with_less_between_them_stay_on_one_line():
    columns = (Column("mã"), Column("nhóm", flexible=True), *(Column("số", right=True),) * 5)
    row = ("II.1", "Nhiệm vụ chung của các sở, ban ngành", *("9999",) * 5)
    table = Table(columns, (tuple(map(Piece, row)),))
    assert laid_out(table, 30)[-2:] == [
        "II.1 9999 9999 9999 9999 9999",
        "    Nhiệm vụ chung của các sở…",
    ]
