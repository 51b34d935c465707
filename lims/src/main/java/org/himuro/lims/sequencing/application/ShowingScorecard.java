package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.SeenLaboratories;
import org.himuro.lims.sequencing.model.Scorecard;

/** A laboratory's figures over the last months, this one included. */
@Singleton
public final class ShowingScorecard {
    public static final int LONGEST = 36;
    public static final int YEAR = 12;

    private final Sites sites;
    private final ScorecardRows rows;

    ShowingScorecard(Sites sites, ScorecardRows rows) {
        this.sites = sites;
        this.rows = rows;
    }

    /** Absent where the viewer sees no such laboratory. */
    public Optional<ScorecardPage> of(Viewer viewer, String code, boolean ja, int months, Instant now) {
        return new SeenLaboratories(sites, viewer).byCode(code).map(site -> {
            var first = YearMonth.from(now.atZone(site.zone())).minusMonths(months - 1L);
            var from = first.atDay(1).atStartOfDay(site.zone()).toInstant();
            var to = first.plusMonths(months).atDay(1).atStartOfDay(site.zone()).toInstant();
            var card = Scorecard.of(rows.of(site.id(), from, to), first, months, site.zone());
            return new ScorecardPage(code, ja ? site.nameJa() : site.nameEn(), card, months);
        });
    }
}
