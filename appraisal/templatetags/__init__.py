"""Template tags of chapter 5."""
