package org.himuro.lims.shipping.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/**
 * A parcel and everything a decision about it relies on, read in the act's own read phase: so it is locked and compared at the
 * write, and nothing of it can change in between.
 */
public record Load(
        Parcel parcel,
        Manifest manifest,
        Map<UUID, Tube> tubes,
        Map<UUID, Container> containers,
        Map<UUID, Consent> consents) {
    private static final int DEEPEST = 8;

    /**
     * The parcel with its lines, and further tubes and containers.
     *
     * @return empty where there is no such parcel
     */
    public static Optional<Load> read(Reads reads, UUID parcel, Collection<UUID> tubes, Collection<UUID> containers) {
        return reads.state(Parcels.KIND, parcel).map(p -> {
            var manifest = Manifests.of(reads, parcel);
            var wanted = new HashSet<>(tubes);
            wanted.addAll(manifest.tubes());
            var found = reads.states(Tubes.KIND, wanted);
            var boxes = new HashSet<>(containers);
            boxes.addAll(manifest.boxes());
            found.values().forEach(t -> containerOf(t).ifPresent(boxes::add));
            var donors = found.values().stream().map(Tube::donor).distinct().toList();
            return new Load(p, manifest, found, withParents(reads, boxes), reads.states(Consents.KIND, donors));
        });
    }

    /** The parcel with its lines and whatever lies in its boxes, also what no line names. */
    public static Optional<Load> read(Reads reads, Found found) {
        var inBoxes = new HashSet<UUID>();
        found.inBoxes().values().forEach(inBoxes::addAll);
        return found.parcel()
                .flatMap(id -> read(reads, id, inBoxes, found.inBoxes().keySet()));
    }

    private static Map<UUID, Container> withParents(Reads reads, Set<UUID> boxes) {
        var all = new LinkedHashMap<UUID, Container>();
        Collection<UUID> next = boxes;
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            var found = reads.states(Containers.KIND, next);
            all.putAll(found);
            next = found.values().stream()
                    .filter(c -> c.temperatureClass().equals("NONE"))
                    .flatMap(c -> c.parent().stream())
                    .filter(id -> !all.containsKey(id))
                    .distinct()
                    .toList();
        }
        return all;
    }

    private static Optional<UUID> containerOf(Tube tube) {
        return tube.place() == TubePlace.POSITION ? tube.placeId() : Optional.empty();
    }

    public Optional<Tube> tube(UUID id) {
        return Optional.ofNullable(tubes.get(id));
    }

    boolean liesIn(Tube tube, UUID box) {
        return containerOf(tube).filter(box::equals).isPresent();
    }

    /** Of the boxes that were packed whole those that are in the parcel still. */
    List<UUID> boxesInside() {
        return manifest.boxes().stream()
                .filter(box -> Optional.ofNullable(containers.get(box))
                        .flatMap(Container::parcel)
                        .filter(parcel.id()::equals)
                        .isPresent())
                .toList();
    }

    /** The box, rack or unit in which the tube lies. */
    public Optional<Container> boxOf(Tube tube) {
        return containerOf(tube).map(containers::get);
    }

    public Consent consent(Tube tube) {
        return consents.getOrDefault(tube.donor(), Consent.none(tube.donor()));
    }

    /** Who has it: the site of its container, else who took it last; so too where its box is on the way still. */
    public UUID holder(Tube tube) {
        return boxOf(tube)
                .filter(box -> box.parcel().isEmpty())
                .map(Container::site)
                .orElse(tube.heldBy());
    }

    /** To whom it is addressed, alone or in its box. */
    public Optional<UUID> addressee(Tube tube) {
        return boxOf(tube).flatMap(Container::addressee).or(tube::addressee);
    }

    /** The parcel it is in, alone or in its box. */
    public Optional<UUID> parcelOf(Tube tube) {
        return tube.place() == TubePlace.PARCEL ? tube.placeId() : boxOf(tube).flatMap(Container::parcel);
    }

    /** Tubes in the parcel that no line names: reported into a packed box since. */
    public List<Tube> unlisted() {
        var listed = manifest.tubes();
        return tubes.values().stream()
                .filter(t -> !listed.contains(t.id()) && isIn(t))
                .toList();
    }

    /** In the parcel, and taken out of it by nobody; others of its box may be. */
    public boolean isIn(Tube tube) {
        return isInside(tube)
                && manifest.line(tube.id()).filter(l -> l.state().taken()).isEmpty();
    }

    /** In the parcel or in one of its boxes. */
    boolean isInside(Tube tube) {
        return parcelOf(tube).filter(parcel.id()::equals).isPresent();
    }

    /** May the site know of this tube at all? */
    public boolean knownTo(Tube tube, UUID site) {
        return tube.collectedBy().equals(site)
                || tube.heldBy().equals(site)
                || tube.addressee().filter(site::equals).isPresent()
                || boxOf(tube).filter(c -> c.site().equals(site)).isPresent();
    }

    /** How one tube is kept, before there is a parcel. */
    public static Optional<TransportClass> kept(Reads reads, UUID tube) {
        return reads.state(Tubes.KIND, tube).map(t -> {
            var nobody = new UUID(0, 0);
            var boxes = withParents(reads, containerOf(t).map(Set::of).orElse(Set.of()));
            return new Load(Parcels.KIND.blank(nobody), Manifests.KIND.blank(nobody), Map.of(tube, t), boxes, Map.of())
                    .kept(t);
        });
    }

    /**
     * Which tube of the manifest a code is. Both sides know each line's, also where the tube is no longer for one of them to see: a
     * missing one is the sender's.
     */
    Optional<UUID> lined(String code, Found found) {
        return manifest.lines().stream()
                .map(ManifestLine::tube)
                .filter(id -> tube(id).filter(t -> t.code().equals(code)).isPresent())
                .findFirst()
                .or(() -> found.tube(code));
    }

    /** How the tube is kept: by its place, else by what was done with it. */
    public TransportClass kept(Tube tube) {
        return boxOf(tube).flatMap(this::storageClass).orElseGet(() -> byItself(tube));
    }

    private Optional<TransportClass> storageClass(Container from) {
        var next = Optional.of(from);
        for (int depth = 0; depth < DEEPEST && next.isPresent(); depth++) {
            var said = TransportClass.ofStorage(next.get().temperatureClass());
            if (said.isPresent()) {
                return said;
            }
            next = next.get().parent().map(containers::get);
        }
        return Optional.empty();
    }

    private static TransportClass byItself(Tube tube) {
        return switch (tube.material()) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE, RNA -> TransportClass.ULT_80;
            case FFPE -> TransportClass.AMBIENT;
            case BLOOD -> tube.isFrozen() ? TransportClass.ULT_80 : TransportClass.REFRIGERATED;
            case BUFFY_COAT, PLASMA -> TransportClass.ULT_80;
            case DNA -> tube.isFrozen() ? TransportClass.ULT_80 : TransportClass.FROZEN_20;
        };
    }
}
