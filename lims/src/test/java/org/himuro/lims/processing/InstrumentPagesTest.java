package org.himuro.lims.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.processing.application.RecordingMeasurements;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instrument's file is explained once, looked at beside the record, taken in one act; tubes are pooled on a page. */
@Tag("W1")
@Tag("W2")
@Tag("W4")
@Tag("database")
class InstrumentPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([\\w-]+)\" value=\"([^\"]*)\"");
    private static Laboratory laboratory;
    private static Browser technician;
    private static List<String> dna;

    @BeforeAll
    static void open() {
        laboratory = new Laboratory();
        technician = laboratory.person("takumi", Role.TECHNICIAN);
        dna = extracted(laboratory.blood(4, "500"));
    }

    @AfterAll
    static void close() {
        if (laboratory != null) {
            laboratory.close();
        }
    }

    private static List<String> extracted(List<String> blood) {
        return Laboratory.done(laboratory.process(laboratory.extraction(blood), laboratory.id())).tubes().stream()
                .map(Processed.Made::code)
                .toList();
    }

    private static String file(String... rows) {
        return "Qubit export\n\nSample Name,Conc.,Units\n" + String.join("\n", rows) + "\n";
    }

    private static Map<String, String> explained(String page, String name) {
        var form = hidden(page);
        form.putAll(Map.of(
                "name", name,
                "between", "COMMA",
                "decimal", "POINT",
                "titlesAt", "3",
                "who", "TUBE_CODE",
                "order", "DOWN_COLUMNS",
                "tube", "1",
                "column-CONCENTRATION", "2",
                "method-CONCENTRATION", "QUBIT",
                "scale-CONCENTRATION", "COLUMN-3"));
        form.put("absent", "Out of range");
        return form;
    }

    @Test
    void a_strange_file_is_explained_once_and_nothing_is_recorded_while_a_line_is_wrong() {
        var rows = file(dna.get(0) + ",12.5,ng/uL", dna.get(1) + ",Out of range,ng/uL", "B777777,3,ng/uL");
        var asked = uploaded(rows, "");
        assertThat(asked)
                .as("what it looks like is proposed")
                .contains("id=\"teach\"", "Sample Name,Conc.,Units", dna.get(0))
                .contains("value=\"COLUMN-3\" selected");
        var bad = explained(asked, "Qubit A");
        bad.put("column-CONCENTRATION", "");
        assertThat(posted("/instruments/teach", bad)).startsWith("422").contains("class=\"errors\"");
        var shown = posted("/instruments/teach", explained(asked, "Qubit A"));
        assertThat(shown).contains("12.5", "Out of range", "name=\"others\"", dna.get(0));

        var form = hidden(shown);
        assertThat(posted("/instruments/take", form)).startsWith("422");
        assertThat(values(dna.get(0))).isEmpty();
        form.put("act", laboratory.id().toString());
        form.put("others", "true");
        var done = post("/instruments/take", form);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(values(dna.get(0))).containsExactly("12.500");
        assertThat(values(dna.get(1))).isEmpty();
        var twice = post("/instruments/take", form);
        assertThat(twice.headers().firstValue("Location"))
                .isEqualTo(done.headers().firstValue("Location"));
        assertThat(values(dna.get(0))).as("once").hasSize(1);

        var again = uploaded(rows, "Qubit A");
        assertThat(again).as("what was taken of it is not taken again").contains("recorded before");
        assertThat(again).doesNotContain("name=\"others\"");
        var raw = hidden(again).get("file");
        assertThat(technician.get("/instruments/files/" + raw).body()).isEqualTo(rows);

        var page = technician.get("/instruments").body();
        var reading = hidden(page).get("reading");
        assertThat(post("/instruments/undo", Map.of("reading", String.valueOf(reading)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(values(dna.get(0))).isEmpty();
        assertThat(technician.get("/tubes/" + dna.get(0)).body()).contains("The measurement was taken back");
        assertThat(uploaded(rows, "")).as("recognised, and to be taken again").contains("12.5", "name=\"others\"");
    }

    @Test
    void places_on_a_plate_are_the_lines_of_the_worklist_and_its_new_tubes_once_it_is_worked_off() {
        var blood = laboratory.blood(2, "500");
        var verbs = laboratory.bean(WorklistVerbs.class);
        var now = java.time.Instant.now();
        var make = new MakeWorklist(
                Material.DNA, "dna-extraction", Optional.of("KIT-1"), Optional.empty(), Optional.empty(), blood);
        var list = Laboratory.done(verbs.make(make, laboratory.technician, laboratory.id(), now, now))
                .worklist();
        assertThat(technician.get("/worklists/" + list).body())
                .as("meant at the start")
                .contains("value=\"KIT-1\"");
        blood.forEach(tube -> post("/worklists/" + list + "/scan", Map.of("code", tube)));
        post("/worklists/" + list + "/process", Map.of("kit", "KIT-1"));
        var made = technician.get("/worklists/" + list).body();
        var rows = "Well;Conc. [ng/µl]\nA1;10,5\nB1;20,25\nH12;1\n";
        var asked = uploaded(rows, "");
        var form = explained(asked, "TapeStation");
        form.putAll(Map.of(
                "between", "SEMICOLON",
                "decimal", "COMMA",
                "titlesAt", "1",
                "who", "LIST_PLACE",
                "scale-CONCENTRATION", "NG_PER_UL",
                "method-CONCENTRATION", "TAPESTATION"));
        assertThat(posted("/instruments/teach", form)).contains("Say which worklist");
        var shown = uploaded(rows, "TapeStation", list);
        assertThat(shown).contains("10.5", "20.25").contains("There is no tube at H12");
        var taken = hidden(shown);
        taken.put("others", "true");
        assertThat(post("/instruments/take", taken).statusCode()).isEqualTo(303);
        var children = Pattern.compile("href=\"/tubes/([A-Z0-9]+)\"")
                .matcher(made)
                .results()
                .map(m -> m.group(1))
                .filter(code -> !blood.contains(code))
                .distinct()
                .toList();
        assertThat(children).hasSize(2);
        assertThat(values(children.get(0))).containsExactly("10.500");
        assertThat(values(children.get(1))).containsExactly("20.250");
    }

    @Test
    void a_file_that_names_places_in_a_rack_is_read_by_what_lies_there_by_the_record() {
        var own = extracted(laboratory.blood(3, "500"));
        var rack = laboratory.rack(2, 3, Map.of("A01", own.get(0), "B03", own.get(1)));
        var rows = "Rack position;Conc. [ng/µl]\nA1;11,5\nB3;21,25\nA2;1\nC1;1\n";
        var form = explained(uploaded(rows, ""), "Plate reader");
        form.putAll(Map.of(
                "between", "SEMICOLON",
                "decimal", "COMMA",
                "titlesAt", "1",
                "who", "RACK_PLACE",
                "scale-CONCENTRATION", "NG_PER_UL",
                "method-CONCENTRATION", "TAPESTATION"));
        assertThat(posted("/instruments/teach", form)).contains("Say which rack");
        assertThat(uploaded(rows, "Plate reader", "K777777")).contains("There is no rack");
        var shown = uploaded(rows, "Plate reader", rack);
        assertThat(shown)
                .contains("11.5", own.get(0), "21.25", own.get(1))
                .contains("There is no tube at A2 of " + rack, "There is no tube at C1 of " + rack);
        var taken = hidden(shown);
        taken.put("others", "true");
        assertThat(post("/instruments/take", taken).statusCode()).isEqualTo(303);
        assertThat(values(own.get(0))).contains("11.500");
        assertThat(values(own.get(1))).contains("21.250");
        assertThat(values(own.get(2))).isEmpty();
    }

    @Test
    void the_database_holds_that_of_one_file_no_value_counts_twice_and_that_raw_files_stay() {
        var rows = file(dna.get(2) + ",5,ng/uL");
        var asked = uploaded(rows, "");
        var form = asked.contains("id=\"teach\"")
                ? hidden(posted("/instruments/teach", explained(asked, "Qubit B")))
                : hidden(asked);
        assertThat(post("/instruments/take", form).statusCode()).isEqualTo(303);
        refuses(
                "insert into instrument_value (reading, line, tube, analyte, measurement, file, undone) select reading,"
                        + " line, tube, analyte, unhex(replace(uuid(), '-', '')), file, undone from instrument_value"
                        + " where undone = false limit 1",
                "instrument_value_once");
        refuses("update instrument_raw set content = 'x'", "never changed");
        refuses("delete from instrument_raw where used = true", "stay");
        refuses(
                "insert into instrument select unhex(replace(uuid(), '-', '')), site, name, mapping, version, forgotten,"
                        + " taught_by, taught_at, seq from instrument limit 1",
                "instrument_name");
    }

    private static void refuses(String sql, String constraint) {
        assertThatThrownBy(() -> {
                    try (var owner = laboratory.owner();
                            var statement = owner.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void tubes_are_pooled_by_mass_as_it_was_shown_and_taken_back() {
        var blood = laboratory.blood(1, "500").getFirst();
        var parts = List.of(aliquot(blood), aliquot(blood)).stream()
                .map(b -> extracted(List.of(b)).getFirst())
                .toList();
        measured(parts.get(0), "20");
        measured(parts.get(1), "50");
        var asked = new TreeMap<>(Map.of("tubes", String.join("\n", parts), "how", "EQUAL_MASS", "each", "100"));
        assertThat(posted("/pools", asked)).as("not seen yet").startsWith("422").contains("others than those you saw");
        var shown = posted("/pools/look", asked);
        assertThat(shown).startsWith("200").contains("value=\"5.00\"", "value=\"2.00\"", "7 µl");
        asked.putAll(hidden(shown));
        var done = post("/pools", asked);
        assertThat(done.statusCode()).isEqualTo(303);
        var page = technician
                .get(done.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(page).contains("The pool is made", "/processing/undo");
        assertThat(laboratory.tube(parts.get(0)).amount().orElseThrow()).isEqualByComparingTo("95");
        var parent = page.replaceAll("(?s).*action=\"(/tubes/[A-Z0-9]+/processing/undo)\".*", "$1");
        assertThat(post(parent, hidden(page)).statusCode()).isEqualTo(303);
        assertThat(laboratory.tube(parts.get(0)).amount().orElseThrow()).isEqualByComparingTo("100");

        asked.put("tubes", parts.get(0) + "\n" + dna.get(3));
        assertThat(posted("/pools/look", asked)).contains("was not measured");
        asked.put("how", "BY_HAND");
        asked.put("taken-" + parts.get(0), "5");
        asked.put("taken-" + dna.get(3), "5");
        asked.put("act", laboratory.id().toString());
        assertThat(posted("/pools", asked)).startsWith("422").contains("They are never put together");
    }

    private static String aliquot(String blood) {
        return Laboratory.done(laboratory.process(laboratory.aliquot(blood, "100"), laboratory.id()))
                .tubes()
                .getFirst()
                .code();
    }

    /** And 100 µl of it. */
    private static void measured(String tube, String concentration) {
        var now = java.time.Instant.now();
        var values = List.of(
                new RecordMeasurements.Value(tube, Analyte.CONCENTRATION, new BigDecimal(concentration), Method.QUBIT),
                new RecordMeasurements.Value(tube, Analyte.VOLUME, new BigDecimal("100"), Method.PIPETTE));
        Laboratory.done(laboratory
                .bean(RecordingMeasurements.class)
                .run(
                        new RecordMeasurements(values, Optional.empty()),
                        laboratory.technician,
                        laboratory.id(),
                        now,
                        now));
    }

    @Test
    void what_is_ticked_or_found_in_the_list_of_tubes_is_in_the_form_of_a_worklist() {
        assertThat(technician.get("/tubes?material=DNA").body())
                .contains("form=\"to-worklist\"", "data-tick=\"tubes\"");
        assertThat(technician
                        .get("/worklists?tubes=" + dna.get(0) + "&tubes=" + dna.get(1))
                        .body())
                .contains(dna.get(0) + "\n" + dna.get(1));
        var all = technician.get("/tubes-to-worklist?material=DNA");
        assertThat(all.body() + all.headers().firstValue("Location").orElse("")).contains(dna.get(0), dna.get(3));
        var auditor = laboratory.person("akira", Role.AUDITOR);
        assertThat(auditor.get("/tubes").body()).doesNotContain("to-worklist");
    }

    private static List<String> values(String tube) {
        return laboratory
                .bean(Queries.class)
                .query(
                        "select value from measurement where undone = false and analyte = 'CONCENTRATION'"
                                + " and tube = (select id from tube where code = ?)",
                        List.of(tube),
                        row -> row.getString(1));
    }

    private static TreeMap<String, String> hidden(String page) {
        var form = new TreeMap<String, String>();
        HIDDEN.matcher(page).results().forEach(m -> form.putIfAbsent(m.group(1), m.group(2)));
        form.remove("csrf");
        form.remove("act");
        return form;
    }

    private static String uploaded(String file, String instrument) {
        return uploaded(file, instrument, "");
    }

    private static String uploaded(String file, String instrument, String where) {
        technician.get("/instruments");
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n"
                + part.formatted("instrument", instrument)
                + part.formatted("where", where) + "--x--\r\n";
        return told(technician.send(HttpRequest.newBuilder(technician.at("/instruments/preview"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .header("X-CSRF-Token", technician.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) {
        technician.get("/instruments");
        return technician.post(path, form);
    }

    private static String posted(String path, Map<String, String> form) {
        return told(post(path, form));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }
}
