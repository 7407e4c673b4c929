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
    REFUSED = "refused", _("Refused")


class EditionState(TextChoices):
    """Life of an edition of the regulation."""

    DRAFT = "draft", _("Draft")
    IN_FORCE = "in_force", _("In force")


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
