package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservationPurposes;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.FreeSpace.What;
import org.himuro.lims.storage.model.FindingSpace.Share;

/**
 * Room is looked for, and found.
 *
 * @param given what stands in the form
 * @param found empty where nothing was asked
 * @param wanted how many were asked for
 * @param positions for tubes in what was found; 0 where they are not for tubes
 * @param at which of them a reservation asks for; none where they cannot be reserved at once
 */
public record SpacePage(
        Map<String, String> given,
        Optional<List<Share>> found,
        What what,
        int wanted,
        int positions,
        List<String> at,
        List<Reason> reasons) {
    public static final int MOST = 10_000;

    public SpacePage {
        given = Map.copyOf(given);
        found = found.map(List::copyOf);
        at = List.copyOf(at);
        reasons = List.copyOf(reasons);
    }

    public String value(String field, String fresh) {
        return given.getOrDefault(field, fresh);
    }

    public int count() {
        return found.stream().flatMap(List::stream).mapToInt(Share::count).sum();
    }

    public boolean mayReserve() {
        return !at.isEmpty();
    }

    /** So many positions are reserved at once. */
    public static int mostReserved() {
        return ReservePositions.MOST;
    }

    public static List<String> purposes() {
        return ReservationPurposes.all();
    }

    public static List<String> shapes() {
        return TypesPage.shapes().stream()
                .filter(shape -> !shape.equals(TypesPage.NO_POSITIONS))
                .toList();
    }
}
