package org.himuro.lims.storage.adapter.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.shared.Ids;

/** A posted form about places. What cannot be read becomes nothing that a place could have, never something usual. */
record PostedForm(Map<String, Object> fields) {
    /** Outside every range there is, so that the range is said. */
    private static final int NO_NUMBER = -1;

    private static final Set<String> NOT_AGAIN = Set.of("csrf", "act", "scan");

    private static final String ACT = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    String text(String field) {
        return switch (fields.get(field)) {
            case null -> "";
            case Collection<?> several -> "";
            case Object one -> one.toString().strip();
        };
    }

    int number(String field) {
        var digits = Normalizer.normalize(text(field), Normalizer.Form.NFKC);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : NO_NUMBER;
    }

    <E extends Enum<E>> Optional<E> one(Collection<E> among, String field) {
        return among.stream().filter(e -> e.name().equals(text(field))).findFirst();
    }

    <E extends Enum<E>> Optional<E> one(E[] among, String field) {
        return one(Arrays.asList(among), field);
    }

    UUID act(Ids ids) {
        return text("act").matches(ACT) ? UUID.fromString(text("act")) : ids.next();
    }

    /** As it goes back into the page: without what was scanned, which may have been a wristband. */
    Map<String, String> given() {
        var given = new HashMap<String, String>();
        fields.keySet().stream().filter(name -> !NOT_AGAIN.contains(name)).forEach(name -> given.put(name, text(name)));
        return given;
    }
}
