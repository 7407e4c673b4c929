"""What this chapter adds to the shared pages."""
