package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.shared.Reason;

/**
 * Deviations of a site.
 *
 * @param open the open ones are shown
 * @param mayClose the reader may close them
 * @param next address of the following page
 */
public record DeviationPage(
        List<DeviationQueries.Line> lines,
        boolean open,
        boolean mayClose,
        Optional<String> next,
        List<Reason> reasons) {
    public static final List<String> RESOLUTIONS = List.of("ACCEPTED", "CORRECTED", "DISCARDED", "NOT_A_DEVIATION");

    public DeviationPage {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /** The deviation in words; its code where there are none. */
    public static String word(Text t, String code) {
        return List.of("deviation.", "mark.", "reason.").stream()
                .map(prefix -> prefix + code)
                .filter(t::knows)
                .findFirst()
                .map(t::of)
                .orElse(code);
    }

    /** Where it is shown; empty for what has no page at this site. */
    public static Optional<String> href(DeviationQueries.Line line) {
        return line.code().flatMap(code -> switch (line.deviation().aboutKind()) {
            case "tube" -> Optional.of("/tubes/" + code);
            case "case" -> Optional.of("/cases/" + code);
            case "parcel" -> Optional.of("/parcels/" + code);
            default -> Optional.empty();
        });
    }
}
