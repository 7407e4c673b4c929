"""Files of facts on their way in: read safely, checked in SQL, written as one batch, undone as one batch.

A chapter declares a kind of file (`kinds.IntakeKind`); everything else happens here, the same for every kind.
"""
