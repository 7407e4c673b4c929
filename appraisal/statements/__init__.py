"""Set-based writes of chapter 5, called by actions only."""
