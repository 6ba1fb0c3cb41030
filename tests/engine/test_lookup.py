import unicodedata

from builders import a_group, a_register, a_task, an_agency
from de_an06.engine.lookup import contains, find_agency, find_group, find_task, search

TASKS = a_register(
    a_task("II.2.d", title="Điện tử hóa mẫu đơn"),
    a_task("II.2.dd", ref="II.2.đ", title="Tái cấu trúc quy trình"),
    a_task("II.3.d", title="Công khai thủ tục"),
    a_task("II.3.d2", ref="II.3.d", title="Tiếp nhận phản ánh"),
    a_task("II.8", title="Tuyên truyền về định danh"),
).tasks
REGISTRY = a_register(
    a_task(),
    agencies=(
        an_agency("so-tc", name="Sở Tài chính", aliases=("STC",)),
        an_agency("btc", name="Bộ Tài chính", aliases=("BTC",)),
        an_agency("so-tttt", name="Sở Thông tin và Truyền thông", aliases=("Sở TT&TT",)),
        an_agency("so-a", name="Ban Á"),
        an_agency("so-b", name="Ban À"),
    ),
    groups=(a_group("so-bn", "so-tc", "so-tttt"),),
).agencies


def ids(match):
    return [item.id for item in match.items]


def test_a_task_is_found_by_id_printed_form_or_words_of_its_title():
    for typed, found in [
        ("II.2.dd", "II.2.dd"),
        ("ii.2.DD", "II.2.dd"),
        ("II.2.đ", "II.2.dd"),
        ("II.2.Đ", "II.2.dd"),
        ("2.đ", "II.2.dd"),
        ("2.dd", "II.2.dd"),
        ("2.d", "II.2.d"),
        ("II.2.d", "II.2.d"),
        ("II.3.d", "II.3.d"),
        ("II.3.d2", "II.3.d2"),
        ("II.8", "II.8"),
        ("8", "II.8"),
        ("tai cau truc", "II.2.dd"),
        ("TÁI CẤU TRÚC", "II.2.dd"),
        (unicodedata.normalize("NFD", "II.2.đ"), "II.2.dd"),
        (unicodedata.normalize("NFD", "định danh"), "II.8"),
    ]:
        assert ids(find_task(typed, TASKS)) == [found]


def test_an_unknown_id_offers_the_nearest_and_is_never_a_title():
    match = find_task("II.2.z", TASKS)
    assert match.items == ()
    assert "II.2.d" in match.near


def test_an_agency_is_found_exactly_first_and_only_then_without_diacritics():
    for typed, found in [
        ("so-tc", ["so-tc"]),
        ("SO-TC", ["so-tc"]),
        ("sở tài chính", ["so-tc"]),
        ("So Tai chinh", ["so-tc"]),
        ("stc", ["so-tc"]),
        ("so tt&tt", ["so-tttt"]),
        ("tai chinh", ["so-tc", "btc"]),
        ("Ban Á", ["so-a"]),
        ("ban a", ["so-a", "so-b"]),
        ("so-bn", ["so-bn"]),
    ]:
        assert ids(find_agency(typed, REGISTRY)) == found


def test_an_unknown_agency_offers_the_nearest():
    assert "so-tttt" in find_agency("so-ttt", REGISTRY).near


def test_a_group_of_tasks_is_found_with_or_without_its_roman_number():
    for typed in ["II.2", "ii.2", "2"]:
        groups = a_register(a_task("II.2.d")).plan.groups
        assert [group.id for group in find_group(typed, groups).items] == ["II.2"]


def test_search_ignores_diacritics_case_and_unicode_form():
    for phrase in ["định danh", "dinh danh", "ĐỊNH DANH"]:
        for form in ("NFC", "NFD"):
            found = search([unicodedata.normalize(form, phrase)], TASKS, REGISTRY)
            assert [task.id for task in found] == ["II.8"]


def test_search_matches_whole_words_only():
    assert contains("hoà giải", "hoa")
    assert not contains("hoàn thành", "hoà")


def test_search_wants_every_phrase():
    assert [t.id for t in search(["thủ tục", "công khai"], TASKS, REGISTRY)] == ["II.3.d"]
    assert search(["thủ tục", "định danh"], TASKS, REGISTRY) == []
