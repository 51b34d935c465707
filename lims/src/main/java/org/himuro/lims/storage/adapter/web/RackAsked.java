package org.himuro.lims.storage.adapter.web;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.application.KeptCode;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackReader.Told;

/**
 * What a person says of a rack reading on its page.
 *
 * @param byHand position to code, as a hand scanner read it
 * @param turned as the page stands, before this step
 * @param chosen position to decision
 * @param told what is said of the file or picture itself
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
        Told told,
        String previewed) {
    private static final String CHOICE = "choice-";
    private static final String HAND = "hand-";
    private static final int LONGEST = 20_000;

    /** A file that has just come. */
    static RackAsked fresh(Told told) {
        return new RackAsked(Step.COMPARE, new TreeMap<>(), false, false, Map.of(), "", told, "");
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
                byHand.put(name.substring(HAND.length()), KeptCode.of(fields.text(name)));
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
                told(fields),
                fields.text("fingerprint"));
    }

    static Told told(Fields fields) {
        var from = fields.one(SeenFrom.class, "seenFrom").orElse(SeenFrom.BELOW);
        return new Told(fields.text("scanner"), from);
    }

    /** Hand scans that nobody has seen compared are looked at before anything is done. */
    boolean onlyLooks() {
        return step != Step.COMMIT || !RackPage.scans(byHand).equals(looked);
    }

    boolean turnedNow() {
        return turned != (step == Step.TURN);
    }

    /** As the form said it, so that it can be sent again; nothing is done before it was looked at. */
    SortedMap<String, String> again(String file) {
        var form = new TreeMap<>(Map.of(
                "file", file,
                "do", Step.COMPARE.name(),
                "turned", String.valueOf(turnedNow()),
                "scanner", told.scanner(),
                "seenFrom", told.from().name()));
        byHand.forEach((cell, code) -> form.put(HAND + cell, code));
        chosen.forEach((cell, choice) -> form.put(CHOICE + cell, choice.name()));
        return form;
    }
}
