"""What this chapter adds to the shared pages."""

from django.utils.translation import gettext_lazy as _

from directors.statements import dues, receipts
from governance.intake.kinds import add_intake
from governance.registry import Evidence, add_evidence

add_intake(dues.KIND)
add_intake(receipts.KIND)

add_evidence(
    Evidence("R2.2.2a", _("The due list of each month is imported with its owner frozen."), "intake_list"),
    Evidence("R5.1.1", _("Receipts are imported with their kind, so that only premium counts."), "intake_list"),
)
