"""Wording in the three languages, for what is data and not code: clauses, parameters, units."""

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Text:
    """One piece of wording, written in each language; as a string it speaks the reader's language."""

    en: str
    zh_hans: str
    zh_hant: str

    def in_language(self, code: str) -> str:
        """Return the wording for a language code such as "zh-hant"; Simplified where it is none of ours."""
        tag = code.lower().replace("_", "-")
        if tag.startswith("en"):
            return self.en
        return self.zh_hant if tag.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo")) else self.zh_hans

    def __str__(self) -> str:
        """Return the wording in the language now active."""
        return self.in_language(get_language() or "zh-hans")
