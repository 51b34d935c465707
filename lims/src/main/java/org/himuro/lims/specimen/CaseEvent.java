package org.himuro.lims.specimen;

import java.util.UUID;

/** What happens to a case: one surgery, biopsy or blood draw of one donor. */
public sealed interface CaseEvent extends SpecimenEvent {

    /**
     * @param project two letters, part of every code of the case
     * @param procedure the SOP that its tissue follows
     * @param colour 1-8: the case's colour on its card, the page and the label
     */
    record CaseOpened(String code, UUID donor, UUID site, String project, CaseKind kind, String procedure, int colour)
            implements CaseEvent {}

    enum CaseKind {
        SURGERY,
        BIOPSY,
        BLOOD_DRAW
    }

    /** The surgeon removed it; may come from the operating room's own device. */
    record CaseResected() implements CaseEvent {}

    record CaseClosed(String reason) implements CaseEvent {}

    record CaseMarked(String code) implements CaseEvent {}
}
