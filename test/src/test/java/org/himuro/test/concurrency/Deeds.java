package org.himuro.test.concurrency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.DestroyingTubes;
import org.himuro.lims.quality.application.QuarantiningTubes;
import org.himuro.lims.quality.application.ReleasingTubes;
import org.himuro.lims.quality.application.WitnessingDestruction;
import org.himuro.lims.shipping.AnswerStatement;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.application.AnsweringStatement;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.GivingToCarrier;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.lims.shipping.application.ReportingArrival;
import org.himuro.lims.shipping.application.UnpackingTube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.application.ReportingTubeFound;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.application.TakingTubes;
import org.himuro.test.concurrency.Deed.Kind;
import org.himuro.test.support.SmallWorld;

/** Deeds at random in a small world; many told late, that is with an earlier time than what was told before. */
final class Deeds {
    private static final String[] CELLS = {"A01", "A02", "B01", "B02"};

    private static final UUID COLLEAGUE = new UUID(0x7002L, 0x8000_0000_0000_0001L);

    private final SmallWorld world;
    private final SplittableRandom random;
    private final About about;
    private final Actor bench;
    private final Actor receiver;

    /** What most of the deeds are about. */
    enum About {
        ANYTHING,
        /** Tubes are put into positions and taken out. */
        PLACES,
        /** A parcel goes while the consent is withdrawn. */
        GOING
    }

    Deeds(SmallWorld world, SplittableRandom random, About about) {
        this.world = world;
        this.random = random;
        this.about = about;
        this.bench = world.sites().bench();
        this.receiver = world.sites().receiver();
    }

    List<Deed> some(int count) {
        var deeds = new ArrayList<Deed>();
        for (int i = 0; i < count; i++) {
            deeds.add(any());
        }
        return deeds;
    }

    /** Weighted so that a life can go through, and that it can be disturbed at every step. */
    private Deed any() {
        if (about == About.GOING && random.nextBoolean()) {
            return switch (random.nextInt(4)) {
                case 0 -> withdraw();
                case 1 -> give();
                default -> release();
            };
        }
        if (about == About.PLACES && random.nextInt(4) > 0) {
            return switch (random.nextInt(13)) {
                case 0, 1, 2, 3, 4 -> store(tube(), cell());
                case 5, 6 -> take(tube());
                case 7 -> reserve(cell());
                default -> found(tube(), cell());
            };
        }
        return switch (random.nextInt(23)) {
            case 0, 1 -> sample(tube());
            case 2, 3, 4 -> freeze(tube());
            case 5, 6, 7 -> store(tube(), cell());
            case 8 -> take(tube());
            case 9 -> found(tube(), cell());
            case 10, 11, 12 -> pack(tube());
            case 13 -> unpack(tube());
            case 14 -> close();
            case 15 -> release();
            case 16 -> give();
            case 17 -> arrive();
            case 18, 19 -> receive(tube());
            case 20 ->
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3, 4 -> quarantine(tube());
                    case 5, 6 -> lift(tube());
                    case 7, 8 -> destroy(tube());
                    default -> witness(tube());
                };
            case 21 -> answer(tube());
            default -> random.nextBoolean() ? withdraw() : any();
        };
    }

    private NewTube tube() {
        return world.tubes().get(random.nextInt(world.tubes().size()));
    }

    /** One position is wanted more than the others. */
    private String cell() {
        return random.nextInt(3) > 0 ? CELLS[0] : CELLS[random.nextInt(CELLS.length)];
    }

    private Deed sample(NewTube tube) {
        var command = new SampleTube(tube.id(), world.caseId());
        return late(
                "sample-tube",
                Kind.REPORT,
                (act, at, told) -> bean(SamplingTube.class).run(command, bench, act, at, told));
    }

    private Deed freeze(NewTube tube) {
        var command = new FreezeTube(tube.id(), FreezingMedium.LIQUID_NITROGEN);
        return late(
                "freeze-tube",
                Kind.REPORT,
                (act, at, told) -> bean(FreezingTube.class).run(command, bench, act, at, told));
    }

    private Deed store(NewTube tube, String cell) {
        var command = StoreTubes.one(tube.code(), world.box(), cell);
        return late(
                "store-tubes",
                Kind.REQUEST,
                (act, at, told) -> bean(StoringTubes.class).run(command, bench, act, at, told));
    }

    /** For who stores here, or for a colleague. */
    private Deed reserve(String cell) {
        var command = new ReservePositions(
                List.of(new ReservePositions.At(world.box(), cell)),
                Optional.empty(),
                "OTHER",
                Optional.empty(),
                Instant.now().plusSeconds(3_000));
        var who = random.nextBoolean() ? bench : new Actor(COLLEAGUE, Optional.empty(), bench.site());
        return late(
                "reserve-positions",
                Kind.REQUEST,
                (act, at, told) -> bean(ReservingPositions.class).run(command, who, act, at, told));
    }

    private Deed take(NewTube tube) {
        var command = new TakeTubes(List.of(tube.code()), TakeTubes.Purpose.REARRANGE);
        return late(
                "take-tubes",
                Kind.REQUEST,
                (act, at, told) -> bean(TakingTubes.class).run(command, bench, act, at, told));
    }

    private Deed found(NewTube tube, String cell) {
        var command = new ReportTubeFound(tube.code(), world.box(), cell);
        return late(
                "report-tube-found",
                Kind.REPORT,
                (act, at, told) -> bean(ReportingTubeFound.class).run(command, bench, act, at, told));
    }

    private Deed pack(NewTube tube) {
        var command = new PackTubes(world.parcel(), List.of(tube.code()));
        return late(
                "pack-tubes",
                Kind.USE,
                (act, at, told) -> bean(PackingTubes.class).run(command, bench, act, at, told));
    }

    private Deed unpack(NewTube tube) {
        var command = new UnpackTube(world.parcel(), tube.code());
        return late(
                "unpack-tube",
                Kind.REQUEST,
                (act, at, told) -> bean(UnpackingTube.class).run(command, bench, act, at, told));
    }

    private Deed close() {
        var command = world.closing();
        return now(
                "close-package",
                Kind.USE,
                (act, at, told) -> bean(ClosingPackage.class).run(command, bench, act, at, told));
    }

    private Deed release() {
        var command = new ReleaseToCarrier(world.parcel(), "COLD-EXPRESS", world.parcel(), "WAYBILL");
        return now(
                "release-to-carrier",
                Kind.USE,
                (act, at, told) -> bean(ReleasingToCarrier.class).run(command, bench, act, at, told));
    }

    private Deed give() {
        var command = new GiveToCarrier(world.parcel(), "COLD-EXPRESS", world.parcel(), "WAYBILL");
        return late(
                "give-to-carrier",
                Kind.REPORT,
                (act, at, told) -> bean(GivingToCarrier.class).run(command, bench, act, at, told));
    }

    private Deed arrive() {
        var command = new ReportArrival(world.parcel(), ArrivalCondition.OK, Optional.empty());
        return late(
                "report-arrival",
                Kind.REPORT,
                (act, at, told) -> bean(ReportingArrival.class).run(command, receiver, act, at, told));
    }

    private Deed receive(NewTube tube) {
        var inHand = new ReceiveTubes.InHand(tube.code(), TubeCondition.OK);
        var command = new ReceiveTubes(world.parcel(), List.of(inHand));
        return late(
                "receive-tubes",
                Kind.REPORT,
                (act, at, told) -> bean(ReceivingTubes.class).run(command, receiver, act, at, told));
    }

    private Deed answer(NewTube tube) {
        var command = new AnswerStatement(tube.code(), random.nextBoolean());
        return late(
                "answer-statement",
                Kind.REQUEST,
                (act, at, told) -> bean(AnsweringStatement.class).run(command, bench, act, at, told));
    }

    private Deed quarantine(NewTube tube) {
        var command = new QuarantineTubes(List.of(tube.id()), "TEMPERATURE");
        return late(
                "quarantine-tubes",
                Kind.REQUEST,
                (act, at, told) -> bean(QuarantiningTubes.class).run(command, bench, act, at, told));
    }

    private Deed lift(NewTube tube) {
        var command = new ReleaseTubes(List.of(tube.id()), "CHECKED");
        return late(
                "release-tubes",
                Kind.USE,
                (act, at, told) -> bean(ReleasingTubes.class).run(command, bench, act, at, told));
    }

    private Deed destroy(NewTube tube) {
        var command = new DestroyTubes(List.of(tube.id()), "DAMAGED", "AUTOCLAVED", Optional.empty());
        return late(
                "destroy-tubes",
                Kind.REQUEST,
                (act, at, told) -> bean(DestroyingTubes.class).run(command, bench, act, at, told));
    }

    private Deed witness(NewTube tube) {
        var command =
                new WitnessDestruction(List.of(tube.id()), Optional.of(bench.person()), Optional.of(receiver.person()));
        return late(
                "witness-destruction",
                Kind.REQUEST,
                (act, at, told) -> bean(WitnessingDestruction.class).run(command, bench, act, at, told));
    }

    private Deed withdraw() {
        var command = new WithdrawConsent(world.donor(), "CHANGED_MIND");
        return now(
                "withdraw-consent",
                Kind.REPORT,
                (act, at, told) -> bean(WithdrawingConsent.class).run(command, bench, act, at, told));
    }

    private <T> T bean(Class<T> type) {
        return world.app().bean(type);
    }

    private Deed late(String name, Kind kind, Deed.Run run) {
        var at = world.start().plusSeconds(60 + random.nextInt(2000)).plusNanos(1000L * random.nextInt(1_000_000));
        return new Deed(name, world.sites().id(), kind, at, Instant.now(), run);
    }

    private Deed now(String name, Kind kind, Deed.Run run) {
        var now = Instant.now();
        return new Deed(name, world.sites().id(), kind, now, now, run);
    }
}
