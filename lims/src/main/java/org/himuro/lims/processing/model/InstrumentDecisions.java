package org.himuro.lims.processing.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.Scale.Quantity;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.ForgetInstrument;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.InstrumentAnswer;
import org.himuro.lims.processing.Instruments;
import org.himuro.lims.processing.ProcessingEvent.InstrumentForgotten;
import org.himuro.lims.processing.ProcessingEvent.InstrumentTaught;
import org.himuro.lims.processing.TeachInstrument;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;

/** The instruments of a site, whose files the site itself explains. */
public final class InstrumentDecisions {
    private InstrumentDecisions() {}

    public static Decision<InstrumentAnswer> teach(TeachInstrument command, Reads reads, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (command.name().isBlank() || command.name().length() > Instrument.NAME) {
            reasons.add(Reason.of("INSTRUMENT_NAME_LENGTH", Instrument.NAME));
        }
        fault(command.mapping()).ifPresent(what -> reasons.add(Reason.of("INSTRUMENT_FORM_WRONG", what)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var before =
                reads.state(Instruments.KIND, Instruments.streamOf(act.actor().site(), command.name()));
        var fact = new InstrumentTaught(act.actor().site(), command.name(), command.mapping());
        return accepted(command.name(), before.map(Instrument::version).orElse(0) + 1, fact, act);
    }

    private static Optional<String> fault(String mapping) {
        if (mapping.length() > Instrument.MAPPING) {
            return Optional.of(mapping.length() + " > " + Instrument.MAPPING);
        }
        try {
            return InstrumentMapping.of(mapping).measures().stream()
                    .filter(m -> !fits(m))
                    .map(m -> m.what() + " " + m.method() + " " + m.scale())
                    .findFirst();
        } catch (IllegalArgumentException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    /** It is something that is measured by an instrument, by that method, on such a scale. */
    private static boolean fits(InstrumentMapping.Measure measure) {
        return Arrays.stream(Analyte.values())
                .filter(a -> a.name().equals(measure.what()))
                .filter(a ->
                        quantity(a).filter(measure.scale().quantity()::equals).isPresent())
                .anyMatch(a -> a.methods().stream().anyMatch(m -> m.name().equals(measure.method())));
    }

    /** On which scale it is measured; empty for what no instrument says. */
    public static Optional<Quantity> quantity(Analyte analyte) {
        return switch (analyte) {
            case VOLUME -> Optional.of(Quantity.VOLUME);
            case MASS -> Optional.of(Quantity.MASS);
            case CONCENTRATION -> Optional.of(Quantity.CONCENTRATION);
            case DIN, RIN, A260_280, A260_230 -> Optional.of(Quantity.NUMBER);
            case DV200 -> Optional.of(Quantity.SHARE);
            case PIECES, TUMOUR_CONTENT -> Optional.empty();
        };
    }

    public static Decision<InstrumentAnswer> forget(ForgetInstrument command, Reads reads, Act act) {
        return reads.state(Instruments.KIND, Instruments.streamOf(act.actor().site(), command.name()))
                .filter(known -> !known.forgotten())
                .map(known -> accepted(command.name(), known.version(), new InstrumentForgotten(), act))
                .orElseGet(() -> Decision.refused(Reason.of("INSTRUMENT_UNKNOWN", command.name())));
    }

    private static Decision<InstrumentAnswer> accepted(String name, int version, Fact fact, Act act) {
        var stream = Instruments.KIND.ref(Instruments.streamOf(act.actor().site(), name));
        return new Decision.Accepted<>(
                List.of(new Entry(stream, fact, act.occurredAt())), new InstrumentAnswer(name, version));
    }
}
