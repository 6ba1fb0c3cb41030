"""Names of several words that were typed without quotation marks, as they are to be typed."""

from collections.abc import Sequence

from typer._click.core import Context  # as typer's own errors have it

from de_an06.console.refused import quoted


def joined_again(extra: str, context: Context | None, args: Sequence[str]) -> list[str]:
    """What words too many and those before them mean as one name: "tháng 6", --agency "sở tư pháp".

    The options behind them stay. Nothing where that cannot be told.
    """
    place = _place(extra, args)
    if context is None or place is None:
        return []
    at, end = place
    first = at
    while first and not args[first - 1].startswith("-") and args[first - 1] != context.info_name:
        first -= 1
    words = list(args[first:end])
    if first and args[first - 1].startswith("--"):
        is_text = first < at and args[first - 1] in _options_of_text(context)
        is_text = is_text and not any(" " in word for word in args[first:at])
        return [f"{args[first - 1]} {quoted(' '.join(words))}"] if is_text else []
    slots = [each.name for each in context.command.params if each.param_type_name == "argument"]
    told = _by_slots(words, slots)
    path = context.command_path.partition(" ")[2]
    told += _of_an_agency(words, told) if "agency" not in slots else []
    others = map(quoted, args[end:])
    return [" ".join(("de-an06", path, *map(quoted, told), *others))] if told else []


def _options_of_text(context: Context) -> list[str]:
    """The options that take words, and no number."""
    options = [each for each in context.command.params if each.param_type_name == "option"]
    worded = [each for each in options if not getattr(each, "is_flag", False)]
    return [name for each in worded if "int" not in each.type.name for name in each.opts]


def _place(extra: str, args: Sequence[str]) -> tuple[int, int] | None:
    """Where the words stand together on the command line, and end; the last place of several."""
    for at in range(len(args) - 1, -1, -1):
        for end in range(at + 1, len(args) + 1):
            if " ".join(args[at:end]) == extra:
                return at, end
    return None


def _by_slots(words: Sequence[str], slots: Sequence[str | None]) -> list[str]:
    """The words as so many names as a command takes; a period is known by its words."""
    from de_an06.cli.worded import is_kind  # noqa: PLC0415 - it brings the model
    from de_an06.words.ids import is_item  # noqa: PLC0415 - as above
    from de_an06.words.periods import typed_period  # noqa: PLC0415 - as above

    whole = " ".join(words)
    if slots in (["agency"], ["id"], ["task"], ["folder"]) or (slots[1:] and typed_period(whole)):
        return [whole]
    if slots == ["agency", "task"]:
        starts = range(1, len(words))
        item = next((at for at in starts if is_item(" ".join(words[at:]))), None)
        return [" ".join(words[:item]), " ".join(words[item:])] if item else []
    for start in range(1, len(words)):
        before, period = list(words[:start]), " ".join(words[start:])
        names = [" ".join(before)] if slots[:1] == ["agency"] else before
        is_apart = start > 1 and len(words) - start == 1
        if slots[:1] == ["kind"] and is_kind(" ".join(before)):
            ends = range(len(words), start, -1)
            parts = (*((start, end) for end in ends), *((at, len(words)) for at in ends[::-1]))
            asked = (" ".join(words[at:end]) for at, end in parts if slots[1:] == ["period"])
            found = next(filter(typed_period, asked), period if is_apart else "")
            if found or typed_period(period):
                return [" ".join(before), found or period]
        if typed_period(period) and len(names) == len(slots) - 1:
            return [*names, period]
    return []


def _of_an_agency(words: Sequence[str], told: Sequence[str]) -> list[str]:
    """The words behind a kind, around its period, as the agency that they surely name."""
    rest = " ".join(words) if told else ""
    for name in told:
        rest = rest.removeprefix(name).strip()
    rest = rest.removesuffix(told[-1]).strip() if told else ""
    return ["--agency", rest] if rest else []
