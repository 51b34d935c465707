package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.reporting.model.Story;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseClamped;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.sop.clock.Moment;
import org.himuro.sop.document.Reading;
import org.himuro.sop.sprec.Band;
import org.himuro.sop.sprec.Collection;
import org.himuro.sop.sprec.Delay;
import org.himuro.sop.sprec.FluidSpecimen;
import org.himuro.sop.sprec.SolidSpecimen;
import org.himuro.sop.sprec.Spin;
import org.himuro.sop.sprec.Sprec;
import org.himuro.sop.sprec.SprecCode;
import org.himuro.sop.sprec.SprecVersion;
import org.himuro.sop.sprec.Storage;
import org.himuro.sop.sprec.Storage.Condition;
import org.himuro.sop.sprec.Storage.Container;
import org.himuro.sop.sprec.Timing;

/**
 * From what was recorded of a tube and its case to SPREC. What was not recorded is unknown ({@code X}), and said to be. Our labels are
 * those of cryotubes of 1 to 2 ml.
 *
 * @param facts of tube and case, corrected ones too
 * @param temperatureClass of the unit where it is stored
 */
record SprecOfTube(Material material, List<Recorded> facts, Optional<String> temperatureClass) {
    private static final String UNKNOWN = "XXX";
    private static final String OTHER = "ZZZ";

    /** Empty for what the tables have no type for, and where a time contradicts another. */
    Optional<SprecCard> card() {
        var reading = switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE, FFPE -> Sprec.solid(SprecVersion.V2_0, solid());
            case BLOOD -> Sprec.fluid(SprecVersion.V2_0, blood());
            case BUFFY_COAT, PLASMA, DNA, RNA -> new Reading.Faulty<SprecCode>(List.of());
        };
        return reading instanceof Reading.Sound<SprecCode>(var code) ? Optional.of(card(code)) : Optional.empty();
    }

    private static SprecCard card(SprecCode code) {
        return new SprecCard(
                code.code(),
                code.elements().stream()
                        .map(e -> new SprecCard.Element(
                                Phrase.of("sprec." + Phrase.hyphenated(e.kind().name())), e.letter(), e.source()))
                        .toList());
    }

    private SolidSpecimen solid() {
        var frozen = moment(TubeFrozen.class);
        boolean ffpe = material == Material.FFPE;
        return new SolidSpecimen(
                "TIS",
                new Collection.Coded(collection()),
                Timing.between(moment(CaseClamped.class), moment(CaseResected.class)),
                Timing.between(moment(CaseResected.class), frozen),
                ffpe ? UNKNOWN : fixation(),
                ffpe ? Timing.unknown() : Timing.notApplicable(),
                ffpe ? Storage.of(Container.PARAFFIN_BLOCK, Condition.ROOM) : storage());
    }

    private FluidSpecimen blood() {
        return new FluidSpecimen("BLD", UNKNOWN, delay(), Spin.none(), Spin.none(), Delay.notApplicable(), storage());
    }

    /** From the draw to the freezer, at room temperature as far as is known. */
    private Delay delay() {
        return Timing.between(moment(TubeSampled.class), moment(TubeFrozen.class)) instanceof Timing.Measured measured
                ? new Delay(measured, Band.ROOM)
                : Delay.unknown();
    }

    private String collection() {
        return last(CaseOpened.class)
                .map(r -> ((CaseOpened) r.fact()).kind())
                .map(kind -> switch (kind) {
                    case SURGERY -> "SRG";
                    case BIOPSY -> "BPS";
                    case BLOOD_DRAW -> OTHER;
                })
                .orElse(OTHER);
    }

    private String fixation() {
        return last(TubeFrozen.class)
                .map(r -> ((TubeFrozen) r.fact()).medium() == FreezingMedium.LIQUID_NITROGEN ? "SNP" : OTHER)
                .orElse(UNKNOWN);
    }

    private Storage storage() {
        return temperatureClass
                .flatMap(SprecOfTube::condition)
                .map(condition -> Storage.of(Container.CRYOTUBE_1_TO_2_ML, condition))
                .orElseGet(Storage.Unknown::new);
    }

    private static Optional<Condition> condition(String temperatureClass) {
        return switch (temperatureClass) {
            case "ULT_80" -> Optional.of(Condition.MINUS_85_TO_60);
            case "LN2_VAPOUR", "LN2_LIQUID" -> Optional.of(Condition.LIQUID_NITROGEN);
            case "CRYO_135" -> Optional.of(Condition.BELOW_MINUS_135);
            case "REFRIGERATED" -> Optional.of(Condition.REFRIGERATED);
            case "FROZEN_20" -> Optional.of(Condition.MINUS_35_TO_18);
            default -> Optional.empty();
        };
    }

    private Moment moment(Class<? extends Fact> type) {
        return last(type).map(Recorded::occurredAt).map(Moment::at).orElseGet(Moment::notYet);
    }

    private Optional<Recorded> last(Class<? extends Fact> type) {
        var gone = Story.corrected(facts);
        return facts.stream()
                .filter(r -> type.isInstance(r.fact()) && !gone.contains(r.id()))
                .reduce((a, b) -> b);
    }
}
