package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;
import org.himuro.labels.symbol.Resolution;

/**
 * A label printer of a site, as it stands (L3).
 *
 * @param code as people call it, unique at its site
 * @param host name or address in the site's own network
 * @param port of raw TCP
 * @param dotsPerMm one of {@link #DOTS_PER_MM}
 * @param retired takes no more labels; what waited there is still printed
 */
public record Printer(
        UUID id,
        UUID site,
        String code,
        String name,
        String host,
        int port,
        int dotsPerMm,
        PrintStock stock,
        boolean retired) {
    /** The port of raw TCP where nothing else is said. */
    public static final int PORT = 9100;

    /** Printheads that there are: 152, 203, 300 and 600 dpi. */
    public static final List<Integer> DOTS_PER_MM = List.of(6, 8, 12, 24);

    public Resolution resolution() {
        return resolution(dotsPerMm);
    }

    /** The makers' round figures: 8 dots/mm are sold as 203 dpi, 12 as 300. */
    public static Resolution resolution(int dotsPerMm) {
        return new Resolution(
                switch (dotsPerMm) {
                    case 6 -> 152;
                    case 8 -> 203;
                    case 12 -> 300;
                    case 24 -> 600;
                    default -> throw new IllegalArgumentException("no printhead has " + dotsPerMm + " dots per mm");
                });
    }
}
