/* cmd_completion.c - figtrail completion: a script for a shell, which asks `figtrail completion
 * words` for what may stand where the cursor is. So a shell knows what this program knows. */
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/complete.h"
#include "cli/messages.h"

static const option_row rows[] = { ROW_HELP };

/* Readline replaces what stands behind the last of its word breaks, of which ':' and '=' are two;
 * in quotes it replaces all that stands behind the quote. */
static const char bash[] =
    "# figtrail completion for bash\n"
    "_figtrail() {\n"
    "    local line=${COMP_LINE:0:COMP_POINT} now=${COMP_WORDS[COMP_CWORD]} word kept found\n"
    "    local -a before\n"
    "    if [[ $now == [\\'\\\"]* ]]; then\n"
    "        word=${now:1} line=${line%\"$now\"}\n"
    "    else\n"
    "        word=${line##*[[:space:]]} line=${line%\"$word\"}\n"
    "        kept=${word%\"${word##*[:=]}\"}\n"
    "    fi\n"
    "    read -ra before <<<\"$line\"\n"
    "    COMPREPLY=()\n"
    "    while IFS= read -r found; do\n"
    "        case $found in\n"
    "        :) ;;\n"
    "        :files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "
    "\"${word#\"$kept\"}\") ;;\n"
    "        :folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "
    "\"${word#\"$kept\"}\") ;;\n"
    "        *)\n"
    "            found=${found%%$'\\t'*}\n"
    "            [[ $found == *: ]] && compopt -o nospace\n"
    "            COMPREPLY+=(\"${found#\"$kept\"}\")\n"
    "            ;;\n"
    "        esac\n"
    "    done < <(\"${COMP_WORDS[0]}\" completion words -- \"${before[@]:1}\" \"$word\" "
    "2>/dev/null)\n"
    "}\n"
    "complete -F _figtrail figtrail\n";

static const char zsh[] =
    "#compdef figtrail\n"
    "# figtrail completion for zsh\n"
    "_figtrail() {\n"
    "    local found word\n"
    "    local -a plain keys about about_keys\n"
    "    for found in \"${(@f)$($words[1] completion words -- \"${(@)words[2,CURRENT-1]}\" "
    "\"$PREFIX\" 2>/dev/null)}\"; do\n"
    "        case $found in\n"
    "        :) ;;\n"
    "        :files) _files ;;\n"
    "        :folders) _files -/ ;;\n"
    "        *)\n"
    "            word=${found%%$'\\t'*}\n"
    "            if [[ $word == *: ]]; then\n"
    "                keys+=(\"$word\") about_keys+=(\"${found/$'\\t'/  -- }\")\n"
    "            else\n"
    "                plain+=(\"$word\") about+=(\"${found/$'\\t'/  -- }\")\n"
    "            fi\n"
    "            ;;\n"
    "        esac\n"
    "    done\n"
    "    (( $#plain )) && compadd -l -d about -a plain\n"
    "    (( $#keys )) && compadd -S '' -l -d about_keys -a keys\n"
    "}\n"
    "if [[ $funcstack[1] == _figtrail ]]; then _figtrail \"$@\"; else compdef _figtrail figtrail; "
    "fi\n";

static const char fish[] =
    "# figtrail completion for fish\n"
    "function __figtrail_words\n"
    "    set -l before (commandline -opc)\n"
    "    set -l word (commandline -ct)\n"
    "    for found in ($before[1] completion words -- $before[2..-1] $word 2>/dev/null)\n"
    "        switch $found\n"
    "            case ':'\n"
    "            case ':files'\n"
    "                __fish_complete_path $word\n"
    "            case ':folders'\n"
    "                __fish_complete_directories $word\n"
    "            case '*'\n"
    "                echo $found\n"
    "        end\n"
    "    end\n"
    "end\n"
    "complete -c figtrail -f -a '(__figtrail_words)'\n";

static const struct {
    const char *name, *script;
} shells[] = { { "bash", bash }, { "zsh", zsh }, { "fish", fish } };

static int run(const settings *s, int count, char **operands)
{
    (void)s;
    if (!strcmp(operands[0], "words")) {
        complete_words(operands + 1, count - 1);
        return EXIT_FOUND;
    }
    for (size_t i = 0; count == 1 && i < COUNT(shells); i++)
        if (!strcmp(shells[i].name, operands[0])) {
            fputs(shells[i].script, stdout);
            return EXIT_FOUND;
        }
    complain("write bash, zsh or fish", "there is no completion for '%s'", operands[0]);
    return EXIT_USAGE;
}

const command cmd_completion = {
    .name = "completion",
    .operands = "SHELL",
    .summary = "a script that lets bash, zsh or fish complete commands, options and questions",
    .examples = "  source <(figtrail completion bash)\n"
                "  figtrail completion zsh >~/.zfunc/_figtrail\n"
                "  figtrail completion fish >~/.config/fish/completions/figtrail.fish\n",
    .takes = TAKES_SHELL,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
