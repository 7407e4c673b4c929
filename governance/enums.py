"""States, kinds and scopes of chapters 1 and 8."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class UnitKind(TextChoices):
    """Levels of the organisation (R1.2); the field tree ends with department and district."""

    HEAD_OFFICE = "head_office", _("Head office")
    BRANCH = "branch", _("Provincial branch")
    CENTRAL_SUB_BRANCH = "central_sub_branch", _("Central sub-branch")
    SUB_BRANCH = "sub_branch", _("Sub-branch")
    DEPARTMENT = "department", _("C&D department")
    DISTRICT = "district", _("C&D district")


class Role(TextChoices):
    """The seven roles of the permission matrix; a superuser is not a business role."""

    MEMBER = "member", _("Team member")
    DIRECTOR = "director", _("C&D director")
    HEAD = "head", _("Head of C&D department")
    LEADER = "leader", _("Executive in charge")
    HR = "hr", _("Human resources")
    COMPLIANCE = "compliance", _("Compliance")
    ADMIN = "admin", _("Administrator")


class Scope(TextChoices):
    """How far a role's permission reaches."""

    OWN = "own", _("Own")
    OWN_TEAM = "own_team", _("Own team")
    OWN_DEPARTMENT = "own_department", _("Own department")
    OWN_BRANCH = "own_branch", _("Own branch")
    ASSIGNED = "assigned", _("Assigned")
    ALL = "all", _("All")


class Language(TextChoices):
    """Languages of the screen."""

    ZH_HANS = "zh-hans", "简体中文"
    ZH_HANT = "zh-hant", "繁體中文"
    EN = "en", "English"


class Theme(TextChoices):
    """Light, dark, or as the device says."""

    AUTO = "auto", _("As the device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class Density(TextChoices):
    """Height of rows."""

    COZY = "cozy", _("Normal")
    COMPACT = "compact", _("Compact")


class ResetKind(TextChoices):
    """What the help desk can give anew."""

    PASSWORD = "password", _("Password")
    SECOND_FACTOR = "second_factor", _("Second factor")
    BOTH = "both", _("Password and second factor")


class ResetState(TextChoices):
    """Life of a reset: one asks, another decides."""

    ASKED = "asked", _("Waits for a second person")
    DONE = "done", _("Done")
    REFUSED = "refused", _("Rejected")


class EditionState(TextChoices):
    """Life of an edition of the regulation."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    IN_FORCE = "in_force", _("In force")
    GIVEN_UP = "given_up", _("Given up")


class Standing(TextChoices):
    """What an edition is on a day: what is approved waits for its first day, holds, and ends, by its dates alone."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    APPROVED = "approved", _("Approved")
    IN_FORCE = "in_force", _("In force")
    ENDED = "ended", _("No longer in force")
    GIVEN_UP = "given_up", _("Given up")


class JobState(TextChoices):
    """Life of a background job."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


class Gravity(TextChoices):
    """How much a notice asks of its reader; also the tone it is shown in."""

    INFO = "info", _("To know")
    WARN = "warn", _("To watch")
    BAD = "bad", _("To act on")


class MailWay(TextChoices):
    """How a kind of notice reaches a person beside the bell."""

    NONE = "none", _("Bell only")
    AT_ONCE = "at_once", _("E-mail at once")
    DAILY = "daily", _("Daily summary by e-mail")


class DeliveryState(TextChoices):
    """Life of one message to the outside."""

    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    SKIPPED = "skipped", _("Not sent")


class RobotForm(TextChoices):
    """How a webhook wants to be spoken to."""

    GENERIC = "generic", _("Signed JSON")
    WECOM = "wecom", _("WeCom robot")
    DINGTALK = "dingtalk", _("DingTalk robot")
    FEISHU = "feishu", _("Feishu robot")


class ExportForm(TextChoices):
    """How a list leaves the house."""

    XLSX = "xlsx", _("Excel workbook")
    CSV = "csv", _("CSV text")


class UploadState(TextChoices):
    """Life of an uploaded file: nothing of it counts before it is written."""

    CHECKING = "checking", _("Checking")
    REVIEW = "review", _("To review")
    WRITING = "writing", _("Writing")
    WRITTEN = "written", _("Written")
    REFUSED = "refused", _("Refused")
    UNREADABLE = "unreadable", _("Not readable")
    UNDONE = "undone", _("Undone")


class UploadSource(TextChoices):
    """How a file came: by somebody's hand, or from the watched folder without one."""

    PAGE = "page", _("Uploaded")
    FOLDER = "folder", _("From the folder")


class PeriodKind(TextChoices):
    """Kinds of appraisal period (R5.2.1)."""

    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    YEAR = "year", _("Year")


class ApprovalState(TextChoices):
    """Life of a request that others decide on."""

    OPEN = "open", _("To decide")
    RETURNED = "returned", _("Sent back")
    GRANTED = "granted", _("Approved")
    REFUSED = "refused", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class StepState(TextChoices):
    """Life of one step of a request's route."""

    WAITING = "waiting", _("Later")
    OPEN = "open", _("To decide")
    APPROVED = "approved", _("Approved")
    RETURNED = "returned", _("Sent back")
    REFUSED = "refused", _("Rejected")
    SKIPPED = "skipped", _("Not needed")


class Verb(TextChoices):
    """What can be done to a request."""

    APPROVE = "approve", _("Approve")
    RETURN = "return", _("Send back")
    REJECT = "reject", _("Reject")
    TRANSFER = "transfer", _("Hand over")
    ADD = "add", _("Add an approver")
    COPY = "copy", _("Copy to")
    REMIND = "remind", _("Remind")
    WITHDRAW = "withdraw", _("Withdraw")
    RESUBMIT = "resubmit", _("Submit again")


class PartyReason(TextChoices):
    """Why somebody may not decide on a request."""

    SUBJECT = "subject", _("It is about them")
    CREATOR = "creator", _("They created it")
    COMPUTER = "computer", _("They computed it")


class Kinship(TextChoices):
    """How two people who declared it are related."""

    SPOUSE = "spouse", _("Spouse")
    PARENT_CHILD = "parent_child", _("Parent and child")
    SIBLING = "sibling", _("Brother or sister")
    OTHER = "other", _("Other relative or shared interest")


class ChangeKind(TextChoices):
    """What a change of rights does."""

    GRANT = "grant", _("Give a role")
    MOVE = "move", _("Change a role's unit")
    END = "end", _("End a role")


class ChangeState(TextChoices):
    """Life of a change of rights: asked, approved and carried out by different people."""

    ASKED = "asked", _("Asked for")
    APPROVED = "approved", _("To carry out")
    REFUSED = "refused", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CARRIED_OUT = "carried_out", _("Carried out")


class ReviewVerdict(TextChoices):
    """What the quarterly review says of a right."""

    KEEP = "keep", _("Still needed")
    QUESTION = "question", _("To be ended")


class DayKind(TextChoices):
    """How a day differs from its week."""

    OFF = "off", _("Day off")
    WORK = "work", _("Make-up working day")
    ORDINARY = "ordinary", _("As its week says")


class Holiday(TextChoices):
    """What a day off, or the make-up day for it, belongs to."""

    NEW_YEAR = "new_year", _("New Year")
    SPRING_FESTIVAL = "spring_festival", _("Spring Festival")
    QINGMING = "qingming", _("Qingming Festival")
    LABOUR_DAY = "labour_day", _("Labour Day")
    DRAGON_BOAT = "dragon_boat", _("Dragon Boat Festival")
    MID_AUTUMN = "mid_autumn", _("Mid-Autumn Festival")
    NATIONAL_DAY = "national_day", _("National Day")
    OTHER = "other", _("Other")
