package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.platform.DemoData;
import org.himuro.lims.specimen.Material;

/** The whole demo, from the first site to the three clocks that run now. */
@Singleton
final class Demo implements DemoData {
    private static final int CASES = 126;
    private static final int STOCK = 30;
    private static final int TUBES_PER_STOCK_DONOR = 81;

    private final DemoPeople people;
    private final DemoBank bank;
    private final DemoCases cases;
    private final DemoFamilies families;
    private final DemoStock stock;
    private final DemoRoad road;
    private final DemoOrders orders;
    private final DemoDesk desk;
    private final DemoProcessing processing;
    private final DemoBenches benches;
    private final DemoProcedures procedures;
    private final DemoKits kits;
    private final DemoPicks picks;
    private final DemoDeviations deviations;
    private final DemoRetention retention;
    private final DemoStockTakes stockTakes;
    private final DemoLoggers loggers;
    private final Sealing sealing;
    private final InstantSource clock;

    Demo(
            DemoPeople people,
            DemoBank bank,
            DemoCases cases,
            DemoFamilies families,
            DemoStock stock,
            DemoRoad road,
            DemoOrders orders,
            DemoDesk desk,
            DemoProcessing processing,
            DemoBenches benches,
            DemoProcedures procedures,
            DemoKits kits,
            DemoPicks picks,
            DemoDeviations deviations,
            DemoRetention retention,
            DemoStockTakes stockTakes,
            DemoLoggers loggers,
            Sealing sealing,
            InstantSource clock) {
        this.people = people;
        this.bank = bank;
        this.cases = cases;
        this.families = families;
        this.stock = stock;
        this.road = road;
        this.orders = orders;
        this.desk = desk;
        this.processing = processing;
        this.benches = benches;
        this.procedures = procedures;
        this.kits = kits;
        this.picks = picks;
        this.deviations = deviations;
        this.retention = retention;
        this.stockTakes = stockTakes;
        this.loggers = loggers;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public List<String> accounts() {
        return DemoPeople.accounts();
    }

    @Override
    public void loadIfEmpty() {
        if (sealing.latest().isPresent()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var random = new SplittableRandom(20261121);
        var world = people.arrive();
        bank.build(world, now.minus(Duration.ofDays(90)));
        for (int i = 0; i < STOCK; i++) {
            stock.donor(
                    world,
                    i,
                    TUBES_PER_STOCK_DONOR,
                    now.minus(Duration.ofDays(80)).plusSeconds(i * 3600L));
        }
        var tumours = history(world, now, random);
        families.arrive(world, now.minus(Duration.ofDays(74)));
        road.travel(world, tumours, now);
        loggers.handIn(world);
        orders.order(
                world, each(tumours.subList(0, 7), 0), now.minus(Duration.ofDays(24)), now.minus(Duration.ofDays(3)));
        var kept = tumours.subList(75, 80);
        desk.decide(world, each(kept, 0), each(kept, 1), now);
        var fresh = tumours.subList(80, 84);
        processing.extract(
                world,
                Stream.concat(each(fresh, 0).stream(), each(fresh, 1).stream()).toList(),
                now.minus(Duration.ofDays(1)));
        bank.reserve(
                HOSPITAL,
                world.as("manager2", HOSPITAL),
                now.minus(Duration.ofHours(2)),
                now.plus(Duration.ofHours(30)));
        benches.equip(world, now);
        procedures.approve(world, now);
        deviations.deal(world, tumours.stream().flatMap(List::stream).toList(), now);
        retention.keep(world, kept.get(1).get(1), now);
        stockTakes.count(world, now);
        cases.running(world, HOSPITAL, now.minusSeconds(1500), now.minusSeconds(1230), random);
        cases.running(world, HOSPITAL, now.minusSeconds(900), now.minusSeconds(540), random);
        cases.running(world, HOSPITAL, now.minusSeconds(300), now.minusSeconds(95), random);
        kits.stand(world, now);
        picks.fetch(world, now);
        sealing.sealNow(now);
    }

    private static List<String> each(List<List<String>> cases, int tube) {
        return cases.stream().map(tubes -> tubes.get(tube)).toList();
    }

    /** The surgeries of the last ten weeks, the first hospital busier than the second; its tumours and normals by case. */
    private List<List<String>> history(DemoWorld world, Instant now, SplittableRandom random) {
        var pairs = new ArrayList<List<String>>();
        var step = Duration.ofDays(70).dividedBy(CASES);
        for (int i = 0; i < CASES; i++) {
            var site = i % 3 == 2 ? SECOND_HOSPITAL : HOSPITAL;
            var at = now.minus(Duration.ofDays(71)).plus(step.multipliedBy(i));
            var made = cases.done(world, site, at, random);
            if (site.equals(HOSPITAL)) {
                pairs.add(made.tubes().stream()
                        .filter(t -> t.material() != Material.BLOOD)
                        .map(t -> t.code())
                        .toList());
            }
        }
        return pairs;
    }
}
