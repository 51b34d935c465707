package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.SopRegister.Edition;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.jspecify.annotations.Nullable;

/**
 * The approved versions as the database has them. What was read is kept with the stamp of the table it was read from; each question
 * asks for the stamp, so that what another instance approved, or a restored backup has, holds from the next question on; work that
 * asks often asks for it once.
 */
@Singleton
final class RegisteredProcedures implements Procedures {
    private static final String STAMP = "select count(*), coalesce(sum(seq), 0) from procedure_revision";
    private static final String EDITIONS = "select "
            + String.join(
                    ",",
                    RevisionStore.TABLE.columns().stream().map(c -> "r." + c).toList())
            + ", t.content from procedure_revision r join procedure_text t on t.digest = unhex(r.digest)"
            + " where r.step in ('APPROVED', 'WITHDRAWN')";

    /** The look that the work going on has taken; without one yet, empty. */
    private static final ScopedValue<AtomicReference<@Nullable SopRegister>> LOOK = ScopedValue.newInstance();

    private final Queries queries;
    private volatile Known known = new Known(new Stamp(0, 0), new SopRegister(List.of()), Map.of());

    RegisteredProcedures(Queries queries) {
        this.queries = queries;
    }

    /** Each fact of a version makes the sum greater: rows never go. */
    private record Stamp(long rows, long facts) {}

    private record Known(Stamp stamp, SopRegister register, Map<String, Procedure> byDigest) {
        Known {
            byDigest = Map.copyOf(byDigest);
        }
    }

    private record Row(Revision revision, byte[] content) {}

    @Override
    public SopRegister register() {
        if (!LOOK.isBound()) {
            return looked();
        }
        var taken = LOOK.get().get();
        if (taken == null) {
            taken = looked();
            LOOK.get().set(taken);
        }
        return taken;
    }

    @Override
    public <T> T asOfOneLook(Supplier<T> work) {
        return LOOK.isBound()
                ? work.get()
                : ScopedValue.where(LOOK, new AtomicReference<@Nullable SopRegister>())
                        .call(work::get);
    }

    private SopRegister looked() {
        var stamp = queries.query(STAMP, List.of(), row -> new Stamp(row.getLong(1), row.getLong(2)))
                .getFirst();
        var now = known;
        if (!now.stamp().equals(stamp)) {
            now = read(stamp, now);
            known = now;
        }
        return now.register();
    }

    /** What is read may be newer than the stamp: it is then read once more. A text that is known is not parsed again. */
    private Known read(Stamp stamp, Known before) {
        var rows = queries.query(
                EDITIONS,
                List.of(),
                row -> new Row(
                        RevisionStore.TABLE.read(row),
                        row.getBytes(RevisionStore.TABLE.columns().size() + 1)));
        var byDigest = new HashMap<String, Procedure>();
        var editions = rows.stream()
                .map(row -> {
                    var digest = row.revision().digest();
                    var procedure =
                            Optional.ofNullable(before.byDigest().get(digest)).orElseGet(() -> parsed(row.content()));
                    byDigest.put(digest, procedure);
                    return new Edition(procedure, row.revision().withdrawnAt());
                })
                .toList();
        return new Known(stamp, new SopRegister(editions), byDigest);
    }

    private static Procedure parsed(byte[] content) {
        return ProcedureReader.read(new String(content, StandardCharsets.UTF_8)).orThrow();
    }
}
