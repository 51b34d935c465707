package org.himuro.lims.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a version of a procedure (E6). A digest is the SHA-256 of its text, hexadecimal. */
public sealed interface RevisionEvent extends Fact {

    /** It came with the program, where no version of this procedure was known: in force on its days. */
    record RevisionShipped(String procedure, int version, String digest, LocalDate from, Optional<LocalDate> to)
            implements RevisionEvent {}

    /** Its text, for the first time or anew; signatures under another text are void. */
    record RevisionDrafted(
            String procedure,
            int version,
            String digest,
            LocalDate from,
            Optional<LocalDate> to,
            Revision.Origin origin)
            implements RevisionEvent {}

    /** Somebody signed this very text; the second person's signature approves it. */
    record RevisionSigned(String digest, UUID signer) implements RevisionEvent {}

    record RevisionWithdrawn(Revision.Withdrawal why, UUID signer) implements RevisionEvent {}

    /** The draft is not wanted. */
    record RevisionDropped() implements RevisionEvent {}
}
