package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelLeg;

/**
 * The hand-overs of a parcel, each with its two sides. In which order they were told does not matter: the side that is furthest on
 * the way says who has the parcel, and since when.
 */
public final class Legs {
    private static final UUID NONE = new UUID(0, 0);
    private static final Comparator<ParcelLeg> ON_THE_WAY = Comparator.comparingInt(
            l -> place(l.leg(), l.depot()) * 2 + l.side().ordinal());

    private final List<ParcelLeg> told;

    private Legs(List<ParcelLeg> told) {
        this.told = told;
    }

    /** Who has a parcel. */
    public enum Holder {
        SENDER,
        COURIER,
        DEPOT,
        RECEIVER
    }

    /**
     * @param depot which, 0 where it is at none
     * @param ownWord the holder said so; else it is stated by who gave it
     * @param since empty where it was never given
     */
    public record Held(Holder holder, int depot, boolean ownWord, Optional<Instant> since) {}

    /** A hand-over of which one side at least was told. */
    public record Leg(LegKind kind, int depot, Optional<ParcelLeg> given, Optional<ParcelLeg> taken) {
        /** One side says so, the other is silent. */
        public boolean open() {
            return given.isEmpty() || taken.isEmpty();
        }
    }

    /** One side of a hand-over that nobody has told yet. */
    public record Step(LegKind kind, int depot, LegSide side) {
        public String code() {
            return kind.name() + "." + depot + "." + side.name();
        }
    }

    /** That it was given and that it arrived are told by facts of their own. */
    public static Legs of(Parcel parcel) {
        var given = parcel.givenAt().map(at -> own(LegKind.BENCH_COURIER, LegSide.GIVEN, at, parcel.sender()));
        var arrived = parcel.arrivedAt().map(at -> own(LegKind.COURIER_DESK, LegSide.TAKEN, at, parcel.receiver()));
        var own = Stream.concat(given.stream(), arrived.stream()).toList();
        var rest = parcel.legs().stream().filter(l -> own.stream().noneMatch(o -> o.is(l.leg(), l.depot(), l.side())));
        return new Legs(Stream.concat(own.stream(), rest).sorted(ON_THE_WAY).toList());
    }

    private static ParcelLeg own(LegKind leg, LegSide side, Instant at, UUID site) {
        return new ParcelLeg(
                leg,
                0,
                side,
                at,
                at,
                "ACCOUNT",
                site,
                NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int place(LegKind leg, int depot) {
        return switch (leg) {
            case BENCH_COURIER -> 0;
            case COURIER_DEPOT -> 2 * depot - 1;
            case DEPOT_COURIER -> 2 * depot;
            case COURIER_DESK -> 2 * LegKind.MOST_DEPOTS + 1;
        };
    }

    public Optional<ParcelLeg> side(LegKind leg, int depot, LegSide side) {
        return told.stream().filter(l -> l.is(leg, depot, side)).findFirst();
    }

    public Held now() {
        if (told.isEmpty()) {
            return new Held(Holder.SENDER, 0, true, Optional.empty());
        }
        var last = told.getLast();
        var holder = switch (last.leg()) {
            case BENCH_COURIER, DEPOT_COURIER -> Holder.COURIER;
            case COURIER_DEPOT -> Holder.DEPOT;
            case COURIER_DESK -> Holder.RECEIVER;
        };
        int depot = holder == Holder.DEPOT ? last.depot() : 0;
        return new Held(holder, depot, last.side() == LegSide.TAKEN, Optional.of(last.at()));
    }

    /** In the order of the way. */
    public List<Leg> all() {
        var legs = new ArrayList<Leg>();
        for (var l : told) {
            boolean known = !legs.isEmpty()
                    && legs.getLast().kind() == l.leg()
                    && legs.getLast().depot() == l.depot();
            if (!known) {
                legs.add(new Leg(
                        l.leg(),
                        l.depot(),
                        side(l.leg(), l.depot(), LegSide.GIVEN),
                        side(l.leg(), l.depot(), LegSide.TAKEN)));
            }
        }
        return legs;
    }

    public List<Leg> open() {
        return all().stream().filter(Leg::open).toList();
    }

    /** The last time that anybody on the way said anything of it. */
    public Optional<Instant> lastSign() {
        return told.stream().map(ParcelLeg::at).max(Comparator.naturalOrder());
    }

    /** What can still be told by those on the way: one depot more than is known. Giving and arriving are told by their own pages. */
    public List<Step> untold() {
        int depots = told.stream().mapToInt(ParcelLeg::depot).max().orElse(0);
        var between = IntStream.rangeClosed(1, Math.min(depots + 1, LegKind.MOST_DEPOTS))
                .boxed()
                .flatMap(d -> Stream.of(
                        new Step(LegKind.COURIER_DEPOT, d, LegSide.GIVEN),
                        new Step(LegKind.COURIER_DEPOT, d, LegSide.TAKEN),
                        new Step(LegKind.DEPOT_COURIER, d, LegSide.GIVEN),
                        new Step(LegKind.DEPOT_COURIER, d, LegSide.TAKEN)));
        return Stream.of(
                        Stream.of(new Step(LegKind.BENCH_COURIER, 0, LegSide.TAKEN)),
                        between,
                        Stream.of(new Step(LegKind.COURIER_DESK, 0, LegSide.GIVEN)))
                .flatMap(steps -> steps)
                .filter(s -> side(s.kind(), s.depot(), s.side()).isEmpty())
                .toList();
    }
}
