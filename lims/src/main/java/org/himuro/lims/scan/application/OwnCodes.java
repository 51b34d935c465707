package org.himuro.lims.scan.application;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Meant;

/** Of what a browser says that it had in hand, our own codes alone: anything else may be a name, and is not kept (invariant 8). */
final class OwnCodes {
    private static final Pattern CELL = Pattern.compile("[A-Z]\\d\\d");

    private OwnCodes() {}

    static Hand in(Hand hand) {
        return new Hand(
                of(hand.caseCode(), ParsedCode.CaseCode.class),
                of(hand.tubeCode(), ParsedCode.TubeCode.class),
                hand.waiting(),
                of(hand.refrigerator(), ParsedCode.ItemCode.class),
                hand.refrigeratorAt(),
                hand.reason().filter(OwnCodes::isReason),
                of(hand.box(), ParsedCode.ItemCode.class),
                hand.cell().filter(OwnCodes::isCell),
                of(hand.kit(), ParsedCode.ItemCode.class),
                hand.lastAct());
    }

    static Meant in(Meant meant) {
        return new Meant(
                meant.verb(),
                of(meant.caseCode(), ParsedCode.CaseCode.class),
                of(meant.tubeCode(), ParsedCode.TubeCode.class),
                meant.medium(),
                of(meant.refrigerator(), ParsedCode.ItemCode.class),
                meant.reason().filter(OwnCodes::isReason),
                meant.at(),
                of(meant.box(), ParsedCode.ItemCode.class),
                meant.cell().filter(OwnCodes::isCell),
                of(meant.kit(), ParsedCode.ItemCode.class),
                meant.act(),
                in(meant.after()));
    }

    private static Optional<String> of(Optional<String> code, Class<? extends ParsedCode> kind) {
        Predicate<String> ours =
                text -> ScanText.normalise(text) instanceof Symbol.Code(ParsedCode parsed) && kind.isInstance(parsed);
        return code.filter(ours);
    }

    private static boolean isReason(String word) {
        return Command.all()
                .anyMatch(c -> c instanceof Command.Reason && c.word().equals(word));
    }

    private static boolean isCell(String label) {
        return CELL.matcher(label).matches();
    }
}
