package org.himuro.lims.shared;

import java.util.List;

/**
 * Why something was refused or marked: a stable code and the values its message needs. Translated when shown.
 *
 * @param code upper snake case, e.g. {@code POSITION_TAKEN}; never changed once released
 * @param args codes, numbers and instants as text; never a person's name
 */
public record Reason(String code, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String code, Object... args) {
        return new Reason(code, List.of(args).stream().map(Object::toString).toList());
    }
}
