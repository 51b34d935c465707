package org.himuro.test.concurrency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.application.UndoingAct;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.application.EndingPicks;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.picking.application.Scanned;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.ReservationPurposes;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.application.TakingTubes;

/** One of the people at the freezers: does what comes to hand, one thing after the other, until the time is over. */
final class FreezerHand implements Runnable {
    private static final Duration HELD = Duration.ofSeconds(3);
    private static final int POSITIONS = TwoFreezers.SIDE * TwoFreezers.SIDE;

    private final TwoFreezers at;
    private final SplittableRandom random;
    private final Instant until;
    private final Duration thought;
    private final FreezerTally tally;
    private final Actor actor;
    private Optional<UUID> last = Optional.empty();

    /** @param thought at most so long from one scan to the next */
    FreezerHand(
            TwoFreezers at, int number, SplittableRandom random, Instant until, Duration thought, FreezerTally tally) {
        this.at = at;
        this.random = random;
        this.until = until;
        this.thought = thought;
        this.tally = tally;
        this.actor = new Actor(
                new UUID(0x7009L, 0x8000_0000_0000_0000L + number),
                Optional.empty(),
                at.sites().bench().site());
    }

    @Override
    public void run() {
        while (Instant.now().isBefore(until)) {
            try {
                deed();
            } catch (RuntimeException e) {
                tally.failed(e);
            }
        }
    }

    private void deed() {
        switch (random.nextInt(12)) {
            case 0, 1 -> reserved();
            case 10, 11 -> proposed();
            case 2, 3, 4 -> stored(tube(), position());
            case 5 -> boxMoved();
            case 6, 7, 8 -> fetched();
            default -> taken();
        }
        if (random.nextInt(4) == 0) {
            undone();
        }
    }

    @FunctionalInterface
    private interface Verb<C, A extends Record> {
        Outcome<A> run(C command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
    }

    private <C, A extends Record> Optional<A> did(Verb<C, A> verb, C command) {
        LockSupport.parkNanos(random.nextLong(thought.toNanos()));
        var now = Instant.now();
        var act = at.sites().id();
        var answer = tally.counted(verb.run(command, actor, act, now, now));
        last = answer.isPresent() ? Optional.of(act) : last;
        return answer;
    }

    private <T> T bean(Class<T> type) {
        return at.sites().app().bean(type);
    }

    private String tube() {
        return at.tubes().get(random.nextInt(at.tubes().size()));
    }

    private Scanned.Position position() {
        var box = at.boxes().get(random.nextInt(at.boxes().size()));
        return new Scanned.Position(box, TwoFreezers.cell(random.nextInt(POSITIONS)));
    }

    private void stored(String tube, Scanned.Position to) {
        did(bean(StoringTubes.class)::run, StoreTubes.one(tube, to.box(), to.cell()));
    }

    /** Holds positions: some are filled, some given back, some left to lapse. */
    private void reserved() {
        int count = 1 + random.nextInt(4);
        var here = IntStream.range(0, count).mapToObj(i -> position()).toList();
        boolean named = random.nextBoolean();
        var positions = here.stream()
                .map(p -> new ReservePositions.At(p.box(), p.cell()))
                .distinct()
                .toList();
        var unit = at.units().get(random.nextInt(at.units().size()));
        var command = new ReservePositions(
                named ? positions : List.of(),
                named ? Optional.empty() : Optional.of(new ReservePositions.Free(unit, count)),
                ReservationPurposes.all().getFirst(),
                Optional.empty(),
                Instant.now().plus(HELD));
        var answer = did(bean(ReservingPositions.class)::run, command);
        if (answer.isEmpty()) {
            return;
        }
        if (named && random.nextBoolean()) {
            here.forEach(p -> stored(tube(), p));
        } else if (random.nextBoolean()) {
            ended(answer.get().reservation());
        }
    }

    /** Places by the rules for tubes that were taken out, or that are to leave their boxes: filled, given back, or left to lapse. */
    private void proposed() {
        var some = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> tube())
                .distinct()
                .toList();
        boolean leaving = random.nextInt(3) == 0;
        var tubes = leaving ? some : some.stream().filter(this::tookOut).toList();
        var boxes = leaving
                ? some.stream()
                        .flatMap(t -> tally.liesIn(t).stream())
                        .distinct()
                        .toList()
                : List.<String>of();
        if (tubes.isEmpty()) {
            return;
        }
        int what = random.nextInt(4);
        var sooner = what == 0 ? ProposePlaces.HELD.minus(HELD) : Duration.ZERO;
        var proposing = bean(ProposingPlaces.class);
        var answer = did(
                (command, by, act, occurred, recorded) ->
                        proposing.run(command, by, act, occurred.minus(sooner), recorded.minus(sooner)),
                new ProposePlaces(tubes, boxes));
        if (answer.isEmpty()) {
            return;
        }
        var code = answer.get().proposal();
        if (what == 1) {
            ended(code);
        } else if (what > 1) {
            tally.proposed(code).forEach(put -> did(bean(StoringTubes.class)::run, new StoreTubes(List.of(put))));
        }
    }

    private boolean tookOut(String tube) {
        return did(bean(TakingTubes.class)::run, new TakeTubes(List.of(tube), TakeTubes.Purpose.REARRANGE))
                .isPresent();
    }

    private void ended(String reservation) {
        var ending = bean(EndingReservations.class);
        did(
                (given, by, act, occurred, recorded) -> ending.end(given, false, by, act, occurred, recorded),
                new EndReservation(reservation, List.of()));
    }

    /** A box out of its rack, and to where one was taken from before. */
    private void boxMoved() {
        var box = at.boxes().get(random.nextInt(at.boxes().size()));
        var stands = tally.standsIn(box);
        if (stands.isEmpty()
                || did(bean(MovingContainers.class)::run, new MoveContainer(box, Optional.empty()))
                        .isEmpty()) {
            return;
        }
        at.spots().add(stands.get());
        for (int attempt = 0; attempt < 3; attempt++) {
            var spot = Optional.ofNullable(at.spots().poll());
            if (spot.isPresent()
                    && did(bean(MovingContainers.class)::run, new MoveContainer(box, spot))
                            .isEmpty()) {
                at.spots().add(spot.get());
            } else {
                return;
            }
        }
    }

    private void fetched() {
        var tubes = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> tube())
                .distinct()
                .toList();
        var request = new RequestPick(PickPurpose.OTHER, Optional.empty(), tubes);
        var asked = did(bean(RequestingPicks.class)::run, request);
        if (asked.isEmpty()) {
            return;
        }
        var pick = asked.get().pick();
        var out = new ArrayList<String>();
        for (var tube : tubes) {
            if (random.nextInt(8) > 0
                    && did(bean(PickingTubes.class)::pick, new PickTube(pick, tube))
                            .isPresent()) {
                out.add(tube);
            }
        }
        for (var tube : out) {
            if (random.nextInt(4) > 0) {
                var to = random.nextInt(3) == 0 ? Optional.of(position()) : Optional.<Scanned.Position>empty();
                did(bean(PuttingBack.class)::run, new PuttingBack.Put(pick, tube, to));
            }
        }
        var how = EndPick.How.values()[random.nextInt(EndPick.How.values().length)];
        did(bean(EndingPicks.class)::run, new EndPick(pick, how));
    }

    private void taken() {
        tookOut(tube());
    }

    private void undone() {
        last.ifPresent(act -> {
            last = Optional.empty();
            did(bean(UndoingAct.class)::run, new UndoAct(act));
        });
    }
}
