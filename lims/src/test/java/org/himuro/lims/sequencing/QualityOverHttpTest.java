package org.himuro.lims.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Quality files as a browser sends them, with and without a script, and as a machine does. */
@Tag("Q3")
@Tag("Q4")
@Tag("database")
class QualityOverHttpTest {
    private static final String FASTP = """
            {"summary":{"fastp_version":"0.23.4","before_filtering":{"total_reads":2400000000,"total_bases":480000000000,\
            "q20_bases":470000000000,"q30_bases":440000000000,"q20_rate":0.979,"q30_rate":0.9166,"gc_content":0.41}},\
            "duplication":{"rate":0.11},"command":"fastp"}""";
    private static final String DEPTH = "chrom\tlength\tbases\tmean\tmin\tmax\nchr1\t1000\t130000\t130.00\t0\t200\n"
            + "total\t1000\t130000\t130.00\t0\t200\n";
    private static SequencingDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = SequencingDesk.open();
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static HttpResponse<String> send(String order, boolean confirmed, String... files) throws Exception {
        return desk.laboratory.upload(
                "/orders/" + order + "/qc",
                Map.of("confirmed", confirmed ? "true" : ""),
                Map.of("Accept", "text/html"),
                true,
                files);
    }

    @Test
    void files_sent_by_a_plain_form_are_judged_together_and_the_verdict_stands_on_the_page() throws Exception {
        var order = desk.order();
        var sent = send(order, true, FASTP, DEPTH);
        assertThat(sent.body()).contains("SAMPLE_CONFIRMED_BY_HAND").contains(">130 <");
        var page = desk.laboratory.get("/orders/" + order).body();
        assertThat(page).contains("fastp-").contains("mosdepth").doesNotContain("‹");
        assertThat(desk.current(order).files()).hasSize(2);
        assertThat(desk.current(order).result()).isPresent();
    }

    @Test
    void every_unreadable_file_is_named_with_its_number_and_nothing_is_recorded() throws Exception {
        var order = desk.order();
        var sent = send(order, true, "nonsense", DEPTH, "{\"not\":\"known\"}");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("1番目のファイル").contains("3番目のファイル").doesNotContain("2番目のファイル");
        assertThat(desk.current(order).files()).isEmpty();
    }

    @Test
    void files_that_do_not_name_the_sample_wait_for_a_confirmation() throws Exception {
        var order = desk.order();
        var sent = send(order, false, FASTP);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("ANOTHER_SAMPLE");
        assertThat(desk.current(order).files()).isEmpty();
    }

    @Test
    void a_script_gets_what_was_wrong_beside_the_form_and_the_whole_order_when_it_is_recorded() throws Exception {
        var order = desk.order();
        var headers = Map.of("Accept", "text/html", "HX-Request", "true");
        var wrong = desk.laboratory.upload("/orders/" + order + "/qc", Map.of(), headers, true, FASTP);
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("ANOTHER_SAMPLE").doesNotContain("<form");
        var right =
                desk.laboratory.upload("/orders/" + order + "/qc", Map.of("confirmed", "true"), headers, true, FASTP);
        assertThat(right.headers().firstValue("HX-Retarget")).contains("#order");
        assertThat(right.body()).contains("id=\"order\"").doesNotContain("<html");
    }

    /** Reports with histograms are as long; what is blank is JSON too. */
    @Test
    void a_file_of_several_megabytes_is_read() throws Exception {
        var order = desk.order();
        var sent = send(order, true, FASTP + " ".repeat(6 << 20));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(desk.current(order).files()).hasSize(1);
    }

    @Test
    void files_sent_without_script_pass_wherever_the_form_has_its_token() throws Exception {
        var order = desk.order();
        var sent = desk.laboratory.uploadTokenLast("/orders/" + order + "/qc", Map.of("confirmed", "true"), FASTP);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(desk.current(order).files()).hasSize(1);
    }

    @Test
    void files_and_what_is_left_sent_twice_by_the_same_form_count_once_and_are_answered_the_same() throws Exception {
        var order = desk.order();
        var files = Map.of("confirmed", "true", "act", desk.id().toString());
        var html = Map.of("Accept", "text/html");
        var first = desk.laboratory.upload("/orders/" + order + "/qc", files, html, true, FASTP, DEPTH);
        var second = desk.laboratory.upload("/orders/" + order + "/qc", files, html, true, FASTP, DEPTH);
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(desk.current(order).files()).hasSize(2);

        var left = Map.of("microlitres", "12", "act", desk.id().toString());
        var once = desk.laboratory.post("/orders/" + order + "/residual", left).statusCode();
        assertThat(desk.laboratory.post("/orders/" + order + "/residual", left).statusCode())
                .isEqualTo(once)
                .isEqualTo(200);
    }

    @Test
    @Tag("R1")
    void a_form_without_the_pages_own_token_is_refused() throws Exception {
        var order = desk.order();
        var sent = desk.laboratory.upload(
                "/orders/" + order + "/qc", Map.of("confirmed", "true"), Map.of("Accept", "text/html"), false, FASTP);
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(desk.current(order).files()).isEmpty();
    }

    @Test
    @Tag("R1")
    void another_laboratory_finds_no_such_order() throws Exception {
        var order = desk.order();
        var sent = desk.otherLaboratory.upload(
                "/orders/" + order + "/qc", Map.of("confirmed", "true"), Map.of("Accept", "text/html"), true, FASTP);
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(desk.current(order).files()).isEmpty();
    }

    @Test
    @Tag("X1")
    void a_machine_sends_the_same_files_and_reads_the_verdict() throws Exception {
        var order = desk.order();
        var sent = desk.laboratory.upload(
                "/api/v1/orders/" + order + "/qc?confirmed=true",
                Map.of(),
                Map.of("Accept", "application/json", "X-CSRF-Token", desk.laboratory.token()),
                false,
                FASTP,
                DEPTH);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("\"result\"").contains("\"lines\"");
        assertThat(desk.current(order).files()).hasSize(2);
    }

    @Test
    void what_is_left_is_recorded_and_no_number_is_refused() throws Exception {
        var order = desk.order();
        var path = "/orders/" + order + "/residual";
        assertThat(desk.laboratory.post(path, Map.of("microlitres", "much")).statusCode())
                .isEqualTo(422);
        desk.laboratory.post(path, Map.of("microlitres", "12.5"));
        assertThat(desk.current(order).residualUl().orElseThrow()).isEqualByComparingTo("12.5");
    }

    @Test
    void an_order_is_placed_for_a_tube_that_was_scanned() throws Exception {
        var tube = desk.pair().getFirst();
        var form = desk.coordinator.get("/orders/new?for=" + tube);
        assertThat(form.body())
                .contains("value=\"" + tube + "\"")
                .contains("LAB")
                .doesNotContain("‹");
        var fields = Map.of("tube", tube, "assay", "WGS_T120", "method", "STANDARD", "laboratory", "LAB");
        var placed = desk.coordinator.post("/orders", fields);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        assertThat(placed.headers().firstValue("Location")).contains("/orders/" + tube + "-1");
        var unfit = desk.coordinator.post(
                "/orders", Map.of("tube", tube, "assay", "RNASEQ20M", "method", "STANDARD", "laboratory", "NOWHERE"));
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(unfit.body()).contains("RECEIVER_UNKNOWN");
    }
}
