package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.SeenLaboratories;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.model.Routing;
import org.himuro.lims.sequencing.model.Share;
import org.himuro.lims.sequencing.model.Spell;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Material;

/** Which laboratories may take an order, and which first, by what they did in the last year. */
@Singleton
public final class ProposingRoute {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Sites sites;
    private final LaboratoryRegister register;
    private final RoutingFigures figures;
    private final ShippingRules rules;

    ProposingRoute(Sites sites, LaboratoryRegister register, RoutingFigures figures, ShippingRules rules) {
        this.sites = sites;
        this.register = register;
        this.figures = figures;
        this.rules = rules;
    }

    public List<Routing.Proposal> propose(
            Viewer viewer, Assay assay, Material material, Optional<LocalDate> wanted, Instant now) {
        var all = new SeenLaboratories(sites, viewer).all();
        var known = register.at(all.stream().map(Sites.Site::id).toList());
        var since = now.minus(YEAR);
        var open = figures.open(assay).stream()
                .collect(Collectors.toMap(RoutingFigures.Open::laboratory, RoutingFigures.Open::orders));
        var took = figures.took(assay, since).stream()
                .collect(Collectors.groupingBy(
                        RoutingFigures.Took::laboratory,
                        Collectors.mapping(RoutingFigures.Took::took, Collectors.toList())));
        var judged = figures.judged(assay, since).stream()
                .collect(Collectors.toMap(RoutingFigures.Judged::laboratory, j -> new Share(j.accepted(), j.judged())));
        var candidates = all.stream()
                .map(site -> new Routing.Candidate(
                        site.code(),
                        site.country(),
                        known.getOrDefault(site.id(), Laboratory.unknown(site.id())),
                        open.getOrDefault(site.id(), 0),
                        Spell.of(took.getOrDefault(site.id(), List.of())),
                        judged.getOrDefault(site.id(), Share.NONE)))
                .toList();
        var today = LocalDate.ofInstant(now, viewer.zone());
        return Routing.propose(new Routing.Wish(assay, material, today, wanted), candidates, rules);
    }

    /** The reader's name of a laboratory by its code. */
    public String name(String code, boolean ja) {
        return sites.byCode(code).map(s -> ja ? s.nameJa() : s.nameEn()).orElse(code);
    }
}
