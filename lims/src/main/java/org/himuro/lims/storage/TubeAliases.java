package org.himuro.lims.storage;

import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.StorageEvent.TubeAliased;

/** Streams of aliases, one per code. */
public final class TubeAliases implements StreamKind<TubeAlias> {
    public static final TubeAliases KIND = new TubeAliases();

    private TubeAliases() {}

    @Override
    public String name() {
        return "tube-alias";
    }

    @Override
    public TubeAlias blank(UUID id) {
        return new TubeAlias(id, "", new UUID(0, 0));
    }

    @Override
    public TubeAlias after(TubeAlias before, Recorded recorded) {
        return recorded.fact() instanceof TubeAliased(var code, var tube)
                ? new TubeAlias(before.id(), code, tube)
                : before;
    }
}
