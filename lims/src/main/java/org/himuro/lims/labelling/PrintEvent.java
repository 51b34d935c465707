package org.himuro.lims.labelling;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to one label on its way out of a printer. */
public sealed interface PrintEvent extends Fact {
    /** Somebody wants it; for the parameters see {@link Print}. */
    record PrintAsked(
            UUID job,
            int number,
            UUID site,
            UUID printer,
            String aboutKind,
            UUID about,
            String code,
            Optional<String> reason,
            Optional<String> remark)
            implements PrintEvent {}

    /** From now on its bytes may have left. */
    record PrintBegun() implements PrintEvent {}

    /** The printer says that it has nothing left of it. */
    record PrintDone() implements PrintEvent {}

    /** Whether it came out is not known. @param why code, as {@code INTERRUPTED} */
    record PrintDoubted(String why) implements PrintEvent {}

    /** @param why code, as {@code TOO_LONG} */
    record PrintFailed(String why) implements PrintEvent {}

    /** A person looked whether a doubtful one came out. */
    record PrintDecided(PrintWord word, Optional<String> reason, Optional<String> remark) implements PrintEvent {}

    record PrintCancelled() implements PrintEvent {}
}
