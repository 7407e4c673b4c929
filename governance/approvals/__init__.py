"""Who decides on requests: seats, the way a request takes, and what each person sees of it."""
