package org.himuro.lims.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.shared.Fact;

/** The facts a context writes. Stored under their simple names, which are unique and never change. */
@FunctionalInterface
public interface Vocabulary {
    List<Class<? extends Fact>> facts();

    /** All records below a sealed interface. */
    static List<Class<? extends Fact>> of(Class<? extends Fact> sealed) {
        return leaves(sealed)
                .<Class<? extends Fact>>map(c -> c.asSubclass(Fact.class))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Vocabulary::leaves)
                : Stream.of(type);
    }
}
