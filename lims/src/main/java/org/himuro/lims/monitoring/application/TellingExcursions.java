package org.himuro.lims.monitoring.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.monitoring.TubeExcursions;

/** The excursions of the parcels that a tube was in. */
@Singleton
final class TellingExcursions implements TubeExcursions {
    private final SeriesQueries queries;

    TellingExcursions(SeriesQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Line> of(UUID tube, Viewer viewer) {
        return queries.ofTube(tube, VisibleSites.of(viewer)).stream()
                .map(e -> new Line(e.parcel(), e.excursion(), viewer.may(Right.SEE_SHIPMENTS)))
                .toList();
    }
}
