package org.himuro.lims.storage.adapter.web;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.application.RackPage;

/**
 * What a person says of a rack reading on its page.
 *
 * @param byHand position to code, as a hand scanner read it
 * @param turned as the page stands, before this step
 * @param chosen position to decision
 * @param scanner the taught scanner that the file is of; empty where nobody said
 * @param previewed the fingerprint of the preview looked at
 * @param looked the hand scans that the page was already compared with
 */
record RackAsked(
        Step step,
        SortedMap<String, String> byHand,
        boolean turned,
        boolean liesRight,
        Map<String, Choice> chosen,
        String looked,
        String scanner,
        String previewed) {
    private static final String CHOICE = "choice-";
    private static final String HAND = "hand-";
    private static final int LONGEST = 20_000;

    /** A file that has just come. */
    static RackAsked fresh(String scanner) {
        return new RackAsked(Step.COMPARE, new TreeMap<>(), false, false, Map.of(), "", scanner, "");
    }

    enum Step {
        COMMIT,
        /** Compare again with the hand scans. */
        COMPARE,
        /** Compare with the reading turned by 180 degrees. */
        TURN,
        /** Explain the scanner's files anew. */
        TEACH
    }

    /** A choice that is none is refused; none at all leaves the cell undecided. */
    static RackAsked of(Fields fields, Map<String, Object> form) {
        var byHand = new TreeMap<String, String>();
        var chosen = new TreeMap<String, Choice>();
        for (var name : form.keySet()) {
            if (name.startsWith(HAND) && !fields.text(name).isEmpty()) {
                byHand.put(name.substring(HAND.length()), code(fields.text(name)));
            } else if (name.startsWith(CHOICE)) {
                fields.one(Choice.class, name).ifPresent(c -> chosen.put(name.substring(CHOICE.length()), c));
            }
        }
        return new RackAsked(
                fields.one(Step.class, "do").orElse(Step.COMMIT),
                byHand,
                fields.flag("turned"),
                fields.flag("lies-right"),
                chosen,
                fields.text("looked", LONGEST),
                fields.text("scanner"),
                fields.text("fingerprint"));
    }

    /** Hand scans that nobody has seen compared are looked at before anything is done. */
    boolean onlyLooks() {
        return step != Step.COMMIT || !RackPage.scans(byHand).equals(looked);
    }

    boolean turnedNow() {
        return turned != (step == Step.TURN);
    }

    /** A code as it may be kept: what is no code of ours nor of a registered form may be a wristband's. */
    static String code(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.Ambiguous(var text, var readings)) -> text;
            case Symbol other -> UnknownCode.shown(scanned);
        };
    }
}
