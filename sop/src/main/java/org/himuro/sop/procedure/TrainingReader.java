package org.himuro.sop.procedure;

import org.himuro.sop.document.DocumentNode;

/** The {@code training} part of a procedure document. Faults beside the usual: {@code trainer-only}, {@code version-ahead}. */
final class TrainingReader {
    private static final int MONTHS = 240;
    private static final int DAYS = 365;

    private TrainingReader() {}

    static TrainingRule training(DocumentNode node, int version) {
        node.only("required", "by", "valid-months", "notice-days", "from-version");
        var nothing = TrainingRule.none(version);
        var by = node.maybe("by")
                .map(n -> n.scalar().oneOf(TrainingRule.By.class))
                .orElse(nothing.by());
        return new TrainingRule(
                node.at("required").scalar().oneOf(TrainingRule.Required.class),
                by,
                node.maybe("valid-months").map(n -> atMost(n, 1, MONTHS)),
                node.maybe("notice-days").map(n -> atMost(n, 0, DAYS)).orElse(nothing.noticeDays()),
                node.maybe("from-version").map(n -> from(n, by, version)).orElse(version));
    }

    private static int from(DocumentNode node, TrainingRule.By by, int version) {
        var from = node.scalar().integer(1);
        if (by != TrainingRule.By.TRAINER) {
            node.fault("trainer-only", "only beside by: trainer; a new version is always to be read");
        }
        if (from > version) {
            node.fault("version-ahead", "at most " + version);
        }
        return from;
    }

    private static int atMost(DocumentNode node, int least, int most) {
        var number = node.scalar().integer(least);
        if (number > most) {
            node.fault("not-allowed", "at most " + most);
        }
        return number;
    }
}
