#!/bin/sh
# @MARK@: written by that command, which replaces it when it is run again.
python=@PYTHON@
project=@PROJECT@
[ -e "$project/plan/agencies.yaml" ] || exit 0
"$python" -P -c 'import de_an06' 2>/dev/null || {
    echo 'de-an06: không chạy được nên không kiểm tra (cài lại rồi: de-an06 hooks install)' >&2
    exit 0
}
remote=$1
unset $(git rev-parse --local-env-vars)
agency=$(git config --get de-an06.agency) || {
    echo 'de-an06: chưa biết cơ quan nên không kiểm tra (git config de-an06.agency MÃ)' >&2
    exit 0
}
status=0
while read -r ours commit theirs known; do
    case $theirs in refs/heads/*) ;; *) continue ;; esac
    case $commit in *[!0]*) ;; *) continue ;; esac # only zeros: a branch is deleted
    base=
    for branch in "refs/remotes/$remote/HEAD" "refs/remotes/$remote/main" refs/heads/main; do
        base=$(git merge-base "$commit" "$branch" 2>/dev/null) && break
    done
    if [ -z "$base" ]; then
        echo "de-an06: không thấy nhánh chính của $remote nên không kiểm tra $theirs" >&2
        continue
    fi
    "$python" -P -m de_an06 -C "$project" guard \
        --base "$base" --head "$commit" --agency "$agency" </dev/null || status=1
done
exit $status
