package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BeyondCase.TubeOf;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.RelatingDonors;
import org.himuro.lims.collection.application.RevokingExemption;
import org.himuro.lims.collection.application.WithdrawingRelation;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.Kinships;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Relation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubeMissing;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Line;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.protocol.Standing;
import org.himuro.sop.protocol.Whose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a case still needs, from the tubes as the morning leaves them. */
@Tag("C5")
class CaseNeedsTest {
    private final Workplace here = new Workplace().consented();

    record Nothing() {}

    @Test
    void every_material_is_one_that_a_protocol_may_ask_for() {
        for (var material : Material.values()) {
            assertThat(CaseNeeds.material(material).name()).isEqualTo(material.name());
        }
        assertThat(SpecimenMaterial.values()).hasSameSizeAs(Material.values());
    }

    @Test
    void a_labelled_tube_is_empty_sampled_tissue_is_coming_and_frozen_it_is_there() {
        var owner = here.openCase();
        var tumour = here.labelledTube(owner, Material.TUMOUR_TISSUE);
        var blood = here.labelledTube(owner, Material.BLOOD);
        assertThat(states(owner)).containsExactly(Line.State.MISSING, Line.State.MISSING);
        here.sampled(tumour, owner, "09:00");
        assertThat(states(owner)).containsExactly(Line.State.MISSING, Line.State.COMING);
        here.frozen(tumour, "09:10");
        assertThat(states(owner)).containsExactly(Line.State.MISSING, Line.State.MET);
        here.sampled(blood, owner, "09:15");
        assertThat(needs(owner, BeyondCase.NOTHING).complete()).isTrue();
    }

    @Test
    void a_tube_that_is_lost_blocked_or_destroyed_is_not_there() {
        var owner = here.openCase();
        var lost = new ArrayList<Tube>();
        for (var fact : List.of(
                new TubeMissing(here.next(), here.site),
                new TubeQuarantined("OTHER"),
                new TubeDestroyed("AUTOCLAVED", here.next()))) {
            var tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);
            here.sampled(tube, owner, "09:00");
            here.frozen(tube, "09:10");
            assertThat(CaseNeeds.standing(here.tube(tube))).isEqualTo(Standing.USABLE);
            happened(Tubes.KIND.ref(tube), fact);
            lost.add(here.tube(tube));
        }
        assertThat(lost).extracting(CaseNeeds::standing).containsOnly(Standing.UNUSABLE);
        assertThat(states(owner)).last().isEqualTo(Line.State.MISSING);
    }

    @Test
    void late_tissue_is_a_deviation_and_blood_in_a_box_was_drawn() {
        var owner = here.openCase();
        var late = here.labelledTube(owner, Material.TUMOUR_TISSUE);
        here.sampled(late, owner, "09:00");
        here.frozen(late, "09:31");
        assertThat(CaseNeeds.standing(here.tube(late))).isEqualTo(Standing.DEVIATION);
        var blood = here.labelledTube(owner, Material.BLOOD);
        happened(Tubes.KIND.ref(blood), new TubeStored(here.next(), "A01"));
        assertThat(CaseNeeds.standing(here.tube(blood))).isEqualTo(Standing.USABLE);
    }

    @Test
    void a_normal_of_the_donor_counts_whenever_it_was_taken_a_tumour_only_for_its_own_operation() {
        var before = here.openCase();
        var tumour = here.labelledTube(before, Material.TUMOUR_TISSUE);
        here.sampled(tumour, before, "09:00");
        here.frozen(tumour, "09:10");
        var blood = here.labelledTube(before, Material.BLOOD);
        here.sampled(blood, before, "09:15");
        var now = here.openCase();
        var elsewhere = new BeyondCase(
                List.of(
                        new TubeOf(Whose.DONOR, here.tube(tumour)),
                        new TubeOf(Whose.DONOR, here.tube(blood)),
                        new TubeOf(Whose.MOTHER, here.tube(blood))),
                List.of());
        assertThat(needs(now, elsewhere).lines())
                .extracting(Line::state)
                .containsExactly(Line.State.MET, Line.State.MISSING);
    }

    @Test
    void a_case_names_its_protocol_and_an_older_one_follows_that_of_its_project_and_kind() {
        var trio = done(here.opens(opening(Optional.of("hereditary-trio")), here.next()));
        assertThat(needs(trio, BeyondCase.NOTHING).protocol().version().id()).isEqualTo("hereditary-trio");
        assertThat(needs(here.openCase(), BeyondCase.NOTHING)
                        .protocol()
                        .version()
                        .id())
                .isEqualTo("tumour-normal-pair");
        assertThat(refused(here.opens(opening(Optional.of("by-heart")), here.next())))
                .containsExactly("PROTOCOL_NOT_IN_FORCE");
    }

    private OpenCase opening(Optional<String> protocol) {
        return new OpenCase(
                here.donor, "WG", CaseKind.SURGERY, Workplace.PROCEDURE, protocol, Optional.empty(), Optional.empty());
    }

    @Test
    void what_cannot_be_had_is_said_once_for_a_line_that_there_is_and_taken_back_with_a_reason() {
        var owner = here.openCase();
        assertThat(refused(exempt(owner, "mother"))).containsExactly("LINE_UNKNOWN");
        var said = done(exempt(owner, "normal"));
        assertThat(refused(exempt(owner, "normal"))).containsExactly("LINE_EXEMPT");
        var known = here.ledger.state(Exemptions.KIND, said.exemption()).orElseThrow();
        assertThat(known.declaredBy()).isEqualTo(here.technician.person());
        var beyond = new BeyondCase(List.of(), List.of(known));
        assertThat(needs(owner, beyond).lines().getFirst().state()).isEqualTo(Line.State.NOT_OBTAINABLE);
        done(revoke(owner, "normal"));
        assertThat(refused(revoke(owner, "normal"))).containsExactly("LINE_NOT_EXEMPT");
        done(exempt(owner, "normal"));
    }

    @Test
    @Tag("C1")
    void a_donor_is_not_its_own_relative_has_one_mother_and_is_related_to_another_in_one_way() {
        var child = here.openCase();
        var mother = ofAnother(1);
        var aunt = ofAnother(2);
        assertThat(refused(relate(child.caseId(), child.caseId(), Relation.SIBLING)))
                .containsExactly("RELATIVE_ITSELF");
        assertThat(refused(relate(child.caseId(), here.next(), Relation.FATHER)))
                .containsExactly("RELATIVE_UNKNOWN");
        var said = done(relate(child.caseId(), mother, Relation.MOTHER));
        assertThat(refused(relate(child.caseId(), aunt, Relation.MOTHER))).containsExactly("PARENT_KNOWN");
        assertThat(refused(relate(mother, child.caseId(), Relation.MOTHER))).containsExactly("RELATIVE_KNOWN");
        done(relate(child.caseId(), aunt, Relation.FATHER));
        done(new WithdrawingRelation(here.ledger)
                .run(
                        new WithdrawRelation(mother, said.kinship(), WithdrawRelation.Why.WRONG_DONOR),
                        here.technician,
                        here.next(),
                        at("10:00"),
                        at("10:00")));
        assertThat(here.ledger.state(Kinships.KIND, said.kinship()))
                .hasValueSatisfying(k -> assertThat(k.withdrawn()).isTrue());
        done(relate(child.caseId(), mother, Relation.MOTHER));
    }

    @Test
    @Tag("C1")
    void nobody_descends_from_themselves_and_nobody_has_three_parents() {
        var child = here.openCase().caseId();
        var mother = ofAnother(1);
        var grandmother = ofAnother(2);
        done(relate(child, mother, Relation.MOTHER));
        done(relate(grandmother, mother, Relation.CHILD));
        assertThat(refused(relate(grandmother, child, Relation.MOTHER))).containsExactly("RELATIVE_RING");
        assertThat(refused(relate(child, grandmother, Relation.CHILD))).containsExactly("RELATIVE_RING");
        assertThat(refused(relate(grandmother, child, Relation.SIBLING))).containsExactly("RELATIVE_RING");
        assertThat(refused(relate(child, mother, Relation.CHILD)))
                .as("both parent and child")
                .containsExactly("RELATIVE_KNOWN");
        assertThat(refused(relate(child, mother, Relation.FATHER)))
                .as("mother and father the same person")
                .containsExactly("RELATIVE_KNOWN");
        done(relate(ofAnother(3), child, Relation.CHILD));
        assertThat(refused(relate(ofAnother(4), child, Relation.CHILD))).containsExactly("PARENTS_KNOWN");
        assertThat(refused(relate(child, ofAnother(5), Relation.MOTHER))).containsExactly("PARENT_KNOWN");
        assertThat(refused(relate(child, ofAnother(6), Relation.FATHER))).containsExactly("PARENTS_KNOWN");
        done(relate(child, ofAnother(7), Relation.SIBLING));
    }

    private UUID ofAnother(long donor) {
        var id = here.next();
        happened(
                Cases.KIND.ref(id),
                new CaseOpened("O" + donor, new UUID(44, donor), here.site, "WG", CaseKind.BLOOD_DRAW, "test", 1));
        return id;
    }

    private Outcome<RelationAnswer> relate(UUID card, UUID relative, Relation relation) {
        return new RelatingDonors(here.ledger, new Everybody())
                .run(
                        new RelateDonors(card, relative, relation),
                        here.technician,
                        here.next(),
                        at("10:00"),
                        at("10:00"));
    }

    private final class Everybody implements Kinfolk {
        @Override
        public List<UUID> relations(UUID proband) {
            return here.ledger.states(Kinships.KIND, here.ledger.all(Kinships.KIND)).values().stream()
                    .filter(k -> k.proband().equals(proband))
                    .map(Kinship::id)
                    .toList();
        }

        @Override
        public List<UUID> families(UUID caseId, UUID other) {
            return List.copyOf(here.ledger.all(Kinships.KIND));
        }

        @Override
        public List<Line> of(UUID donor, UUID site) {
            return List.of();
        }
    }

    private Outcome<ExemptionAnswer> exempt(CaseAnswer owner, String line) {
        return new ExemptingLine(here.ledger, here.protocols)
                .run(
                        new ExemptLine(owner.caseId(), line, Exemption.Why.DECLINED),
                        here.technician,
                        here.next(),
                        at("10:00"),
                        at("10:00"));
    }

    private Outcome<ExemptionAnswer> revoke(CaseAnswer owner, String line) {
        return new RevokingExemption(here.ledger)
                .run(
                        new RevokeExemption(owner.caseId(), line, RevokeExemption.Why.OBTAINABLE),
                        here.technician,
                        here.next(),
                        at("10:00"),
                        at("10:00"));
    }

    private List<Line.State> states(CaseAnswer owner) {
        return needs(owner, BeyondCase.NOTHING).lines().stream()
                .map(Line::state)
                .toList();
    }

    private Completeness needs(CaseAnswer owner, BeyondCase beyond) {
        var card = here.ledger.state(Cases.KIND, owner.caseId()).orElseThrow();
        var tubes = here.ledger
                .states(Tubes.KIND, here.index().tubesOfCase(owner.caseId()))
                .values();
        return CaseNeeds.of(here.protocols.of(card).orElseThrow(), tubes, beyond);
    }

    private void happened(StreamRef stream, Fact fact) {
        var act = Act.of(here.next(), "give-consent", new Nothing(), here.technician, at("09:40"), at("09:40"));
        here.ledger.perform(
                act,
                Nothing.class,
                reads -> new Decision.Accepted<>(List.of(new Entry(stream, fact, at("09:40"))), new Nothing()));
    }
}
