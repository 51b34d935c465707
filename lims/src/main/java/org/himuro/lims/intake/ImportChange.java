package org.himuro.lims.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.IntakeEvent.BankFileReceived;

/** An import on its way from one state to the next. */
final class ImportChange {
    private final BankImport before;
    private final Instant at;
    private final UUID by;
    private Optional<BankFileReceived> received = Optional.empty();
    private ImportPhase phase;
    private Optional<String> mappingName;
    private Optional<String> mapping;
    private int rows;
    private int chunks;
    private int taken;
    private int undone;
    private int attempt;
    private Optional<String> halted;
    private Optional<UUID> begunBy;
    private Optional<Instant> begunAt;
    private Optional<Instant> endedAt;

    ImportChange(BankImport before, Instant at, UUID by) {
        this.before = before;
        this.at = at;
        this.by = by;
        phase = before.phase();
        mappingName = before.mappingName();
        mapping = before.mapping();
        rows = before.rowCount();
        chunks = before.chunks();
        taken = before.taken();
        undone = before.undone();
        attempt = before.attempt();
        halted = before.halted();
        begunBy = before.begunBy();
        begunAt = before.begunAt();
        endedAt = before.endedAt();
    }

    void received(BankFileReceived event) {
        received = Optional.of(event);
    }

    void mapped(String name, String how) {
        mappingName = Optional.of(name);
        mapping = Optional.of(how);
    }

    void begun(int ofRows, int inChunks) {
        phase = ImportPhase.TAKING;
        rows = ofRows;
        chunks = inChunks;
        begunBy = Optional.of(by);
        begunAt = Optional.of(at);
    }

    void taken(int number) {
        taken = number;
        if (taken == chunks) {
            phase = ImportPhase.TAKEN;
            endedAt = Optional.of(at);
        }
    }

    void paused(Optional<String> why) {
        phase = ImportPhase.PAUSED;
        halted = why;
    }

    /** What was being taken back goes on being taken back. */
    void goesOn() {
        phase = undone > 0 ? ImportPhase.UNDOING : taken == chunks ? ImportPhase.TAKEN : ImportPhase.TAKING;
        halted = Optional.empty();
        attempt++;
    }

    void undoing() {
        phase = ImportPhase.UNDOING;
        halted = Optional.empty();
        attempt++;
        endedAt = Optional.empty();
        ended();
    }

    void undone(int number) {
        undone = taken - number + 1;
        ended();
    }

    private void ended() {
        if (undone == taken) {
            phase = ImportPhase.UNDONE;
            endedAt = Optional.of(at);
        }
    }

    void dropped() {
        phase = ImportPhase.DROPPED;
        endedAt = Optional.of(at);
    }

    BankImport done() {
        return new BankImport(
                before.id(),
                received.map(BankFileReceived::site).orElse(before.site()),
                received.map(BankFileReceived::kind).orElse(before.kind()),
                received.map(BankFileReceived::file).orElse(before.file()),
                received.map(BankFileReceived::size).orElse(before.size()),
                received.map(BankFileReceived::kept).orElse(before.kept()),
                phase,
                mappingName,
                mapping,
                rows,
                chunks,
                taken,
                undone,
                attempt,
                halted,
                received.isPresent() ? by : before.receivedBy(),
                received.isPresent() ? at : before.receivedAt(),
                begunBy,
                begunAt,
                endedAt);
    }
}
