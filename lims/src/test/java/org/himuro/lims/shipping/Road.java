package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.model.Answering;
import org.himuro.lims.shipping.model.Arriving;
import org.himuro.lims.shipping.model.Closing;
import org.himuro.lims.shipping.model.ClosingReceipt;
import org.himuro.lims.shipping.model.Describing;
import org.himuro.lims.shipping.model.Ends;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.shipping.model.Giving;
import org.himuro.lims.shipping.model.Opening;
import org.himuro.lims.shipping.model.Packing;
import org.himuro.lims.shipping.model.PackingDesk;
import org.himuro.lims.shipping.model.Receiving;
import org.himuro.lims.shipping.model.Stray;
import org.himuro.lims.shipping.model.Unpacking;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;

/** A hospital, a laboratory, a bank, and the road between them. It is Friday 20 November 2026 in Tokyo. */
final class Road {
    private static final Stray STRAY = new Stray(Optional.empty(), 4, Optional.of("0".repeat(64)));
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final Site HOSPITAL = site(1, "NCH", Category.HOSPITAL, "JP");
    static final Site LABORATORY = site(2, "LAB", Category.LABORATORY, "JP");
    static final Site BANK = site(3, "BNK", Category.BIOBANK, "JP");
    static final Site ABROAD = site(4, "USA", Category.LABORATORY, "US");
    static final Carriers CARRIERS = new Carriers(List.of(
            new Carrier("COURIER", WaybillCheck.NONE, "", ""), new Carrier("YAMATO", WaybillCheck.MOD7_12, "", "")));
    static final UUID DONOR = new UUID(4, 1);

    final LedgerInMemory ledger = new LedgerInMemory();
    final Map<String, StreamRef> codes = new HashMap<>();
    private final Map<String, Ends> ends = new HashMap<>();
    private long made;
    ShippingRules rules = ShippingRules.standard();
    OrderedWork ordered = OrderedWork.NONE;
    boolean lookedAt = true;
    final Map<NumbersInUse.Kind, UUID> taken = new HashMap<>();
    PackingDesk desk = new PackingDesk(PackingRules.standard(), CARRIERS, this::inUse, List.of());
    Instant now = FRIDAY.atTime(10, 0).atZone(TOKYO).toInstant();

    static Site site(int number, String code, Category category, String country) {
        return new Site(new UUID(1, number), code, code, code, category, country, TOKYO);
    }

    UUID id() {
        return new UUID(9, ++made);
    }

    Road happened(StreamRef stream, Fact... facts) {
        var act = act("give-consent", HOSPITAL);
        var entries = java.util.Arrays.stream(facts)
                .map(f -> new Entry(stream, f, now))
                .toList();
        ledger.perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
        return this;
    }

    record Nothing() {}

    Act act(String command, Site site) {
        return Act.of(id(), command, new Nothing(), new Actor(new UUID(2, 1), Optional.empty(), site.id()), now, now);
    }

    /** Brought in from the bank that existed before. */
    Road toEstablish() {
        return happened(Consents.KIND.ref(DONOR), new ConsentEvent.ConsentToEstablish("old-icf", 1));
    }

    Road established() {
        return happened(
                Consents.KIND.ref(DONOR),
                new ConsentEvent.ConsentEstablished(new java.util.UUID(5, 5), List.of(ConsentScope.WHOLE_GENOME)));
    }

    Road consented() {
        return happened(
                Consents.KIND.ref(DONOR), new ConsentGiven("unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)));
    }

    Road withdrawn() {
        return happened(Consents.KIND.ref(DONOR), new ConsentWithdrawn("NOT_GIVEN"));
    }

    Road certified(LocalDate until) {
        return happened(
                Laboratories.KIND.ref(Laboratories.idOf(LABORATORY.id())),
                new LaboratoryEvent.LaboratoryRegistered(LABORATORY.id(), 100),
                new LaboratoryEvent.CertificateRecorded(
                        Scheme.ISO_15189, "JAB", "R-0001", "GENOME", LocalDate.of(2024, 4, 1), until));
    }

    Road approved() {
        return happened(
                Laboratories.KIND.ref(Laboratories.idOf(LABORATORY.id())),
                new LaboratoryEvent.ConsortiumApproved(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
    }

    static Road allInOrder() {
        return new Road().consented().certified(LocalDate.of(2027, 3, 31)).approved();
    }

    String tube(String code, Material material, boolean frozen, Fact... more) {
        var id = id();
        var facts = new ArrayList<Fact>();
        facts.add(new TubeEvent.TubeLabelled(code, new UUID(6, 1), DONOR, material, Optional.empty(), HOSPITAL.id()));
        if (frozen) {
            facts.add(new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
        }
        facts.addAll(List.of(more));
        happened(Tubes.KIND.ref(id), facts.toArray(Fact[]::new));
        codes.put(code, Tubes.KIND.ref(id));
        return code;
    }

    String frozen(String code) {
        return tube(code, Material.TUMOUR_TISSUE, true);
    }

    String box(String code, String... tubes) {
        var id = id();
        happened(
                Containers.KIND.ref(id),
                new ContainerRegistered(code, ContainerType.BOX, code, HOSPITAL.id(), 9, 9, "ULT_80"));
        codes.put(code, Containers.KIND.ref(id));
        for (int i = 0; i < tubes.length; i++) {
            happened(stream(tubes[i]), new TubeEvent.TubeStored(id, "A" + (i + 1)));
        }
        return code;
    }

    StreamRef stream(String code) {
        return java.util.Objects.requireNonNull(codes.get(code));
    }

    Found found(String parcel) {
        var inBoxes = new HashMap<UUID, List<UUID>>();
        codes.values().stream()
                .filter(s -> s.kind().equals("container"))
                .forEach(box -> inBoxes.put(
                        box.id(),
                        ledger.states(Tubes.KIND, ledger.all(Tubes.KIND)).values().stream()
                                .filter(t ->
                                        t.placeId().filter(box.id()::equals).isPresent())
                                .map(Tube::id)
                                .toList()));
        var id = Optional.ofNullable(codes.get(parcel)).map(StreamRef::id);
        return new Found(id, Optional.ofNullable(ends.get(parcel)), codes, inBoxes)
                .at(desk)
                .ordered(ordered);
    }

    Outcome<ParcelAnswer> open(String code, Site receiver, Purpose purpose, TransportClass temperature) {
        return open(code, HOSPITAL, receiver, purpose, temperature);
    }

    Outcome<ParcelAnswer> open(String code, Site sender, Site receiver, Purpose purpose, TransportClass temperature) {
        var parcel = new Opening.New(id(), code, sender);
        var act = act("open-parcel", sender);
        var command = new OpenParcel(receiver.code(), purpose, temperature);
        codes.put(code, Parcels.KIND.ref(parcel.id()));
        ends(code, sender, receiver);
        return ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Opening.decide(command, parcel, Optional.of(receiver), rules, reads, act));
    }

    void ends(String parcel, Site sender, Site receiver) {
        ends.put(parcel, new Ends(sender, receiver));
    }

    /** Of a parcel that was not opened after all. */
    void forget(String parcel) {
        codes.remove(parcel);
        ends.remove(parcel);
    }

    Road opened(String code) {
        done(open(code, LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80));
        return this;
    }

    Outcome<ParcelAnswer> pack(String parcel, String... things) {
        var act = act("pack-tubes", HOSPITAL);
        return ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Packing.decide(new PackTubes(parcel, List.of(things)), found(parcel), rules, reads, act));
    }

    Outcome<ParcelAnswer> unpack(String parcel, String thing) {
        var act = act("unpack-tube", HOSPITAL);
        return ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Unpacking.decide(new UnpackTube(parcel, thing), found(parcel), reads, act));
    }

    private Set<NumbersInUse.Kind> inUse(NumbersInUse.Asked asked) {
        return taken.entrySet().stream()
                .filter(e -> !e.getValue().equals(asked.parcel()))
                .map(Map.Entry::getKey)
                .filter(kind -> !number(kind, asked).isEmpty())
                .collect(Collectors.toSet());
    }

    private static String number(NumbersInUse.Kind kind, NumbersInUse.Asked asked) {
        return switch (kind) {
            case SEAL -> asked.seal();
            case LOGGER -> asked.logger();
            case WAYBILL -> asked.waybill();
        };
    }

    Outcome<ParcelAnswer> describe(String parcel, PackageItem... items) {
        return describe(new DescribePackage(parcel, List.of(items)));
    }

    Outcome<ParcelAnswer> describe(DescribePackage command) {
        var act = act("describe-package", HOSPITAL);
        var id = Optional.ofNullable(codes.get(command.parcel())).map(StreamRef::id);
        return ledger.perform(
                act, ParcelAnswer.class, reads -> Describing.decide(command, id, desk, desk.inUse(), reads, act));
    }

    Packaging packaging(String parcel) {
        return Packagings.of(ledger, stream(parcel).id());
    }

    Outcome<ParcelAnswer> close(String parcel) {
        return close(new ClosePackage(parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(40), "UN3373", MONDAY));
    }

    Outcome<ParcelAnswer> close(ClosePackage command) {
        if (lookedAt) {
            describe(DescribePackage.lookedAt(command.parcel()));
        }
        var act = act("close-package", HOSPITAL);
        return ledger.perform(
                act, ParcelAnswer.class, reads -> Closing.decide(command, found(command.parcel()), rules, reads, act));
    }

    Outcome<ParcelAnswer> release(String parcel) {
        var act = act("release-to-carrier", HOSPITAL);
        var command = new ReleaseToCarrier(parcel, "COURIER", "1234-5678", "WAYBILL");
        return ledger.perform(
                act, ParcelAnswer.class, reads -> Giving.release(command, found(parcel), rules, reads, act));
    }

    ParcelAnswer given(String parcel) {
        var act = act("give-to-carrier", HOSPITAL);
        var command = new GiveToCarrier(parcel, "COURIER", "1234-5678", "WAYBILL");
        return done(ledger.perform(
                act, ParcelAnswer.class, reads -> Giving.report(command, found(parcel), rules, reads, act)));
    }

    ParcelAnswer arrived(String parcel, Site at) {
        var act = act("report-arrival", at);
        var command = new ReportArrival(parcel, ArrivalCondition.OK, Optional.empty());
        return done(ledger.perform(
                act, ParcelAnswer.class, reads -> Arriving.decide(command, found(parcel), STRAY, rules, reads, act)));
    }

    ReceiptAnswer receive(String parcel, TubeCondition condition, String... tubes) {
        return receiveAt(LABORATORY, parcel, condition, tubes);
    }

    ReceiptAnswer receiveAt(Site at, String parcel, TubeCondition condition, String... tubes) {
        var act = act("receive-tubes", at);
        var inHand = java.util.Arrays.stream(tubes)
                .map(t -> new ReceiveTubes.InHand(t, condition))
                .toList();
        return done(ledger.perform(
                act,
                ReceiptAnswer.class,
                reads -> Receiving.decide(new ReceiveTubes(parcel, inHand), found(parcel), rules, reads, act)));
    }

    Outcome<StatementAnswer> answer(String tube, boolean travelled) {
        var act = act("answer-statement", HOSPITAL);
        return ledger.perform(
                act,
                StatementAnswer.class,
                reads -> Answering.decide(new AnswerStatement(tube, travelled), found(""), reads, act));
    }

    Outcome<ParcelAnswer> closeReceipt(String parcel, String... missing) {
        var act = act("close-receipt", LABORATORY);
        return ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> ClosingReceipt.decide(new CloseReceipt(parcel, List.of(missing)), found(parcel), reads, act));
    }

    /** A parcel with these tubes, closed and released. */
    Road sent(String parcel, String... tubes) {
        opened(parcel);
        done(pack(parcel, tubes));
        done(close(parcel));
        done(release(parcel));
        return this;
    }

    Tube tube(String code) {
        return ledger.state(Tubes.KIND, stream(code).id()).orElseThrow();
    }

    Parcel parcel(String code) {
        return ledger.state(Parcels.KIND, stream(code).id()).orElseThrow();
    }

    Manifest manifest(String parcel) {
        return Manifests.of(ledger, stream(parcel).id());
    }

    List<String> marks(String tube) {
        return ledger.history(stream(tube)).stream()
                .filter(r -> r.fact() instanceof TubeEvent.TubeMarked)
                .map(r -> ((TubeEvent.TubeMarked) r.fact()).code())
                .toList();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(outcome.toString());
    }

    static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }
}
