#compdef de-an06
# de-an06 in zsh. For this shell: source <(de-an06 completion zsh)
# For every shell: de-an06 completion zsh > a folder of $fpath, as _de-an06
_de_an06() {
    local line value about
    local -a found
    for line in "${(@f)$("${words[1]/#\~/$HOME}" __complete "${(@)words[2,CURRENT]}" 2> /dev/null)}"; do
        value=${line%%$'\t'*}
        about=${line#*$'\t'}
        case $value in
            '') ;;
            :file) _files; return ;;
            :folder) _files -/; return ;;
            *) found+=("${value//:/\\:}:$about") ;;
        esac
    done
    (( $#found )) && _describe -V de-an06 found
}
if [[ $funcstack[1] = _de_an06 || $funcstack[1] = _de-an06 ]]; then
    _de_an06 "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _de_an06 de-an06
fi
