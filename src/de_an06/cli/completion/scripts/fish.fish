# de-an06 in fish. For this shell: de-an06 completion fish | source
# For every shell: de-an06 completion fish > ~/.config/fish/completions/de-an06.fish
function __de_an06_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete $words[2..-1] "$current" 2> /dev/null)
        switch $line
            case ':file*'
                __fish_complete_path $current
            case ':folder*'
                __fish_complete_directories $current ''
            case '*'
                echo $line
        end
    end
end
complete -c de-an06 -f -k -a '(__de_an06_complete)'
