package org.himuro.lims.specimen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * How two donors are related, by their research ids alone.
 *
 * @param proband whose relative it is
 * @param relation what the relative is to the proband
 * @param withdrawn it was said by mistake
 */
public record Kinship(
        UUID id,
        UUID proband,
        UUID relative,
        Relation relation,
        UUID recordedBy,
        Instant recordedAt,
        boolean withdrawn) {

    /** One for each two donors, whoever of them is named first: they are related in one way only. */
    public static UUID idOf(UUID one, UUID other) {
        var pair = one.toString().compareTo(other.toString()) < 0 ? one + "/" + other : other + "/" + one;
        return UUID.nameUUIDFromBytes(("kinship/" + pair).getBytes(StandardCharsets.UTF_8));
    }

    public boolean isOf(UUID donor) {
        return !withdrawn && proband.equals(donor);
    }
}
