package org.himuro.lims.shipping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is found at receipt in the codes of HL7: table 0490 (why a specimen is rejected), 0493 (its condition) and 0544 (its
 * container's condition). One table as data, {@code shipping/receipt-codes.txt}.
 */
public record ReceiptCodes(Map<String, Hl7> table) {
    private static final ReceiptCodes ALL = read();
    private static final Hl7 NONE = new Hl7(Optional.empty(), Optional.empty(), Optional.empty());

    public ReceiptCodes {
        table = Map.copyOf(table);
    }

    /** @param reject of table 0490 @param condition of table 0493 @param container of table 0544 */
    public record Hl7(Optional<String> reject, Optional<String> condition, Optional<String> container) {}

    public static ReceiptCodes all() {
        return ALL;
    }

    public Hl7 of(DeskFinding finding, TransportClass temperature) {
        return finding == DeskFinding.NO_COOLANT ? cold(finding.name(), temperature) : code(finding.name());
    }

    /** @param condition of a tube in hand */
    public Hl7 of(LineState state, Optional<TubeCondition> condition, TransportClass temperature) {
        if (condition.filter(TubeCondition.THAWED::equals).isPresent()) {
            return cold(TubeCondition.THAWED.name(), temperature);
        }
        return condition
                .filter(c -> c != TubeCondition.OK)
                .map(c -> code(c.name()))
                .orElseGet(() -> code(state.name()));
    }

    /** The condition that was violated is that of its own temperature. */
    private Hl7 cold(String word, TransportClass temperature) {
        var said = code(word);
        return new Hl7(said.reject(), said.condition(), code(temperature.name()).container());
    }

    private Hl7 code(String word) {
        return table.getOrDefault(word, NONE);
    }

    private static ReceiptCodes read() {
        try (InputStream in = Objects.requireNonNull(
                ReceiptCodes.class.getResourceAsStream("/shipping/receipt-codes.txt"), "receipt-codes.txt")) {
            var table = new HashMap<String, Hl7>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .forEach(row -> table.put(row.getFirst(), new Hl7(said(row, 1), said(row, 2), said(row, 3))));
            return new ReceiptCodes(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> said(List<String> row, int column) {
        return Optional.of(row.get(column)).filter(code -> !code.equals("-"));
    }
}
