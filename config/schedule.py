"""Every periodic task in one table: when, task, clause.

Beat only ticks. What is due is read from rows with unique keys in PostgreSQL, so a missed, doubled or late tick
changes nothing but the hour at which a thing is done.
"""

from typing import NamedTuple


class Tick(NamedTuple):
    """One line of the schedule: a name, a task by its name, seconds between two ticks, the clause it serves."""

    name: str
    task: str
    seconds: float
    clause: str


SCHEDULE = (
    Tick("offer waiting jobs to the workers", "governance.tick", 10.0, "R8.1"),
    Tick("send notices that wait in the outbox", "governance.send_notices", 20.0, "R8.1"),
    Tick("mark overdue requests and re-route lost ones", "governance.approvals_tick", 60.0, "R8.1"),
    Tick("tell what is announced from today", "governance.announcements_tick", 300.0, "R6.2.2"),
    Tick("seal the log into its chain", "governance.seal_audit", 60.0, "R8.1"),
    Tick("close the accounts of those who left", "directors.close_leavers", 300.0, "R8.1"),
    Tick("remove exported files after their day", "governance.remove_exports", 60.0, "R8.1"),
    Tick("open, compute and publish appraisal cycles", "appraisal.tick", 15.0, "R5.2.1"),
    Tick("take files from the watched folder", "governance.watch_folder", 15.0, "R6.4.1"),
    Tick("fetch files from the watched bucket", "governance.watch_bucket", 60.0, "R6.4.1"),
    Tick("look for facts that are missing, late or odd", "governance.look_over", 20.0, "R6.4.1"),
)
