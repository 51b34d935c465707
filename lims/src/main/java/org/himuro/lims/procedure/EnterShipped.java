package org.himuro.lims.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came with the program is in the register (report {@code enter-shipped}); done by the system itself at its start. */
public record EnterShipped(List<Text> texts) {
    public EnterShipped {
        texts = List.copyOf(texts);
    }

    /** One version. */
    public record Text(String procedure, int version, String digest, LocalDate from, Optional<LocalDate> to) {}
}
