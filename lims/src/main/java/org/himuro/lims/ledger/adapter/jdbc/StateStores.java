package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StreamKind;

/** The projections of all contexts, by kind of stream. */
@Singleton
final class StateStores {
    private final Map<String, StateStore<?>> byKind;

    StateStores(Collection<StateStore<?>> stores) {
        byKind = stores.stream()
                .collect(Collectors.toUnmodifiableMap(s -> s.kind().name(), Function.identity()));
    }

    StateStore<?> of(String kind) {
        var store = byKind.get(kind);
        if (store == null) {
            throw new IllegalStateException("no projection for streams of kind " + kind);
        }
        return store;
    }

    @SuppressWarnings("unchecked")
    <S extends Record> StateStore<S> of(StreamKind<S> kind) {
        return (StateStore<S>) of(kind.name());
    }

    Collection<StateStore<?>> all() {
        return byKind.values();
    }
}
