"""How big a demonstration is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Counts of one size; the shares of modes, states and stories do not depend on it."""

    departments: tuple[int, ...]  # per branch, in the order of `branches.BRANCHES`
    directors: int
    members: int
    policies: int
    months: int
    scored: int  # how many of the last months are appraised


SIZES = {
    "tiny": Size(departments=(1, 1, 1), directors=9, members=45, policies=450, months=16, scored=2),
    "small": Size(departments=(3, 3, 2), directors=60, members=600, policies=20_000, months=36, scored=13),
    "large": Size(departments=(5,) * 20, directors=2000, members=30_000, policies=1_000_000, months=18, scored=2),
}
