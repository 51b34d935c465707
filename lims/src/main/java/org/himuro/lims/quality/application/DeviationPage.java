package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.shared.Reason;

/**
 * Deviations of a site.
 *
 * @param open the open ones are shown
 * @param code only those of this cause are shown
 * @param mayClose the reader may close them
 * @param linked kinds of what a deviation may be about whose pages the reader may open
 * @param next address of the following page
 */
public record DeviationPage(
        List<DeviationQueries.Line> lines,
        boolean open,
        Optional<String> code,
        boolean mayClose,
        Set<String> linked,
        Optional<String> next,
        List<Reason> reasons) {
    public static final List<String> RESOLUTIONS = List.of("ACCEPTED", "CORRECTED", "DISCARDED", "NOT_A_DEVIATION");

    public DeviationPage {
        lines = List.copyOf(lines);
        linked = Set.copyOf(linked);
        reasons = List.copyOf(reasons);
    }

    /**
     * The deviation in words; its code where there are none. All that is known is what it is about: a mark that names something
     * else, or a reason that names more, would stand there with a hole.
     */
    public static String word(Text t, DeviationQueries.Line line) {
        return word(t, line.deviation().code(), line.code().orElse("–"));
    }

    static String word(Text t, String code, String about) {
        return Stream.of("deviation." + code, "mark." + code, "reason." + code)
                .filter(key -> t.knows(key, key.startsWith("reason.") ? 1 : 0))
                .findFirst()
                .map(key -> t.of(key, about))
                .orElse(code);
    }

    /** Where it is shown; empty for what has no page, or none that the reader may open. */
    public Optional<String> href(DeviationQueries.Line line) {
        var kind = line.deviation().aboutKind();
        return line.code().filter(code -> linked.contains(kind)).map(code -> "/" + kind + "s/" + code);
    }
}
