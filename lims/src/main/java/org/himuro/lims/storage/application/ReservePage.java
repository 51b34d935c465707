package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservationPurposes;
import org.himuro.lims.storage.application.BoxPicture.Use;

/**
 * Positions are reserved in a place.
 *
 * @param box drawn, where the place is one
 * @param free free positions in it, or in the boxes below it
 * @param ticked positions chosen in a form that was refused
 * @param given what stood in it besides
 */
public record ReservePage(
        String code,
        String title,
        Phrase type,
        List<BoxPicture.Place> around,
        Optional<BoxPicture> box,
        long free,
        Set<String> ticked,
        Map<String, String> given,
        List<Reason> reasons) {
    public ReservePage {
        around = List.copyOf(around);
        ticked = Set.copyOf(ticked);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public List<String> purposes() {
        return ReservationPurposes.all();
    }

    public static boolean isFree(BoxPicture.Cell cell) {
        return cell.use() == Use.FREE;
    }
}
