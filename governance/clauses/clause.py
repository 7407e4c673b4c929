"""What a clause of the regulation is."""

from dataclasses import dataclass

from django.urls import reverse

from governance.clauses.text import Text


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, restated in our words; some were reconstructed, and one breaks off in the text that has come down."""

    number: str
    chapter: int
    section: Text
    title: Text
    restatement: Text
    reconstructed: bool = False
    broken_off: bool = False

    @property
    def ordinal(self) -> str:
        """Return the clause's place in its section ("1", "2a"); empty where the clause is the whole section."""
        return "" if self.section == self.title else self.number.rpartition(".")[2]

    @property
    def label(self) -> Text:
        """Return what the clause chip says, such as “Reg. · Appraisal indicators 1”."""
        return Text(
            f"Reg. · {self.section.en} {self.ordinal}".rstrip(),
            f"办法 · {self.section.zh_hans} {self.ordinal}".rstrip(),
            f"辦法 · {self.section.zh_hant} {self.ordinal}".rstrip(),
        )

    @property
    def url(self) -> str:
        """Return the address of the clause's page."""
        return reverse("clause", args=[self.number])
