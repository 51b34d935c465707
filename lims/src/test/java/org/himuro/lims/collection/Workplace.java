package org.himuro.lims.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.ChillingTube;
import org.himuro.lims.collection.application.ClosingCase;
import org.himuro.lims.collection.application.DecidingCorrection;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.KitVerbs;
import org.himuro.lims.collection.application.LinkingKit;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.ProposingCorrection;
import org.himuro.lims.collection.application.RecordingResection;
import org.himuro.lims.collection.application.ReportingTimeUnknown;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.collection.application.UndoingAct;
import org.himuro.lims.collection.application.WorkingAtBench;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.labelling.application.SerialCaseCodes;
import org.himuro.lims.labelling.application.SerialKitCodes;
import org.himuro.lims.labelling.application.SerialTubeCodes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.procedure.Procedure;

/** A hospital's morning, told in sentences: the verbs of collection on a ledger in memory. Times are of one day in Tokyo. */
public final class Workplace {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final String PROCEDURE = "fresh-frozen-tissue";

    public final LedgerInMemory ledger = new LedgerInMemory();
    public final UUID site = new UUID(1, 1);
    public final Actor technician = new Actor(new UUID(2, 1), Optional.of(new UUID(3, 1)), site);
    public final Actor pathologist = new Actor(new UUID(2, 2), Optional.empty(), site);
    public final UUID donor = new UUID(4, 1);
    public final UUID refrigerator = new UUID(5, 1);
    private final IndexInMemory index = new IndexInMemory(ledger);
    private SopRegister register = SopRegister.shipped();
    final Procedures procedures = () -> register;
    public final ShippedProtocols protocols = new ShippedProtocols();
    private final Serials serials = new Counters();
    private long made;
    private final Ids ids = () -> new UUID(9, ++made);

    /** What is in force from its own days on. */
    public Workplace approved(Procedure more) {
        var editions = new ArrayList<>(register.editions());
        editions.add(new SopRegister.Edition(more, Optional.empty()));
        register = new SopRegister(editions);
        return this;
    }

    public UUID next() {
        return ids.next();
    }

    public static LocalDate today() {
        return DAY;
    }

    public static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(TOKYO).toInstant();
    }

    public Workplace consented(ConsentScope... scopes) {
        var all = scopes.length == 0 ? List.of(ConsentScope.WHOLE_GENOME) : List.of(scopes);
        new GivingConsent(ledger)
                .run(new GiveConsent(donor, "unified-icf", 2, all), technician, next(), at("07:00"), at("07:00"));
        return this;
    }

    public Workplace withdrawnAt(String time) {
        new WithdrawingConsent(ledger)
                .run(new WithdrawConsent(donor, "NOT_GIVEN"), technician, next(), at(time), at(time));
        return this;
    }

    public Outcome<CaseAnswer> opens(OpenCase command, UUID act) {
        return opens(command, act, at("08:00"));
    }

    public Outcome<CaseAnswer> opens(OpenCase command, UUID act, Instant said) {
        return new OpeningCase(
                        ledger,
                        ids,
                        new SerialCaseCodes(serials),
                        (code, project) -> Optional.empty(),
                        new OneSite(),
                        procedures,
                        protocols)
                .run(command, technician, act, said, at("08:00"));
    }

    public CaseAnswer openCase() {
        return done(opens(new OpenCase(donor, "WG", CaseKind.SURGERY, PROCEDURE, Optional.empty()), next()));
    }

    public Outcome<org.himuro.lims.labelling.LabelledTubes> labels(LabelTubes command, UUID act) {
        return new LabellingTubes(ledger, ids, new SerialTubeCodes(serials), index)
                .run(command, technician, act, at("08:05"), at("08:05"));
    }

    public UUID labelledTube(CaseAnswer owner, Material material) {
        var labelled = done(labels(new LabelTubes(List.of(new LabelTubes.Wanted(owner.code(), material, 1))), next()));
        return labelled.tubes().getFirst().id();
    }

    public CaseAnswer resected(CaseAnswer owner, String time) {
        return done(new RecordingResection(ledger, index, procedures)
                .run(new RecordResection(owner.caseId()), technician, next(), at(time), at(time)));
    }

    public TubeAnswer sampled(UUID tube, CaseAnswer owner, String time) {
        return sampled(tube, owner, time, next());
    }

    public TubeAnswer sampled(UUID tube, CaseAnswer owner, String time, UUID act) {
        return done(new SamplingTube(ledger, procedures)
                .run(new SampleTube(tube, owner.caseId()), technician, act, at(time), at(time)));
    }

    public TubeAnswer chilled(UUID tube, String time, String recorded) {
        return done(new ChillingTube(ledger, procedures)
                .run(new ChillTube(tube, refrigerator, "REASON01"), technician, next(), at(time), at(recorded)));
    }

    public TubeAnswer frozen(UUID tube, String time) {
        return frozen(tube, time, next());
    }

    public TubeAnswer frozen(UUID tube, String time, UUID act) {
        return done(new FreezingTube(ledger, procedures)
                .run(new FreezeTube(tube, FreezingMedium.LIQUID_NITROGEN), technician, act, at(time), at(time)));
    }

    public TubeAnswer unknown(UUID tube, ReportTimeUnknown.Which which, String time) {
        return done(new ReportingTimeUnknown(ledger, procedures)
                .run(new ReportTimeUnknown(tube, which, "REASON05"), technician, next(), at(time), at(time)));
    }

    public Outcome<CaseAnswer> closes(CaseAnswer owner, CloseCase.Why why, String time) {
        return new ClosingCase(ledger, index)
                .run(new CloseCase(owner.caseId(), why), technician, next(), at(time), at(time));
    }

    public LinkingKit linking() {
        return new LinkingKit(ledger, ids, protocols);
    }

    public KitVerbs kitVerbs() {
        return new KitVerbs(ledger, index);
    }

    /** Ten days before. */
    public Outcome<KitsAnswer> assembles(AssembleKits command, UUID act) {
        var then = at("07:30").minus(Duration.ofDays(10));
        return new AssemblingKits(ledger, ids, new SerialKitCodes(serials), new OneSite(), protocols)
                .run(command, technician, act, then, then);
    }

    /** A blood tube and two for the tumour. */
    public Kit kit(String protocol, LocalDate bestBefore) {
        var tubes = List.of(
                new AssembleKits.Content("tumour", Material.TUMOUR_TISSUE, 2),
                new AssembleKits.Content("normal", Material.BLOOD, 1));
        var command = new AssembleKits(protocol, "WG", 1, bestBefore, "", tubes);
        return kit(done(assembles(command, next())).kits().getFirst()).orElseThrow();
    }

    public Optional<Kit> kit(String code) {
        return kits().stream().filter(k -> k.code().equals(code)).findFirst();
    }

    public List<Kit> kits() {
        return List.copyOf(ledger.states(Kits.KIND, ledger.all(Kits.KIND)).values());
    }

    /** The verbs as the bench calls them. */
    public BenchWork bench() {
        return new WorkingAtBench(ledger, index, procedures, ledger::streamsOf, linking());
    }

    public Procedures shelf() {
        return procedures;
    }

    public SpecimenIndex index() {
        return index;
    }

    public Outcome<UndoAnswer> undo(UUID act, Actor by, String time) {
        return new UndoingAct(ledger, ledger::streamsOf, index, procedures)
                .run(new UndoAct(act), by, next(), at(time), at(time));
    }

    public Outcome<CorrectionAnswer> proposes(ProposeCorrection command, Actor by, String time) {
        return new ProposingCorrection(ledger, ids).run(command, by, next(), at(time), at(time));
    }

    public Outcome<CorrectionAnswer> decides(DecideCorrection command, Actor by, String time) {
        return new DecidingCorrection(ledger, index, procedures).run(command, by, next(), at(time), at(time));
    }

    /** All that was recorded of a tube. */
    public List<Fact> history(UUID tube) {
        return ledger.history(Tubes.KIND.ref(tube)).stream().map(Recorded::fact).toList();
    }

    public Case card(CaseAnswer owner) {
        return ledger.state(Cases.KIND, owner.caseId()).orElseThrow();
    }

    public Tube tube(UUID id) {
        return ledger.state(Tubes.KIND, id).orElseThrow();
    }

    public UUID fact(UUID stream, Class<?> type) {
        return ledger.everything().stream()
                .filter(r -> r.stream().id().equals(stream) && type.isInstance(r.fact()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public static <A extends Record> A done(Outcome<A> outcome) {
        return switch (outcome) {
            case Outcome.Done<A>(var answer, var repeated) -> answer;
            case Outcome.Refused<A>(var reasons, var repeated) -> throw new AssertionError("refused: " + reasons);
            case Outcome.InProgress<A>() -> throw new AssertionError("in progress");
            case Outcome.OtherContent<A>() -> throw new AssertionError("other content");
        };
    }

    public static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(r -> r.code()).toList()
                : List.of();
    }

    private static final class Counters implements Serials {
        private final Map<String, Integer> next = new HashMap<>();
        private final Map<String, Integer> blocks = new HashMap<>();

        @Override
        public int take(UUID act, String scope, java.util.function.IntUnaryOperator after) {
            return blocks.computeIfAbsent(act + scope, key -> {
                int first = next.getOrDefault(scope, 1);
                next.put(scope, after.applyAsInt(first));
                return first;
            });
        }
    }

    private final class OneSite implements Sites {
        private final Site here = new Site(site, "NCH", "国立", "National", Category.HOSPITAL, "JP", TOKYO);

        @Override
        public Optional<Site> byId(UUID id) {
            return Optional.of(here);
        }

        @Override
        public Optional<Site> byCode(String code) {
            return Optional.of(here);
        }

        @Override
        public List<Site> all() {
            return List.of(here);
        }
    }
}
