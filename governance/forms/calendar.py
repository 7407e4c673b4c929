"""Forms of the work calendar."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance.enums import DayKind, Holiday
from governance.models import OrgUnit

EVERYWHERE = ""


class UnitField(forms.TypedChoiceField):
    """A branch, or everywhere for who may enter that."""

    def offer(self, units: Sequence[OrgUnit], *, everywhere: bool) -> None:
        """Offer the units, and everywhere first where it may be chosen; the value is the unit or None."""
        by_key = {str(unit.pk): unit for unit in units}
        self.choices = [(EVERYWHERE, gettext("Everywhere"))] if everywhere else []
        self.choices += [(key, unit.name) for key, unit in by_key.items()]
        self.coerce = by_key.get
        self.required = not everywhere
        self.empty_value = None


class DaysForm(forms.Form):
    """What some days are."""

    first = forms.DateField(label=_("First day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last = forms.DateField(label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    kind = forms.TypedChoiceField(label=_("What they are"), choices=DayKind.choices, coerce=DayKind)
    holiday = forms.TypedChoiceField(label=_("Holiday"), choices=Holiday.choices, coerce=Holiday)
    unit = UnitField(label=_("Where it holds"))

    def __init__(self, *args: Any, units: Sequence[OrgUnit], everywhere: bool, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "days_%s", **kwargs})
        self.fields["unit"].offer(units, everywhere=everywhere)  # type: ignore[attr-defined]  # a UnitField


class YearForm(forms.Form):
    """A year whose days are all entered, and the notice they come from."""

    year = forms.IntegerField(label=_("Year"), min_value=2020, max_value=date.max.year)
    source = forms.CharField(label=_("Notice"), max_length=200, help_text=_("Who published it, and its number."))
    unit = UnitField(label=_("Where it holds"))

    def __init__(self, *args: Any, units: Sequence[OrgUnit], everywhere: bool, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "year_%s", **kwargs})
        self.fields["unit"].offer(units, everywhere=everywhere)  # type: ignore[attr-defined]  # a UnitField
