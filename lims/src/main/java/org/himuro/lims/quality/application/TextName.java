package org.himuro.lims.quality.application;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A text as an address names it: the stream whose fact names it, a hyphen, its hash. */
public record TextName(UUID about, String digest) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{64})");

    /** Nothing where it is none. */
    public static Optional<TextName> of(String address) {
        return Optional.of(FORM.matcher(address))
                .filter(m -> m.matches())
                .map(m -> new TextName(UUID.fromString(m.group(1)), m.group(2)));
    }
}
