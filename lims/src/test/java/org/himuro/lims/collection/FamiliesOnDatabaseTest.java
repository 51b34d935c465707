package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.CaseStandings;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.RelatingDonors;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.collection.application.WithdrawingRelation;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.World;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Relation;
import org.himuro.sop.protocol.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A patient and the parents, on the database: whose blood counts, and what two people cannot both say at once. */
@Tag("C5")
class FamiliesOnDatabaseTest {
    private static final int ROUNDS = 8;
    private static final int ENOUGH_TO_NOTICE = 100;
    private static IdentityServer app;
    private static Actor coordinator;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "NCH");
        var person = World.person(app, "families", "cold enough 2026", site, Role.COORDINATOR);
        coordinator = new Actor(person, Optional.empty(), site);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static CaseAnswer opened(CaseKind kind, String procedure, Optional<String> protocol) {
        var now = Instant.now();
        var donor = id();
        var consent = new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME));
        done(app.bean(GivingConsent.class).run(consent, coordinator, id(), now, now));
        var command = new OpenCase(donor, "WG", kind, procedure, protocol, Optional.empty(), Optional.empty());
        return done(app.bean(OpeningCase.class).run(command, coordinator, id(), now, now));
    }

    private static CaseAnswer child() {
        return opened(CaseKind.SURGERY, "fresh-frozen-tissue", Optional.of("hereditary-trio"));
    }

    private static CaseAnswer drawn() {
        var owner = opened(CaseKind.BLOOD_DRAW, "blood-normal", Optional.empty());
        var now = Instant.now();
        var label = new LabelTubes(List.of(new LabelTubes.Wanted(owner.code(), Material.BLOOD, 1)));
        var tube = done(app.bean(LabellingTubes.class).run(label, coordinator, id(), now, now))
                .tubes()
                .getFirst();
        done(app.bean(SamplingTube.class).run(new SampleTube(tube.id(), owner.caseId()), coordinator, id(), now, now));
        return owner;
    }

    private static Outcome<RelationAnswer> relate(CaseAnswer card, CaseAnswer relative, Relation relation) {
        var now = Instant.now();
        var command = new RelateDonors(card.caseId(), relative.caseId(), relation);
        return app.bean(RelatingDonors.class).run(command, coordinator, id(), now, now);
    }

    private static CaseQueries.CaseFile file(CaseAnswer owner) {
        return app.bean(CaseQueries.class)
                .byCode(owner.code(), VisibleSites.only(coordinator.site()))
                .orElseThrow();
    }

    private static List<Line.State> states(CaseAnswer owner) {
        return app.bean(CaseStandings.class).of(file(owner)).orElseThrow().lines().stream()
                .map(Line::state)
                .toList();
    }

    @Test
    void a_parents_blood_counts_for_the_child_while_they_are_said_to_be_related() {
        var child = child();
        var mother = drawn();
        assertThat(states(child).get(2)).isEqualTo(Line.State.MISSING);
        var said = done(relate(child, mother, Relation.MOTHER));
        assertThat(states(child))
                .containsExactly(
                        Line.State.MISSING,
                        Line.State.MISSING,
                        Line.State.MET,
                        Line.State.MISSING,
                        Line.State.OPTIONAL);
        assertThat(app.bean(CaseStandings.class).of(file(mother)).orElseThrow().complete())
                .isTrue();
        var seen = app.bean(Kinfolk.class);
        assertThat(seen.of(file(child).card().donor(), coordinator.site()))
                .singleElement()
                .satisfies(l -> assertThat(l.relative() + l.code()).isEqualTo("true" + mother.code()));
        assertThat(seen.of(file(mother).card().donor(), coordinator.site()))
                .singleElement()
                .satisfies(l -> assertThat(l.relative() + l.code()).isEqualTo("false" + child.code()));
        var now = Instant.now();
        var withdraw = new WithdrawRelation(child.caseId(), said.kinship(), WithdrawRelation.Why.NOT_RELATED);
        done(app.bean(WithdrawingRelation.class).run(withdraw, coordinator, id(), now, now));
        assertThat(states(child).get(2)).isEqualTo(Line.State.MISSING);
        done(relate(child, mother, Relation.MOTHER));
        assertThat(states(child).get(2)).isEqualTo(Line.State.MET);
    }

    @Test
    void what_cannot_be_had_is_not_missing() {
        var child = child();
        var now = Instant.now();
        var exempt = new ExemptLine(child.caseId(), "father", Exemption.Why.DECEASED);
        done(app.bean(ExemptingLine.class).run(exempt, coordinator, id(), now, now));
        assertThat(states(child).get(3)).isEqualTo(Line.State.NOT_OBTAINABLE);
    }

    @Test
    void what_an_order_is_checked_by_is_what_the_page_shows() {
        var child = child();
        done(relate(child, drawn(), Relation.MOTHER));
        var now = Instant.now();
        var exempt = new ExemptLine(child.caseId(), "father", Exemption.Why.UNREACHABLE);
        done(app.bean(ExemptingLine.class).run(exempt, coordinator, id(), now, now));
        var card = file(child).card();
        var shown = app.bean(CaseStandings.class).of(file(child));
        assertThat(shown)
                .hasValueSatisfying(s ->
                        assertThat(s.missing()).extracting(l -> l.wanted().id()).containsExactly("normal", "tumour"));
        var check = app.bean(CaseCheck.Of.class).caseOf(card.id(), card.donor());
        assertThat(check.standing(app.bean(Current.class))).isEqualTo(shown);
    }

    @Test
    void the_incomplete_cases_are_listed_and_the_complete_are_not() {
        var child = child();
        var blood = drawn();
        var listed = app.bean(CaseStandings.class)
                .incomplete(VisibleSites.only(coordinator.site()), TimeKey.START, 50)
                .items();
        assertThat(listed).extracting(Case::code).contains(child.code()).doesNotContain(blood.code());
    }

    @Test
    void two_mothers_said_at_once_are_one_mother() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var child = child();
            var one = drawn();
            var other = drawn();
            var said = atOnce(() -> relate(child, one, Relation.MOTHER), () -> relate(child, other, Relation.MOTHER));
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(said.stream().flatMap(o -> refused(o).stream())).containsExactly("PARENT_KNOWN");
        }
    }

    @Test
    void two_donors_are_not_each_others_mother_also_when_said_at_once() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var one = drawn();
            var other = drawn();
            var said = atOnce(() -> relate(one, other, Relation.MOTHER), () -> relate(other, one, Relation.MOTHER));
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(said.stream().flatMap(o -> refused(o).stream())).containsExactly("RELATIVE_KNOWN");
        }
    }

    /** Four in a chain of which two links are known; the other two share nobody, and one of them alone can be. */
    private static List<Outcome<RelationAnswer>> ring() throws Exception {
        var donors = List.of(drawn(), drawn(), drawn(), drawn());
        done(relate(donors.get(0), donors.get(1), Relation.MOTHER));
        done(relate(donors.get(2), donors.get(3), Relation.MOTHER));
        return atOnce(
                () -> relate(donors.get(1), donors.get(2), Relation.MOTHER),
                () -> relate(donors.get(0), donors.get(3), Relation.CHILD));
    }

    @Test
    @Tag("C1")
    void of_two_relations_said_at_once_that_make_somebody_their_own_ancestor_one_is_taken() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var said = ring();
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(said.stream().flatMap(o -> refused(o).stream()))
                    .singleElement()
                    .isIn("RELATED_MEANWHILE", "RELATIVE_RING");
        }
    }

    @Test
    @Tag("C1")
    void without_the_lock_both_are_taken_before_long() throws Exception {
        try (var owner = app.owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from kinship_lock");
            int both = 0;
            for (int i = 0; i < ENOUGH_TO_NOTICE && both == 0; i++) {
                both += ring().stream().allMatch(Outcome.Done.class::isInstance) ? 1 : 0;
            }
            statement.execute("insert into kinship_lock (id) values (1)");
            assertThat(both).isEqualTo(1);
        }
    }

    private static List<Outcome<RelationAnswer>> atOnce(
            Callable<Outcome<RelationAnswer>> one, Callable<Outcome<RelationAnswer>> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Outcome<RelationAnswer>>>();
            for (var each : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            var said = new ArrayList<Outcome<RelationAnswer>>();
            for (var each : running) {
                said.add(each.get());
            }
            return said;
        }
    }

    @Test
    void a_case_opened_before_there_were_protocols_is_read_and_follows_the_default() {
        var old = CanonicalReader.read(
                "{\"code\":\"C1\",\"colour\":1,\"donor\":\"00000000-0000-0001-0000-000000000001\",\"kind\":\"SURGERY\","
                        + "\"procedure\":\"fresh-frozen-tissue\",\"project\":\"WG\","
                        + "\"site\":\"00000000-0000-0001-0000-000000000001\"}",
                CaseOpened.class);
        assertThat(old.protocol()).isEmpty();
        var early = new Case(
                id(),
                "C1",
                id(),
                coordinator.site(),
                "WG",
                CaseKind.SURGERY,
                "fresh-frozen-tissue",
                Optional.empty(),
                Optional.empty(),
                1,
                Instant.parse("2025-06-01T00:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0);
        assertThat(app.bean(Protocols.class).of(early))
                .hasValueSatisfying(p -> assertThat(p.version().id()).isEqualTo("tumour-normal-pair"));
    }
}
