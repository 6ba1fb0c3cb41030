"""The charts of a report as pictures: the same figures as the sentences below them."""

from collections.abc import Callable

from de_an06.model.text import upper_first
from de_an06.report.facts.figures import Charts, TargetResult
from de_an06.report.facts.index import Facts
from de_an06.report.facts.report import Report
from de_an06.surface.charts import Bar, ColumnGroup, Key, bars_chart, columns_chart
from de_an06.surface.drawing import Drawing, Shade
from de_an06.words.dates import period_name
from de_an06.words.labels import label
from de_an06.words.official import short_name
from de_an06.words.say import Lang, say

_LEFT_OUT = "…"
"""Between either end of a ranking, where those in the middle are not drawn."""


def pictures(facts: Facts) -> tuple[Drawing, ...]:
    """The charts that a report has, in their order."""
    if not isinstance(facts, Report) or facts.charts is None:
        return ()
    return tuple(_DRAWN[kind](facts.charts) for kind in facts.charts.kinds)


def _months(charts: Charts) -> Drawing:
    keys = (_key("chart_done", Shade.DARK), _key("chart_overdue", Shade.LIGHT))
    columns = [
        ColumnGroup(period_name(month.period, Lang.VI), (month.done, month.overdue))
        for month in charts.months
    ]
    return columns_chart(keys, columns)


def _targets(charts: Charts) -> Drawing:
    keys = (_key("chart_met", Shade.DARK), _key("chart_not_met", Shade.MIDDLE))
    bars = [
        Bar(
            _named(bar.result),
            ((float(bar.share), Shade.DARK if bar.met else Shade.MIDDLE),),
            say(Lang.VI, "chart_reached", reached=bar.reached, goal=bar.goal),
        )
        for bar in charts.targets
    ]
    goal, cut = say(Lang.VI, "chart_goal"), say(Lang.VI, "chart_cut")
    return bars_chart(keys, bars, goal=goal, cut=cut)


def _named(result: TargetResult) -> str:
    """A target beside its bar; where its level tells it from others that stands by its number."""
    level = result.target.level if result.is_of_level else None
    of_level = f" {label(level, Lang.VI)}" if level else ""
    return f"{result.task.ref}{of_level}. {upper_first(result.name)}"


def _agencies(charts: Charts) -> Drawing:
    keys = (
        _key("chart_on_time", Shade.DARK),
        _key("chart_late", Shade.MIDDLE),
        _key("chart_overdue", Shade.LIGHT),
    )
    bars = []
    for agency in charts.shown:
        counts = (agency.on_time, agency.late, agency.overdue)
        parts = [(count / agency.due, key.shade) for count, key in zip(counts, keys, strict=True)]
        told = tuple(part for part in parts if part[0])
        bars.append(Bar(short_name(agency.agency), told, f"{agency.on_time}/{agency.due}"))
    if len(bars) < len(charts.agencies):
        bars.insert(len(bars) // 2, Bar(_LEFT_OUT, (), ""))
    return bars_chart(keys, bars)


def _key(phrase: str, shade: Shade) -> Key:
    return Key(say(Lang.VI, phrase), shade)


_DRAWN: dict[str, Callable[[Charts], Drawing]] = {
    "months": _months,
    "targets": _targets,
    "agencies": _agencies,
}
