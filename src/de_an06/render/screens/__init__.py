"""The screens of the commands, one file each."""
