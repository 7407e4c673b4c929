"""What the work calendar adds to the shared pages."""

from django.utils.translation import gettext_lazy as _

from governance.registry import Evidence, MenuItem, add_acts, add_evidence, add_menu
from governance.roles import Permission

add_menu(MenuItem(1, _("Work calendar"), "calendar", "calendar-days", Permission.CALENDAR_VIEW))

add_acts(
    {"calendar.days_set": _("Days of the calendar entered"), "calendar.published": _("Year of the calendar published")}
)

add_evidence(
    Evidence("R6.1.2", _("Days off and make-up days are a table; what is due counts working days by it."), "calendar")
)
