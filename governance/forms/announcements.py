"""Forms of announcements."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from governance.enums import Role
from governance.models import OrgUnit

AUDIENCE = [(role.value, role.label) for role in Role if role != Role.ADMIN]


def _day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class RevisionForm(forms.Form):
    """What an announcement says from now on, and what changed."""

    title = forms.CharField(label=_("Title"), max_length=80)
    text = forms.CharField(label=_("Text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))
    reason = forms.CharField(label=_("What changed"), max_length=200)


class AnnouncementForm(forms.Form):
    """What is announced, to whom, for how long; without a unit it goes to the writer's own team."""

    title = forms.CharField(label=_("Title"), max_length=80)
    text = forms.CharField(label=_("Text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))
    unit = forms.ModelChoiceField(
        label=_("Unit"), queryset=OrgUnit.objects.none(), empty_label=None, help_text=_("And everything below it.")
    )
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=AUDIENCE,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none to address everybody there."),
    )
    shown_from = _day(_("Shown from"))
    shown_until = _day(_("Shown until"), required=False)
    must_acknowledge = forms.BooleanField(label=_("Readers must acknowledge it"), required=False)

    def __init__(self, *args: Any, units: QuerySet[OrgUnit], has_units: bool, has_team: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = cast("forms.ModelChoiceField[OrgUnit]", self.fields["unit"])
        unit.required, unit.empty_label = not has_team, _("My team") if has_team else None
        unit.queryset = units
        if not has_units:
            del self.fields["unit"], self.fields["roles"]
