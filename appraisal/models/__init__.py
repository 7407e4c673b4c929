"""Tables of chapter 5."""

from appraisal.models.cycles import Cycle, Figure, RosterLine, Scorecard, ScoreLine, Target

__all__ = ["Cycle", "Figure", "RosterLine", "ScoreLine", "Scorecard", "Target"]
