package org.himuro.integrations.hl7;

import java.util.List;
import java.util.Optional;

/**
 * One order, put together from all groups that carry its number (ORC, OBR, SPM).
 *
 * @param placerNumber ORC-2, else OBR-2
 * @param control ORC-1 (table 0119: NW new, CA cancel, ...)
 * @param requestedAt ORC-9
 * @param department ORC-17, the ordering organisation
 * @param specimens what is to be taken or was
 * @param tests what is asked for
 */
public record Order(
        String placerNumber,
        Optional<String> control,
        Optional<MessageTime> requestedAt,
        Optional<Coded> department,
        List<Specimen> specimens,
        List<Test> tests) {

    public Order {
        specimens = List.copyOf(specimens);
        tests = List.copyOf(tests);
    }

    /**
     * A specimen (SPM).
     *
     * @param number SPM-1, counts within the message
     * @param id SPM-2
     * @param type SPM-4
     * @param collectedAt SPM-17, its start
     */
    public record Specimen(
            String number, Optional<String> id, Optional<Coded> type, Optional<MessageTime> collectedAt) {}

    /**
     * A test asked for: an ordered item (OBX with status O), or the service itself (OBR-4) where it lists no items.
     *
     * @param test what
     * @param panel the service it was ordered under
     * @param specimen SPM-1 of its specimen, if the message says which
     */
    public record Test(Coded test, Optional<Coded> panel, Optional<String> specimen) {}
}
