"""Accounts: what people choose for themselves."""

from governance.models import User


def keep_preferences(*, user: User, **chosen: str) -> None:
    """Keep the user's language, theme or density; their own account, so no act is recorded beyond the row's history."""
    for name, value in chosen.items():
        setattr(user, name, value)
    user.save(update_fields=list(chosen))
