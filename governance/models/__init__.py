"""Tables of chapters 1 and 8."""

from governance.models.accounts import AccountReset
from governance.models.acts import Act, AuditLink, AuditSource, FormKey, SensitiveRead
from governance.models.announcements import Announcement, AnnouncementReading, AnnouncementVersion
from governance.models.approvals import Approval, ApprovalCopy, ApprovalParty, ApprovalStep
from governance.models.calendar import SpecialDay, WorkYear
from governance.models.editions import Acknowledgement, Edition, ParameterValue
from governance.models.exports import Export
from governance.models.intake import Batch, PeriodLock, RowProblem, Upload
from governance.models.jobs import Job
from governance.models.notices import Delivery, Notice, NoticeChoice, Webhook
from governance.models.organisation import OrgUnit, RoleGrant, User
from governance.models.preferences import SavedView
from governance.models.quality import Finding
from governance.models.rights import EmergencyAccess, GrantReview, Relationship, RoleChange, StandIn

__all__ = [
    "AccountReset",
    "Acknowledgement",
    "Act",
    "Announcement",
    "AnnouncementReading",
    "AnnouncementVersion",
    "Approval",
    "ApprovalCopy",
    "ApprovalParty",
    "ApprovalStep",
    "AuditLink",
    "AuditSource",
    "Batch",
    "Delivery",
    "Edition",
    "EmergencyAccess",
    "Export",
    "Finding",
    "FormKey",
    "GrantReview",
    "Job",
    "Notice",
    "NoticeChoice",
    "OrgUnit",
    "ParameterValue",
    "PeriodLock",
    "Relationship",
    "RoleChange",
    "RoleGrant",
    "RowProblem",
    "SavedView",
    "SensitiveRead",
    "SpecialDay",
    "StandIn",
    "Upload",
    "User",
    "Webhook",
    "WorkYear",
]
