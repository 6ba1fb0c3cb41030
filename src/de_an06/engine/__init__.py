"""The rules that turn a register into states on a day."""
