package org.himuro.lims.quality.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Times;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.application.CertificatePage;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B9")
class CertificatePaperTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final UUID MANAGER = new UUID(2, 1);
    private static final UUID WITNESS = new UUID(2, 2);

    @Test
    void a_certificate_of_sixty_tubes_is_on_paper_in_both_languages() throws IOException {
        for (var language : List.of(Language.JA, Language.EN)) {
            var text = new Text(
                    new Messages(), language, new Times(Instant.parse("2026-11-20T01:00:00Z"), TOKYO, false), "");
            var pdf = new CertificatePaper().pdf(page(), text);
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            Files.write(Path.of("target", "certificate-" + language.tag() + ".pdf"), pdf);
        }
    }

    private static CertificatePage page() {
        var lines = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new CertificateEvent.Line(
                        new UUID(6, i),
                        "WGNCH26%06dT017".formatted(i),
                        i % 2 == 0 ? Material.TUMOUR_TISSUE : Material.DNA,
                        i % 3 == 0 ? "CONSENT_WITHDRAWN" : "EXPIRED",
                        "INCINERATED",
                        MANAGER))
                .toList();
        var certificate = new Certificate(
                new UUID(9, 1),
                "DC-TKH-2026-0012",
                new UUID(1, 1),
                MANAGER,
                WITNESS,
                Instant.parse("2026-11-20T00:30:00Z"),
                "0123456789abcdef".repeat(4),
                lines);
        return new CertificatePage(
                certificate, "TKH", "東京中央病院", "Tokyo Central Hospital", Map.of(MANAGER, "大山 管理者", WITNESS, "石川 病理医"));
    }
}
