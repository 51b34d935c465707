package org.himuro.lims.labelling.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.labels.layout.Fault;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.LabelLayouts;
import org.himuro.lims.labelling.LayoutAnswer;
import org.himuro.lims.labelling.LayoutEvent.LayoutReworded;
import org.himuro.lims.labelling.RewordLayout;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** The labels of a site in its own words, kept by the site itself. */
public final class LayoutDecisions {
    private LayoutDecisions() {}

    public static Decision<LayoutAnswer> reword(RewordLayout command, Act act, Reads reads) {
        var site = act.actor().site();
        var stream = LabelLayouts.streamOf(site, command.stock());
        int version =
                reads.state(LabelLayouts.KIND, stream).map(LabelLayout::version).orElse(0);
        if (version != command.version()) {
            return Decision.refused(Reason.of("LAYOUT_CHANGED_MEANWHILE"));
        }
        var fault = fault(command);
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        int base = command.stock().layout().version();
        var fact = new LayoutReworded(site, command.stock(), base, command.wording());
        return new Decision.Accepted<>(
                List.of(new Entry(LabelLayouts.KIND.ref(stream), fact, act.occurredAt())),
                new LayoutAnswer(command.stock(), version + 1));
    }

    private static Optional<Reason> fault(RewordLayout command) {
        if (command.wording().length() > LabelLayout.WORDING) {
            return Optional.of(Reason.of("LAYOUT_WRONG", command.wording().length() + " > " + LabelLayout.WORDING));
        }
        try {
            return switch (Worded.of(command.stock(), Rewording.read(command.wording()))) {
                case Worded.Fits _ -> Optional.empty();
                case Worded.Wrong(var faults) -> Optional.of(Reason.of("LAYOUT_WRONG", places(faults)));
                case Worded.TooMuch(var faults) -> Optional.of(Reason.of("LAYOUT_DOES_NOT_FIT", places(faults)));
            };
        } catch (IllegalArgumentException notWritten) {
            return Optional.of(Reason.of("LAYOUT_WRONG", String.valueOf(notWritten.getMessage())));
        }
    }

    private static String places(List<Fault> faults) {
        return faults.stream().map(Fault::where).distinct().collect(Collectors.joining(", "));
    }
}
