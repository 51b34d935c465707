package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rack scanner's reading of tubes with codes of their own: registered, read, stored in one act. */
record RackFile(byte[] bytes) {
    private static final Pattern CELL = Pattern.compile("([A-H]\\d\\d);\\s*(\\d{10})");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(file|fingerprint)\" value=\"([^\"]*)\"");

    /** As the same device would write it. */
    static RackFile invented(String first, String second) {
        return new RackFile(("Date & time of Trace = 10 Nov 2026 09:42:01 AM\r\nRack Base Name: 02498606\r\n"
                        + cells(first, second))
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static String cells(String first, String second) {
        var text = new StringBuilder();
        for (char row = 'A'; row <= 'H'; row++) {
            for (int column = 1; column <= 12; column++) {
                var cell = "%c%02d".formatted(row, column);
                var code = cell.equals("A01") ? first : cell.equals("B07") ? second : "No TrakMate";
                text.append("  ").append(cell).append(";\t").append(code).append("\r\n");
            }
        }
        return text.toString();
    }

    Map<String, String> codesByCell() {
        return CELL.matcher(new String(bytes, StandardCharsets.US_ASCII))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    }

    /** Its tubes are of this case from now on. */
    RackFile registered(World world, String caseCode) {
        var tubes = codesByCell().values().stream()
                .map(code -> "{\"code\":\"" + code + "\",\"aliases\":[]}")
                .collect(Collectors.joining(","));
        world.technician
                .api(
                        "/api/v1/tubes",
                        "{\"caseCode\":\"%s\",\"material\":\"PLASMA\",\"tubes\":[%s]}".formatted(caseCode, tubes))
                .is(200);
        return this;
    }

    /** Registers the tubes to the case, previews and commits the file, and returns where each lies. */
    void storedIn(World world, String rack, String caseCode) {
        registered(world, caseCode);
        var bench = world.technician;
        bench.get("/storage/" + rack + "/rack").is(200);
        var preview = bench.upload(
                        "/storage/" + rack + "/rack/preview", Map.of(), List.of(new Caller.Upload("rack.txt", bytes)))
                .is(200);
        var hidden =
                HIDDEN.matcher(preview.body()).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
        assertThat(hidden).as(preview.body()).containsKeys("file", "fingerprint");
        bench.post(
                        "/storage/" + rack + "/rack/commit",
                        "file",
                        hidden.getOrDefault("file", ""),
                        "fingerprint",
                        hidden.getOrDefault("fingerprint", ""))
                .is(200);
        codesByCell().forEach((cell, code) -> {
            var tube = bench.api("/api/v1/tubes/" + code).is(200);
            assertThat(tube.json("in")).isEqualTo(rack);
            assertThat(tube.json("cell")).isEqualTo(cell);
        });
    }
}
