package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.labels.id.Cell;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Measurements;
import org.himuro.lims.processing.ProcessingEvent.AnalysisUndone;
import org.himuro.lims.processing.ProcessingEvent.TubeAnalysed;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;
import org.himuro.lims.reporting.application.WritingParcelPapers;
import org.himuro.lims.reporting.model.Half;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.ManifestOpened;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.PackagingEvent.CoolantPut;
import org.himuro.lims.shipping.PackagingEvent.HazardClassed;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.ParcelEvent.ParcelOpened;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.StorageEvent.TubeAliased;
import org.himuro.lims.storage.TubeAliases;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.sop.acceptance.RuleSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database server knows of the tubes of a parcel, on its papers. */
@Tag("H1")
@Tag("H6")
@Tag("database")
class ParcelPapersOnDatabaseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MANY = Boolean.getBoolean("himuro.proof") ? 1_000 : 60;
    private static final int PER_BOX = 100;
    /** By the day and the hour, and by what the withdrawal leads to meanwhile. */
    private static final Set<String> MAY_DIFFER = Set.of("RECEIVER_CLOSED", "COOLANT_TOO_SHORT", "TUBE_QUARANTINED");

    private static ApplicationContext app;
    private static Actor hospital;
    private static Actor laboratory;
    private static Actor stranger;
    private static int made;

    private record Nothing() {}

    @BeforeAll
    static void start() throws Exception {
        app = ApplicationContext.run(TestDatabase.properties(TestDatabase.fresh()), "test");
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        laboratory = new Actor(new UUID(2, 2), Optional.empty(), site("LAB", Category.LABORATORY));
        stranger = new Actor(new UUID(2, 3), Optional.empty(), site("OTH", Category.HOSPITAL));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID site(String code, Category category) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = app.getBean(RegisterSite.class);
        register.organisation(by, code, code, code);
        return register.site(
                        by, new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }

    private static UUID id() {
        return app.getBean(Ids.class).next();
    }

    private static void happened(Actor by, Instant at, List<Entry> entries) {
        var act = Act.of(id(), "register-tubes", new Nothing(), by, at, Instant.now());
        assertThat(app.getBean(Acts.class)
                        .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Viewer viewer(Actor actor) {
        return new Viewer(
                actor.person(),
                "somebody",
                "somebody",
                Set.of(Role.SHIPPING),
                actor.site(),
                "X",
                false,
                Optional.empty(),
                Locale.JAPANESE,
                TOKYO);
    }

    private static Optional<ParcelPaper> paper(String code, Actor actor) {
        return app.getBean(WritingParcelPapers.class).of(code, viewer(actor), Instant.now());
    }

    private static ParcelContents contents(String code) {
        return app.getBean(WritingParcelPapers.class)
                .contents(paper(code, hospital).orElseThrow());
    }

    /** An open parcel that is being built. */
    private static final class Building {
        final UUID id = id();
        final String code = "P%06d".formatted(++made);
        final Instant at = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        final List<Entry> entries = new ArrayList<>();
        final List<PackedLine> lines = new ArrayList<>();

        Building() {
            entries.add(
                    new Entry(Parcels.KIND.ref(id), new ParcelOpened(code, hospital.site(), laboratory.site()), at));
            entries.add(new Entry(
                    Manifests.KIND.ref(Manifests.idOf(id)),
                    new ManifestOpened(id, Purpose.SEQUENCING, TransportClass.ULT_80),
                    at));
        }

        UUID donor(ConsentScope... scopes) {
            var donor = id();
            entries.add(new Entry(Consents.KIND.ref(donor), new ConsentGiven("unified-icf", 2, List.of(scopes)), at));
            return donor;
        }

        UUID ofCase(UUID donor, String caseCode) {
            var id = id();
            entries.add(new Entry(
                    Cases.KIND.ref(id),
                    new CaseOpened(caseCode, donor, hospital.site(), "WG", CaseKind.SURGERY, "himuro", 1),
                    at));
            return id;
        }

        UUID tube(String tube, UUID ofCase, UUID donor, Material material) {
            var id = id();
            var ref = Tubes.KIND.ref(id);
            entries.add(new Entry(
                    ref, new TubeLabelled(tube, ofCase, donor, material, Optional.empty(), hospital.site()), at));
            entries.add(new Entry(ref, new TubeSampled(), at.plusSeconds(60)));
            entries.add(new Entry(ref, new TubeFrozen(FreezingMedium.LIQUID_NITROGEN), at.plusSeconds(660)));
            return id;
        }

        void loose(UUID tube) {
            entries.add(new Entry(Tubes.KIND.ref(tube), new TubePacked(id, laboratory.site()), at.plusSeconds(900)));
            lines.add(new PackedLine(tube, Optional.empty()));
        }

        UUID box(String code, int rows, int columns) {
            var box = id();
            entries.add(new Entry(
                    Containers.KIND.ref(box),
                    new ContainerRegistered(code, ContainerType.BOX, code, hospital.site(), rows, columns, "NONE"),
                    at));
            entries.add(new Entry(
                    Containers.KIND.ref(box), new ContainerPacked(id, laboratory.site()), at.plusSeconds(1000)));
            return box;
        }

        void boxed(UUID tube, UUID box, String cell) {
            entries.add(new Entry(Tubes.KIND.ref(tube), new TubeStored(box, cell), at.plusSeconds(800)));
            lines.add(new PackedLine(tube, Optional.of(box)));
        }

        UUID analysed(UUID tube, Analyte analyte, String value, int minute) {
            var measurement = id();
            entries.add(new Entry(
                    Measurements.KIND.ref(measurement),
                    new TubeAnalysed(
                            tube,
                            analyte,
                            new BigDecimal(value),
                            analyte.methods().getFirst(),
                            Optional.empty()),
                    at.plus(minute, ChronoUnit.MINUTES)));
            return measurement;
        }

        void ordered(UUID tube, UUID ofCase, String order, Assay assay, UUID at) {
            entries.add(new Entry(
                    Orders.KIND.ref(id()),
                    new SequencingOrdered(
                            order,
                            ofCase,
                            tube,
                            assay,
                            RuleSet.Method.STANDARD,
                            "himuro",
                            at,
                            hospital.site(),
                            Optional.empty()),
                    this.at));
        }

        String done() {
            entries.add(new Entry(Manifests.KIND.ref(Manifests.idOf(id)), new LinesPacked(lines), at));
            happened(hospital, at.plusSeconds(3000), entries);
            return code;
        }
    }

    @Test
    void every_column_has_what_is_known_and_nothing_else() {
        var b = new Building();
        var donor = b.donor(ConsentScope.WHOLE_GENOME, ConsentScope.DATABASE);
        var surgery = b.ofCase(donor, "CASE-A");
        var draw = b.ofCase(donor, "CASE-B");
        var box = b.box("BOX-%d".formatted(made), 9, 9);
        var tumour = b.tube("TUBE-T%d".formatted(made), surgery, donor, Material.TUMOUR_TISSUE);
        var blood = b.tube("TUBE-N%d".formatted(made), draw, donor, Material.BLOOD);
        var dna = b.tube("TUBE-D%d".formatted(made), surgery, donor, Material.DNA);
        b.boxed(dna, box, "B03");
        b.loose(tumour);
        b.loose(blood);
        b.analysed(dna, Analyte.CONCENTRATION, "12.5", 10);
        b.analysed(dna, Analyte.CONCENTRATION, "50.5", 20);
        var wrong = b.analysed(dna, Analyte.CONCENTRATION, "99", 30);
        b.entries.add(new Entry(Measurements.KIND.ref(wrong), new AnalysisUndone(), b.at.plusSeconds(2000)));
        b.analysed(dna, Analyte.DIN, "7.9", 10);
        b.entries.add(new Entry(
                Tubes.KIND.ref(dna),
                new TubeAmountFound(new Amount(new BigDecimal("40"), AmountUnit.MICROLITRE)),
                b.at.plusSeconds(850)));
        b.ordered(dna, surgery, "ORDER-%d".formatted(made), Assay.WGS_T120, laboratory.site());
        b.ordered(dna, surgery, "OTHER-%d".formatted(made), Assay.WGS_T120, stranger.site());
        var code = b.done();
        var now = Instant.now();
        happened(
                hospital,
                now,
                List.of(new Entry(TubeAliases.KIND.ref(id()), new TubeAliased("FB0001%d".formatted(made), dna), now)));
        happened(
                laboratory,
                now,
                List.of(new Entry(TubeAliases.KIND.ref(id()), new TubeAliased("ACC-%d".formatted(made), dna), now)));

        var all = contents(code);
        assertThat(all.lines()).extracting(PaperLine::line).containsExactly(1, 2, 3);
        var d = all.boxes().getFirst().lines().getFirst();
        assertThat(d.position()).contains("B03");
        assertThat(d.rack()).contains("BOX-%d".formatted(made));
        assertThat(d.of(Analyte.CONCENTRATION).orElseThrow().value()).isEqualByComparingTo("50.5");
        assertThat(d.totalNg().orElseThrow()).isEqualByComparingTo("2020");
        assertThat(d.of(Analyte.DIN).orElseThrow().value()).isEqualByComparingTo("7.9");
        assertThat(d.of(Analyte.RIN)).isEmpty();
        assertThat(d.orders()).containsExactly("ORDER-%d".formatted(made));
        assertThat(d.assays()).containsExactly("WGS_T120");
        assertThat(d.half()).contains(Half.TUMOUR);
        assertThat(d.container()).contains("FB0001%d".formatted(made));
        assertThat(d.accession()).contains("ACC-%d".formatted(made));
        assertThat(d.sprec()).isEmpty();
        assertThat(d.consent().scopes()).containsExactly(ConsentScope.WHOLE_GENOME, ConsentScope.DATABASE);
        assertThat(d.consent().form()).contains("unified-icf v2");
        var n = all.loose().getFirst();
        assertThat(n.material()).isEqualTo(Material.BLOOD);
        assertThat(n.half()).contains(Half.NORMAL);
        assertThat(n.pair()).as("with the tumour, not with its own case").isEqualTo("CASE-A");
        assertThat(n.volumeUl()).isEmpty();
        assertThat(n.measured()).isEmpty();
        assertThat(n.accession()).isEmpty();
        var t = all.loose().get(1);
        assertThat(t.sprec().orElseThrow()).startsWith("TIS-SRG-");
        assertThat(t.collected()).contains(LocalDate.ofInstant(b.at.plusSeconds(60), TOKYO));
        assertThat(List.of(d, n, t)).extracting(PaperLine::donor).containsOnly(donor.toString());
    }

    @Test
    void nobody_but_the_two_ends_has_its_papers() {
        var b = new Building();
        var donor = b.donor(ConsentScope.WHOLE_GENOME);
        b.loose(b.tube("TUBE-X%d".formatted(made), b.ofCase(donor, "CASE-X"), donor, Material.BLOOD));
        var code = b.done();
        assertThat(paper(code, hospital)).isPresent();
        assertThat(paper(code, laboratory).orElseThrow().mine()).isFalse();
        assertThat(paper(code, stranger)).isEmpty();
        assertThat(paper("P999999", stranger)).isEmpty();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    /** What stops the closing makes a draft, each reason once; that the label is not on it yet is none. */
    @Test
    void a_draft_has_the_reasons_of_the_closing() {
        var b = new Building();
        var donor = b.donor(ConsentScope.WHOLE_GENOME);
        var ofCase = b.ofCase(donor, "CASE-R");
        b.loose(b.tube("TUBE-R%d".formatted(made), ofCase, donor, Material.TUMOUR_TISSUE));
        b.loose(b.tube("TUBE-S%d".formatted(made), ofCase, donor, Material.BLOOD));
        b.entries.add(new Entry(Consents.KIND.ref(donor), new ConsentWithdrawn("NOT_GIVEN"), b.at.plusSeconds(1500)));
        var packing = Packagings.KIND.ref(Packagings.idOf(b.id));
        b.entries.add(
                new Entry(packing, new CoolantPut(Optional.of("DRY_ICE"), Optional.of(new BigDecimal("8"))), b.at));
        b.entries.add(new Entry(packing, new HazardClassed(Optional.of("UN3373")), b.at));
        var code = b.done();
        var paper = paper(code, hospital).orElseThrow();
        assertThat(paper.draft()).isTrue();
        var expected =
                ClosePackage.of(code, paper.packed(), LocalDate.now(TOKYO).plusDays(1));
        var now = Instant.now();
        var refused = app.getBean(ParcelVerbs.class).closing().run(expected, hospital, id(), now, now);
        var closing = codes(((Outcome.Refused<?>) refused).reasons()).stream()
                .filter(c -> !MAY_DIFFER.contains(c))
                .toList();
        assertThat(codes(paper.against())).contains("CONSENT_WITHDRAWN", "LAYER_NOT_CHECKED", "RESPONSIBLE_MISSING");
        assertThat(paper.against()).doesNotHaveDuplicates();
        assertThat(paper.against())
                .filteredOn(r -> r.code().equals("LAYER_NOT_CHECKED"))
                .extracting(r -> r.args().getFirst())
                .containsExactly("PRIMARY", "ABSORBENT", "SECONDARY", "OUTER");
        assertThat(closing.stream()
                        .filter(c -> !c.equals("LAYER_NOT_CHECKED"))
                        .distinct()
                        .toList())
                .allMatch(codes(paper.against())::contains);
    }

    private static String full(int tubes) {
        var b = new Building();
        UUID box = id();
        for (int i = 0; i < tubes; i++) {
            int at = i % PER_BOX;
            if (at == 0) {
                box = b.box("BOX%d-%d".formatted(made, i / PER_BOX), 10, 10);
            }
            var donor = b.donor(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH);
            var ofCase = b.ofCase(donor, "CASE%d-%d".formatted(made, i));
            var tube = b.tube("TUBE%d-%d".formatted(made, i), ofCase, donor, Material.TUMOUR_TISSUE);
            b.boxed(tube, box, new Cell(at / 10 + 1, at % 10 + 1).label());
            b.analysed(tube, Analyte.TUMOUR_CONTENT, "60", 5);
            b.ordered(tube, ofCase, "ORD%d-%d".formatted(made, i), Assay.WGS_T120, laboratory.site());
            if (b.entries.size() > 400) {
                happened(hospital, b.at.plusSeconds(3000), List.copyOf(b.entries));
                b.entries.clear();
            }
        }
        return b.done();
    }

    private static long selects() {
        return app.getBean(Queries.class)
                .query("show global status like 'Com_select'", List.of(), row -> row.getLong(2))
                .getFirst();
    }

    private static long asked(String code) {
        var paper = paper(code, hospital).orElseThrow();
        long before = selects();
        var all = app.getBean(WritingParcelPapers.class).contents(paper);
        assertThat(all.lines()).isNotEmpty();
        return selects() - before;
    }

    /** One statement a kind of column: jobs of the application may ask something meanwhile. */
    @Test
    void many_tubes_are_read_by_as_many_statements_as_one() {
        var many = full(MANY);
        var one = full(1);
        contents(one);
        long few = Math.min(asked(one), asked(one));
        assertThat(Math.min(asked(many), asked(many))).isLessThanOrEqualTo(few + 8);
        long from = System.nanoTime();
        assertThat(contents(many).lines())
                .hasSize(MANY)
                .allMatch(l -> l.position().isPresent());
        System.out.printf("%d tubes read in %d ms%n", MANY, (System.nanoTime() - from) / 1_000_000);
    }
}
