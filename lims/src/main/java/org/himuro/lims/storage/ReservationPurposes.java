package org.himuro.lims.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What positions are reserved for: the codes of {@code storage/reservation-purposes.txt}, in its order. */
public final class ReservationPurposes {
    /** What the application itself holds positions for while a proposal is on screen; nobody chooses it. */
    public static final String PROPOSAL = "PROPOSAL";

    private static final List<String> ALL = read();

    private ReservationPurposes() {}

    public static List<String> all() {
        return ALL;
    }

    private static List<String> read() {
        try (var file = Objects.requireNonNull(
                ReservationPurposes.class.getResourceAsStream("/storage/reservation-purposes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
