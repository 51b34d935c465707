package org.himuro.lims.task;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that people should know, without a language and without anybody's name.
 *
 * @param id from the fact that gives rise to it: told again, it is the same notice
 * @param subject what it is about
 * @param site whose people are told
 * @param path of the page that shows it, below the address of the installation
 * @param arguments codes, days and instants (ISO 8601) as the kind says; never free text
 * @param named told although no right of the kind makes them; a right to see it they need all the same
 * @param without not told, whatever they may
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        UUID subject,
        UUID site,
        String path,
        List<String> arguments,
        Set<UUID> named,
        Set<UUID> without) {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/._~%-]{0,199}");
    private static final Pattern ARGUMENT = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{0,100}");

    public Notice {
        arguments = List.copyOf(arguments);
        named = Set.copyOf(named);
        without = Set.copyOf(without);
        if (!PATH.matcher(path).matches()
                || arguments.size() > 9
                || !arguments.stream().allMatch(a -> ARGUMENT.matcher(a).matches())) {
            throw new IllegalArgumentException("a notice has a path and short arguments of one line");
        }
    }
}
