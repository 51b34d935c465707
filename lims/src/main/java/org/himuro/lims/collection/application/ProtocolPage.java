package org.himuro.lims.collection.application;

import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.sop.document.Text;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.WantedSpecimen;

/** One version of a protocol: whom it is for and what it needs. @param inForce today */
public record ProtocolPage(Protocol protocol, ProcedureTitles procedures, boolean inForce) {
    public Text procedure(WantedSpecimen wanted) {
        return procedures.of(wanted.procedure());
    }

    /** Whose it is and what it stands for. */
    public static Phrase who(WantedSpecimen wanted) {
        return Phrase.of(
                "need.who",
                Phrase.of("whose." + Phrase.hyphenated(wanted.whose().name())),
                Phrase.of("role." + Phrase.hyphenated(wanted.role().name())));
    }
}
