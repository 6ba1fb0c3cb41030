"""`status` of a plan that many agencies lead: a city's, with 126 communes."""

from any_plan import instead


def table(out):
    """What stands below the heading of the table by agency and the columns' names."""
    return out[out.index("THEO CƠ QUAN CHỦ TRÌ") :].strip().splitlines()[2:]


def test_agencies_with_nothing_to_do_now_are_counted_and_not_listed(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    *_, last = de_an06("status", "--agencies", "--as-of", "2026-08-01").out.splitlines()
    assert last == ("  … 132 cơ quan không có việc quá hạn, đến hạn trong 7 ngày hay chưa cập nhật")


def test_of_many_that_need_something_those_with_most_are_listed(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    *rows, _, more, calm = table(de_an06("status", "--agencies").out)
    assert rows[0].split("\t")[:2] == ["so-tai-chinh", "Sở Tài chính"]
    assert more == "  … còn 88 cơ quan có việc cần xử lý: de-an06 status --state overdue"
    assert calm.startswith("  … 3 cơ quan không có việc quá hạn")


def test_agencies_that_stand_the_same_share_a_line_and_are_named_below(de_an06):
    rows = [row.split("\t") for row in table(de_an06("status", "--agencies").out) if "\t" in row]
    shared = [place for place, row in enumerate(rows) if row[1].endswith(" cơ quan, mỗi nơi")]
    assert shared
    for place in shared:
        assert rows[place][0] == ""
        assert not any(rows[place + 1][2:])


def test_a_matrix_numbers_more_than_99_agencies(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    out = de_an06("status", "--matrix").out
    columns = [line.replace(" ", "") for line in out.splitlines()[1:4]]
    assert len(columns[0]) == 132
    assert [line[131] for line in columns] == ["1", "3", "2"]
    assert "132 Ủy ban nhân dân xã Bến 126 (xa-126)" in out


def test_show_tells_each_lead_on_a_line_the_late_ones_first_and_how_many_are_done(de_an06):
    lines = de_an06("show", "II.2.đ").out.splitlines()
    at = lines.index("TÌNH HÌNH TỪNG ĐƠN VỊ CHỦ TRÌ")
    assert lines[at + 1].startswith("30 việc: ")
    rows = [row.split("\t") for row in lines[at + 3 : at + 33]]
    assert {len(row) for row in rows} == {5}
    assert "UBND huyện Kon Plông" in {row[0] for row in rows}
    late = [row[3].startswith("✗") for row in rows]
    assert late == sorted(late, reverse=True)
