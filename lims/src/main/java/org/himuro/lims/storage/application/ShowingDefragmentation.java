package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.application.DefragmentPage.Box;
import org.himuro.lims.storage.application.DefragmentPage.Into;
import org.himuro.lims.storage.application.DefragmentPage.Plan;
import org.himuro.lims.storage.application.DefragmentPage.Unit;
import org.himuro.lims.storage.model.AllocationBox;
import org.himuro.lims.storage.model.Defragmenting;
import org.himuro.lims.storage.model.Defragmenting.Emptied;

/** Where moving tubes together empties boxes, and how (B2). Nothing is moved or held by looking at it. */
@Singleton
public final class ShowingDefragmentation {
    private final SurveyingUnit survey;
    private final AllocationIndex bank;
    private final ReservationQueries names;

    ShowingDefragmentation(SurveyingUnit survey, AllocationIndex bank, ReservationQueries names) {
        this.survey = survey;
        this.bank = bank;
        this.names = names;
    }

    /** All units in which something lies. */
    public DefragmentPage units(UUID site) {
        var seen = survey.site(site);
        var codes = names.codes(seen.begun().keySet());
        return new DefragmentPage(
                seen.begun().entrySet().stream()
                        .map(u -> unit(codes.getOrDefault(u.getKey(), "–"), u.getValue()))
                        .sorted(Comparator.comparingInt(Unit::atMost).reversed().thenComparing(Unit::code))
                        .toList(),
                Optional.empty());
    }

    /** One unit. @param most so many tubes are moved at most @return empty where the site has none of this code with something in it */
    public Optional<DefragmentPage> unit(UUID site, String code, int most) {
        return survey.unit(site, code)
                .map(seen -> new DefragmentPage(
                        List.of(),
                        Optional.of(plan(
                                site, seen, seen.begun().keySet().iterator().next(), code, most))));
    }

    private static Unit unit(String code, List<AllocationBox> begun) {
        int free = begun.stream().mapToInt(AllocationBox::free).sum();
        int all = begun.stream().mapToInt(AllocationBox::size).sum();
        var names = begun.getFirst().names();
        return new Unit(code, names.unit(), names.room(), begun.size(), all - free, free, Defragmenting.atMost(begun));
    }

    private Plan plan(UUID site, SurveyingUnit.Begun seen, UUID unit, String code, int most) {
        var rules = bank.rules(site).map(SiteAllocation::rules).orElse(AllocationRules.SHIPPED);
        var emptied = survey.defragment(seen, unit, rules, most);
        var ids = new HashSet<UUID>();
        for (var one : emptied) {
            ids.add(one.box().id());
            one.moves().forEach(m -> m.box().ifPresent(b -> ids.add(b.id())));
        }
        var codes = names.codes(ids);
        return new Plan(
                unit(code, seen.of(unit)),
                most,
                emptied.stream().map(e -> box(e, codes)).toList());
    }

    private static Box box(Emptied emptied, Map<UUID, String> codes) {
        var box = emptied.box();
        var into = new LinkedHashMap<UUID, Into>();
        for (var move : emptied.moves()) {
            move.box()
                    .ifPresent(b -> into.merge(
                            b.id(),
                            new Into(codes.getOrDefault(b.id(), "–"), b.names().box(), 1),
                            (i, one) -> new Into(i.code(), i.name(), i.count() + 1)));
        }
        return new Box(
                codes.getOrDefault(box.id(), "–"),
                box.names().box(),
                box.rack().equals(box.id()) ? "" : box.names().rack(),
                box.size(),
                emptied.moves().stream().map(m -> m.tube().code()).toList(),
                List.copyOf(into.values()));
    }
}
