package org.himuro.lims.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import's history implies.
 *
 * @param file SHA-256 of the file, hexadecimal
 * @param size in bytes
 * @param kept under which the vault keeps the file
 * @param mapping by which it is read, as JSON
 * @param chunks parts that are taken in one act each
 * @param taken parts taken so far, in order
 * @param undone parts taken back so far, from the last
 * @param attempt how often somebody let it go on: acts refused before are tried under new ids
 * @param halted why it stopped by itself, as {@link Halt} writes it
 */
public record BankImport(
        UUID id,
        UUID site,
        BankFileKind kind,
        String file,
        int size,
        UUID kept,
        ImportPhase phase,
        Optional<String> mappingName,
        Optional<String> mapping,
        int rowCount,
        int chunks,
        int taken,
        int undone,
        int attempt,
        Optional<String> halted,
        UUID receivedBy,
        Instant receivedAt,
        Optional<UUID> begunBy,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt) {

    /** The act that takes this part; the same for whoever takes it. @param number from 1 */
    public UUID actOf(int number) {
        return ActIds.of(id, "take", number, attempt);
    }

    /** The act that takes it back. */
    public UUID undoOf(int number) {
        return ActIds.of(id, "undo", number, attempt);
    }

    /** For a bar: of {@link #chunks()}. */
    public int done() {
        return phase == ImportPhase.UNDOING ? undone : taken;
    }
}
