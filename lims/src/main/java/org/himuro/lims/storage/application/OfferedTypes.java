package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.storage.CommonUnitTypes;
import org.himuro.lims.storage.Layout;
import org.himuro.lims.storage.UnitType;

/** The unit types that a site may build: its own first, then those that every site has. */
@Singleton
public final class OfferedTypes {
    private final KnownUnitTypes known;

    OfferedTypes(KnownUnitTypes known) {
        this.known = known;
    }

    /**
     * @param key a code of {@link CommonUnitTypes}, or the id of a type of the site's own
     * @param own the id of a type of the site's own
     * @param name of such a type
     * @param word of one that every site has
     */
    public record Offered(
            String key,
            Optional<UUID> own,
            Optional<String> name,
            Optional<Phrase> word,
            String temperatureClass,
            Layout layout) {}

    public List<Offered> of(UUID site) {
        return Stream.concat(
                        known.of(site).stream().flatMap(OfferedTypes::own),
                        CommonUnitTypes.all().stream().map(OfferedTypes::common))
                .toList();
    }

    /** Another site's is not there, as one that nobody has. */
    public Optional<Offered> find(String key, UUID site) {
        return of(site).stream().filter(t -> t.key().equals(key)).findFirst();
    }

    private static Stream<Offered> own(UnitType type) {
        return Layout.read(type.layout()).stream()
                .map(layout -> new Offered(
                        type.id().toString(),
                        Optional.of(type.id()),
                        Optional.of(type.name()),
                        Optional.empty(),
                        type.temperatureClass(),
                        layout));
    }

    private static Offered common(CommonUnitTypes.Common type) {
        return new Offered(
                type.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Phrase.of("unit-type." + type.code())),
                type.temperatureClass(),
                type.layout());
    }
}
