"""Joining two versions of a month's file by entry."""
