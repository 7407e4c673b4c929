"""Set-based writes of chapters 1 and 8, called by actions and by the notices."""
