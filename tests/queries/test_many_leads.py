"""`status` of a plan that many agencies lead: a city's, with 126 communes."""

from any_plan import instead


def table(out):
    """What stands below the heading of the table by agency, but for the columns' names."""
    return out[out.index("THEO CƠ QUAN CHỦ TRÌ") :].strip().splitlines()[1:]


def test_agencies_with_nothing_to_do_now_are_counted_and_not_listed(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    *_, line = table(de_an06("status", "--as-of", "2026-08-01").out)
    assert line == ("  … 132 cơ quan không có việc quá hạn, đến hạn trong 7 ngày hay chưa cập nhật")


def test_of_many_that_need_something_those_with_most_are_listed(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    _, *rows, more, calm = table(de_an06("status").out)
    assert len(rows) == 40
    assert [row.split("\t")[0] for row in rows[:3]] == ["so-noi-vu", "so-tai-chinh", "xa-001"]
    assert more == "  … còn 88 cơ quan có việc cần xử lý: de-an06 status --state overdue"
    assert calm.startswith("  … 3 cơ quan không có việc quá hạn")


def test_kon_tum_s_agencies_are_all_listed(de_an06):
    assert not [row for row in table(de_an06("status").out) if row.lstrip().startswith("…")]


def test_a_matrix_numbers_more_than_99_agencies(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")
    out = de_an06("status", "--matrix").out
    columns = [line.replace(" ", "") for line in out.splitlines()[1:4]]
    assert len(columns[0]) == 132
    assert [line[131] for line in columns] == ["1", "3", "2"]
    assert "132 Ủy ban nhân dân xã Bến 126 (xa-126)" in out
