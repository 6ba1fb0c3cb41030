from datetime import date

from builders import a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.obstacles import open_obstacles

AGENCIES = (an_agency("so-yt"), an_agency("so-tp"))
TASKS = (a_task("II.1.b"), a_task("II.1.a"))


def hindered(on, *texts, resolves=(), task="II.1.a", **more):
    obstacles = [{"kind": "funding", "text": text} for text in texts]
    return an_update(on, task=task, obstacles=obstacles, resolves=resolves, **more)


def _open(*months, as_of="2024-12-31"):
    register = a_register(*TASKS, agencies=AGENCIES, months=months)
    return open_obstacles(register, date.fromisoformat(as_of))


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
