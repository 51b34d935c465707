package org.himuro.lims.retention;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.specimen.Amount;

/**
 * What somebody wants to do with tubes, all of it at once.
 *
 * @param parts tubes that leave, or out of which something is taken
 * @param gains what comes of it for the same cases
 * @param to the site that will have them, where they leave the present one
 * @param by how they travel, where that is known
 * @param day in the programme's country
 */
public record Wish(
        LeaveFor purpose,
        List<Part> parts,
        List<Gain> gains,
        Optional<UUID> to,
        Optional<Transport> by,
        LocalDate day) {
    public Wish {
        parts = List.copyOf(parts);
        gains = List.copyOf(gains);
    }

    /** @param left in it afterwards; empty where the whole tube leaves, or nothing is left */
    public record Part(UUID tube, Optional<BigDecimal> left) {
        public static Part whole(UUID tube) {
            return new Part(tube, Optional.empty());
        }
    }

    /** A tube that comes of it, of the same form as one of the parts. @param from one of these */
    public record Gain(UUID from, Optional<Amount> amount) {}

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SopRegister.PROGRAMME);
    }
}
