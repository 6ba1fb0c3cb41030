"""A screen, a page, a table, a workbook: forms without content."""
