package org.himuro.lims.scan.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * What a bench answers, before it is put into words.
 *
 * @param tone {@code ready}, {@code done}, {@code look} or {@code refused}
 * @param word key of the headline
 * @param reasons of a refusal, or what to look at
 * @param heardCode empty where it is not one of our codes: it may hold a name
 */
public record Said(
        String tone, String word, List<String> args, List<Reason> reasons, String heardKind, String heardCode) {
    public Said {
        args = List.copyOf(args);
        reasons = List.copyOf(reasons);
    }

    public static Said ready() {
        return new Said("ready", "ready", List.of(), List.of(), "", "");
    }
}
