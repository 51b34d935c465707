package org.himuro.lims.collection;

import java.time.LocalDate;
import java.util.List;
import org.himuro.lims.specimen.Material;

/**
 * Kits for cases that there are not yet, all alike (request {@code assemble-kits}; C8).
 *
 * <p>Refused: {@code PROTOCOL_NOT_IN_FORCE}, {@code PROJECT_UNKNOWN}, {@code COUNT_OUT_OF_RANGE}, {@code KIT_LINE_UNKNOWN},
 * {@code KIT_INCOMPLETE}, {@code KIT_TOO_MANY_TUBES}, {@code KIT_BEST_BEFORE_PAST}, {@code KIT_PLACE_TOO_LONG}.
 *
 * @param protocol id of the collection protocol that they are for
 * @param project two letters, part of the codes of their tubes
 * @param kits how many, 1 to {@value #MOST}
 * @param bestBefore the shortest of their parts; good on that day
 * @param place where they stand; may be empty
 * @param tubes of each kit
 */
public record AssembleKits(
        String protocol, String project, int kits, LocalDate bestBefore, String place, List<Content> tubes) {
    public static final int MOST = 50;
    public static final int MOST_TUBES = 20;
    public static final int PLACE = 60;

    public AssembleKits {
        tubes = List.copyOf(tubes);
    }

    /**
     * @param line of the protocol, one of the donor's own
     * @param material one of those that the line accepts
     * @param count at least 1
     */
    public record Content(String line, Material material, int count) {}
}
