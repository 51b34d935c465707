package org.himuro.lims.ledger.model;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.ledger.TimeReckoned;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

/** Every fact the ledger can hold, by the name it is stored under. */
public final class FactTypes {
    private final Map<String, Class<? extends Fact>> byName;

    /** @throws IllegalStateException where two facts share a name */
    public FactTypes(Collection<Vocabulary> vocabularies) {
        byName = Stream.concat(
                        Stream.<Class<? extends Fact>>of(FactCorrected.class, TimeDoubted.class, TimeReckoned.class),
                        vocabularies.stream().flatMap(v -> v.facts().stream()))
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }

    public static String name(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    /** @throws IllegalArgumentException where the name is unknown or the body does not fit */
    public Fact read(String name, String body) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("unknown fact: " + name);
        }
        return CanonicalReader.read(body, type);
    }

    public Collection<Class<? extends Fact>> all() {
        return byName.values();
    }
}
