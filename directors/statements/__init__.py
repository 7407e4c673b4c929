"""The due list and the receipts list as kinds of file: their columns, what is checked, what becomes a fact."""
