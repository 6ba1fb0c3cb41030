"""Where the files that are written stand, from the project's root."""

from de_an06.model.period import Period


def month_path(year: int, agency: str, period: Period) -> str:
    """An agency's month in the plan of `year`."""
    return f"plan/{year}/updates/{agency}/{period}.yaml"


def decisions_path(year: int) -> str:
    """The rulings on the plan of `year`."""
    return f"plan/{year}/decisions.yaml"
