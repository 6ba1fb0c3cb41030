from datetime import date

from builders import a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.known import known_on
from de_an06.engine.obstacles import open_obstacles, unrecorded

AGENCIES = (an_agency("so-yt"), an_agency("so-tp"))
TASKS = tuple(a_task(id, coordinators=("so-yt",)) for id in ("II.1.b", "II.1.a"))


def hindered(on, *texts, resolves=(), task="II.1.a", **more):
    obstacles = [{"kind": "funding", "text": text} for text in texts]
    return an_update(on, task=task, obstacles=obstacles, resolves=resolves, **more)


def _open(*months, as_of="2024-12-31"):
    register = a_register(*TASKS, agencies=AGENCIES, months=months)
    return open_obstacles(known_on(register, date.fromisoformat(as_of)))


def _texts(*months, **more):
    return [entry.obstacle.text for entry in _open(*months, **more)]


def test_an_obstacle_is_open_from_the_day_it_is_raised_until_one_resolves_it():
    said = a_month(
        hindered("2024-02-20", "Thiếu kinh phí."),
        hindered("2024-03-20", resolves=["2024-02-20.1"]),
    )
    assert _texts(said, as_of="2024-02-19") == []
    assert _texts(said, as_of="2024-02-20") == ["Thiếu kinh phí."]
    assert _texts(said, as_of="2024-03-19") == ["Thiếu kinh phí."]
    assert _texts(said, as_of="2024-03-20") == []


def test_it_is_named_by_its_day_and_number():
    said = a_month(hindered("2024-02-20", "một", "hai"), hindered("2024-02-20", "ba"))
    assert [str(entry.reference) for entry in _open(said)] == [
        "2024-02-20.1",
        "2024-02-20.2",
        "2024-02-20.3",
    ]


def test_only_the_same_agency_on_the_same_task_resolves_it():
    raised = a_month(hindered("2024-02-20", "một"))
    others = a_month(hindered("2024-03-01", resolves=["2024-02-20.1"]), agency="so-yt")
    elsewhere = a_month(
        hindered("2024-03-01", resolves=["2024-02-20.1"], task="II.1.b"), period="2024-04"
    )
    assert _texts(raised, others, elsewhere) == ["một"]


def test_open_obstacles_stand_by_task_then_agency_then_day():
    months = (
        a_month(hindered("2024-03-02", "5"), hindered("2024-03-01", "4"), agency="so-tp"),
        a_month(hindered("2024-03-03", "3"), agency="so-yt"),
        a_month(hindered("2024-03-04", "2", task="II.1.b"), agency="so-tp", period="2024-04"),
        a_month(hindered("2024-03-09", "1", task="II.1.b"), agency="so-yt", period="2024-04"),
    )
    assert _texts(*months) == _texts(*reversed(months)) == ["1", "2", "3", "4", "5"]


# What was not recorded yet

THIS = {"kind": "funding", "text": "Thiếu."}
OTHER = {"kind": "funding", "text": "Thiếu nhiều."}


def new(months, *updates):
    return unrecorded(a_register(months=months), "so-tp", updates)


def test_what_was_said_in_any_month_is_not_new():
    said, fresh = an_update("2024-02-20"), an_update("2024-02-21")
    assert new([a_month(said, period="2024-03")], said, fresh, fresh) == (None, fresh, None)


def test_what_another_agency_said_is_new():
    said = an_update("2024-02-20")
    assert new([a_month(said, agency="so-tc")], said) == (said,)


def test_an_obstacle_that_was_open_on_the_day_is_not_raised_again():
    for on, resolved, raised_again in [
        ("2024-02-20", None, False),
        ("2024-02-25", None, False),
        ("2024-02-19", None, True),
        ("2024-03-01", "2024-03-01", False),
        ("2024-03-02", "2024-03-01", True),
    ]:
        updates = [an_update("2024-02-20", obstacles=(THIS,))]
        if resolved:
            updates.append(an_update(resolved, resolves=("2024-02-20.1",)))
        told = an_update(on, percent=40, obstacles=(THIS, OTHER))
        [found] = new([a_month(*updates)], told)
        assert found == an_update(
            on, percent=40, obstacles=(THIS, OTHER) if raised_again else (OTHER,)
        )


def test_an_obstacle_of_another_task_is_raised():
    open_there = an_update("2024-02-20", obstacles=(THIS,), task="II.1.b")
    told = an_update("2024-02-21", obstacles=(THIS,))
    assert new([a_month(open_there)], told) == (told,)


def test_what_was_recorded_without_its_open_obstacle_is_not_new():
    first = an_update("2024-02-20", obstacles=(THIS,))
    without = an_update("2024-02-25", percent=40)
    told = an_update("2024-02-25", percent=40, obstacles=(THIS,))
    end = an_update("2024-02-26", resolves=("2024-02-20.1",))
    assert new([a_month(first, without, end)], told, end) == (None, None)


def test_figures_and_references_have_no_order_of_their_own():
    measures = [{"target": id, "numerator": 1, "denominator": 2} for id in ("b", "a")]
    resolves = ["2024-02-02.1", "2024-02-01.1"]
    said = an_update("2024-02-20", measures=measures, resolves=resolves)
    told = an_update("2024-02-20", measures=measures[::-1], resolves=resolves[::-1])
    assert new([a_month(said)], told) == (None,)
