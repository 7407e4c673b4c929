"""The demonstration: an invented company with three years of business, the same each time it is made."""
