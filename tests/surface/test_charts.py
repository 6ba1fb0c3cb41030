"""Charts: what stands on them, in their places, in shades that need no colour."""

import re
from itertools import pairwise

from de_an06.surface.charts import WIDTH, Bar, ColumnGroup, Key, bars_chart, columns_chart
from de_an06.surface.drawing import Shade, lines_of

_RECT = re.compile(
    r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(.+?)"'
)
KEYS = (Key("Đã hoàn thành", Shade.DARK), Key("Quá hạn", Shade.LIGHT))


def areas(drawn, shade):
    """The areas of a shade below the legend: left, top, width, height."""
    found = [match.groups() for match in _RECT.finditer(drawn.alone)]
    return [
        tuple(map(float, each[:4])) for each in found if each[4] == shade and float(each[1]) > 4
    ]


def texts(drawn):
    return re.findall(r">([^<>]+)</text>", drawn.alone)


def test_columns_are_as_high_as_their_numbers_and_stand_under_them():
    drawn = columns_chart(
        KEYS, [ColumnGroup("tháng 5", (10, 5)), ColumnGroup("tháng 6", (1_024, 0))]
    )

    high = [area[3] for area in areas(drawn, Shade.DARK)]
    assert high[1] > 100 > high[0] * 50
    assert areas(drawn, Shade.LIGHT)[1][3] == 0
    assert texts(drawn) == [
        "Đã hoàn thành",
        "Quá hạn",
        "10",
        "5",
        "tháng 5",
        "1.024",
        "0",
        "tháng 6",
    ]


def test_twelve_labels_do_not_touch():
    drawn = columns_chart(KEYS, [ColumnGroup(f"tháng {n}/2024", (n, 0)) for n in range(1, 13)])

    middles = sorted({float(x) for x in re.findall(r'<text x="([\d.]+)" y="2[4-9]\d', drawn.alone)})
    assert all(after - before > 50 for before, after in pairwise(middles))


def test_the_parts_of_a_bar_stand_one_after_the_other_and_begin_where_the_others_do():
    bars = [
        Bar("A", ((0.5, Shade.DARK), (0.25, Shade.LIGHT)), "2/4"),
        Bar("B", ((1, Shade.DARK),), "4/4"),
    ]
    drawn = bars_chart(KEYS, bars)

    first, second = areas(drawn, Shade.DARK)
    rest = areas(drawn, Shade.LIGHT)[0]
    assert first[0] == second[0]
    assert abs(first[0] + first[2] - rest[0]) < 0.02
    assert abs(second[2] - 2 * first[2]) < 0.02


def test_a_bar_far_beyond_its_goal_stays_on_the_paper():
    drawn = bars_chart(KEYS, [Bar("A", ((40.0, Shade.DARK),), "4.000%")], goal="Mục tiêu")

    left, _, width, _ = areas(drawn, Shade.DARK)[0]
    assert left + width < WIDTH
    end = f"{left + width:.2f}".rstrip("0").rstrip(".")
    assert sum(f'd="M{end} ' in shape for shape in drawn.shapes) == 2  # the arrow's two strokes
    assert "Mục tiêu" in texts(drawn)


def test_the_arrow_is_explained_where_there_is_one():
    within, beyond = Bar("A", ((1.1, Shade.DARK),), "110%"), Bar("B", ((2, Shade.DARK),), "200%")
    drawn = {
        bar.label: bars_chart(KEYS, [bar], goal="Mục tiêu", cut="Dài hơn hình vẽ")
        for bar in (within, beyond)
    }

    assert "Dài hơn hình vẽ" not in texts(drawn["A"])
    told = texts(drawn["B"])
    assert told[:4] == ["Đã hoàn thành", "Quá hạn", "Mục tiêu", "Dài hơn hình vẽ"]


def test_a_long_name_is_whole_in_two_lines_about_as_long_beside_the_middle_of_its_bar():
    name = "100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình"
    drawn = bars_chart(KEYS, [Bar(name, ((0.5, Shade.DARK),), "x"), Bar("B", (), "y")])

    found = re.findall(r'y="([\d.]+)" font-size="10" text-anchor="end">([^<]+)<', drawn.alone)
    (first, above), (second, below), (third, _) = found
    assert f"{above} {below}" == name
    assert len(below) > 0.7 * len(above)
    ((_, top, _, height),) = areas(drawn, Shade.DARK)
    middle = top + height / 2
    assert float(first) < middle + 4 < float(second)
    assert float(third) - float(second) > float(second) - float(first)


def test_words_are_text_whatever_they_say():
    drawn = bars_chart(KEYS, [Bar('</svg><script>"&\x1b', ((0.5, Shade.DARK),), "1/2")])

    assert "<script" not in drawn.on_page('"><b>')
    assert drawn.on_page('"><b>').startswith('<svg role="img" aria-label="&quot;&gt;&lt;b&gt;" ')


def test_a_long_label_takes_two_lines_and_ends_in_dots():
    assert lines_of("một hai ba", 10, 400, most=2) == ["một hai ba"]
    lines = lines_of("Tỷ lệ hồ sơ được giải quyết đúng hạn " * 4, 10, 150, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
