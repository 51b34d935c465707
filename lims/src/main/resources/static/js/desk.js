// Desk pages: search, keys, tables.
