package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.shipping.model.CourierLock;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.shipping.model.Legs.Holder;
import org.himuro.lims.shipping.model.RoadTelling;
import org.himuro.lims.shipping.model.RoadWatch;
import org.himuro.lims.shipping.model.TellingLegs;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hand-overs with two sides, and what happens between them. */
@Tag("H2")
class LegsTest {
    private static final String PARCEL = "P1";
    private final Road road = Road.allInOrder();

    private record Told(LegKind leg, int depot, LegSide side, Instant at) {}

    /** A whole way over two depots, in its order. */
    private List<Told> way() {
        var start = road.now.plus(Duration.ofHours(1));
        var way = new ArrayList<Told>();
        way.add(new Told(LegKind.BENCH_COURIER, 0, LegSide.TAKEN, start));
        for (int depot = 1; depot <= 2; depot++) {
            for (var leg : List.of(LegKind.COURIER_DEPOT, LegKind.DEPOT_COURIER)) {
                for (var side : LegSide.values()) {
                    way.add(new Told(leg, depot, side, start.plus(Duration.ofMinutes(10L * way.size()))));
                }
            }
        }
        way.add(new Told(LegKind.COURIER_DESK, 0, LegSide.GIVEN, start.plus(Duration.ofMinutes(10L * way.size()))));
        return way;
    }

    private void sent() {
        road.sent(PARCEL, road.frozen("T1"), road.frozen("T2"));
    }

    private Act act(String command, Road.Nothing nothing, Instant at, UUID link) {
        return Act.of(
                link,
                command,
                nothing,
                new org.himuro.lims.ledger.Actor(new UUID(2, 1), Optional.empty(), Road.HOSPITAL.id()),
                at,
                at);
    }

    private ParcelAnswer tell(Told told, Optional<UUID> link) {
        var command = new TellLeg(
                PARCEL,
                told.leg(),
                told.depot(),
                told.side(),
                "LINK",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                link);
        var act = act("tell-leg", new Road.Nothing(), told.at(), road.id());
        var id = Optional.of(road.stream(PARCEL).id());
        return Road.done(
                road.ledger.perform(act, ParcelAnswer.class, reads -> TellingLegs.decide(command, id, reads, act)));
    }

    private ParcelAnswer news(RoadNews news, Optional<LocalDate> arrival) {
        var command = new TellRoad(
                PARCEL, news, Optional.of(BigDecimal.ONE), arrival, Optional.of("OTHER"), Optional.empty());
        var act = act("tell-road", new Road.Nothing(), road.now, road.id());
        var id = Optional.of(road.stream(PARCEL).id());
        return Road.done(
                road.ledger.perform(act, ParcelAnswer.class, reads -> RoadTelling.decide(command, id, reads, act)));
    }

    private Legs legs() {
        return Legs.of(road.parcel(PARCEL));
    }

    @Test
    void given_and_not_taken_it_is_the_couriers_by_the_senders_word_and_open() {
        sent();
        assertThat(legs().now().holder()).isEqualTo(Holder.COURIER);
        assertThat(legs().now().ownWord()).isFalse();
        assertThat(legs().open()).hasSize(1);
        tell(way().getFirst(), Optional.empty());
        assertThat(legs().now().ownWord()).isTrue();
        assertThat(legs().open()).isEmpty();
    }

    @Test
    void taken_and_not_given_is_open_as_well() {
        sent();
        tell(new Told(LegKind.COURIER_DEPOT, 1, LegSide.TAKEN, road.now), Optional.empty());
        assertThat(legs().now()).isEqualTo(new Legs.Held(Holder.DEPOT, 1, true, Optional.of(road.now)));
        assertThat(legs().open()).extracting(Legs.Leg::kind).contains(LegKind.COURIER_DEPOT);
    }

    @Test
    void the_end_is_the_same_in_whichever_order_and_however_often_it_is_told() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        int rounds = Boolean.getBoolean("himuro.proof") ? 2_000 : 60;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var here = new LegsTest();
            here.sent();
            var way = here.way();
            var told = new ArrayList<>(way);
            for (int again = random.nextInt(6); again > 0; again--) {
                told.add(way.get(random.nextInt(way.size())));
            }
            Collections.shuffle(told, random);
            for (int i = 0; i < told.size(); i++) {
                here.tell(told.get(i), Optional.empty());
                int furthest = told.subList(0, i + 1).stream()
                        .mapToInt(way::indexOf)
                        .max()
                        .orElseThrow();
                assertThat(here.legs().now().since())
                        .as("seed %d round %d", seed, round)
                        .contains(way.get(furthest).at());
            }
            assertThat(here.legs().all()).as("seed %d", seed).hasSize(6);
            assertThat(here.legs().open()).extracting(Legs.Leg::kind).containsExactly(LegKind.COURIER_DESK);
            assertThat(here.facts(ParcelEvent.LegTold.class)).isEqualTo(way.size());
            assertThat(here.facts(ParcelEvent.ParcelMarked.class)).isZero();
            here.road.arrived(PARCEL, Road.LABORATORY);
            assertThat(here.legs().open()).isEmpty();
            assertThat(here.legs().now().holder()).isEqualTo(Holder.RECEIVER);
        }
    }

    private long facts(Class<?> type) {
        return road.ledger.history(road.stream(PARCEL)).stream()
                .filter(r -> type.isInstance(r.fact()))
                .count();
    }

    @Test
    void told_otherwise_the_first_stays_and_it_is_marked_but_not_by_a_courier() {
        sent();
        var first = way().getFirst();
        var later = new Told(first.leg(), 0, first.side(), first.at().plus(Duration.ofHours(2)));
        tell(first, Optional.empty());
        assertThat(tell(later, Optional.of(new UUID(7, 7))).warnings())
                .extracting(r -> r.code())
                .containsExactly("LEG_TOLD_BEFORE");
        assertThat(facts(ParcelEvent.ParcelMarked.class)).isZero();
        tell(later, Optional.empty());
        assertThat(facts(ParcelEvent.ParcelMarked.class)).isOne();
        assertThat(legs().side(first.leg(), 0, first.side()).orElseThrow().at()).isEqualTo(first.at());
    }

    @Test
    void what_is_told_late_keeps_its_own_time_and_moves_nobody() {
        sent();
        road.arrived(PARCEL, Road.LABORATORY);
        tell(way().get(1), Optional.empty());
        assertThat(legs().now().holder()).isEqualTo(Holder.RECEIVER);
        assertThat(legs().side(LegKind.COURIER_DEPOT, 1, LegSide.GIVEN)
                        .orElseThrow()
                        .at())
                .isEqualTo(way().get(1).at());
    }

    @Test
    void a_lost_parcel_loses_each_line_once_and_a_tube_that_turns_up_is_received() {
        sent();
        assertThat(news(RoadNews.LOST, Optional.empty()).tubes()).isEqualTo(2);
        assertThat(news(RoadNews.LOST, Optional.empty()).tubes()).isZero();
        assertThat(road.manifest(PARCEL).count(LineState.LOST)).isEqualTo(2);
        assertThat(road.tube("T1").step()).isEqualTo(TubeStep.MISSING);
        road.receive(PARCEL, TubeCondition.OK, "T1");
        assertThat(road.manifest(PARCEL).count(LineState.LOST)).isOne();
        assertThat(road.manifest(PARCEL).count(LineState.RECEIVED)).isOne();
    }

    @Test
    void a_returned_parcel_is_its_senders_to_receive() {
        sent();
        news(RoadNews.RETURNED, Optional.empty());
        assertThat(road.parcel(PARCEL).receiver()).isEqualTo(Road.HOSPITAL.id());
        road.receiveAt(Road.HOSPITAL, PARCEL, TubeCondition.OK, "T1", "T2");
        assertThat(road.manifest(PARCEL).count(LineState.RETURNED)).isEqualTo(2);
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.HOSPITAL.id());
    }

    @Test
    void news_of_what_has_not_left_is_marked_and_changes_nothing() {
        road.opened(PARCEL);
        assertThat(news(RoadNews.LOST, Optional.empty()).warnings()).isNotEmpty();
        assertThat(road.parcel(PARCEL).step()).isEqualTo(ParcelStep.OPEN);
        assertThat(facts(ParcelEvent.ParcelMarked.class)).isOne();
    }

    @Test
    void late_and_silent_are_one_occasion_each_until_something_is_heard_or_it_arrives() {
        sent();
        var rules = RoadRules.standard();
        var gone = road.now;
        assertThat(alarms(rules, gone.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(alarms(rules, gone.plus(Duration.ofHours(24)))).containsExactly("SILENT1");
        tell(new Told(LegKind.BENCH_COURIER, 0, LegSide.TAKEN, gone.plus(Duration.ofHours(20))), Optional.empty());
        assertThat(alarms(rules, gone.plus(Duration.ofHours(24)))).isEmpty();
        var tuesday = Road.MONDAY.plusDays(1).atStartOfDay(Road.TOKYO).toInstant();
        assertThat(alarms(rules, tuesday)).contains("LATE1").doesNotContain("LATE2");
        assertThat(alarms(rules, tuesday.plus(Duration.ofDays(1)))).contains("LATE1", "LATE2");
        news(RoadNews.DELAYED, Optional.of(Road.MONDAY.plusDays(3)));
        assertThat(alarms(rules, tuesday)).doesNotContain("LATE1");
        road.arrived(PARCEL, Road.LABORATORY);
        assertThat(alarms(rules, tuesday.plus(Duration.ofDays(9)))).isEmpty();
    }

    private List<String> alarms(RoadRules rules, Instant now) {
        return RoadWatch.alarms(road.parcel(PARCEL), TransportClass.ULT_80, Road.TOKYO, rules, now).stream()
                .map(a -> a.kind().name() + a.level())
                .toList();
    }

    @Test
    void five_wrong_answers_shut_a_link_and_the_next_shuts_it_for_longer() {
        var now = road.now;
        var lock = CourierLock.NONE;
        for (int i = 0; i < 4; i++) {
            lock = lock.failed(now);
            assertThat(lock.isShut(now)).isFalse();
        }
        lock = lock.failed(now);
        assertThat(lock.isShut(now.plus(Duration.ofMinutes(14)))).isTrue();
        assertThat(lock.isShut(now.plus(Duration.ofMinutes(15)))).isFalse();
        assertThat(lock.failed(now).isShut(now.plus(Duration.ofMinutes(29)))).isTrue();
    }

    @Test
    void the_answer_is_the_last_four_letters_and_digits_of_the_waybill() {
        assertThat(CourierLock.opens("1234-56-ab", "6ab")).isFalse();
        assertThat(CourierLock.opens("1234-56-ab", "56 AB")).isTrue();
        assertThat(CourierLock.opens("1234-56-78", "５６７８")).isTrue();
        assertThat(CourierLock.opens("W-7", "W7")).isTrue();
        assertThat(CourierLock.opens("---", "")).isFalse();
    }
}
