package org.himuro.lims.retention.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.model.History;

/** States folded from histories, to ask without doing: nothing is locked. */
record FoldedReads(Histories histories) implements Reads {
    @Override
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, S>();
        histories
                .of(ids)
                .forEach((id, history) -> found.put(
                        id, History.fold(kind, kind.blank(id), history).getLast()));
        return found;
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        return histories.of(List.of(stream.id())).getOrDefault(stream.id(), List.of());
    }
}
