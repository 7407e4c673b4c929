"""What a chapter declares so that a kind of file can come in: its columns, its facts, and what only it can check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language

from governance.enums import Language

if TYPE_CHECKING:
    from governance.models import Batch, Upload

Words = str | Promise
MOST_NUMBER = 9999
SEAL_SIGN = "|"
LANGUAGES = (Language.ZH_HANS, Language.ZH_HANT, Language.EN)


@dataclass(frozen=True, slots=True)
class Trio:
    """The same words as the core system writes them: Simplified, Traditional, English."""

    zh_hans: str
    zh_hant: str
    en: str

    def __iter__(self) -> Iterator[str]:
        return iter((self.zh_hans, self.zh_hant, self.en))

    def __str__(self) -> str:
        language = get_language() or Language.ZH_HANS
        return dict(zip(map(str, LANGUAGES), self, strict=True)).get(language, self.zh_hans)


class Form(StrEnum):
    """How the text of a cell is understood."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    INTEGER = "integer"
    DATE = "date"
    MONTH = "month"
    MONEY = "money"
    CHOICE = "choice"
    SEALED = "sealed"


class Arrival(StrEnum):
    """When a month's file is there: by the day its lists are frozen, by the cut-off after its end, or as it comes."""

    FREEZE = "collection.freeze_day"
    CUT_OFF = "data.cut_off_days"
    AT_WILL = ""


YES_NO: Mapping[str, Trio] = {"true": Trio("是", "是", "Yes"), "false": Trio("否", "否", "No")}
ALSO_YES_NO = {"1": "true", "y": "true", "0": "false", "n": "false"}


@dataclass(frozen=True, slots=True)
class Sealing:
    """How a sensitive cell is closed before it rests anywhere: its label, what fits, what of it may be seen.

    ``label`` is that of the fact's field, ``fits`` the pattern of a good value in capitals, with the signs of ``drop``
    taken out; ``mask`` makes the text that is shown and kept instead of the value.
    """

    label: str
    fits: str
    mask: Callable[[str], str]
    drop: str = r"[\s-]"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: its heads, the form of its cells, and how to explain it."""

    name: str
    head: Trio
    form: Form
    example: str
    note: Words = ""
    required: bool = False
    also: tuple[str, ...] = ()
    least: int = 0
    most: int = MOST_NUMBER
    longest: int = 80
    choices: Mapping[str, Trio] = field(default_factory=dict)
    also_choices: Mapping[str, str] = field(default_factory=dict)
    sealing: Sealing | None = None
    mask: Callable[[str], str] | None = None

    def words(self) -> dict[str, str]:
        """Return every accepted word of a choice, in small letters, with the value it stands for."""
        spoken = {word.lower(): value for value, words in self.choices.items() for word in words}
        return {**spoken, **self.also_choices, **{value: value for value in self.choices}}

    def shown(self, text: str) -> str:
        """Return a staged text as a page may show it: a sealed cell by its mask alone, a name masked."""
        if self.sealing:
            return text.partition(SEAL_SIGN)[0]
        return self.mask(text) if self.mask else text


@dataclass(frozen=True, slots=True)
class IntakeKind:
    """A kind of file and the facts it brings.

    ``facts`` maps each column of the fact table to an SQL expression over ``p``, the checked line, and what
    ``source`` joins to it; ``bindings`` gives their named parameters. ``key`` is the natural key. ``dated_by`` is the
    fact's date: with ``within_month`` it, or one of ``also_dated_by``, must lie in the file's month. In a month whose
    results are published the ``frozen`` columns (all where none is named) may no longer change. ``amount`` is the
    column that is summed, if any. ``check`` reports what only the chapter knows to be wrong, ``notes`` what is odd and
    yet written; ``people`` counts the directors whose results are touched. ``carry_out`` follows a written batch,
    ``take_back`` undoes that before the batch is undone (Refused where it cannot). ``arrival`` tells by which day of
    the edition a month's file is there; a month is not published before those that are ``awaited``.
    """

    name: str
    title: Words
    purpose: Words
    clause: str
    staging: type[Model]
    fact: type[Model]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    dated_by: str
    shown: tuple[str, ...]
    facts: Mapping[str, str]
    source: str
    bindings: Callable[["Upload"], dict[str, Any]]
    check: Callable[["Upload"], None]
    people: Callable[["Upload"], int]
    notes: Callable[["Upload"], None] | None = None
    messages: Mapping[str, str] = field(default_factory=dict)
    amount: str = ""
    within_month: bool = True
    also_dated_by: tuple[str, ...] = ()
    frozen: tuple[str, ...] = ()
    arrival: Arrival = Arrival.AT_WILL
    is_awaited: bool = False
    carry_out: Callable[["Batch"], None] | None = None
    take_back: Callable[["Batch"], None] | None = None

    def lines_of(self, upload: "Upload") -> QuerySet[Any]:
        """Return an upload's lines in the staging table."""
        return QuerySet(self.staging).filter(upload=upload)

    def column(self, name: str) -> Column:
        """Return the column of this name; LookupError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise LookupError(f"{self.name} has no column {name}")


INTAKE_KINDS: dict[str, IntakeKind] = {}


def add_intake(kind: IntakeKind) -> None:
    """Register a kind of file."""
    INTAKE_KINDS[kind.name] = kind
