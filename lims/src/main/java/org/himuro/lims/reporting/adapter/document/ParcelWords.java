package org.himuro.lims.reporting.adapter.document;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelPaper;

/** What stands on every paper of a parcel. */
final class ParcelWords {
    private ParcelWords() {}

    static void frame(Map<String, Object> words, ParcelPaper p, Text t, String title) {
        words.put("title", t.of(title));
        words.put("code", String.join(" ", t.groups(p.parcel().code())));
        words.put("way", name(p.sender(), t) + "  →  " + name(p.receiver(), t));
        words.put("symbol", Paper.symbol(p.parcel().code()));
        words.put("draft", p.draft() ? t.of("papers.draft") : "");
        words.put("banner", p.draft() ? t.of("papers.draft-banner") : "");
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
    }

    static String name(Sites.Site site, Text t) {
        return t.either(site.nameJa(), site.nameEn());
    }

    /** In one line, as far as it is said. */
    static String details(ParcelPaper p, Text t) {
        return Stream.of(
                        Optional.of(t.name(p.purpose())),
                        Optional.of(t.of("transportclass." + p.temperature().name())),
                        coolant(p, t),
                        p.hazardClass().map(h -> t.of("hazard." + h)),
                        p.parcel().expectedArrival().map(d -> t.of("parcel.arrival") + " " + d),
                        p.waybill().map(w -> t.of("parcel.waybill") + " " + w),
                        Optional.of(t.of("papers.pieces", p.tubes(), p.boxes().size())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  ·  "));
    }

    static Optional<String> coolant(ParcelPaper p, Text t) {
        return p.coolant()
                .map(c -> t.of("coolant." + c)
                        + p.dryIceKg()
                                .map(kg -> " " + kg.stripTrailingZeros().toPlainString() + " kg")
                                .orElse(""));
    }

    static String consent(PaperLine line, Text t) {
        var standing = line.consent().standing();
        return t.of("consent-sign." + (standing == ConsentStanding.NONE ? "unknown" : standing.name()));
    }
}
