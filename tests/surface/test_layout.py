"""What identifies a row is never cut, however narrow the terminal."""

import pytest

from de_an06.surface.layout import table_lines
from de_an06.surface.screen import Column, Piece, Table

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


def test_a_command_stands_beside_what_it_opens_or_below():
    assert laid_out(ASIDE, 40) == ["20 việc quá hạn  de-an06 due", "  ở 17 cơ quan"]
    assert laid_out(ASIDE, 20) == ["20 việc quá hạn", "    de-an06 due", "  ở 17 cơ quan"]
