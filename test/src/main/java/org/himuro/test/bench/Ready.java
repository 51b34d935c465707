package org.himuro.test.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What the application under load told about itself.
 *
 * @param tokens one for each bench: a person of its own
 * @param boxes empty ones of 9 x 9
 * @param racks empty ones of 8 x 12
 * @param caseCode where new tubes are registered
 * @param scanCases {@code case:tube+tube+...}, labelled and nothing else
 * @param parcels closed, with 96 tubes each
 * @param sheet a case with 96 labelled tubes
 * @param database its pid
 * @param loading seconds the bulk path took
 * @param intake what was measured of a list that was brought in; empty where none was
 */
record Ready(
        List<String> tokens,
        List<String> boxes,
        List<String> racks,
        String caseCode,
        List<String> scanCases,
        List<String> parcels,
        String sheet,
        long database,
        String url,
        String owner,
        String password,
        double loading,
        String intake) {

    void write(Path file) throws IOException {
        var all = new Properties();
        all.setProperty("tokens", String.join(",", tokens));
        all.setProperty("boxes", String.join(",", boxes));
        all.setProperty("racks", String.join(",", racks));
        all.setProperty("case", caseCode);
        all.setProperty("scanCases", String.join(",", scanCases));
        all.setProperty("parcels", String.join(",", parcels));
        all.setProperty("sheet", sheet);
        all.setProperty("database", Long.toString(database));
        all.setProperty("url", url);
        all.setProperty("owner", owner);
        all.setProperty("password", password);
        all.setProperty("loading", Double.toString(loading));
        all.setProperty("intake", intake);
        var part = file.resolveSibling("ready.part");
        try (var out = Files.newBufferedWriter(part)) {
            all.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Ready read(Path file) {
        var all = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ready(
                list(all, "tokens"),
                list(all, "boxes"),
                list(all, "racks"),
                one(all, "case"),
                list(all, "scanCases"),
                list(all, "parcels"),
                one(all, "sheet"),
                Long.parseLong(one(all, "database")),
                one(all, "url"),
                one(all, "owner"),
                one(all, "password"),
                Double.parseDouble(one(all, "loading")),
                one(all, "intake"));
    }

    private static String one(Properties all, String name) {
        return Objects.requireNonNull(all.getProperty(name));
    }

    private static List<String> list(Properties all, String name) {
        return Arrays.stream(one(all, name).split(","))
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
