package org.himuro.lims.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.model.History;

/**
 * States folded from histories, to try a decision or to tell of one without doing it: nothing is locked, nothing is written. Each
 * history is read once, so that what is asked of one look stands still; for one thread, and no longer than that look.
 */
public final class FoldedReads implements Reads {
    private final Histories histories;
    private final Map<UUID, List<Recorded>> known = new HashMap<>();

    public FoldedReads(Histories histories) {
        this.histories = histories;
    }

    @Override
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        read(ids);
        var found = new LinkedHashMap<UUID, S>();
        ids.stream().distinct().sorted(Comparator.comparing(UUID::toString)).forEach(id -> {
            var history = told(id);
            if (!history.isEmpty()) {
                found.put(id, History.fold(kind, kind.blank(id), history).getLast());
            }
        });
        return found;
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        read(List.of(stream.id()));
        return told(stream.id());
    }

    private void read(Collection<UUID> ids) {
        var missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            var told = histories.of(missing);
            missing.forEach(id -> known.put(id, told.getOrDefault(id, List.of())));
        }
    }

    private List<Recorded> told(UUID id) {
        return known.getOrDefault(id, List.of());
    }
}
