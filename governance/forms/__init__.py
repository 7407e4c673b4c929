"""Forms of this chapter: they clean and never save."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q, QuerySet
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from governance.enums import Density, Kinship, Language, MailWay, ResetKind, RobotForm, Role, Theme, UnitKind, Verb
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Act, Edition, OrgUnit, RoleGrant, User
from governance.notices.robots import address_problem
from governance.registry import ACTS, NOTICE_KINDS
from governance.rules.approvals import DECIDING_ROLES

SUFFIXES = (".xlsx", ".csv")
FIRST_MONTH = date(2000, 1, 1)
AHEAD = timedelta(days=62)


class PreferenceForm(forms.Form):
    """One or more of language, theme, density."""

    language = forms.ChoiceField(choices=Language.choices, required=False)
    theme = forms.ChoiceField(choices=Theme.choices, required=False)
    density = forms.ChoiceField(choices=Density.choices, required=False)

    def chosen(self) -> dict[str, str]:
        """Return what was chosen, leaving out what was not sent."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class NoticeChoiceForm(forms.Form):
    """By which way each kind of notice reaches a person beside the bell."""

    def __init__(self, *args: Any, chosen: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in NOTICE_KINDS.values():
            self.fields[kind.name] = forms.ChoiceField(
                label=str(kind.title), choices=MailWay.choices, initial=chosen.get(kind.name, kind.mail)
            )


class AccountFilter(forms.Form):
    """Whose account is looked for."""

    words = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Name or sign-in name")}),
    )

    def found(self, accounts: "QuerySet[User]") -> "QuerySet[User]":
        """Keep the accounts whose name or sign-in name holds the words."""
        words = self.cleaned_data["words"].strip() if self.is_valid() else ""
        return accounts.filter(Q(name__contains=words) | Q(username__icontains=words)) if words else accounts


class ResetForm(forms.Form):
    """What somebody needs anew, and how the help desk made sure of the person."""

    kind = forms.TypedChoiceField(label=_("What is needed anew"), choices=ResetKind.choices, coerce=ResetKind)
    reason = forms.CharField(
        label=_("How did you make sure that it is them?"), max_length=200, help_text=_("A second person confirms.")
    )


class UnitForm(forms.Form):
    """A unit of the tree."""

    code = forms.CharField(label=pgettext_lazy("unit", "Code"), max_length=20)
    name = forms.CharField(label=_("Name"), max_length=80)
    kind = forms.TypedChoiceField(
        label=_("Level"),
        choices=[row for row in UnitKind.choices if row[0] != UnitKind.HEAD_OFFICE],
        coerce=UnitKind,
    )
    parent = forms.ModelChoiceField(label=_("Lies under"), queryset=OrgUnit.objects.order_by("path"), empty_label=None)


class RoleFoundForm(forms.Form):
    """The first holder of a role over a unit."""

    role = forms.TypedChoiceField(
        label=_("Role"),
        choices=[(role.value, role.label) for role in (Role.HR, Role.LEADER, Role.COMPLIANCE, Role.ADMIN)],
        coerce=Role,
    )
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=OrgUnit.objects.order_by("path"), empty_label=None)
    name = forms.CharField(label=_("Name"), max_length=60)
    username = forms.CharField(label=_("Sign-in name"), max_length=30)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)


class WebhookForm(forms.Form):
    """A robot or a system that listens to events of a unit."""

    name = forms.CharField(label=_("Name"), max_length=60)
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=OrgUnit.objects.none(), empty_label=None)
    form = forms.ChoiceField(label=_("Kind of robot"), choices=RobotForm.choices)
    address = forms.CharField(
        label=_("Address"), max_length=500, help_text=_("It is kept encrypted and not shown again.")
    )
    secret = forms.CharField(
        label=_("Secret"), max_length=200, required=False, help_text=_("Messages are signed with it.")
    )
    kinds = forms.MultipleChoiceField(label=_("Kinds of event"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, units: "QuerySet[OrgUnit]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]  # a ModelChoiceField
        told = [(kind.name, kind.title) for kind in NOTICE_KINDS.values() if kind.for_robots]
        self.fields["kinds"].choices = told  # type: ignore[attr-defined]  # a MultipleChoiceField

    def clean_address(self) -> str:
        """Return the address when it lies on a host of the allow-list."""
        address: str = self.cleaned_data["address"].strip()
        if problem := address_problem(address):
            raise forms.ValidationError(problem.text)
        return address

    def clean(self) -> dict[str, Any]:
        """Ask for a secret where messages are worth nothing without their signature."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("form") == RobotForm.GENERIC and not cleaned.get("secret"):
            self.add_error("secret", gettext("Signed JSON needs a secret."))
        return cleaned


class AmountField(forms.DecimalField):
    """An amount of money as people write it: 20,500.50."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=18, decimal_places=2, **kwargs)

    def to_python(self, value: Any) -> Any:
        """Return the number without the signs that divide it."""
        return super().to_python(re.sub(r"[,，¥\s]", "", value) if isinstance(value, str) else value)


class UploadForm(forms.Form):
    """A file of facts for a month of a branch."""

    kind = forms.ChoiceField(label=_("Kind of file"))
    unit = forms.ModelChoiceField(label=_("Branch"), queryset=OrgUnit.objects.none(), empty_label=None)
    month = forms.DateField(
        label=_("Month"),
        help_text=_("Every row is dated in this month, for example 2026-11."),
        input_formats=["%Y-%m"],
        widget=forms.DateInput(format="%Y-%m", attrs={"type": "month", "pattern": r"\d{4}-\d{2}"}),
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("An .xlsx workbook or a .csv text with the columns of the template."),
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
    )
    cover_rows = forms.IntegerField(
        label=_("Rows on the cover sheet"),
        help_text=_("If given, a file with more or fewer rows is refused whole."),
        required=False,
        min_value=0,
    )
    cover_total = AmountField(
        label=_("Sum on the cover sheet (CNY)"),
        help_text=_("If given, a file that adds up to another sum is refused whole."),
        required=False,
    )

    def __init__(self, *args: Any, branches: Sequence[OrgUnit], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["kind"].choices = [(kind.name, kind.title) for kind in INTAKE_KINDS.values()]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["unit"].queryset = OrgUnit.objects.filter(pk__in=[unit.pk for unit in branches])  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["month"].initial = today.replace(day=1)
        if len(branches) == 1:
            self.fields["unit"].initial = branches[0]
            self.fields["unit"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Refuse a sum for a kind of file that has no amounts."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        kind = INTAKE_KINDS.get(cleaned.get("kind", ""))
        if kind and not kind.amount and cleaned.get("cover_total") is not None:
            self.add_error("cover_total", gettext("This kind of file has no amounts. Leave the sum empty."))
        return cleaned

    def clean_month(self) -> date:
        """Return the month's first day; months long past or far ahead are slips of the hand."""
        month: date = self.cleaned_data["month"]
        if not FIRST_MONTH <= month <= self.today + AHEAD:
            raise forms.ValidationError(gettext("Enter a month from 2000-01 up to next month, for example 2026-11."))
        return month

    def clean_file(self) -> "UploadedFile[Any]":
        """Return the file when its name and size are those of a file of facts."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if not (file.name or "").lower().endswith(SUFFIXES):
            raise forms.ValidationError(gettext("Choose an .xlsx or .csv file."))
        if (file.size or 0) > settings.INTAKE_MAX_BYTES:
            most = settings.INTAKE_MAX_BYTES // 1024 // 1024
            raise forms.ValidationError(
                gettext("The file is larger than %(most)s MB. Split it by week.") % {"most": most}
            )
        return file


class EditionForm(forms.Form):
    """What a draft is called, when it would begin and what it is for (R8.3)."""

    name = forms.CharField(label=pgettext_lazy("edition", "Name"), max_length=80)
    starts_on = forms.TypedChoiceField(label=_("In force from"), coerce=date.fromisoformat)
    note = forms.CharField(
        label=_("What it is for"),
        help_text=_("Those who approve read this first."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, starts: Sequence[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = [(day.isoformat(), day.isoformat()) for day in starts]
        self.fields["starts_on"].choices = days  # type: ignore[attr-defined]  # a ChoiceField


class NewEditionForm(EditionForm):
    """A new draft: whose rules, and which values it begins with (R8.3, R8.4)."""

    unit = forms.ModelChoiceField(label=_("Whose rules"), queryset=OrgUnit.objects.none(), empty_label=None)
    origin = forms.ChoiceField(label=_("Begin with"))
    field_order = ("unit", "name", "starts_on", "origin", "note")

    def __init__(self, *args: Any, units: "QuerySet[OrgUnit]", sources: Sequence[Edition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]  # a ModelChoiceField
        copies = [
            (str(source.pk), gettext("A copy of %(name)s, %(unit)s") % {"name": source.name, "unit": source.unit.name})
            for source in sources
        ]
        kinds = [("none", gettext("No values yet")), ("suggestions", gettext("The suggested values"))]
        self.fields["origin"].choices = [*kinds, *copies]  # type: ignore[attr-defined]  # a ChoiceField


class FilingForm(forms.Form):
    """Under which number and on which day head office took a branch's rules on file (R8.4)."""

    number = forms.CharField(label=_("Filing number"), max_length=40)
    filed_on = forms.DateField(label=_("Filed on"), widget=forms.DateInput(attrs={"type": "date"}))


class ActFilter(forms.Form):
    """What to look for in the log."""

    words = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Person, reference or record number")}),
    )
    kind = forms.ChoiceField(label=_("Act"), required=False)
    clause = forms.CharField(label=_("Clause"), required=False, max_length=12)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        acts = sorted(((kind, str(words)) for kind, words in ACTS.items()), key=lambda row: row[1])
        self.fields["kind"].choices = [("", _("All")), *acts]  # type: ignore[attr-defined]  # a ChoiceField

    def found(self, acts: "QuerySet[Act]") -> "QuerySet[Act]":
        """Keep the acts that match what was filled in; a field that makes no sense keeps none."""
        if not self.is_valid():
            return acts.none()
        asked = self.cleaned_data
        if words := asked["words"].strip():
            match = Q(by__name__contains=words) | Q(by__username__iexact=words) | Q(reference__iexact=words)
            acts = acts.filter(match | Q(subject_id=int(words)) if words.isdecimal() and len(words) < 19 else match)
        if asked["kind"]:
            acts = acts.filter(kind=asked["kind"])
        if asked["clause"]:
            acts = acts.filter(clause=asked["clause"].strip())
        if asked["since"]:
            acts = acts.filter(at__date__gte=asked["since"])
        return acts.filter(at__date__lte=asked["until"]) if asked["until"] else acts


def log_asked(acts: "QuerySet[Act]", form: ActFilter) -> "QuerySet[Act]":
    """Return the acts that the form's filters keep, with who and where, the latest first."""
    return form.found(acts).select_related("by", "on_behalf_of", "unit").order_by("-at", "-pk")


class CommentForm(forms.Form):
    """A decision with its comment."""

    verb = forms.ChoiceField(choices=[(verb, verb.label) for verb in (Verb.APPROVE, Verb.RETURN, Verb.REJECT)])
    comment = forms.CharField(required=False, max_length=1000)


class PassForm(forms.Form):
    """To whom a request is handed, added or copied."""

    verb = forms.ChoiceField(choices=[(verb, verb.label) for verb in (Verb.TRANSFER, Verb.ADD, Verb.COPY)])
    to = forms.ModelChoiceField(queryset=User.objects.none())
    comment = forms.CharField(required=False, max_length=1000)

    def __init__(self, *args: Any, colleagues: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = User.objects.filter(pk__in=colleagues)  # type: ignore[attr-defined]  # its field


class AccountField(forms.CharField):
    """A colleague by sign-in name: nobody needs to be shown everybody."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=150, help_text=_("The sign-in name, for example zhou.min."), **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the active account of that name."""
        name = super().clean(value)
        found = User.objects.filter(username__iexact=name.strip(), is_active=True).first()
        if found is None:
            raise forms.ValidationError(gettext("No active account is called “%(name)s”.") % {"name": name})
        return found


def _day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class StandInForm(forms.Form):
    """Who decides in one's name, from when to when."""

    deputy = AccountField(label=_("Stand-in"))
    first = _day(_("First day"))
    last = _day(_("Last day"))
    reason = forms.CharField(label=_("Reason"), max_length=200)


class RelationshipForm(forms.Form):
    """To whom one declares to be related."""

    other = AccountField(label=_("Colleague"))
    kinship = forms.ChoiceField(label=_("Relationship"), choices=Kinship.choices)


class ChangeForm(forms.Form):
    """A change of somebody's rights, as human resources asks for it."""

    user = AccountField(label=_("Account"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=OrgUnit.objects.none())
    since = _day(_("From"))
    until = _day(_("Until"), required=False)
    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, units: "QuerySet[OrgUnit]", grant: RoleGrant | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]  # a choice of rows
        if grant is not None:
            for name in ("user", "role"):
                del self.fields[name]
            self.fields["unit"].required = False
            self.fields["unit"].label = gettext("New unit")
            self.fields["unit"].help_text = gettext("Leave it empty to end the role.")


class EmergencyForm(forms.Form):
    """What an administrator has to read in an emergency, for how long and why."""

    role = forms.ChoiceField(
        label=_("Read as"), choices=[(role, role.label) for role in Role if role in DECIDING_ROLES]
    )
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=OrgUnit.objects.all())
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1)
    reason = forms.CharField(label=_("What happened"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
