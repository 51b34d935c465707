package org.himuro.lims.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a kit's own history implies.
 *
 * @param protocol id of the collection protocol it is for, with its version
 * @param expiresAt the first instant at which it is too old
 * @param place where it stands, in the site's own words
 * @param caseId whose it is; present exactly where it is linked
 * @param retired why it is used for no case
 * @param prints how many times its labels came out of a label printer
 * @param tubes all that were put in, in the order of collection
 */
public record Kit(
        UUID id,
        String code,
        UUID site,
        String protocol,
        int protocolVersion,
        LocalDate bestBefore,
        Instant expiresAt,
        String place,
        Step step,
        Optional<UUID> caseId,
        Optional<Instant> linkedAt,
        Optional<String> retired,
        int prints,
        UUID madeBy,
        Instant madeAt,
        List<KitTube> tubes) {
    public Kit {
        tubes = List.copyOf(tubes);
    }

    /** How far a kit has come. */
    public enum Step {
        READY,
        LINKED,
        RETIRED
    }

    /**
     * A tube of it.
     *
     * @param line of the protocol that it is meant for
     * @param takenOut why it is not in it any more
     */
    public record KitTube(String code, String line, Material material, Optional<String> takenOut) {
        public boolean isIn() {
            return takenOut.isEmpty();
        }
    }

    /** Those that are in it. */
    public List<KitTube> in() {
        return tubes.stream().filter(KitTube::isIn).toList();
    }

    public Optional<KitTube> tube(String tubeCode) {
        return tubes.stream().filter(t -> t.code().equals(tubeCode)).findFirst();
    }

    public boolean expired(Instant at) {
        return !at.isBefore(expiresAt);
    }
}
