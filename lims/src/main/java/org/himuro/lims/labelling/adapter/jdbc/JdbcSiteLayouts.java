package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.SiteLayouts;
import org.himuro.lims.platform.database.Queries;

@Singleton
final class JdbcSiteLayouts implements SiteLayouts {
    private static final String OF_SITE = "select " + String.join(",", LabelLayoutStore.TABLE.columns())
            + " from label_layout where site = ? and stock = ?";

    private final Queries rows;

    JdbcSiteLayouts(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<LabelLayout> of(UUID site, PrintStock stock) {
        return rows.query(OF_SITE, List.of(site, stock.name()), LabelLayoutStore.TABLE::read).stream()
                .findFirst();
    }
}
