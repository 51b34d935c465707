package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.storage.UnitTemperature;
import org.himuro.lims.storage.application.UnitColours.Load;
import org.himuro.lims.storage.application.UnitInsides.Standing;
import org.himuro.lims.storage.application.UnitInsides.Tally;

/** Units as they look, with all that is in them counted in a few statements (B2). */
@Singleton
public final class DrawingUnits {
    private final UnitInsides insides;
    private final Drawing drawing;
    private final UnitTemperature temperature;
    private final InstantSource clock;

    DrawingUnits(UnitInsides insides, Drawing drawing, UnitTemperature temperature, InstantSource clock) {
        this.insides = insides;
        this.drawing = drawing;
        this.temperature = temperature;
        this.clock = clock;
    }

    public UnitPicture unit(Pictures.Place unit, Colouring by) {
        var below = insides.below(unit.id());
        var tallies = switch (by) {
            case PROJECT -> insides.byProject(unit.id());
            case AGE -> insides.byAge(unit.id());
            case UTILISATION, TEMPERATURE -> insides.tubes(unit.id());
        };
        var celsius = temperature.celsius(unit.id());
        var set = set(unit.temperatureClass());
        var colours = new UnitColours(by, clock.instant(), tallies, celsius, set);
        var plan = new UnitBays(unit, below, loads(below, tallies, insides.reserved(unit.id())), colours);
        var view = UnitShape.view(unit.type());
        return new UnitPicture(
                Drawing.title(unit.name(), unit.code()),
                unit.code(),
                Phrase.of("container." + unit.type()),
                drawing.around(unit),
                view,
                by,
                celsius,
                set,
                Tone.WAITING,
                Phrase.of("temperature." + unit.temperatureClass()),
                plan.width(),
                plan.height(),
                plan.bays(),
                colours.legend(),
                Care.NONE);
    }

    /** What lies anywhere in each container: what is inside before what it stands in. */
    static Map<UUID, Load> loads(List<Standing> below, List<Tally> tallies, Map<UUID, Long> reserved) {
        var loads = new HashMap<UUID, Load>();
        tallies.forEach(t -> loads.merge(
                t.container(),
                new Load(t.tubes(), 0, 0, t.project().isEmpty() ? Map.of() : Map.of(t.project(), t.tubes()), t.since()),
                Load::and));
        for (var standing : below.reversed()) {
            var place = standing.place();
            long capacity = place.type().hasTubePositions() ? (long) place.rows() * place.columns() : 0;
            var own = new Load(0, reserved.getOrDefault(place.id(), 0L), capacity, Map.of(), Optional.empty());
            var whole = loads.merge(place.id(), own, Load::and);
            place.parent().ifPresent(parent -> loads.merge(parent, whole, Load::and));
        }
        return loads;
    }

    /** The middle of the class's range, degrees Celsius (domain table 4.1). */
    static BigDecimal set(String temperatureClass) {
        return switch (temperatureClass) {
            case "REFRIGERATED" -> new BigDecimal("4");
            case "FROZEN_20" -> new BigDecimal("-20");
            case "ULT_80" -> new BigDecimal("-80");
            case "CRYO_135" -> new BigDecimal("-135");
            case "LN2_VAPOUR" -> new BigDecimal("-150");
            case "LN2_LIQUID" -> new BigDecimal("-196");
            default -> new BigDecimal("22");
        };
    }
}
