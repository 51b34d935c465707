package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** What asks for labels, by what is printed on them: the printer's code and the things' codes. */
@Singleton
public final class AskingForLabels {
    private static final UUID NONE = new UUID(0, 0);

    private final PrintQueries queries;
    private final SpecimenIndex index;

    AskingForLabels(PrintQueries queries, SpecimenIndex index) {
        this.queries = queries;
        this.index = index;
    }

    /** A code that names nothing at this site is left out, or stands as what nobody has: both are refused alike. */
    public PrintLabels command(
            String printer, List<String> codes, Optional<String> reason, Optional<String> remark, UUID site) {
        var found = index.byCodes(codes, VisibleSites.only(site));
        var id = queries.printer(printer, site).map(line -> line.printer().id()).orElse(NONE);
        return new PrintLabels(
                id,
                of(Tubes.KIND, codes, found),
                of(Containers.KIND, codes, found),
                of(Kits.KIND, codes, found),
                reason,
                remark);
    }

    private static List<UUID> of(StreamKind<?> kind, List<String> codes, Map<String, StreamRef> found) {
        return codes.stream()
                .distinct()
                .map(found::get)
                .filter(ref -> ref != null && ref.kind().equals(kind.name()))
                .map(StreamRef::id)
                .toList();
    }
}
