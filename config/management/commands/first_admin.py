"""`first_admin`: on the first day make head office and its administrator, and print the link to choose a password."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from governance import actions
from governance.enums import Role, UnitKind
from governance.models import OrgUnit, RoleGrant
from governance.problems import Refused


class Command(BaseCommand):
    """Open an empty house: refused as soon as it has an administrator."""

    help = "Make the first administrator of an empty database and print the link that sets the password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask who it is."""
        parser.add_argument("username", help="sign-in name: 3 to 30 letters, digits, dots or hyphens")
        parser.add_argument("--name", default="", help="the name shown (the sign-in name)")
        parser.add_argument("--email", default="", help="where later links go")
        parser.add_argument("--company", default="总公司", help="name of head office (总公司)")
        parser.add_argument("--code", default="HO", help="code of head office (HO)")

    @transaction.atomic
    def handle(self, *, username: str, name: str, email: str, company: str, code: str, **options: Any) -> None:
        """Make head office where there is none, then its administrator."""
        if RoleGrant.objects.filter(role=Role.ADMIN).exists():
            raise CommandError("There is an administrator already. Further ones are invited on the page of accounts.")
        now = timezone.now()
        try:
            office = OrgUnit.objects.filter(parent=None).first() or actions.add_unit(
                code=code, name=company, kind=UnitKind.HEAD_OFFICE, parent=None, by=None, now=now
            )
            admin = actions.invite(
                username=username, name=name or username, email=email, role=Role.ADMIN, unit=office, by=None, now=now,
                mail=False,
            )  # fmt: skip
        except Refused as no:
            raise CommandError(" ".join(problem.text for problem in no.problems)) from None
        self.stdout.write(f"Open this link once, within three days, to choose a password:\n{actions.link_of(admin)}")
