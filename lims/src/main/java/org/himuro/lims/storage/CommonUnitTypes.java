package org.himuro.lims.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Unit types that every site has from the beginning: {@code storage/unit-types.txt}, in its order. */
public final class CommonUnitTypes {
    private static final List<Common> ALL = read();

    private CommonUnitTypes() {}

    /** @param code the words are unit-type.CODE in i18n */
    public record Common(String code, String temperatureClass, Layout layout) {}

    public static List<Common> all() {
        return ALL;
    }

    private static List<Common> read() {
        try (var file = Objects.requireNonNull(CommonUnitTypes.class.getResourceAsStream("/storage/unit-types.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(CommonUnitTypes::common)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Common common(String line) {
        var parts = line.split("\\s+", 3);
        return new Common(parts[0], parts[1], Layout.read(parts[2]).orElseThrow());
    }
}
