"""What this chapter adds to the shared pages."""

from django.utils.translation import gettext_lazy as _

from governance.registry import Evidence, MenuItem, add_evidence, add_menu
from governance.roles import Permission

add_menu(MenuItem(1, _("The regulation"), "clauses", "book-open", Permission.EDITION_VIEW))

add_evidence(
    Evidence("R8.1", _("Every act is recorded with its person, time and clause; row histories are kept by triggers.")),
    Evidence("R8.2", _("Each period is judged by the edition in force on its first day."), "clauses"),
    Evidence("R8.4", _("A branch's edition overrides head office's value by value.")),
)
