package org.himuro.lims.reporting.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Times;
import org.himuro.lims.reporting.adapter.document.ParcelLabels.Kind;
import org.himuro.lims.reporting.adapter.document.ParcelLabels.On;
import org.himuro.lims.reporting.application.ManifestColumn;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers of a parcel as they come out of the printer: read back, counted and measured. */
@Tag("H1")
@Tag("H6")
class ParcelPapersTest {
    private static final int DPI = 200;
    private static final Path PAPERS = Path.of("target/papers");

    private final ManifestPaper manifest = new ManifestPaper();
    private final ParcelForms forms = new ParcelForms(3, 5);

    private static Text text(Language language) {
        var times = new Times(Instant.parse("2026-11-20T01:00:00Z"), ParcelInPaper.TOKYO, false);
        return new Text(new Messages(), language, times, "");
    }

    private static final ParcelContents ONE = new ParcelContents(List.of(), ParcelInPaper.loose(1, 1));
    private static final ParcelContents SEVERAL = new ParcelContents(
            List.of(
                    ParcelInPaper.box("BNCH0000127", 8, 12, 96, 1),
                    ParcelInPaper.box("BNCH0000135", 9, 9, 40, 97),
                    ParcelInPaper.box("BNCH0000143", 16, 24, 384, 137)),
            ParcelInPaper.loose(5, 521));

    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(PAPERS).resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"JA", "EN"})
    void nothing_of_a_manifest_is_cut(Language language) throws IOException {
        var paper = ParcelInPaper.withLongNames(SEVERAL);
        var read = dense(read(kept("manifest-" + language, manifest.pdf(paper, SEVERAL, text(language)))));
        for (var line : SEVERAL.lines()) {
            for (var said : List.of(
                    line.tube(),
                    line.pair(),
                    line.donor(),
                    line.container().orElse(""),
                    line.sprec().orElse(""),
                    line.kit().map(ParcelPapersTest::dense).orElse(""))) {
                assertThat(read.contains(said))
                        .as("%s of %s", said, line.tube())
                        .isTrue();
            }
        }
        assertThat(read.split("unified-icfv2", -1))
                .hasSize(1
                        + (int) SEVERAL.lines().stream()
                                .filter(l -> l.consent().form().isPresent())
                                .count());
        assertThat(read).contains(text(language).either(dense(ParcelInPaper.LONG_JA), dense(ParcelInPaper.LONG_EN)));
    }

    /** Each tube is in the grid, in its own position: as many cells as tubes, none twice. */
    @Test
    void the_grid_shows_every_tube_of_a_full_box_once() throws IOException {
        var only = new ParcelContents(List.of(ParcelInPaper.box("BNCH0000127", 8, 12, 96, 1)), List.of());
        try (var document = Loader.loadPDF(manifest.pdf(ParcelInPaper.ordinary(only), only, text(Language.EN)))) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                    .contains("A 000001 T01 000002 T02 000003 T03", "B 000013 T03 000014 T04", "H 000085 T05")
                    .contains("Page 1 of");
            var words = Arrays.asList(stripper.getText(document).split("\\s+"));
            for (var line : only.lines()) {
                var serial = line.tube().substring(7, 13);
                assertThat(words).as(line.tube()).contains(serial, line.tube().substring(13, 16));
            }
            assertThat(words).contains("A", "H", "12");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void a_thousand_tubes_are_printed_in_time() {
        var boxes = IntStream.range(0, 10)
                .mapToObj(i -> ParcelInPaper.box("BNCH%07d".formatted(i), 10, 10, 100, 1 + i * 100))
                .toList();
        var all = new ParcelContents(boxes, List.of());
        var paper = ParcelInPaper.ordinary(all);
        manifest.pdf(paper, ONE, text(Language.EN));
        var clock = ManagementFactory.getThreadMXBean();
        long cpu = clock.getCurrentThreadCpuTime();
        long from = System.nanoTime();
        var pdf = manifest.pdf(paper, all, text(Language.JA));
        long worked = (clock.getCurrentThreadCpuTime() - cpu) / 1_000_000;
        System.out.printf("1000 tubes: %d ms, %d ms of them working%n", (System.nanoTime() - from) / 1_000_000, worked);
        assertThat(worked).isLessThan(3_000);
        assertThat(pdf.length).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"JA", "EN"})
    void the_packing_list_is_one_page_with_everything_on_it(Language language) throws IOException {
        var t = text(language);
        for (var contents : List.of(ONE, SEVERAL)) {
            var paper = ParcelInPaper.withLongNames(contents);
            var pdf = kept("packing-list-" + language, forms.packingList(paper, t));
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
            var read = dense(read(pdf));
            assertThat(read)
                    .contains("UN1845,Dryice,1x8.5kg", "SEAL-00417", "LOG-99017", "123456789012", "PNCH0000015")
                    .contains(dense(t.either(ParcelInPaper.LONG_JA, ParcelInPaper.LONG_EN)))
                    .contains(dense(paper.to().lines().orElseThrow()))
                    .contains(dense(t.of("papers.arrival.wrong")));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"JA", "EN"})
    void custody_form_and_provision_record_say_what_is_known_and_leave_lines_for_the_rest(Language language)
            throws IOException {
        var t = text(language);
        var paper = ParcelInPaper.ordinary(SEVERAL);
        var custody = dense(read(kept("custody-" + language, forms.custody(paper, t))));
        assertThat(custody).contains(dense("東京第一デポ 鈴木"), "7.25kg");
        // bench to courier: taken; depot: taken; desk: both; further: both
        assertThat(custody.split(dense(t.of("papers.sign-name")), -1)).hasSize(1 + 6);
        var provision = dense(read(kept("provision-" + language, forms.provision(paper, SEVERAL, t))));
        for (var line : SEVERAL.lines()) {
            assertThat(provision.contains(line.tube())).as(line.tube()).isTrue();
        }
        assertThat(provision)
                .contains(
                        dense(t.of("papers.kept-provider-for", 3)),
                        dense(t.of("papers.until", "2029-11-20")),
                        dense(t.of("papers.kept-receiver-for", 5)),
                        dense(t.of("papers.researcher")));
    }

    @Test
    void what_may_not_leave_is_a_draft_on_every_page() throws IOException {
        var draft = ParcelInPaper.draft(SEVERAL);
        var t = text(Language.JA);
        for (var pdf : List.of(
                kept("draft-manifest", manifest.pdf(draft, SEVERAL, t)),
                kept("draft-packing-list", forms.packingList(draft, t)),
                forms.custody(draft, t),
                forms.provision(draft, SEVERAL, t))) {
            try (var document = Loader.loadPDF(pdf)) {
                var stripper = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document)).as("page %d", page).contains("下書き DRAFT");
                }
            }
        }
        assertThat(new String(ManifestFiles.csv(draft, SEVERAL), StandardCharsets.UTF_8))
                .contains("DRAFT")
                .doesNotContain("FINAL");
        assertThat(read(manifest.pdf(ParcelInPaper.ordinary(ONE), ONE, t))).doesNotContain("DRAFT");
    }

    @Test
    void a_parcel_of_one_tube_and_an_empty_one_have_their_papers() throws IOException {
        var t = text(Language.EN);
        assertThat(read(kept("manifest-one", manifest.pdf(ParcelInPaper.ordinary(ONE), ONE, t))))
                .contains("In no box (1 tube)");
        var none = new ParcelContents(List.of(), List.of());
        assertThat(read(kept("manifest-none", manifest.pdf(ParcelInPaper.draft(none), none, t))))
                .contains(t.of("papers.empty"));
        forms.provision(ParcelInPaper.draft(none), none, t);
    }

    /** These names are read by other laboratories' systems: they are never changed, only added to before the last three. */
    @Test
    void the_columns_of_the_file_are_what_was_agreed() {
        assertThat(Arrays.stream(ManifestColumn.values())
                        .map(ManifestColumn::id)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("parcel order_no line sample_id container_id rack_id position tumour_normal pair_id material"
                        + " assay volume_ul conc_ng_ul conc_method total_ng a260_280 a260_230 din rin dv200"
                        + " extraction_kit elution_buffer tumour_pct freeze_thaw_count sprec collected_at donor"
                        + " consent_flags temp_class hazard_class special_handling return_residual comments"
                        + " laboratory_accession state condition document");
    }

    private static String cell(ManifestColumn column, PaperLine line, ParcelPaper paper) {
        return column.of(line, paper);
    }

    @Test
    void what_was_measured_is_in_its_column_and_what_was_not_is_empty() {
        var paper = ParcelInPaper.ordinary(ONE);
        var known = ParcelInPaper.measured(2, ParcelInPaper.tube(2), Optional.of("BNCH0000127"), Optional.of("A02"));
        assertThat(cell(ManifestColumn.VOLUME_UL, known, paper)).isEqualTo("50");
        assertThat(cell(ManifestColumn.CONC_NG_UL, known, paper)).isEqualTo("62.4");
        assertThat(cell(ManifestColumn.CONC_METHOD, known, paper)).isEqualTo("QUBIT");
        assertThat(cell(ManifestColumn.TOTAL_NG, known, paper)).isEqualTo("3120");
        assertThat(cell(ManifestColumn.RIN, known, paper)).isEmpty();
        assertThat(cell(ManifestColumn.ELUTION_BUFFER, known, paper)).isEqualTo("TE pH 8.0");
        assertThat(cell(ManifestColumn.RETURN_RESIDUAL, known, paper)).isEqualTo("Y");
        assertThat(cell(ManifestColumn.CONSENT_FLAGS, known, paper))
                .isEqualTo("ACTIVE WHOLE_GENOME FUTURE_RESEARCH DATABASE");
        var unknown = ParcelInPaper.unmeasured(3, ParcelInPaper.tube(3), Optional.empty(), Optional.empty());
        for (var column : ManifestColumn.values()) {
            var text = cell(column, unknown, paper);
            switch (column) {
                case PARCEL,
                        LINE,
                        SAMPLE_ID,
                        PAIR_ID,
                        MATERIAL,
                        FREEZE_THAW_COUNT,
                        DONOR,
                        CONSENT_FLAGS,
                        TEMP_CLASS,
                        HAZARD_CLASS,
                        STATE,
                        DOCUMENT -> assertThat(text).as(column.id()).isNotEmpty();
                default -> assertThat(text).as(column.id()).isEmpty();
            }
        }
    }

    @Test
    void json_has_numbers_and_nulls_under_the_same_names() {
        var json = new String(ManifestFiles.json(ParcelInPaper.ordinary(SEVERAL), SEVERAL), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"schema\": \"himuro-manifest-1\"", "\"conc_ng_ul\": 62.4", "\"total_ng\": 3120,")
                .contains("\"rin\": null", "\"elution_buffer\": null", "\"dry_ice_kg\": 8.5", "\"line\": 1,");
        for (var column : ManifestColumn.values()) {
            assertThat(json.split("\"" + column.id() + "\": ", -1).length)
                    .as(column.id())
                    .isGreaterThan(525);
        }
    }

    @Test
    void hostile_text_stays_text() throws IOException {
        var hostile = ParcelInPaper.measured(1, "=HYPERLINK(\"x\")", Optional.of("@SUM(A1)"), Optional.of("A01"));
        var contents = new ParcelContents(List.of(), List.of(hostile));
        var csv = new String(ManifestFiles.csv(ParcelInPaper.ordinary(contents), contents), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFparcel,order_no,line").doesNotContain(",=", ",@", ",\"=", ",\"@");
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(ManifestFiles.xlsx(ParcelInPaper.ordinary(contents), contents)))) {
            zip.getNextEntry();
            var sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet)
                    .contains("=HYPERLINK(&quot;x&quot;)", "laboratory_accession")
                    .doesNotContain("<f>");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void labels_have_their_prescribed_sizes_on_either_paper(Kind kind) throws IOException {
        var paper = ParcelInPaper.withLongNames(SEVERAL);
        var layout = ParcelLabels.layout(kind, paper).orElseThrow().layout();
        for (var on : On.values()) {
            var pdf = label(paper, kind, on, Language.JA);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                var page = document.getPage(0).getMediaBox();
                var wide = on == On.A4 ? 210 : layout.width();
                assertThat(page.getWidth() / 72 * 25.4).isBetween(wide - 0.1, wide + 0.5);
            }
            var read = dense(read(pdf));
            assertThat(read).contains("PNCH0000015");
            if (kind != Kind.NO_DRY_ICE) {
                assertThat(read)
                        .contains(
                                dense(ParcelInPaper.LONG_JA),
                                dense(paper.to().lines().orElseThrow()));
            }
        }
        kept("label-" + kind + "-en", label(ParcelInPaper.ordinary(SEVERAL), kind, On.A4, Language.EN));
    }

    private static byte[] label(ParcelPaper paper, Kind kind, On on, Language language) throws IOException {
        var layout = ParcelLabels.layout(kind, paper).orElseThrow().layout();
        return switch (ParcelLabels.pdf(layout, paper, on, text(language))) {
            case Rendering.Done<byte[]>(var pdf) -> kept("label-" + kind + "-" + on, pdf);
            case Rendering.Refused<byte[]> refused -> throw new AssertionError(refused.faults());
        };
    }

    /** With a ruler on the page, as an inspector does (PI 650; PI 954). */
    @Test
    void the_diamonds_are_as_large_as_prescribed() throws IOException {
        var paper = ParcelInPaper.ordinary(SEVERAL);
        var mark = picture(label(paper, Kind.MARK, On.LABEL, Language.JA));
        assertThat(across(mark, 86) / Math.sqrt(2)).as("UN3373, side in mm").isBetween(50.0, 51.0);
        assertThat(line(mark, 84, 50) / Math.sqrt(2)).as("UN3373, line in mm").isGreaterThanOrEqualTo(2.0);
        assertThat(height(mark, 30, 70, 78, 94)).as("UN3373, letters in mm").isGreaterThanOrEqualTo(6.0);
        var ice = picture(label(paper, Kind.DRY_ICE, On.LABEL, Language.JA));
        assertThat(across(ice, 74) / Math.sqrt(2)).as("class 9, side in mm").isBetween(100.0, 101.0);
        assertThat(read(label(paper, Kind.DRY_ICE, On.LABEL, Language.JA))).contains("Net 8.5 kg");
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    private static boolean black(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0) < 128;
    }

    private static int dot(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }

    private static double mm(int dots) {
        return dots * 25.4 / DPI;
    }

    /** From the first black dot of a row to its last. */
    private static double across(BufferedImage picture, double y) {
        var black = IntStream.range(0, picture.getWidth())
                .filter(x -> black(picture, x, dot(y)))
                .summaryStatistics();
        return mm(black.getMax() - black.getMin() + 1);
    }

    /** The first run of black in a row. */
    private static double line(BufferedImage picture, double y, double middle) {
        int from = IntStream.range(0, dot(middle))
                .filter(x -> black(picture, x, dot(y)))
                .findFirst()
                .orElseThrow();
        int to = from;
        while (black(picture, to, dot(y))) {
            to++;
        }
        return mm(to - from);
    }

    private static double height(BufferedImage picture, double left, double right, double top, double bottom) {
        var rows = IntStream.range(dot(top), dot(bottom))
                .filter(y -> IntStream.range(dot(left), dot(right)).anyMatch(x -> black(picture, x, y)))
                .summaryStatistics();
        return mm(rows.getMax() - rows.getMin() + 1);
    }
}
