package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.Concentrations;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeping;
import org.himuro.lims.retention.Keepings;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Policies;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.model.Kept;
import org.himuro.lims.retention.model.Leaving;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/** Reads what a decision about leaving relies on, in the act's own read phase. */
@Singleton
public final class AskingLeave implements MayLeave {
    private static final int DEEPEST = 8;

    private final SpecimenIndex index;
    private final Sites sites;
    private final Collection<Concentrations> measured;

    public AskingLeave(SpecimenIndex index, Sites sites, Collection<Concentrations> measured) {
        this.index = index;
        this.sites = sites;
        this.measured = measured;
    }

    @Override
    public List<Reason> against(Wish wish, Reads reads) {
        return Leaving.against(wish, kept(wish, reads));
    }

    Kept kept(Wish wish, Reads reads) {
        var wanted = reads.states(
                Tubes.KIND, wish.parts().stream().map(Wish.Part::tube).toList());
        var cases = wanted.values().stream().map(Tube::caseId).distinct().toList();
        var policies = policies(cases, reads);
        var keepings = new HashMap<UUID, Keeping>();
        reads.states(Keepings.KIND, cases.stream().map(Keepings::idOf).toList())
                .values()
                .forEach(k -> keepings.put(k.caseId(), k));
        var stock = new HashMap<>(wanted);
        if (wish.purpose() == LeaveFor.USE || wish.purpose() == LeaveFor.DISPOSAL) {
            stock.putAll(reads.states(Tubes.KIND, siblings(wanted.values(), policies, wish.day())));
        }
        return new Kept(
                stock,
                away(stock.values(), reads),
                policies,
                keepings,
                sites(wish, stock.values()),
                massOf(stock, policies));
    }

    /** By case. */
    static Map<UUID, Policy> policies(List<UUID> cases, Reads reads) {
        var known = reads.states(Cases.KIND, cases);
        var policies = reads.states(
                Policies.KIND,
                known.values().stream()
                        .map(c -> Policies.idOf(c.project()))
                        .distinct()
                        .toList());
        var found = new HashMap<UUID, Policy>();
        known.forEach((id, c) -> Optional.ofNullable(policies.get(Policies.idOf(c.project())))
                .ifPresent(policy -> found.put(id, policy)));
        return found;
    }

    /** The other tubes of cases of which something has to stay; looked up anew each time that it is decided. */
    private List<UUID> siblings(Collection<Tube> wanted, Map<UUID, Policy> policies, LocalDate day) {
        return wanted.stream()
                .filter(t -> Optional.ofNullable(policies.get(t.caseId()))
                        .flatMap(p -> p.inForce(day))
                        .flatMap(v -> v.of(Form.of(t.material())))
                        .flatMap(FormRule::reserve)
                        .isPresent())
                .map(Tube::caseId)
                .distinct()
                .flatMap(caseId -> index.tubesOfCase(caseId).stream())
                .toList();
    }

    private static Set<UUID> away(Collection<Tube> tubes, Reads reads) {
        var away = new HashSet<UUID>();
        var inside = new HashMap<UUID, List<UUID>>();
        for (var tube : tubes) {
            if (tube.place() == TubePlace.PARCEL) {
                away.add(tube.id());
            } else if (tube.place() == TubePlace.POSITION) {
                tube.placeId()
                        .ifPresent(box -> inside.computeIfAbsent(box, id -> new ArrayList<>())
                                .add(tube.id()));
            }
        }
        var next = Map.copyOf(inside);
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            var above = new HashMap<UUID, List<UUID>>();
            for (var container : reads.states(Containers.KIND, next.keySet()).values()) {
                var in = next.getOrDefault(container.id(), List.of());
                if (container.parcel().isPresent()) {
                    away.addAll(in);
                } else if (container.temperatureClass().equals("NONE")) {
                    container
                            .parent()
                            .ifPresent(up -> above.computeIfAbsent(up, id -> new ArrayList<>())
                                    .addAll(in));
                }
            }
            next = above;
        }
        return away;
    }

    private Map<UUID, Sites.Site> sites(Wish wish, Collection<Tube> stock) {
        var found = new HashMap<UUID, Sites.Site>();
        Stream.concat(stock.stream().map(Tube::heldBy), wish.to().stream())
                .distinct()
                .forEach(id -> sites.byId(id).ifPresent(site -> found.put(id, site)));
        return found;
    }

    private Map<UUID, BigDecimal> massOf(Map<UUID, Tube> stock, Map<UUID, Policy> policies) {
        boolean weighed = policies.values().stream()
                .flatMap(p -> p.versions().stream())
                .flatMap(v -> v.rules().stream())
                .flatMap(r -> r.reserve().stream())
                .anyMatch(r -> r.unit() == ReserveUnit.MICROGRAM);
        var found = new HashMap<UUID, BigDecimal>();
        if (weighed) {
            measured.forEach(m -> found.putAll(m.of(stock.keySet())));
        }
        return found;
    }
}
