#!/bin/sh
# @MARK@: written by that command, which replaces it when it is run again.
python=@PYTHON@
project=@PROJECT@
[ -e "$project/plan/agencies.yaml" ] || exit 0
"$python" -P -c 'import de_an06' 2>/dev/null || {
    echo 'de-an06: không chạy được nên không kiểm tra (cài lại rồi: de-an06 hooks install)' >&2
    exit 0
}
git diff --cached --quiet -- "$project/plan" && exit 0
# What is staged is what is committed, whatever lies on the disk; git's variables name its index.
tree=$(git write-tree) || exit 1
unset $(git rev-parse --local-env-vars)
exec "$python" -P -m de_an06 -C "$project" hooks check "$tree"
