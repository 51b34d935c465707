package org.himuro.lims.procedure.application;

import java.time.Instant;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.sop.procedure.ProcedureVersion;

/** Where a version stands at an instant. */
public enum RegisterState {
    DRAFT(Tone.LOOK),
    /** Approved, its day not yet come. */
    COMING(Tone.ACCENT),
    IN_FORCE(Tone.DONE),
    /** A later version has begun. */
    SUPERSEDED(Tone.WAITING),
    /** Its last day is over. */
    ENDED(Tone.WAITING),
    WITHDRAWN(Tone.REFUSED);

    private final Tone tone;

    RegisterState(Tone tone) {
        this.tone = tone;
    }

    public static RegisterState of(Revision revision, SopRegister register, Instant now) {
        return switch (revision.step()) {
            case DRAFT, DROPPED -> DRAFT;
            case WITHDRAWN -> WITHDRAWN;
            case APPROVED -> approved(revision, register, now);
        };
    }

    private static RegisterState approved(Revision revision, SopRegister register, Instant now) {
        var version = new ProcedureVersion(revision.procedureId(), revision.version());
        if (register.inForce(revision.procedureId(), now)
                .filter(p -> p.version().equals(version))
                .isPresent()) {
            return IN_FORCE;
        }
        var edition = register.editions().stream()
                .filter(e -> e.version().equals(version))
                .findFirst();
        if (edition.filter(e -> e.begins().isAfter(now)).isPresent()) {
            return COMING;
        }
        return edition.flatMap(SopRegister.Edition::ends)
                        .filter(end -> !end.isAfter(now))
                        .isPresent()
                ? ENDED
                : SUPERSEDED;
    }

    public Tone tone() {
        return tone;
    }

    public Phrase word() {
        return Phrase.of("procedures.state." + name());
    }
}
