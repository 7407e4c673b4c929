"""Tables of chapter 5."""

from appraisal.models.cycles import Cycle, Figure, RosterLine, Scorecard, ScoreLine
from appraisal.models.targets import StagedTarget, Target

__all__ = ["Cycle", "Figure", "RosterLine", "ScoreLine", "Scorecard", "StagedTarget", "Target"]
