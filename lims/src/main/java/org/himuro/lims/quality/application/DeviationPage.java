package org.himuro.lims.quality.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.application.DeviationQueries.Cause;
import org.himuro.lims.quality.application.DeviationQueries.State;

/**
 * Deviations of the visible sites.
 *
 * @param counts how many there are in each state, narrowed alike; {@link #COUNTED} where there are more
 * @param causes what may be narrowed to
 * @param sites the names of sites, where the reader sees several; else none
 * @param linked kinds of what a deviation may be about whose pages the reader may open
 * @param next address of the following page
 */
public record DeviationPage(
        List<DeviationQueries.Line> lines,
        DeviationAsk ask,
        Map<State, Integer> counts,
        List<Cause> causes,
        Map<UUID, String> sites,
        Set<String> linked,
        Optional<String> next) {
    /** Nobody needs to know how many more there are. */
    public static final int COUNTED = 1000;

    public DeviationPage {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
        causes = List.copyOf(causes);
        sites = Map.copyOf(sites);
        linked = Set.copyOf(linked);
    }

    /** How many there are in a state. */
    public Phrase count(State state) {
        int n = counts.getOrDefault(state, 0);
        return n > COUNTED ? Phrase.of("home.number-more", COUNTED) : Phrase.of("home.number", n);
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
        return href(line.deviation(), line.code(), linked);
    }

    static Optional<String> href(Deviation deviation, Optional<String> code, Set<String> linked) {
        var kind = deviation.aboutKind();
        return code.filter(c -> linked.contains(kind))
                .map(c -> (kind.equals("container") ? "/storage/" : "/" + kind + "s/") + c);
    }

    /** How long it has been open. */
    public static String age(Text t, Deviation deviation) {
        return t.length(Duration.between(deviation.openedAt(), t.now()));
    }

    public static Tone tone(Optional<Seriousness> seriousness) {
        return seriousness
                .map(s -> switch (s) {
                    case CRITICAL -> Tone.REFUSED;
                    case MAJOR -> Tone.LOOK;
                    case MINOR -> Tone.ACCENT;
                })
                .orElse(Tone.WAITING);
    }

    public static Phrase seriousness(Optional<Seriousness> seriousness) {
        return Phrase.of("seriousness." + seriousness.map(Enum::name).orElse("NONE"));
    }

    /** Of a site that is not known its sign. */
    public String site(UUID site) {
        return sites.getOrDefault(site, "–");
    }
}
