package org.himuro.lims.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to a kit: a box of labelled tubes, put together before there is a case (C8). */
public sealed interface KitEvent extends SpecimenEvent {

    /**
     * Put together.
     *
     * @param protocol id of the collection protocol whose containers are in it, with its version
     * @param bestBefore the shortest of its parts
     * @param expiresAt when that day has ended at the site
     * @param place where it stands, in the site's own words; empty where nobody said
     * @param tubes in the order of collection
     */
    record KitAssembled(
            String code,
            UUID site,
            String protocol,
            int protocolVersion,
            LocalDate bestBefore,
            Instant expiresAt,
            String place,
            List<Part> tubes)
            implements KitEvent {
        public KitAssembled {
            tubes = List.copyOf(tubes);
        }
    }

    /**
     * A tube as it was put in.
     *
     * @param line of the protocol that it is meant for
     */
    record Part(String code, String line, Material material) {}

    /** A tube is missing from it or broken. @param reason code */
    record KitTubeTakenOut(String code, String reason) implements KitEvent {}

    /** It is used for no case. @param reason code */
    record KitRetired(String reason) implements KitEvent {}

    /** Its tubes are those of a case from now on. */
    record KitLinked(UUID caseId) implements KitEvent {}

    /** A bench says that it was used for that case, although it is another's: a report, recorded and no more. */
    record KitClaimed(UUID caseId) implements KitEvent {}

    /**
     * Its labels came out of a label printer, the box's with those of its tubes.
     *
     * @param printer the printer's code
     * @param reason why again, by code; none the first time
     * @param remark what was written beside it, as its hash
     */
    record KitLabelsPrinted(String printer, Optional<String> reason, Optional<String> remark) implements KitEvent {}
}
