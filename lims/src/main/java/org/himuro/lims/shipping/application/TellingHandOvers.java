package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.HandOver;
import org.himuro.lims.shipping.HandOvers;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelLeg;

@Singleton
final class TellingHandOvers implements HandOvers {
    private final Remarks remarks;
    private final Sites sites;

    TellingHandOvers(Remarks remarks, Sites sites) {
        this.remarks = remarks;
        this.sites = sites;
    }

    @Override
    public List<HandOver> of(Parcel parcel) {
        var words = remarks.of(parcel.legs().stream().map(ParcelLeg::act).toList());
        var all = new ArrayList<HandOver>();
        for (var leg : Legs.of(parcel).all()) {
            all.add(new HandOver(
                    leg.kind(),
                    leg.depot(),
                    leg.given().map(s -> side(s, words)),
                    leg.taken().map(s -> side(s, words))));
        }
        if (all.stream().noneMatch(h -> h.kind() == LegKind.BENCH_COURIER)) {
            all.addFirst(new HandOver(LegKind.BENCH_COURIER, 0, Optional.empty(), Optional.empty()));
        }
        if (all.stream().noneMatch(h -> h.kind() == LegKind.COURIER_DESK)) {
            all.add(new HandOver(LegKind.COURIER_DESK, 0, Optional.empty(), Optional.empty()));
        }
        return all;
    }

    private HandOver.Side side(ParcelLeg l, Map<UUID, String> words) {
        return new HandOver.Side(
                l.at(),
                l.evidence(),
                sites.byId(l.site()).map(Sites.Site::code).orElse("–"),
                Optional.ofNullable(words.get(l.act())),
                l.dryIceKg());
    }
}
