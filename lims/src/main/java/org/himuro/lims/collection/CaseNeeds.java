package org.himuro.lims.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Present;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.Role;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.protocol.Standing;
import org.himuro.sop.protocol.Whose;

/** What a case has of what its protocol wants (C5), from tubes as they stand. Pure. */
public final class CaseNeeds {
    private CaseNeeds() {}

    /** @param own tubes of the case */
    public static Completeness of(Protocol protocol, Collection<Tube> own, BeyondCase beyond) {
        var tubes = new ArrayList<Present>();
        own.forEach(t -> tubes.add(present(Whose.DONOR, t)));
        beyond.tubes().stream()
                .map(t -> present(t.whose(), t.tube()))
                .filter(t -> countsFromOutside(protocol, t))
                .forEach(tubes::add);
        var exempt = beyond.exemptions().stream()
                .filter(x -> !x.revoked())
                .collect(Collectors.toMap(Exemption::line, x -> x.why().name(), (one, other) -> one));
        return Completeness.of(protocol, tubes, exempt);
    }

    /** A tumour is that of its own operation; what is normal stays so, whenever it was taken. */
    private static boolean countsFromOutside(Protocol protocol, Present tube) {
        return protocol.specimens().stream()
                .anyMatch(s -> s.role() == Role.NORMAL
                        && s.whose() == tube.whose()
                        && s.materials().contains(tube.material()));
    }

    private static Present present(Whose whose, Tube tube) {
        return new Present(
                whose, material(tube.material()), standing(tube), tube.origin().map(CaseNeeds::material));
    }

    public static SpecimenMaterial material(Material material) {
        return SpecimenMaterial.valueOf(material.name());
    }

    /** Tissue counts when it is frozen; what is no fresh tissue when it was taken, or is kept somewhere. */
    public static Standing standing(Tube tube) {
        if (tube.step() == TubeStep.MISSING
                || tube.step() == TubeStep.DESTROYED
                || tube.quarantined()
                || tube.destructionBy().isPresent()
                || tube.depleted()) {
            return Standing.UNUSABLE;
        }
        if (tube.isFrozen()) {
            return late(tube.verdict()) ? Standing.DEVIATION : Standing.USABLE;
        }
        var taken = switch (tube.step()) {
            case DERIVED, SAMPLED, CHILLED -> true;
            case LABELLED, FROZEN, MISSING, DESTROYED -> false;
        };
        if (onTheClock(tube.material())) {
            return taken ? Standing.COMING : Standing.UNUSABLE;
        }
        return taken || kept(tube) ? Standing.USABLE : Standing.UNUSABLE;
    }

    private static boolean onTheClock(Material material) {
        return material.isTissue() && material != Material.FFPE;
    }

    private static boolean late(Optional<FreezingVerdict> verdict) {
        return verdict.filter(v -> v == FreezingVerdict.DEVIATION || v == FreezingVerdict.UNDETERMINED)
                .isPresent();
    }

    /** Nobody keeps or sends an empty tube. */
    private static boolean kept(Tube tube) {
        return switch (tube.place()) {
            case POSITION, PARCEL, REFRIGERATOR -> true;
            case HAND, NOWHERE -> !tube.heldBy().equals(tube.collectedBy());
        };
    }
}
