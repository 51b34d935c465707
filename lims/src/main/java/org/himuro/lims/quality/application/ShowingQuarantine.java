package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.quality.application.QuarantineQueries.Asked;
import org.himuro.lims.quality.application.QuarantineQueries.Line;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** Quarantine as people look at it: the list, and one tube. */
@Singleton
public final class ShowingQuarantine {
    private static final int ROWS = 25;

    private final QuarantineQueries queries;
    private final SpecimenIndex index;
    private final Histories histories;
    private final TellingDesk telling;

    ShowingQuarantine(QuarantineQueries queries, SpecimenIndex index, Histories histories, TellingDesk telling) {
        this.queries = queries;
        this.index = index;
        this.histories = histories;
        this.telling = telling;
    }

    public QuarantinePage list(Asked asked, Viewer viewer) {
        var found = queries.list(VisibleSites.of(viewer), asked, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var words = telling.words(shown.stream().map(Line::tube).toList());
        var next = found.size() > ROWS ? Optional.of(address(asked, shown.getLast())) : Optional.<String>empty();
        return new QuarantinePage(shown, words, asked, next);
    }

    /** Empty where the tube is unknown or another site's. */
    public Optional<OneTubePage> one(String code, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return index.byCode(code, VisibleSites.of(viewer))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .flatMap(ref ->
                        Optional.ofNullable(histories.of(List.of(ref.id())).get(ref.id())))
                .map(own -> new OneTubePage(telling.of(code, own, viewer), given, reasons));
    }

    private static String address(Asked asked, Line last) {
        var text = new StringBuilder("/quarantine?q=").append(encoded(asked.text()));
        asked.reason().ifPresent(reason -> text.append("&reason=").append(encoded(reason)));
        if (asked.waiting()) {
            text.append("&waiting=true");
        }
        return text.append("&after=")
                .append(Cursor.at(last.since().toString(), last.tube().toString())
                        .written())
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
