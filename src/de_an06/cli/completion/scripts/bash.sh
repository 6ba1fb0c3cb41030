# de-an06 in bash. For this shell: source <(de-an06 completion bash)
# For every shell: de-an06 completion bash > ~/.local/share/bash-completion/completions/de-an06
_de_an06() {
    local value about folders=
    COMPREPLY=()
    while IFS=$'\t' read -r value about; do
        case $value in
            :file | :folder)
                [[ $value = :folder ]] && folders=-d
                compopt -o filenames 2> /dev/null
                local current=${COMP_WORDS[COMP_CWORD]}
                [[ $current = = ]] && current=
                mapfile -t COMPREPLY < <(compgen ${folders:--f} -- "$current")
                ;;
            *) COMPREPLY+=("$value") ;;
        esac
    done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
}
complete -F _de_an06 de-an06
