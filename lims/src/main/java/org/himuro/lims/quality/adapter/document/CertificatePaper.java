package org.himuro.lims.quality.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.quality.application.CertificatePage;

/** A certificate of destruction on A4: who, when, where, before whom, the tubes one by one, the hash of the act, page n of m. */
@Singleton
final class CertificatePaper {
    private final Paper paper = new Paper("/documents/certificate.jrxml");

    byte[] pdf(CertificatePage page, Text t) {
        return paper.pdf(words(page, t), lines(page, t));
    }

    private static Map<String, Object> words(CertificatePage page, Text t) {
        var c = page.certificate();
        var words = new HashMap<String, Object>();
        words.put("title", t.of("certificate.title"));
        words.put("number", c.number());
        words.put("statement", t.of("certificate.statement", c.tubes().size()));
        words.put(
                "labels",
                labels(
                        t,
                        "certificate.where",
                        "certificate.when",
                        "certificate.signer",
                        "certificate.witness",
                        "certificate.digest"));
        words.put("site", t.either(page.siteJa(), page.siteEn()) + " (" + page.site() + ")");
        words.put("when", t.exact(c.madeAt()));
        words.put("signer", t.of("certificate.signed-by", page.name(c.signer())));
        words.put("witness", t.of("certificate.signed-by", page.name(c.witness())));
        words.put("digest", c.digest());
        words.put(
                "heads",
                labels(
                        t,
                        "certificate.nth",
                        "certificate.tube",
                        "certificate.material",
                        "quarantine.reason",
                        "destruction.method",
                        "certificate.asked-by"));
        words.put("symbol", Paper.symbol(c.number()));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("signFirst", t.of("certificate.signer"));
        words.put("signSecond", t.of("certificate.witness"));
        words.put("signDate", t.of("print.date"));
        return words;
    }

    private static String labels(Text t, String... keys) {
        return Arrays.stream(keys).map(t::of).collect(Collectors.joining("\t"));
    }

    private static Collection<Map<String, ?>> lines(CertificatePage page, Text t) {
        var lines = new ArrayList<Map<String, ?>>();
        for (var tube : page.certificate().tubes()) {
            lines.add(Map.of(
                    "nth", String.valueOf(lines.size() + 1),
                    "code", String.join(" ", t.groups(tube.code())),
                    "material", t.name(tube.material()),
                    "reason", t.of("destruction.why." + tube.reason()),
                    "method", t.of("destruction.method." + tube.method()),
                    "asked", page.name(tube.askedBy())));
        }
        return lines;
    }
}
