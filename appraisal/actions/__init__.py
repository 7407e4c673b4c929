"""The only code of this chapter that writes."""

from appraisal.actions.clock import tick
from appraisal.actions.cycles import ask_to_compute, compute_cycles, open_cycle, publish_cycle

__all__ = ["ask_to_compute", "compute_cycles", "open_cycle", "publish_cycle", "tick"]
