"""Markdown as a Word document that Decree 30/2020/NĐ-CP accepts."""
