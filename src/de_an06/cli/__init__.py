"""The front door: the command line, the list of commands, help, errors."""
