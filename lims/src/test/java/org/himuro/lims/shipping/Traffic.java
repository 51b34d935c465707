package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.shipping.AgreeOnReceipt.Disagreed;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.model.Agreeing;
import org.himuro.lims.shipping.model.Answering;
import org.himuro.lims.shipping.model.Arriving;
import org.himuro.lims.shipping.model.Closing;
import org.himuro.lims.shipping.model.ClosingReceipt;
import org.himuro.lims.shipping.model.Describing;
import org.himuro.lims.shipping.model.DestroyingLines;
import org.himuro.lims.shipping.model.Diverting;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.shipping.model.Giving;
import org.himuro.lims.shipping.model.Packing;
import org.himuro.lims.shipping.model.PackingDesk;
import org.himuro.lims.shipping.model.Receiving;
import org.himuro.lims.shipping.model.RoadTelling;
import org.himuro.lims.shipping.model.Settling;
import org.himuro.lims.shipping.model.Stray;
import org.himuro.lims.shipping.model.Unpacking;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/**
 * A hospital, a laboratory and a bank that send each other parcels at random, beside a plain account of where every tube should be that
 * shares no code with what decides. After each deed both are compared, and each way in which they differ is a breach, in words.
 */
final class Traffic {
    private static final List<Site> SITES = List.of(Road.HOSPITAL, Road.LABORATORY, Road.BANK);
    private static final Set<LineState> TAKEN = EnumSet.of(LineState.RECEIVED, LineState.RETURNED);
    private static final Set<LineState> SAID =
            EnumSet.of(LineState.RECEIVED, LineState.RETURNED, LineState.EXTRA, LineState.STATED);
    /** The sender wrote it, and took nothing back. */
    private static final Set<LineState> LISTED =
            EnumSet.of(LineState.PACKED, LineState.LOST, LineState.MISSING, LineState.ELSEWHERE, LineState.DESTROYED);

    private static final List<BiConsumer<Traffic, String>> ANYTHING = List.of(
            Traffic::pack,
            Traffic::unpack,
            Traffic::closePackage,
            Traffic::release,
            Traffic::lost,
            Traffic::back,
            Traffic::divert,
            Traffic::arrive,
            Traffic::receive,
            Traffic::receive,
            Traffic::receive,
            Traffic::closeReceipt,
            Traffic::agree,
            Traffic::settle,
            Traffic::answer,
            Traffic::destroy,
            (traffic, parcel) -> traffic.withdraw(),
            (traffic, parcel) -> traffic.resend());

    private static final Stray STRAY = new Stray(Optional.empty(), 4, Optional.of("0".repeat(64)));
    private static final int TUBES = 9;
    private static final int PARCELS = 5;

    private final Road road = Road.allInOrder();
    private final Random random;
    private final Map<String, Spot> tubes = new TreeMap<>();
    /** To whom each tube was addressed last, itself and not with its box. */
    private final Map<String, Site> addressee = new TreeMap<>();

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<BooleanSupplier> sent = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();

    /** Where a tube should be: at a site, in a parcel, missing from one, or destroyed. */
    private sealed interface Spot {
        record At(UUID site) implements Spot {}

        record In(String parcel) implements Spot {}

        record Missing(String parcel) implements Spot {}

        record Destroyed() implements Spot {}
    }

    /** What should stand on a parcel's list. */
    private static final class Sheet {
        final Site from;
        Site to;
        /** To whom it was sent: sent back, it is addressed to them still. */
        Site addressed;

        ParcelStep step = ParcelStep.OPEN;
        final Map<String, LineState> lines = new TreeMap<>();
        final Map<String, String> boxes = new TreeMap<>();
        Optional<String> waybill = Optional.empty();

        Sheet(Site from, Site to) {
            this.from = from;
            this.to = to;
            addressed = to;
        }

        List<String> open() {
            return lines.entrySet().stream()
                    .filter(l -> l.getValue() == LineState.PACKED)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    Traffic(long seed) {
        random = new Random(seed);
        for (int n = 1; n <= TUBES; n++) {
            tubes.put(road.frozen("T" + n), new Spot.At(Road.HOSPITAL.id()));
        }
        road.box("B1", "T1", "T2", "T3");
        road.box("B2", "T4", "T5");
        road.desk = new PackingDesk(PackingRules.standard(), Road.CARRIERS, this::inUse, List.of());
    }

    /** Every breach; after the first nothing more is done. */
    List<String> run(int deeds) {
        for (int n = 0; n < deeds && breaches.isEmpty(); n++) {
            road.now = road.now.plusSeconds(60);
            deed();
            compare();
        }
        return breaches.isEmpty()
                ? List.of()
                : List.of(String.join("; ", breaches) + " after " + String.join(", ", story));
    }

    private void deed() {
        if (sheets.isEmpty() || sheets.size() < PARCELS && random.nextInt(8) == 0) {
            open();
            return;
        }
        var parcel = any(List.copyOf(sheets.keySet()));
        if (random.nextInt(3) == 0) {
            any(ANYTHING).accept(this, parcel);
        } else {
            any(fitting(sheet(parcel).step)).accept(this, parcel);
        }
    }

    /** What somebody would do next. */
    private static List<BiConsumer<Traffic, String>> fitting(ParcelStep step) {
        return switch (step) {
            case OPEN -> List.of(Traffic::pack, Traffic::pack, Traffic::closePackage);
            case CLOSED -> List.of(Traffic::release, Traffic::release, Traffic::release, Traffic::unpack);
            case GIVEN -> List.of(Traffic::lost, Traffic::back, Traffic::divert, Traffic::arrive, Traffic::receive);
            case ARRIVED ->
                List.of(Traffic::receive, Traffic::receive, Traffic::destroy, Traffic::back, Traffic::closeReceipt);
            case RECEIPT_CLOSED -> List.of(Traffic::receive, Traffic::agree, Traffic::settle, Traffic::answer);
        };
    }

    private void lost(String parcel) {
        tell(parcel, RoadNews.LOST);
    }

    private void back(String parcel) {
        tell(parcel, RoadNews.RETURNED);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Sheet sheet(String parcel) {
        return java.util.Objects.requireNonNull(sheets.get(parcel));
    }

    private Spot spot(String tube) {
        return java.util.Objects.requireNonNull(tubes.get(tube));
    }

    /** Who works on it: nearly always who should. */
    private Site mostly(Site site) {
        return random.nextInt(8) == 0 ? any(SITES) : site;
    }

    private List<String> some(List<String> of, int most) {
        var left = new ArrayList<>(of);
        java.util.Collections.shuffle(left, random);
        return List.copyOf(left.subList(0, Math.min(left.size(), 1 + random.nextInt(most))));
    }

    /** Performed now, and perhaps sent again later: what was refused must have left nothing behind. */
    private <A extends Record> Optional<A> perform(
            Act act, Class<A> answer, String words, BiFunction<Reads, Act, Decision<A>> decide) {
        int before = road.ledger.everything().size();
        var outcome = road.ledger.perform(act, answer, reads -> decide.apply(reads, act));
        var done = outcome instanceof Outcome.Done<A>(var said, var repeated) ? Optional.of(said) : Optional.<A>empty();
        story.add(act.command() + " " + words + (done.isPresent() ? "" : " refused " + outcome));
        if (done.isEmpty() && road.ledger.everything().size() != before) {
            breaches.add("refused, and something is written");
        }
        sent.add(() -> {
            int facts = road.ledger.everything().size();
            var again = road.ledger.perform(act, answer, reads -> decide.apply(reads, act));
            boolean same = again instanceof Outcome.Done<A>(var said, var repeated)
                    ? repeated && Optional.of(said).equals(done)
                    : done.isEmpty();
            return same && road.ledger.everything().size() == facts;
        });
        return done;
    }

    private void resend() {
        if (!sent.isEmpty()) {
            story.add("resend");
            if (!any(sent).getAsBoolean()) {
                breaches.add("sent again it answers otherwise, or does it again");
            }
        }
    }

    private void open() {
        var from = random.nextInt(4) > 0 && spot("T" + (1 + random.nextInt(TUBES))) instanceof Spot.At(var holder)
                ? SITES.stream().filter(s -> s.id().equals(holder)).findFirst().orElseThrow()
                : any(SITES);
        var to = any(SITES);
        var code = "P" + (sheets.size() + 1);
        var purpose = to.equals(Road.LABORATORY)
                ? Purpose.SEQUENCING
                : from.equals(Road.LABORATORY) ? Purpose.RETURN : Purpose.STORAGE;
        var outcome = road.open(code, from, to, purpose, TransportClass.ULT_80);
        if (outcome instanceof Outcome.Done<ParcelAnswer>) {
            story.add("open " + code + " " + from.code() + " to " + to.code());
            sheets.put(code, new Sheet(from, to));
        } else {
            road.forget(code);
        }
    }

    private void pack(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.from);
        var here = tubes.keySet().stream()
                .filter(t -> spot(t).equals(new Spot.At(site.id())))
                .toList();
        var from = here.isEmpty() || random.nextInt(4) == 0 ? List.copyOf(tubes.keySet()) : here;
        var things = random.nextInt(4) == 0 ? List.of(any(List.of("B1", "B2"))) : some(from, 4);
        var inBox = things.getFirst().startsWith("B") ? inBox(things.getFirst()) : List.<String>of();
        var act = road.act("pack-tubes", site);
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + things,
                        (reads, a) ->
                                Packing.decide(new PackTubes(parcel, things), road.found(parcel), road.rules, reads, a))
                .ifPresent(done -> {
                    should(site.equals(sheet.from) && sheet.step == ParcelStep.OPEN, "packed where it may not be");
                    for (var tube : inBox.isEmpty() ? things : inBox) {
                        should(spot(tube).equals(new Spot.At(site.id())), "packed what is not here: " + tube);
                        tubes.put(tube, new Spot.In(parcel));
                        if (inBox.isEmpty()) {
                            addressee.put(tube, sheet.to);
                        }
                        sheet.lines.put(tube, LineState.PACKED);
                        sheet.boxes.remove(tube);
                        if (!inBox.isEmpty()) {
                            sheet.boxes.put(tube, things.getFirst());
                        }
                    }
                });
    }

    /** The tubes that lie in it, by their own histories. */
    private List<String> inBox(String box) {
        var id = road.stream(box).id();
        return tubes.keySet().stream()
                .filter(t -> road.tube(t).place() == TubePlace.POSITION
                        && road.tube(t).placeId().filter(id::equals).isPresent())
                .toList();
    }

    private void unpack(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.from);
        var thing = random.nextInt(3) == 0 ? any(List.of("B1", "B2")) : any(List.copyOf(tubes.keySet()));
        var act = road.act("unpack-tube", site);
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + " " + thing,
                        (reads, a) -> Unpacking.decide(new UnpackTube(parcel, thing), road.found(parcel), reads, a))
                .ifPresent(done -> {
                    should(
                            site.equals(sheet.from) && sheet.step.compareTo(ParcelStep.CLOSED) <= 0,
                            "unpacked where it may not be");
                    var out = sheet.open().stream()
                            .filter(t -> t.equals(thing) || thing.equals(sheet.boxes.get(t)))
                            .toList();
                    for (var tube : out) {
                        sheet.lines.remove(tube);
                        if (spot(tube).equals(new Spot.In(parcel))) {
                            tubes.put(tube, new Spot.At(site.id()));
                        }
                    }
                    sheet.step = ParcelStep.OPEN;
                });
    }

    private void closePackage(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.from);
        var describe = road.act("describe-package", site);
        var id = Optional.of(road.stream(parcel).id());
        perform(
                describe,
                ParcelAnswer.class,
                parcel,
                (reads, a) -> Describing.decide(
                        DescribePackage.lookedAt(parcel), id, road.desk, road.desk.inUse(), reads, a));
        var command = new ClosePackage(parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(40), "UN3373", Road.MONDAY);
        var act = road.act("close-package", site);
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel,
                        (reads, a) -> Closing.decide(command, road.found(parcel), road.rules, reads, a))
                .ifPresent(done -> {
                    should(site.equals(sheet.from) && sheet.step == ParcelStep.OPEN, "closed where it may not be");
                    should(!sheet.lines.isEmpty(), "closed with nothing in it");
                    sheet.step = ParcelStep.CLOSED;
                });
    }

    /** Of a waybill that another parcel has, however it was written, there is one more. */
    private Set<NumbersInUse.Kind> inUse(NumbersInUse.Asked asked) {
        return sheets.entrySet().stream()
                        .filter(e -> !road.stream(e.getKey()).id().equals(asked.parcel()))
                        .anyMatch(e -> e.getValue()
                                .waybill
                                .filter(asked.waybill()::equals)
                                .isPresent())
                ? Set.of(NumbersInUse.Kind.WAYBILL)
                : Set.of();
    }

    private void release(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.from);
        var number = "W" + random.nextInt(8);
        var waybill = random.nextBoolean() ? number : number.replace("W", "W-");
        boolean used = sheets.values().stream()
                .filter(s -> s != sheet)
                .anyMatch(s -> s.waybill.filter(number::equals).isPresent());
        var act = road.act("release-to-carrier", site);
        var command = new ReleaseToCarrier(parcel, "COURIER", waybill, "WAYBILL");
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + " " + waybill,
                        (reads, a) -> Giving.release(command, road.found(parcel), road.rules, reads, a))
                .ifPresent(done -> {
                    should(site.equals(sheet.from) && sheet.step == ParcelStep.CLOSED, "given where it may not be");
                    should(!used, "given with another parcel's waybill");
                    sheet.waybill = Optional.of(number);
                    sheet.step = ParcelStep.GIVEN;
                });
    }

    private void tell(String parcel, RoadNews news) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.from);
        var act = road.act("tell-road", site);
        var id = Optional.of(road.stream(parcel).id());
        var command =
                new TellRoad(parcel, news, Optional.empty(), Optional.empty(), Optional.of("OTHER"), Optional.empty());
        perform(act, ParcelAnswer.class, parcel + " " + news, (reads, a) -> RoadTelling.decide(command, id, reads, a));
        boolean underway = sheet.step == ParcelStep.GIVEN;
        if (!site.equals(sheet.from)) {
            return;
        }
        if (news == RoadNews.LOST && underway) {
            for (var tube : sheet.open()) {
                sheet.lines.put(tube, LineState.LOST);
                if (spot(tube).equals(new Spot.In(parcel))) {
                    tubes.put(tube, new Spot.Missing(parcel));
                }
            }
        } else if (news == RoadNews.RETURNED && (underway || sheet.step == ParcelStep.ARRIVED)) {
            to(parcel, sheet.from);
            sheet.step = road.parcel(parcel).step();
        }
    }

    private void to(String parcel, Site to) {
        sheet(parcel).to = to;
        road.ends(parcel, sheet(parcel).from, to);
    }

    private void divert(String parcel) {
        var sheet = sheet(parcel);
        var to = any(SITES);
        var act = road.act("divert-parcel", sheet.from);
        var id = Optional.of(road.stream(parcel).id());
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + " to " + to.code(),
                        (reads, a) -> Diverting.decide(
                                new DivertParcel(parcel, to.code()),
                                id,
                                Optional.of(to),
                                sheet.from,
                                road.rules,
                                reads,
                                a))
                .ifPresent(done -> {
                    should(
                            sheet.step == ParcelStep.CLOSED || sheet.step == ParcelStep.GIVEN,
                            "diverted where it may not be");
                    to(parcel, to);
                    sheet.addressed = to;
                    sheet.open().stream()
                            .filter(t -> spot(t).equals(new Spot.In(parcel)) && !sheet.boxes.containsKey(t))
                            .forEach(t -> addressee.put(t, to));
                });
    }

    private void arrive(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.to);
        var act = road.act("report-arrival", site);
        var command = new ReportArrival(parcel, ArrivalCondition.OK, Optional.empty());
        perform(
                act,
                ParcelAnswer.class,
                parcel + " at " + site.code(),
                (reads, a) -> Arriving.decide(command, found(parcel, site), STRAY, road.rules, reads, a));
        if (knows(sheet, site)) {
            arrived(sheet);
        }
    }

    private static void arrived(Sheet sheet) {
        if (sheet.step.compareTo(ParcelStep.ARRIVED) < 0) {
            sheet.step = ParcelStep.ARRIVED;
        }
    }

    private static boolean knows(Sheet sheet, Site site) {
        return site.equals(sheet.from) || site.equals(sheet.to);
    }

    /** A parcel between others is none for a site. */
    private Found found(String parcel, Site site) {
        return road.found(knows(sheet(parcel), site) ? parcel : "");
    }

    private void receive(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.to);
        var codes = new ArrayList<>(
                random.nextInt(4) > 0 && !sheet.lines.isEmpty()
                        ? some(List.copyOf(sheet.lines.keySet()), 5)
                        : some(List.copyOf(tubes.keySet()), 2));
        if (random.nextInt(6) == 0) {
            codes.add("NO-SUCH-TUBE");
        }
        if (random.nextInt(6) == 0) {
            codes.add(codes.getFirst());
        }
        var condition = any(List.of(TubeCondition.OK, TubeCondition.OK, TubeCondition.DAMAGED, TubeCondition.THAWED));
        var inHand = codes.stream().map(c -> new InHand(c, condition)).toList();
        var before = road.manifest(parcel);
        var inBox = tubes.keySet().stream().filter(t -> inBoxFor(t, site)).collect(Collectors.toSet());
        var act = road.act("receive-tubes", site);
        perform(
                        act,
                        ReceiptAnswer.class,
                        parcel + codes + " " + condition + " at " + site.code(),
                        (reads, a) -> Receiving.decide(
                                new ReceiveTubes(parcel, inHand), found(parcel, site), road.rules, reads, a))
                .filter(done -> knows(sheet, site))
                .ifPresent(done -> {
                    arrived(sheet);
                    for (var tube : new HashSet<>(codes)) {
                        if (tubes.containsKey(tube)) {
                            var line = before.line(road.stream(tube).id());
                            boolean again = line.filter(l -> SAID.contains(l.state()))
                                    .filter(l -> condition == TubeCondition.OK
                                            || l.condition().equals(Optional.of(condition)))
                                    .isPresent();
                            if (!again) {
                                received(parcel, sheet, tube, site, inBox.contains(tube));
                            }
                        }
                    }
                });
    }

    /** What somebody gave is this site's now; what nobody gave stays whose it is, whatever list it stands on. */
    private void received(String parcel, Sheet sheet, String tube, Site site, boolean inBoxForIt) {
        var before = Optional.ofNullable(sheet.lines.get(tube));
        var now = line(parcel, tube);
        now.ifPresent(state -> sheet.lines.put(tube, state));
        boolean listed = before.filter(LISTED::contains).isPresent();
        if (!given(parcel, tube, site, listed || before.filter(TAKEN::contains).isPresent(), inBoxForIt)) {
            should(!listed || now.equals(before), "on the list and not given, and " + now + ": " + tube);
            return;
        }
        if (listed) {
            var expected = sheet.to.equals(sheet.from) ? LineState.RETURNED : LineState.RECEIVED;
            should(now.equals(Optional.of(expected)), "on the list and in hand, and " + now + ": " + tube);
        } else if (before.filter(TAKEN::contains).isEmpty()) {
            should(now.equals(Optional.of(LineState.EXTRA)), "given beside the list, and " + now + ": " + tube);
        }
        addressee.remove(tube);
        if (!(spot(tube) instanceof Spot.Destroyed)) {
            tubes.put(tube, new Spot.At(site.id()));
        }
    }

    /** Whether somebody said to have given it to this site, if not in this parcel. */
    private boolean given(String parcel, String tube, Site site, boolean listed, boolean inBoxForIt) {
        boolean addressed = site.equals(addressee.get(tube));
        boolean withItsBox = spot(tube) instanceof Spot.In(var in)
                && sheet(in).boxes.containsKey(tube)
                && sheet(in).addressed.equals(site);
        return switch (spot(tube)) {
            case Spot.At(var holder) -> holder.equals(site.id()) || inBoxForIt;
            case Spot.In(var in) -> in.equals(parcel) || sheet(in).from.equals(site) || addressed || withItsBox;
            case Spot.Missing(var in) -> listed || sheet(in).from.equals(site) || addressed;
            case Spot.Destroyed() -> listed;
        };
    }

    /** Its box is in a parcel to this site still, whoever looked at it on the way. */
    private boolean inBoxFor(String tube, Site site) {
        return box(road.tube(tube)).flatMap(id -> road.ledger.state(Containers.KIND, id)).stream()
                .anyMatch(box -> box.parcel().isPresent()
                        && box.addressee().filter(site.id()::equals).isPresent());
    }

    private Optional<LineState> line(String parcel, String tube) {
        return road.manifest(parcel).line(road.stream(tube).id()).map(ManifestLine::state);
    }

    private void closeReceipt(String parcel) {
        var sheet = sheet(parcel);
        var site = mostly(sheet.to);
        var open = sheet.open();
        var missing = random.nextInt(4) == 0 && !open.isEmpty() ? some(open, open.size()) : open;
        var act = road.act("close-receipt", site);
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + missing,
                        (reads, a) ->
                                ClosingReceipt.decide(new CloseReceipt(parcel, missing), road.found(parcel), reads, a))
                .ifPresent(done -> {
                    should(site.equals(sheet.to) && sheet.step == ParcelStep.ARRIVED, "closed where it may not be");
                    for (var tube : open) {
                        boolean in = spot(tube).equals(new Spot.In(parcel));
                        should(!in || missing.contains(tube), "closed with an open line: " + tube);
                        boolean gone = spot(tube) instanceof Spot.Destroyed;
                        sheet.lines.put(
                                tube, in ? LineState.MISSING : gone ? LineState.DESTROYED : LineState.ELSEWHERE);
                        if (in) {
                            tubes.put(tube, new Spot.Missing(parcel));
                        }
                    }
                    sheet.step = ParcelStep.RECEIPT_CLOSED;
                });
    }

    private void agree(String parcel) {
        var sheet = sheet(parcel);
        var lines = random.nextInt(3) == 0 || sheet.lines.isEmpty()
                ? List.<Disagreed>of()
                : some(List.copyOf(sheet.lines.keySet()), 2).stream()
                        .map(t -> new Disagreed(t, any(List.of(DisputeReason.values()))))
                        .toList();
        var act = road.act("agree-on-receipt", mostly(sheet.from));
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + lines,
                        (reads, a) -> Agreeing.decide(
                                new AgreeOnReceipt(parcel, lines),
                                road.found(parcel),
                                ReceiptRules.standard(),
                                reads,
                                a))
                .ifPresent(done -> {
                    should(sheet.step == ParcelStep.RECEIPT_CLOSED, "agreed before it was closed");
                    for (var said : lines) {
                        var before = sheet.lines.get(said.tube());
                        if (said.reason() == DisputeReason.NEVER_SENT
                                && (before == LineState.MISSING || before == LineState.LOST)) {
                            sheet.lines.put(said.tube(), LineState.CANCELLED);
                            if (spot(said.tube()) instanceof Spot.Missing(var from)
                                    && sheet(from).from.equals(sheet.from)) {
                                tubes.put(said.tube(), new Spot.At(sheet.from.id()));
                            }
                        }
                    }
                });
    }

    private void settle(String parcel) {
        var sheet = sheet(parcel);
        var tube = any(List.copyOf(tubes.keySet()));
        var how = random.nextBoolean() ? Settlement.SENDER_YIELDS : Settlement.RECEIVER_YIELDS;
        var site = how == Settlement.SENDER_YIELDS ? sheet.from : sheet.to;
        var act = road.act("settle-dispute", site);
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + " " + tube + " " + how,
                        (reads, a) ->
                                Settling.decide(new SettleDispute(parcel, tube, how), road.found(parcel), reads, a))
                .ifPresent(done -> {
                    if (sheet.lines.get(tube) == LineState.MISSING
                            && line(parcel, tube).equals(Optional.of(LineState.LOST))) {
                        should(how == Settlement.RECEIVER_YIELDS, "lost by the sender's word alone");
                        sheet.lines.put(tube, LineState.LOST);
                    }
                });
    }

    /** What a receiver says to have is its holder's to confirm, and then, and only then, the receiver's. */
    private void answer(String parcel) {
        var sheet = sheet(parcel);
        var stated = sheet.lines.entrySet().stream()
                .filter(l -> l.getValue() == LineState.STATED)
                .map(Map.Entry::getKey)
                .toList();
        if (stated.isEmpty()) {
            return;
        }
        var tube = any(stated);
        var site = any(SITES);
        boolean travelled = random.nextBoolean();
        var before = road.tube(tube);
        var by = before.statedBy();
        var where = before.statedParcel();
        var act = road.act("answer-statement", site);
        perform(
                        act,
                        StatementAnswer.class,
                        tube + " " + travelled,
                        (reads, a) -> Answering.decide(new AnswerStatement(tube, travelled), road.found(""), reads, a))
                .ifPresent(done -> {
                    var of = sheets.entrySet().stream()
                            .filter(e -> where.filter(road.stream(e.getKey()).id()::equals)
                                    .isPresent())
                            .findFirst()
                            .orElseThrow();
                    boolean his = switch (spot(tube)) {
                        case Spot.At(var holder) -> holder.equals(site.id());
                        case Spot.In(var in) -> sheet(in).from.equals(site);
                        case Spot.Missing(var from) -> sheet(from).from.equals(site);
                        case Spot.Destroyed() -> true;
                    };
                    should(his, "answered by another than its holder: " + tube);
                    of.getValue()
                            .lines
                            .replace(tube, LineState.STATED, travelled ? LineState.EXTRA : LineState.REFUTED);
                    if (travelled && !(spot(tube) instanceof Spot.Destroyed)) {
                        tubes.put(tube, new Spot.At(by.orElseThrow()));
                    }
                });
    }

    private void destroy(String parcel) {
        var sheet = sheet(parcel);
        var open = sheet.open();
        var which = open.isEmpty() ? List.of("T1") : some(open, 2);
        var act = road.act("destroy-lines", random.nextBoolean() ? sheet.from : sheet.to);
        var command = new DestroyLines(
                parcel,
                which,
                "DAMAGED",
                "INCINERATED",
                Optional.of(act.actor().person()),
                Optional.of(new UUID(2, 2)));
        perform(
                        act,
                        ParcelAnswer.class,
                        parcel + which,
                        (reads, a) -> DestroyingLines.decide(
                                command, "C-" + parcel, road.found(parcel), Spared.NOTHING, reads, a))
                .ifPresent(done -> {
                    for (var tube : which) {
                        should(spot(tube).equals(new Spot.In(parcel)), "destroyed what is not in it: " + tube);
                        sheet.lines.put(tube, LineState.DESTROYED);
                        tubes.put(tube, new Spot.Destroyed());
                    }
                });
    }

    private void withdraw() {
        if (random.nextInt(3) == 0) {
            story.add("withdraw");
            road.withdrawn();
        }
    }

    private void should(boolean right, String otherwise) {
        if (!right) {
            breaches.add(otherwise);
        }
    }

    /** The whole account against the whole ledger: nothing lost, doubled or elsewhere, and every sum adds up. */
    private void compare() {
        tubes.forEach((tube, spot) -> {
            var real = real(road.tube(tube));
            should(real.equals(spot), tube + " should be " + spot + " and is " + real);
        });
        sheets.forEach((parcel, sheet) -> {
            var manifest = road.manifest(parcel);
            var real = new TreeMap<String, LineState>();
            manifest.lines().forEach(l -> {
                var twice = real.put(code(l.tube()), l.state());
                should(twice == null, "two lines of one tube in " + parcel);
            });
            should(real.equals(sheet.lines), parcel + " should have " + sheet.lines + " and has " + real);
            should(road.parcel(parcel).step() == sheet.step, parcel + " should be " + sheet.step);
            should(road.parcel(parcel).receiver().equals(sheet.to.id()), parcel + " should go to " + sheet.to.code());
            int sum = java.util.Arrays.stream(LineState.values())
                    .mapToInt(manifest::count)
                    .sum();
            should(sum == manifest.lines().size(), "the sums of " + parcel);
        });
        for (var entry : tubes.entrySet()) {
            long underway = sheets.entrySet().stream()
                    .filter(s -> entry.getValue().equals(new Spot.In(s.getKey()))
                            && s.getValue().lines.get(entry.getKey()) == LineState.PACKED)
                    .count();
            should(
                    underway == (entry.getValue() instanceof Spot.In ? 1 : 0),
                    entry.getKey() + " is underway " + underway);
        }
    }

    private String code(UUID tube) {
        return tubes.keySet().stream()
                .filter(t -> road.stream(t).id().equals(tube))
                .findFirst()
                .orElseThrow();
    }

    /** By the tube's own history, its box's, and the lists. */
    private Spot real(Tube tube) {
        if (tube.step() == TubeStep.DESTROYED) {
            return new Spot.Destroyed();
        }
        if (tube.step() == TubeStep.MISSING) {
            return new Spot.Missing(tubes.get(tube.code()) instanceof Spot.Missing(var parcel) ? parcel : "?");
        }
        var in = tube.place() == TubePlace.PARCEL
                ? tube.placeId()
                : box(tube).flatMap(id -> road.ledger.state(Containers.KIND, id).flatMap(c -> c.parcel()));
        return in.flatMap(this::parcelCode)
                .filter(p ->
                        tube.place() == TubePlace.PARCEL || line(p, tube.code()).equals(Optional.of(LineState.PACKED)))
                .<Spot>map(Spot.In::new)
                .orElseGet(() -> new Spot.At(holder(tube)));
    }

    /** Whose shelf its box stands on; on the way, and without a box, whoever has it in hand. */
    private UUID holder(Tube tube) {
        return box(tube)
                .flatMap(id -> road.ledger.state(Containers.KIND, id))
                .filter(box -> box.parcel().isEmpty())
                .map(Container::site)
                .orElse(tube.heldBy());
    }

    private static Optional<UUID> box(Tube tube) {
        return tube.place() == TubePlace.POSITION ? tube.placeId() : Optional.empty();
    }

    private Optional<String> parcelCode(UUID id) {
        return sheets.keySet().stream()
                .filter(p -> road.stream(p).id().equals(id))
                .findFirst();
    }
}
