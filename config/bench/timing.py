"""Times of several runs, and how they are told."""

import json
from collections.abc import Callable, Mapping, Sequence
from statistics import median, quantiles


def milliseconds(seconds: Sequence[float]) -> dict[str, float]:
    """Return the middle, the least, the 95th of a hundred and the most, in milliseconds."""
    p95 = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    found = {"median": median(seconds), "least": min(seconds), "p95": p95, "most": max(seconds)}
    return {name: round(value * 1000, 1) for name, value in found.items()}


def tell(
    say: Callable[[str], object], title: str, rows: Mapping[str, Mapping[str, object]], result: Mapping[str, object]
) -> None:
    """Print a title, a table of rows with the same columns, and the result as one line of JSON."""
    say(title)
    columns = list(next(iter(rows.values())))
    width = max(len(name) for name in rows)
    say(" ".join([" " * width, *(f"{column:>12}" for column in columns)]))
    for name, row in rows.items():
        say(" ".join([f"{name:<{width}}", *(f"{row[column]!s:>12}" for column in columns)]))
    say(json.dumps(result))
