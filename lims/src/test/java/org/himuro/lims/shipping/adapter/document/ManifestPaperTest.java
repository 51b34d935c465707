package org.himuro.lims.shipping.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Times;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H1")
class ManifestPaperTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void a_parcel_of_a_hundred_has_its_packing_list_on_paper() throws IOException {
        var text = new Text(
                new Messages(), Language.JA, new Times(Instant.parse("2026-11-20T01:00:00Z"), TOKYO, false), "");
        var pdf = new ManifestPaper().pdf(parcel(), text);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(Path.of("target", "manifest.pdf"), pdf);
    }

    @Test
    void a_cell_of_the_table_never_begins_a_formula() {
        assertThat(ManifestCsv.of(parcel()))
                .startsWith("\uFEFFparcel,line,sample_id")
                .doesNotContain(",=");
    }

    private static ParcelPage parcel() {
        var lines = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new ParcelPage.Line(
                        "WGNCH26%06dT017".formatted(i),
                        Optional.of(Material.TUMOUR_TISSUE),
                        Optional.of("BNCH0000127"),
                        Optional.of("A01"),
                        LineState.PACKED,
                        Optional.empty(),
                        false))
                .toList();
        return new ParcelPage(
                "PNCH0000015",
                site(1, "NCH", "中央病院 髙﨑分院", Category.HOSPITAL),
                site(2, "LAB", "全ゲノム検査所", Category.LABORATORY),
                ParcelStep.CLOSED,
                Purpose.SEQUENCING,
                TransportClass.ULT_80,
                Optional.of("DRY_ICE"),
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.of("COURIER"),
                Optional.of("1234-5678-9012"),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                lines,
                true,
                false);
    }

    private static Site site(int number, String code, String name, Category category) {
        return new Site(new UUID(1, number), code, name, name, category, "JP", TOKYO);
    }
}
