package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.collection.CaseBackgrounds;
import org.himuro.lims.collection.CaseNeeds;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.protocol.Completeness;

/** How cases stand against their protocols (C5), for pages and machines. */
@Singleton
public final class CaseStandings {
    /** Cases looked through for one page of those that are incomplete. */
    private static final int LOOKED_THROUGH = 200;

    private final CaseQueries cases;
    private final CaseBackgrounds backgrounds;
    private final Protocols protocols;

    public CaseStandings(CaseQueries cases, CaseBackgrounds backgrounds, Protocols protocols) {
        this.cases = cases;
        this.backgrounds = backgrounds;
        this.protocols = protocols;
    }

    /** Empty where the case follows no protocol. */
    public Optional<Completeness> of(CaseFile file) {
        return protocols.of(file.card()).map(p -> CaseNeeds.of(p, file.tubes(), backgrounds.of(file.card())));
    }

    /** By case; a case without a protocol is absent. */
    public Map<UUID, Completeness> of(Collection<Case> cards) {
        var tubes = cases.tubes(cards.stream().map(Case::id).toList());
        var beyond = backgrounds.of(cards);
        var found = new HashMap<UUID, Completeness>();
        for (var card : cards) {
            protocols
                    .of(card)
                    .ifPresent(p -> found.put(
                            card.id(),
                            CaseNeeds.of(
                                    p, tubes.getOrDefault(card.id(), List.<Tube>of()), backgroundOf(beyond, card))));
        }
        return found;
    }

    private static BeyondCase backgroundOf(Map<UUID, BeyondCase> beyond, Case card) {
        return beyond.getOrDefault(card.id(), BeyondCase.NOTHING);
    }

    /** Open cases that lack something, the newest first. The page may be short, or empty, and yet have a next one. */
    public Page<Case> incomplete(VisibleSites sites, TimeKey after, int rows) {
        var looked = Page.of(
                cases.list(sites, after, LOOKED_THROUGH + 1),
                LOOKED_THROUGH,
                c -> CaseQueries.key(c).cursor());
        var standing = of(looked.items());
        var lacking = looked.items().stream()
                .filter(c -> !c.closed())
                .filter(c -> Optional.ofNullable(standing.get(c.id()))
                        .filter(s -> !s.complete())
                        .isPresent())
                .limit(rows + 1L)
                .toList();
        return lacking.size() > rows
                ? Page.of(lacking, rows, c -> CaseQueries.key(c).cursor())
                : new Page<>(lacking, looked.next());
    }
}
