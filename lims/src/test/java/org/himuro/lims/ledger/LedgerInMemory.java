package org.himuro.lims.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.model.History;

/** The ledger's contract without a database, for stories: acts count once, states are folded from histories. One thread. */
public final class LedgerInMemory implements Acts, Reads {
    private final Map<UUID, List<Recorded>> streams = new LinkedHashMap<>();
    private final Map<UUID, Outcome<?>> answered = new HashMap<>();
    private long facts;

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Record> Outcome<A> perform(Act act, Class<A> answer, Verb<A> verb, Beside beside) {
        var kind = Commands.kind(act.command());
        var before = answered.get(act.id());
        if (before instanceof Outcome.Done<?>(var said, var again)) {
            return new Outcome.Done<>((A) said, true);
        }
        if (before instanceof Outcome.Refused<?>(var reasons, var again)) {
            return new Outcome.Refused<>(reasons, true);
        }
        Outcome<A> outcome = switch (verb.timed(act).decide(this)) {
            case Decision.Accepted<A>(var entries, var said) -> {
                entries.forEach(e -> append(act, e));
                yield new Outcome.Done<>(said, false);
            }
            case Decision.Refused<A>(var reasons) -> {
                if (kind == Commands.Kind.REPORT) {
                    throw new IllegalStateException("a report is never refused: " + act.command() + " " + reasons);
                }
                yield new Outcome.Refused<>(reasons, false);
            }
        };
        answered.put(act.id(), outcome);
        return outcome;
    }

    private void append(Act act, Entry entry) {
        var stream = streams.computeIfAbsent(entry.stream().id(), id -> new ArrayList<>());
        stream.add(new Recorded(
                new UUID(7, ++facts),
                act.id(),
                entry.stream(),
                stream.size() + 1L,
                entry.fact(),
                entry.occurredAt(),
                act.recordedAt(),
                act.actor(),
                new Digest(new byte[32])));
    }

    @Override
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, S>();
        for (var id : ids) {
            var history = streams.get(id);
            if (history != null) {
                found.put(id, History.fold(kind, kind.blank(id), history).getLast());
            }
        }
        return found;
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        return List.copyOf(streams.getOrDefault(stream.id(), List.of()));
    }

    /** The streams of a kind, in the order of their first facts. */
    public List<UUID> all(StreamKind<?> kind) {
        return streams.entrySet().stream()
                .filter(e -> e.getValue().getFirst().stream().kind().equals(kind.name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Recorded> everything() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    /** The streams that an act wrote to. */
    public List<StreamRef> streamsOf(UUID act) {
        return everything().stream()
                .filter(r -> r.act().equals(act))
                .map(Recorded::stream)
                .distinct()
                .toList();
    }
}
