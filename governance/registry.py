"""What chapters add to the shared pages. Each chapter's `contributions` module calls these once, at start."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise

from governance import parameters
from governance.enums import Gravity, MailWay, PartyReason, Role
from governance.intake.kinds import INTAKE_KINDS
from governance.problems import in_words
from governance.roles import Permission

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, QueryDict

    from governance.jobs import Progress
    from governance.models import Finding, Job, User
    from governance.search import Asked

Words = str | Promise
Narrowing = Callable[["QueryDict"], "QuerySet[Any]"]


def open_to_all(user: "User", subject_id: int | None) -> bool:
    """Say that a notice holds nothing that its reader could have lost the right to."""
    return True


@dataclass(frozen=True, slots=True)
class JobKind:
    """A kind of background work: its name, title and what runs; returns what the job's page shows.

    ``is_open`` says whether its asker still may have it done: asked when it starts and when rights end.
    """

    name: str
    title: Words
    run: Callable[["Job", "Progress"], Mapping[str, Any]]
    is_open: Callable[["Job"], bool] | None = None


@dataclass(frozen=True, slots=True)
class ExportKind:
    """A list that may leave the house as a file: its heads, its rows within a user's reach, their cells as text.

    ``rows`` is asked anew when the file is written; its query set is streamed. Both get the list's filters as they
    stand in its address; ``rows`` raises Refused where these make no sense. ``unmasks`` is the right to see in full
    what the list shows unmasked: it is needed too, and a second person decides before anything is written.
    """

    name: str
    title: Words
    clause: str
    permission: Permission
    heads: Sequence[Words]
    rows: "Callable[[User, QueryDict], QuerySet[Any, Any]]"
    cells: "Callable[[User, QueryDict, list[Any]], Iterable[Sequence[str]]]"
    unmasks: Permission | None = None

    @property
    def rights(self) -> list[Permission]:
        """Return what its asker must hold."""
        return [self.permission, *([self.unmasks] if self.unmasks else [])]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its title, what tells it from its like, where it opens; an icon, or the key of an avatar."""

    title: str
    about: str
    url: str
    icon: str = ""
    avatar: int | None = None


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A group of the search: at most so many things that the user may open, the likeliest first."""

    place: int
    title: Words
    permission: Permission | None
    find: "Callable[[User, Asked, int], Sequence[Hit]]"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the menu under its chapter; shown to those whom the permission reaches."""

    chapter: int
    title: Words
    url_name: str
    icon: str
    permission: Permission


@dataclass(frozen=True, slots=True)
class Home:
    """A role's home page: its template and the context it needs; the first role that matches wins."""

    role: Role
    template: str
    context: Callable[["HttpRequest"], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class PersonTab:
    """A part of a director's page."""

    name: str
    title: Words
    template: str
    context: Callable[["HttpRequest", Any], Mapping[str, Any]]
    permission: Permission
    is_open: Callable[["User", Any], bool] | None = None


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What a leaver may leave open: its title, the rows of a person that are open, where they are handed over.

    The link is shown to those whom the permission reaches; without one, to all.
    """

    title: Words
    rows: Callable[[Any], "QuerySet[Any]"]
    url: Callable[[Any], str] | None = None
    permission: Permission | None = None


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A step of a company's first days: its place, title, purpose, the rows that there are, how many at least.

    The link is shown to those whom the permission reaches; without one, to all.
    """

    place: int
    title: Words
    purpose: Words
    rows: Callable[[], "QuerySet[Any]"]
    url_name: str = ""
    least: int = 1
    permission: Permission | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the product does for a clause: a sentence and, where there is one, the page that shows it."""

    clause: str
    feature: Words
    url_name: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """Short help for one or several screens, by the names of their addresses: purpose, figures, clauses, keys."""

    names: Sequence[str]
    title: Words
    purpose: Words
    figures: Sequence[tuple[Words, Words]] = ()
    clauses: Sequence[str] = ()
    keys: Sequence[tuple[str, Words]] = ()


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """One way in which facts can be missing, late or odd: how it is found, how it is said, who mends it and where.

    ``find`` is the SELECT, or returns the rows, of (unit_id, code, subject, since, about, params); the SELECT may use
    the named parameters ``today`` and ``since``, the first day that may still change. ``messages`` holds a sentence
    for each code; of its figures ``kind`` and ``parameter`` are named by key and shown by title. ``place`` orders them.
    """

    place: int
    name: str
    title: Words
    purpose: Words
    clause: str
    owner: Role
    find: str | Callable[[date], Sequence[Sequence[Any]]]
    messages: Mapping[str, str]
    verb: Words
    url: Callable[["Finding"], str]

    def words(self, finding: "Finding") -> str:
        """Return what was found as a sentence in the reader's language."""
        figures = dict(finding.params)
        if "kind" in figures:
            figures["kind"] = INTAKE_KINDS[figures["kind"]].title
        if "parameter" in figures:
            figures["parameter"] = parameters.get(figures["parameter"]).title
        return in_words(self.messages[finding.code], figures)


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """A kind of notice: its title in settings, its sentence with named placeholders, where it leads.

    `is_open` is asked before a message leaves the house: who lost the right since is told nothing more of it.
    """

    name: str
    title: Words
    words: str
    url: Callable[[int | None], str]
    gravity: Gravity = Gravity.INFO
    mail: MailWay = MailWay.DAILY
    for_robots: bool = False
    is_open: Callable[["User", int | None], bool] = open_to_all


@dataclass(frozen=True, slots=True)
class ApprovalKind:
    """A kind of request that others decide on.

    ``words`` turns the parameters kept with a request into its headline and one line of detail, in the reader's
    language; ``template`` is the partial beside the decision, filled by ``context(request, subject)``. ``parties``
    names who may not decide and why, beside the asker. ``granted``, ``refused``, ``returned``, ``resubmitted`` and
    ``withdrawn`` are called inside the act of the decision with ``subject=, by=, now=``. ``named`` says whom a
    director's step falls to. ``founded`` holds for requests about what the edition in force, if any, says nothing of:
    they follow the suggestions instead, since nothing could ever be configured otherwise.
    """

    name: str
    title: Words
    clause: str
    route: str
    subject: Callable[[int], Any]
    words: Callable[[Mapping[str, Any]], tuple[str, str]]
    template: str
    context: Callable[["HttpRequest", Any], Mapping[str, Any]]
    parties: Callable[[Any], Iterable[tuple["User", PartyReason]]]
    granted: Callable[..., None]
    refused: Callable[..., None]
    returned: Callable[..., None] | None = None
    resubmitted: Callable[..., None] | None = None
    withdrawn: Callable[..., None] | None = None
    named: Callable[[Any, date], "User | None"] | None = None
    tone: str = "brand"
    in_bulk: bool = True
    hidden_from_subject: bool = False
    founded: bool = False


# What each act is called on the pages of the log.
ACTS: dict[str, Words] = {}
# By a model's label: the tracked models whose histories belong to the timeline of its rows, each with the field to it.
HISTORIES: dict[str, list[tuple[type[Any], str]]] = {}
# Numbers of the shell by name: the rows to count for a user. A page counts all of them in one statement.
COUNTS: dict[str, Callable[["User"], "QuerySet[Any]"]] = {}
# Short lists of the shell by name: one JSON value a row, fetched for a user in the statement of the numbers.
LISTS: dict[str, Callable[["User"], "QuerySet[Any, Any]"]] = {}
# By the name of a list's address: for a user, what narrows the rows of their reach to the filters of an address.
ROWS: dict[str, Callable[["User"], Narrowing]] = {}
NOTICE_KINDS: dict[str, NoticeKind] = {}
APPROVAL_KINDS: dict[str, ApprovalKind] = {}
# By the beginning of a parameter's key: what waits as long as no edition gives it a value.
NEEDS: dict[str, Words] = {}
JOB_KINDS: dict[str, JobKind] = {}
EXPORTS: dict[str, ExportKind] = {}
SEARCHES: list[SearchSource] = []
QUALITY_CHECKS: dict[str, QualityCheck] = {}
MENU: list[MenuItem] = []
HOMES: dict[Role, Home] = {}
PERSON_TABS: list[PersonTab] = []
FIRST_STEPS: list[FirstStep] = []
# By the name of a screen's address.
HELP: dict[str, Help] = {}
OPEN_WORK: list[OpenWork] = []
EVIDENCE: list[Evidence] = []


def add_approval(kind: ApprovalKind) -> None:
    """Register a kind of request that others decide on."""
    APPROVAL_KINDS[kind.name] = kind


def add_job(kind: JobKind) -> None:
    """Register a kind of background work."""
    JOB_KINDS[kind.name] = kind


def add_export(*kinds: ExportKind) -> None:
    """Register lists that may leave the house."""
    for kind in kinds:
        EXPORTS[kind.name] = kind


def add_search(*sources: SearchSource) -> None:
    """Register what the search finds; groups are shown by place, those of one title together."""
    SEARCHES.extend(sources)
    SEARCHES.sort(key=lambda source: source.place)


def add_quality(*checks: QualityCheck) -> None:
    """Register what the desk of data quality looks for."""
    for check in checks:
        QUALITY_CHECKS[check.name] = check


def add_needs(words: Mapping[str, Words]) -> None:
    """Register what waits for parameters whose keys begin so."""
    NEEDS.update(words)


def needs_of(key: str) -> list[Words]:
    """Return what waits for a parameter's value, in words of the chapters that read it."""
    return [words for start, words in NEEDS.items() if key.startswith(start)]


def add_acts(words: Mapping[str, Words]) -> None:
    """Register what acts are called."""
    ACTS.update(words)


def add_history(label: str, *parts: tuple[type[Any], str]) -> None:
    """Register tracked models whose histories belong to a record's timeline: the model and its field to the record."""
    HISTORIES.setdefault(label, []).extend(parts)


def add_count(name: str, rows: Callable[["User"], "QuerySet[Any]"]) -> None:
    """Register a number that the shell of every page shows; its rows follow from user, grants and day alone."""
    COUNTS[name] = rows


def add_list(name: str, rows: Callable[["User"], "QuerySet[Any, Any]"]) -> None:
    """Register a short list that the shell of every page has at hand; it follows from user, grants and day alone."""
    LISTS[name] = rows


def add_rows(name: str, rows: Callable[["User"], Narrowing]) -> None:
    """Register the rows of a list by the name of its address, so that its saved views can be counted."""
    ROWS[name] = rows


def add_notice(*kinds: NoticeKind) -> None:
    """Register kinds of notice."""
    for kind in kinds:
        NOTICE_KINDS[kind.name] = kind


def add_menu(*items: MenuItem) -> None:
    """Register lines of the menu."""
    MENU.extend(items)


def add_home(home: Home) -> None:
    """Register a role's home page."""
    HOMES[home.role] = home


def add_person_tab(tab: PersonTab) -> None:
    """Register a part of a director's page."""
    PERSON_TABS.append(tab)


def add_first_steps(*steps: FirstStep) -> None:
    """Register steps of the first days."""
    FIRST_STEPS.extend(steps)


def add_help(*texts: Help) -> None:
    """Register help for screens; one screen has one help."""
    for text in texts:
        HELP.update(dict.fromkeys(text.names, text))


def add_open_work(*kinds: OpenWork) -> None:
    """Register what a leaver may leave open."""
    OPEN_WORK.extend(kinds)


def add_evidence(*rows: Evidence) -> None:
    """Register what answers to a clause."""
    EVIDENCE.extend(rows)
