"""Hollow news that is planted in the simulated year, so that it is known what is to be found."""
