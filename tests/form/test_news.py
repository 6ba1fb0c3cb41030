from builders import a_month, a_register, a_task, an_update
from de_an06.form.news import form_news

FIGURE = {"target": "II.1.a.1", "numerator": 1, "denominator": 2}


def test_each_update_is_told_with_the_word_before_it_in_the_plans_order():
    old = an_update("2024-02-20", percent=10)
    later = an_update("2024-03-01", percent=30)
    first, second = an_update("2024-02-25", percent=20), an_update("2024-03-01", percent=40)
    other = an_update("2024-02-25", task="II.2.a")
    register = a_register(
        a_task("II.2.a"),
        a_task("II.1.a"),
        months=(a_month(old, later), a_month(an_update("2024-02-26"), agency="so-tc")),
    )
    news = form_news(register, "so-tp", [second, other, first])
    assert [(one.before, one.update) for one in news] == [
        (None, other),
        (old, first),
        (later, second),
    ]


def test_a_figure_is_told_with_the_one_before_it():
    old = an_update("2024-02-20", measures=(FIGURE,))
    new = an_update("2024-02-25", measures=(FIGURE | {"numerator": 2}, FIGURE | {"target": "x"}))
    [news] = form_news(a_register(months=(a_month(old),)), "so-tp", [new])
    assert (news.figure_before("II.1.a.1"), news.figure_before("x")) == (old.measures[0], None)
