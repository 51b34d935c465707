package org.himuro.lims.collection.adapter.document;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.platform.OwnProtocols;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.sop.protocol.Occasion;
import org.himuro.sop.protocol.Protocol;

/** The protocols of the library with those of the data folder. */
@Singleton
final class ProtocolShelf implements Protocols {
    private static final ZoneId PROGRAMME = ZoneId.of("Asia/Tokyo");
    /** Older cases were opened before there were protocols, and follow the first. */
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private final org.himuro.sop.protocol.Protocols shelf;
    private final List<Protocol> all;

    ProtocolShelf(@Value("${himuro.data:}") String data) {
        shelf = OwnProtocols.read(Optional.of(data).filter(d -> !d.isEmpty()).map(Path::of));
        all = shelf.all().stream()
                .sorted(Comparator.comparing((Protocol p) -> p.version().id())
                        .thenComparing(p -> -p.version().version()))
                .toList();
    }

    @Override
    public Optional<Protocol> usual(String project, CaseKind kind, Instant at) {
        return shelf.standard(project, Occasion.valueOf(kind.name()), day(at).isBefore(FIRST) ? FIRST : day(at));
    }

    @Override
    public Optional<Protocol> inForce(String id, Instant at) {
        return shelf.inForce(id, day(at));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PROGRAMME);
    }

    @Override
    public List<Protocol> all() {
        return all;
    }
}
