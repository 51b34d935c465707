package org.himuro.lims.procedure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;
import org.himuro.sop.procedure.Procedures;

/**
 * The versions that were approved, and which of them is in force when (S4, E6): the one that began last, of those that have begun
 * and not ended. A version withdrawn counts until that instant; the one before it then applies again.
 */
public record SopRegister(List<Edition> editions) {
    /** Effective dates are days here. */
    public static final ZoneId PROGRAMME = ZoneId.of("Asia/Tokyo");

    public SopRegister {
        editions = editions.stream()
                .sorted(Comparator.comparing((Edition e) -> e.version().id())
                        .thenComparing(e -> -e.version().version()))
                .toList();
    }

    /** An approved version. @param withdrawnAt from then on it counts for nothing */
    public record Edition(Procedure procedure, Optional<Instant> withdrawnAt) {
        public ProcedureVersion version() {
            return procedure.version();
        }

        public Instant begins() {
            return procedure.effective().from().atStartOfDay(PROGRAMME).toInstant();
        }

        /** The instant from which it no longer counts, where it ends. */
        public Optional<Instant> ends() {
            var last = procedure
                    .effective()
                    .to()
                    .map(day -> day.plusDays(1).atStartOfDay(PROGRAMME).toInstant());
            return Stream.concat(last.stream(), withdrawnAt.stream()).min(Comparator.naturalOrder());
        }

        boolean covers(Instant at) {
            return !begins().isAfter(at) && ends().map(at::isBefore).orElse(true);
        }
    }

    /** From this instant on. @param procedure none where nothing is in force */
    public record Change(Instant from, Optional<Procedure> procedure) {}

    /** What comes with the program, as on an installation where nobody has approved anything else. */
    public static SopRegister shipped() {
        return new SopRegister(Procedures.shipped().all().stream()
                .map(p -> new Edition(p, Optional.empty()))
                .toList());
    }

    public Optional<Procedure> inForce(String id, Instant at) {
        return editions.stream()
                .filter(e -> e.version().id().equals(id) && e.covers(at))
                .max(Comparator.comparing(Edition::begins)
                        .thenComparing(e -> e.version().version()))
                .map(Edition::procedure);
    }

    public Optional<Procedure> find(ProcedureVersion version) {
        return editions.stream()
                .map(Edition::procedure)
                .filter(p -> p.version().equals(version))
                .findFirst();
    }

    /**
     * What is in force of each procedure, and what is approved for later; not what only applies again when another ends.
     *
     * @return each with the instant at which it began or begins
     */
    public List<Change> current(Instant now) {
        return editions.stream()
                .filter(e -> e.begins().isAfter(now)
                        ? inForce(e.version().id(), e.begins())
                                .filter(e.procedure()::equals)
                                .isPresent()
                        : inForce(e.version().id(), now)
                                .filter(e.procedure()::equals)
                                .isPresent())
                .map(e -> new Change(e.begins(), Optional.of(e.procedure())))
                .toList();
    }

    /** Each instant at which something else comes into force, in order: the same answers as {@link #inForce} for all time. */
    public List<Change> changes(String id) {
        var changes = new ArrayList<Change>();
        editions.stream()
                .filter(e -> e.version().id().equals(id))
                .flatMap(e -> Stream.concat(Stream.of(e.begins()), e.ends().stream()))
                .sorted()
                .distinct()
                .map(at -> new Change(at, inForce(id, at)))
                .forEach(change -> {
                    var before = changes.isEmpty()
                            ? Optional.<Procedure>empty()
                            : changes.getLast().procedure();
                    if (!change.procedure().equals(before)) {
                        changes.add(change);
                    }
                });
        return List.copyOf(changes);
    }
}
