package org.himuro.integrations.rackfile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a tube's code from the words a device writes instead of one. */
final class Words {

    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Pattern IGNORED = Pattern.compile("[\\s_-]+");

    private final Set<String> empty;
    private final Set<String> unread;
    private final boolean blankIsEmpty;

    Words(RackMapping.Tokens tokens) {
        empty = tokens.empty().stream().map(Words::normal).collect(Collectors.toUnmodifiableSet());
        unread = tokens.unread().stream().map(Words::normal).collect(Collectors.toUnmodifiableSet());
        blankIsEmpty = tokens.blankIsEmpty();
    }

    /** What the text stands for; nothing if it is neither one of the words nor a possible code. */
    Optional<RackCell.State> state(String text) {
        var word = normal(text);
        if (text.isEmpty() ? blankIsEmpty : empty.contains(word)) {
            return Optional.of(RackCell.State.EMPTY);
        }
        if (text.isEmpty() || unread.contains(word)) {
            return Optional.of(RackCell.State.UNREAD);
        }
        return CODE.matcher(text).matches() ? Optional.of(RackCell.State.CODE) : Optional.empty();
    }

    /** Whether the text is the beginning of one of the words, as the last line of a file that was cut off. */
    boolean beginsWord(String text) {
        var word = normal(text);
        return Stream.concat(empty.stream(), unread.stream())
                .anyMatch(known -> known.length() > word.length() && known.startsWith(word));
    }

    private static String normal(String text) {
        return IGNORED.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
