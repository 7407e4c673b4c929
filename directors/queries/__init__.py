"""Reads of this chapter: people and their posts; what is odd in facts and teams."""

from directors.queries.people import (
    accounts_leading,
    accounts_led_by,
    by_rank,
    counts_by_post,
    ranks_of,
    team_on,
    teams_of,
    with_leader,
    with_post,
)

__all__ = [
    "accounts_leading",
    "accounts_led_by",
    "by_rank",
    "counts_by_post",
    "ranks_of",
    "team_on",
    "teams_of",
    "with_leader",
    "with_post",
]
