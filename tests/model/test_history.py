from builders import a_month, a_register, an_update
from de_an06.model.history import ledger


def entries(months):
    return a_register(months=tuple(months)).entries()


def _days(*months):
    return [(entry.agency, entry.period.id, entry.place) for entry in entries(months)]


def test_updates_stand_by_day_then_period_then_place_in_the_file():
    march = a_month(an_update("2024-03-05"), an_update("2024-03-04"), period="2024-03")
    april = a_month(an_update("2024-03-05"), an_update("2024-03-05"), period="2024-04")
    expected = [
        ("so-tp", "2024-03", 1),
        ("so-tp", "2024-03", 0),
        ("so-tp", "2024-04", 0),
        ("so-tp", "2024-04", 1),
    ]
    assert _days(march, april) == _days(april, march) == expected


def test_nothing_said_is_no_entry():
    assert entries([a_month(period="2024-03")]) == []


def hindered(on, *texts, resolves=(), **more):
    obstacles = [{"kind": "legal", "text": text} for text in texts]
    return an_update(on, obstacles=obstacles, resolves=resolves, **more)


def _ledger(*months):
    return ledger(entries(months))


def _open(*months):
    obstacles = _ledger(*months).obstacles
    return [entry.obstacle.text for entry in obstacles if entry.resolved_on is None]


def test_a_later_update_resolves_an_obstacle_by_day_and_number():
    said = a_month(
        hindered("2024-02-20", "một", "hai"), hindered("2024-03-05", resolves=["2024-02-20.2"])
    )
    assert _open(said) == ["một"]
    assert [str(entry.resolved_on) for entry in _ledger(said).obstacles] == ["None", "2024-03-05"]


def test_a_later_update_of_the_same_day_resolves_too():
    said = a_month(
        hindered("2024-02-20", "một"), hindered("2024-02-20", "hai", resolves=["2024-02-20.1"])
    )
    assert _open(said) == ["hai"]


def test_the_day_that_first_resolved_an_obstacle_stays():
    said = a_month(
        hindered("2024-02-20", "một"),
        hindered("2024-03-01", resolves=["2024-02-20.1"]),
        hindered("2024-03-05", resolves=["2024-02-20.1"]),
    )
    assert str(_ledger(said).obstacles[0].resolved_on) == "2024-03-01"


def test_numbers_run_over_all_of_one_day_in_the_order_of_what_was_said():
    late = a_month(hindered("2024-02-20", "ba"), period="2024-05")
    first = a_month(hindered("2024-02-20", "một"), hindered("2024-02-20", "hai"))
    found = [
        (str(entry.reference), entry.obstacle.text) for entry in _ledger(late, first).obstacles
    ]
    assert found == [("2024-02-20.1", "một"), ("2024-02-20.2", "hai"), ("2024-02-20.3", "ba")]


def test_numbers_run_apart_for_each_agency_and_task():
    months = (
        a_month(hindered("2024-02-20", "một"), hindered("2024-02-20", "hai", task="II.1.b")),
        a_month(hindered("2024-02-20", "ba"), agency="so-yt"),
    )
    assert {str(entry.reference) for entry in _ledger(*months).obstacles} == {"2024-02-20.1"}


def test_a_reference_to_nothing_is_unknown_with_its_place():
    said = a_month(
        hindered("2024-02-20", "một"),
        hindered("2024-03-05", resolves=["2024-02-20.1", "2024-02-20.2"]),
    )
    ((entry, place),) = _ledger(said).unknown
    assert (entry.place, place) == (1, 1)


def test_an_obstacle_is_not_resolved_before_it_is_raised():
    said = a_month(
        hindered("2024-02-20", "một", resolves=["2024-02-20.1"]),
        hindered("2024-02-19", resolves=["2024-02-20.1"]),
    )
    assert _open(said) == ["một"]
    assert len(_ledger(said).unknown) == 2


def test_another_agency_or_task_resolves_nothing():
    months = (
        a_month(
            hindered("2024-02-20", "một"),
            hindered("2024-03-05", resolves=["2024-02-20.1"], task="II.1.b"),
        ),
        a_month(hindered("2024-03-05", resolves=["2024-02-20.1"]), agency="so-yt"),
    )
    assert _open(*months) == ["một"]
    assert len(_ledger(*months).unknown) == 2
