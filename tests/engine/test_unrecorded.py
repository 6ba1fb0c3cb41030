from builders import a_month, a_register, an_update
from de_an06.engine.obstacles import unrecorded

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
