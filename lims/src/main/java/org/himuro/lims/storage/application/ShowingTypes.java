package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.storage.application.OfferedTypes.Offered;
import org.himuro.lims.storage.application.TypeBuildPage.Made;
import org.himuro.lims.storage.model.Registering;
import org.himuro.lims.storage.model.UnitPlan;

/** Unit types, and what a unit of one will be. */
@Singleton
public final class ShowingTypes {
    private final OfferedTypes types;
    private final StorageIndex index;
    private final ForeseenCodes codes;
    private final Arranging arranging;

    ShowingTypes(OfferedTypes types, StorageIndex index, ForeseenCodes codes, Arranging arranging) {
        this.types = types;
        this.index = index;
        this.codes = codes;
        this.arranging = arranging;
    }

    public TypesPage list(UUID site, Typed typed, Optional<Phrase> done) {
        return new TypesPage(types.of(site), typed, done);
    }

    /** Empty where the site has no such type. */
    public Optional<TypeBuildPage> build(String key, UUID site, Typed typed) {
        return types.find(key, site).map(type -> {
            var letters = index.siteCode(site);
            var wanted = new UnitPlan.Wanted("-", Optional.empty(), type.temperatureClass(), type.layout());
            var against = UnitPlan.against(wanted, letters);
            return new TypeBuildPage(
                    type,
                    Registering.hasLetters(letters) ? made(type, letters) : List.of(),
                    arranging.rooms(site),
                    against,
                    typed);
        });
    }

    /** Kinds that share a row of numbers come one after the other in it. */
    private List<Made> made(Offered type, String letters) {
        var before = new HashMap<String, Integer>();
        var made = new ArrayList<Made>();
        type.layout().counts().forEach((kind, many) -> {
            int count = Math.toIntExact(many);
            var series = codes.foreseen(letters, kind, 0, 1).series();
            var range = codes.foreseen(letters, kind, before.getOrDefault(series, 0), count);
            before.merge(series, count, Integer::sum);
            made.add(new Made(kind, many, range.first(), range.last()));
        });
        return made;
    }
}
