"""Forms of this chapter: they clean and never save."""

from django import forms

from governance.enums import Density, Language, Theme


class PreferenceForm(forms.Form):
    """One or more of language, theme, density."""

    language = forms.ChoiceField(choices=Language.choices, required=False)
    theme = forms.ChoiceField(choices=Theme.choices, required=False)
    density = forms.ChoiceField(choices=Density.choices, required=False)

    def chosen(self) -> dict[str, str]:
        """Return what was chosen, leaving out what was not sent."""
        return {name: value for name, value in self.cleaned_data.items() if value}
