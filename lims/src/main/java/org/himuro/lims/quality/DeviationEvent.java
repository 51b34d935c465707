package org.himuro.lims.quality;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a deviation (逸脱). */
public sealed interface DeviationEvent extends Fact {

    /**
     * @param code the mark's or the verdict's own, e.g. {@code late-freezing}
     * @param aboutKind kind of the stream it is about
     * @param fact the fact that opened it
     */
    record DeviationOpened(String code, String aboutKind, UUID about, UUID fact, UUID site) implements DeviationEvent {}

    /** @param resolution code: {@code ACCEPTED}, {@code CORRECTED}, {@code DISCARDED}, {@code NOT_A_DEVIATION}; {@code JUDGED} by the system */
    record DeviationClosed(String resolution) implements DeviationEvent {}
}
