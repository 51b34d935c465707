package org.himuro.lims.sequencing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryEvent.CapacitySet;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateScoped;
import org.himuro.lims.laboratory.LaboratoryEvent.ConsortiumApproved;
import org.himuro.lims.laboratory.LaboratoryEvent.PricesSet;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.model.Routing.Candidate;
import org.himuro.lims.sequencing.model.Routing.Proposal;
import org.himuro.lims.sequencing.model.Routing.Wish;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Q1")
class RoutingTest {
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 50_000 : 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ShippingRules RULES = ShippingRules.standard();
    private static final Wish WISH =
            new Wish(Assay.WGS_T120, Material.TUMOUR_TISSUE, TODAY, Optional.of(TODAY.plusDays(40)));

    @Test
    void who_has_more_capacity_left_comes_first_whatever_it_costs() {
        assertThat(codes(
                        candidate("A", fit(capacity(10), price("1", "JPY")), 9, List.of(5), new Share(5, 5)),
                        candidate("B", fit(capacity(10), price("99", "JPY")), 2, List.of(9), new Share(1, 5))))
                .containsExactly("B", "A");
    }

    @Test
    void of_equal_capacity_the_faster_then_the_surer_then_the_cheaper_then_the_first_by_code() {
        assertThat(codes(
                        candidate("E", fit(capacity(10)), 2, List.of(), Share.NONE),
                        candidate("D", fit(capacity(10), price("5", "JPY")), 2, List.of(4), new Share(9, 10)),
                        candidate("C", fit(capacity(10), price("5", "JPY")), 2, List.of(4), new Share(9, 10)),
                        candidate("B", fit(capacity(10), price("4", "JPY")), 2, List.of(4), new Share(18, 20)),
                        candidate("A", fit(capacity(10)), 2, List.of(4), new Share(19, 20)),
                        candidate("F", fit(capacity(10)), 2, List.of(3), Share.NONE)))
                .containsExactly("F", "A", "B", "C", "D", "E");
    }

    @Test
    void prices_of_different_currencies_are_not_compared() {
        assertThat(codes(
                        candidate("B", fit(capacity(10), price("1", "USD")), 2, List.of(), Share.NONE),
                        candidate("A", fit(capacity(10), price("100", "JPY")), 2, List.of(), Share.NONE)))
                .containsExactly("A", "B");
    }

    @Test
    void a_laboratory_that_lapses_before_the_result_is_wanted_may_not_and_every_reason_is_named() {
        var proposals = Routing.propose(
                WISH,
                List.of(
                        candidate("OK", fit(), 0, List.of(), Share.NONE),
                        new Candidate("XX", "US", laboratory(), 0, Optional.empty(), Share.NONE),
                        candidate("LA", lapsing(TODAY.plusDays(39)), 0, List.of(), Share.NONE),
                        candidate("SC", scoped(), 0, List.of(), Share.NONE)),
                RULES);
        assertThat(proposals).extracting(Proposal::code).containsExactly("OK", "LA", "SC", "XX");
        assertThat(against(proposals, "OK")).isEmpty();
        assertThat(against(proposals, "LA")).containsExactly("LABORATORY_NOT_ACCREDITED");
        assertThat(against(proposals, "SC")).containsExactly("OUTSIDE_ACCREDITED_SCOPE", "OUTSIDE_ACCREDITED_SCOPE");
        assertThat(against(proposals, "XX"))
                .containsExactly(
                        "RECEIVER_ABROAD",
                        "LABORATORY_NOT_ACCREDITED",
                        "LABORATORY_NOT_ACCREDITED",
                        "CONSORTIUM_APPROVAL_MISSING",
                        "CONSORTIUM_APPROVAL_MISSING");
    }

    @Test
    void where_the_project_says_warn_the_accreditation_is_a_reason_and_not_a_bar() {
        var warn = new ShippingRules("JP", ShippingRules.Strictness.WARN, 1_000);
        var proposal = Routing.propose(WISH, List.of(candidate("SC", scoped(), 0, List.of(), Share.NONE)), warn)
                .getFirst();
        assertThat(proposal.may()).isTrue();
        assertThat(proposal.reasons()).extracting("code").contains("OUTSIDE_ACCREDITED_SCOPE");
    }

    @Test
    void a_batch_goes_to_who_has_most_left_and_what_nobody_takes_is_said() {
        var proposals = Routing.propose(
                WISH,
                List.of(
                        candidate("A", fit(capacity(5)), 0, List.of(), Share.NONE),
                        candidate("B", fit(capacity(3)), 0, List.of(), Share.NONE),
                        candidate("C", fit(capacity(3)), 4, List.of(), Share.NONE),
                        candidate("D", laboratory(capacity(99)), 0, List.of(), Share.NONE)),
                RULES);
        var four = Routing.spread(proposals, 4);
        assertThat(four.given())
                .containsEntry("A", 3)
                .containsEntry("B", 1)
                .containsEntry("C", 0)
                .hasSize(3);
        var ten = Routing.spread(proposals, 10);
        assertThat(ten.given()).containsEntry("A", 5).containsEntry("B", 3);
        assertThat(ten.over()).isEqualTo(2);
    }

    @Test
    void any_laboratories_are_ranked_as_a_naive_ranking_does_whatever_their_order() {
        long seed = 40_106;
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var all = new ArrayList<Candidate>();
            int n = 1 + random.nextInt(6);
            for (int i = 0; i < n; i++) {
                all.add(random(random, "L" + (char) ('A' + i)));
            }
            Collections.shuffle(all, random);
            assertThat(codes(all.toArray(Candidate[]::new)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(naive(all));
            var proposals = Routing.propose(WISH, all, RULES);
            int orders = random.nextInt(40);
            var spread = Routing.spread(proposals, orders);
            assertThat(spread.given().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            + spread.over())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(orders);
            for (var p : proposals) {
                int given = spread.given().getOrDefault(p.code(), 0);
                assertThat(given == 0
                                || (p.may()
                                        && p.free().map(free -> given <= free).orElse(true)))
                        .as("seed %d round %d: %s gets %d", seed, round, p, given)
                        .isTrue();
            }
        }
    }

    /** One after another the best of those left is taken, by figures worked out anew and in plain numbers. */
    private static List<String> naive(List<Candidate> all) {
        var left = new ArrayList<>(all);
        var ranked = new ArrayList<String>();
        long currencies = all.stream()
                .filter(RoutingTest::may)
                .flatMap(c -> c.laboratory().outfit().prices().stream())
                .map(Price::currency)
                .distinct()
                .count();
        while (!left.isEmpty()) {
            var best = left.getFirst();
            for (var other : left) {
                if (before(other, best, currencies < 2)) {
                    best = other;
                }
            }
            left.remove(best);
            ranked.add(best.code());
        }
        return ranked;
    }

    private static boolean may(Candidate c) {
        return c.laboratory().approvedOn(TODAY);
    }

    private static boolean before(Candidate a, Candidate b, boolean prices) {
        if (may(a) != may(b)) {
            return may(a);
        }
        if (may(a)) {
            double[] ofA = figures(a, prices);
            double[] ofB = figures(b, prices);
            for (int i = 0; i < ofA.length; i++) {
                if (Math.abs(ofA[i] - ofB[i]) > 1e-9) {
                    return ofA[i] < ofB[i];
                }
            }
        }
        return a.code().compareTo(b.code()) < 0;
    }

    private static double[] figures(Candidate c, boolean prices) {
        var outfit = c.laboratory().outfit();
        return new double[] {
            outfit.capacity(AssayKind.WGS_TUMOUR)
                    .map(n -> (double) (c.open() - n))
                    .orElse(1e12),
            c.turnaround().map(s -> s.median().doubleValue()).orElse(1e12),
            c.acceptance().all() == 0
                    ? 2
                    : 1 - (double) c.acceptance().good() / c.acceptance().all(),
            prices
                    ? outfit.price(AssayKind.WGS_TUMOUR)
                            .map(p -> p.amount().doubleValue())
                            .orElse(1e12)
                    : 0
        };
    }

    private static Candidate random(Random random, String code) {
        var events = new ArrayList<LaboratoryEvent>();
        if (random.nextInt(4) > 0) {
            events.add(capacity(random.nextInt(4)));
        }
        if (random.nextInt(3) > 0) {
            events.add(price(String.valueOf(random.nextInt(3)), random.nextInt(8) == 0 ? "USD" : "JPY"));
        }
        int judged = random.nextInt(5);
        var laboratory = random.nextInt(4) > 0
                ? fit(events.toArray(LaboratoryEvent[]::new))
                : laboratory(events.toArray(LaboratoryEvent[]::new));
        return candidate(
                code,
                laboratory,
                random.nextInt(3),
                random.nextBoolean() ? List.of() : List.of(1 + random.nextInt(2)),
                new Share(judged == 0 ? 0 : random.nextInt(judged + 1), judged));
    }

    private static List<String> codes(Candidate... candidates) {
        return Routing.propose(WISH, List.of(candidates), RULES).stream()
                .map(Proposal::code)
                .toList();
    }

    private static List<String> against(List<Proposal> proposals, String code) {
        return proposals.stream()
                .filter(p -> p.code().equals(code))
                .flatMap(p -> p.against().stream())
                .map(r -> r.code())
                .toList();
    }

    private static Candidate candidate(
            String code, Laboratory laboratory, int open, List<Integer> days, Share acceptance) {
        var took = Spell.of(days.stream().map(Duration::ofDays).toList());
        return new Candidate(code, "JP", laboratory, open, took, acceptance);
    }

    private static CapacitySet capacity(int perMonth) {
        return new CapacitySet(List.of(new Capacity(AssayKind.WGS_TUMOUR, perMonth)));
    }

    private static PricesSet price(String amount, String currency) {
        return new PricesSet(List.of(new Price(AssayKind.WGS_TUMOUR, new BigDecimal(amount), currency)));
    }

    private static Laboratory fit(LaboratoryEvent... more) {
        var laboratory = lapsing(TODAY.plusYears(1));
        for (var event : more) {
            laboratory = Laboratories.after(laboratory, event);
        }
        return laboratory;
    }

    private static Laboratory lapsing(LocalDate last) {
        return laboratory(
                new CertificateRecorded(Scheme.ISO_15189, "JAB", "R1", "GENOME", TODAY.minusYears(1), last),
                new ConsortiumApproved(TODAY.minusYears(1), TODAY.plusYears(1)));
    }

    private static Laboratory scoped() {
        return Laboratories.after(
                lapsing(TODAY.plusYears(1)),
                new CertificateScoped("R1", List.of(AssayKind.WGS_TUMOUR), List.of(Material.BLOOD)));
    }

    private static Laboratory laboratory(LaboratoryEvent... events) {
        var laboratory = Laboratory.unknown(new UUID(1, 1));
        for (var event : events) {
            laboratory = Laboratories.after(laboratory, event);
        }
        return laboratory;
    }
}
