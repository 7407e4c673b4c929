"""Tables of chapters 1 and 8."""

from governance.models.accounts import AccountReset
from governance.models.acts import Act, AuditLink, AuditSource, FormKey, SensitiveRead
from governance.models.editions import Edition, ParameterValue
from governance.models.intake import Batch, PeriodLock, RowProblem, Upload
from governance.models.jobs import Job
from governance.models.notices import Delivery, Notice, NoticeChoice, Webhook
from governance.models.organisation import OrgUnit, RoleGrant, User
from governance.models.quality import Finding

__all__ = [
    "AccountReset",
    "Act",
    "AuditLink",
    "AuditSource",
    "Batch",
    "Delivery",
    "Edition",
    "Finding",
    "FormKey",
    "Job",
    "Notice",
    "NoticeChoice",
    "OrgUnit",
    "ParameterValue",
    "PeriodLock",
    "RoleGrant",
    "RowProblem",
    "SensitiveRead",
    "Upload",
    "User",
    "Webhook",
]
