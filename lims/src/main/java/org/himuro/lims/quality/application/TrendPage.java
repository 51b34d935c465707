package org.himuro.lims.quality.application;

import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.web.Text;

/** The trend of the visible sites. @param names of the sites, in the reader's language */
public record TrendPage(Trend trend, int length, Map<UUID, String> names) {
    public TrendPage {
        names = Map.copyOf(names);
    }

    /** A cause in words. */
    public static String word(Text t, String code) {
        return code.equals(Trend.OTHER) ? t.of("trend.other") : DeviationPage.word(t, code, "–");
    }
}
