package org.himuro.lims.shipping.adapter.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;

/** Fields that are told of a parcel's way, by whoever tells them. */
final class RoadForm {
    private static final Pattern STEP = Pattern.compile("([A-Z_]+)\\.([0-9])\\.(GIVEN|TAKEN)");
    private static final int LONGEST = 80;

    private RoadForm() {}

    /** {@code COURIER_DEPOT.1.GIVEN}. */
    static Optional<Legs.Step> step(Fields fields, String field) {
        return fields.read(field, "COURIER_DEPOT.1.GIVEN", RoadForm::step);
    }

    static Optional<Legs.Step> step(String text) {
        var parts = STEP.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int depot = Integer.parseInt(parts.group(2));
        return Arrays.stream(LegKind.values())
                .filter(kind -> kind.name().equals(parts.group(1)) && kind.hasDepot(depot))
                .findFirst()
                .map(kind -> new Legs.Step(kind, depot, LegSide.valueOf(parts.group(3))));
    }

    /** Place and name, which stand beside the ledger. */
    static Optional<String> words(Fields fields) {
        var place = fields.text("place", LONGEST);
        var name = fields.text("name", LONGEST);
        var words = place.isEmpty() || name.isEmpty() ? place + name : place + " · " + name;
        return Optional.of(words).filter(w -> !w.isEmpty());
    }
}
