package org.himuro.lims.specimen;

import java.util.Optional;
import java.util.UUID;

/** What happens to a case: one surgery, biopsy or blood draw of one donor. */
public sealed interface CaseEvent extends SpecimenEvent {

    /**
     * @param project two letters, part of every code of the case
     * @param procedure the SOP that its tissue follows
     * @param protocol what says what it needs, chosen or for its project and kind, @param protocolVersion that day's
     * @param colour 1-8: the case's colour on its card, the page and the label
     */
    record CaseOpened(
            String code,
            UUID donor,
            UUID site,
            String project,
            CaseKind kind,
            String procedure,
            Optional<String> protocol,
            Optional<Integer> protocolVersion,
            int colour)
            implements CaseEvent {
        /** There is no protocol for it. */
        public CaseOpened(
                String code, UUID donor, UUID site, String project, CaseKind kind, String procedure, int colour) {
            this(code, donor, site, project, kind, procedure, Optional.empty(), Optional.empty(), colour);
        }
    }

    enum CaseKind {
        SURGERY,
        BIOPSY,
        BLOOD_DRAW
    }

    /** The vessel was clamped: warm ischaemia begins, for those who want to know it. */
    record CaseClamped() implements CaseEvent {}

    /** The surgeon removed it; may come from the operating room's own device. */
    record CaseResected() implements CaseEvent {}

    /** From now on it needs what this version says. @param reason code */
    record CaseProtocolSet(String protocol, int version, String reason) implements CaseEvent {}

    record CaseClosed(String reason) implements CaseEvent {}

    record CaseMarked(String code) implements CaseEvent {}
}
