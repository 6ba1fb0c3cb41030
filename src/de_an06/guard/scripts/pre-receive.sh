#!/bin/sh
# @MARK@: written by that command, which replaces it when it is run again.
# Git asks before it takes a push in, and throws all of it away where the answer is no; no program,
# no account and no answer are each a no.
account=$@ACCOUNT@
PYTHONUTF8=1 exec @PYTHON@ -P -m de_an06 -C . hooks receive --actor "$account"
