package org.himuro.lims.scan;

import static org.himuro.lims.collection.Workplace.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.scan.application.BenchDirectory;
import org.himuro.lims.scan.application.BenchSessions;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.application.Scanning;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;

/** A bench with a scanner, on a workplace in memory. Cards: {@code REMOVED}, {@code LN2}, ... */
final class Bench implements BenchSessions, BenchDirectory, PutAway {
    private static final VisibleSites ANYBODYS = new VisibleSites(new UUID(0, 0), true);

    static final Item FRIDGE = new Item(ItemKind.UNIT, "NCH", 1).next().orElseThrow();
    static final Item BOX = new Item(ItemKind.BOX, "NCH", 1).next().orElseThrow();

    final Workplace place;
    final List<UUID> conflicts = new ArrayList<>();
    /** Numbers of cases that nobody has opened yet. */
    final Set<String> setAside = new HashSet<>();

    private final Scanning scanning;
    private final Map<UUID, Session> rows = new HashMap<>();

    Bench(Workplace place) {
        this.place = place;
        this.scanning = new Scanning(
                this,
                this,
                place.bench(),
                this,
                (act, digest, by, at) -> conflicts.add(act),
                trained(),
                place.protocols);
    }

    private Trained trained() {
        return new TrainedInMemory(place);
    }

    BenchView scan(String text, String time) {
        return scan(text, time, place.next(), place.technician);
    }

    BenchView scan(String text, String time, UUID act, Actor by) {
        return scanning.scan(new RawScan(act, List.of(text), at(time), Optional.empty()), by, at(time))
                .orElseThrow();
    }

    /** By a clock that may be off by so many seconds: the last answer was as long on its way. */
    BenchView scan(String text, String time, int off, UUID act, Station station) {
        var contact = new BenchClock.Contact(at(time), at(time), Duration.ofSeconds(2L * off), Optional.empty());
        var clock = new BenchClock(at(time), Optional.of(contact), Optional.empty(), Optional.empty());
        var scan = new RawScan(act, List.of(text), clock, Optional.empty(), Optional.empty(), station);
        return scanning.scan(scan, place.technician, at(time)).orElseThrow();
    }

    Optional<String> waitsFor(RawScan scan) {
        return scanning.waitsFor(scan, place.technician);
    }

    BenchView scan(RawScan scan, String received) {
        return scanning.scan(scan, place.technician, at(received)).orElseThrow();
    }

    BenchView scan(CaseAnswer owner, String time) {
        return scan(owner.code(), time);
    }

    BenchView tube(UUID tube, String time) {
        return scan(place.tube(tube).code(), time);
    }

    BenchView card(Command.Word word, String time) {
        return scan(word.code(), time);
    }

    BenchView reason(int number, String time) {
        return scan(new Command.Reason(number).code(), time);
    }

    BenchView fridge(String time) {
        return scan(FRIDGE.code().orElseThrow(), time);
    }

    BenchView position(int column, String time) {
        return scan(BOX.code(new Cell(1, column)), time);
    }

    @Override
    public Optional<Session> load(UUID bench) {
        return Optional.ofNullable(rows.get(bench));
    }

    @Override
    public void save(UUID bench, Optional<Session> before, Session session, Instant at) {
        rows.put(bench, session);
    }

    @Override
    public boolean isSetAside(String caseCode, UUID site) {
        return setAside.contains(caseCode);
    }

    @Override
    public Optional<OnBench> byCase(String code, UUID site) {
        return place.index()
                .byCode(code, ANYBODYS)
                .flatMap(s -> place.ledger.state(Cases.KIND, s.id()))
                .map(c -> new OnBench(
                        c,
                        Consents.of(place.ledger, c.donor()),
                        List.copyOf(place.ledger
                                .states(Tubes.KIND, place.index().tubesOfCase(c.id()))
                                .values()),
                        BeyondCase.NOTHING,
                        place.kits().stream()
                                .filter(k -> k.caseId().filter(c.id()::equals).isPresent())
                                .map(Kit::code)
                                .sorted()
                                .toList()));
    }

    @Override
    public Optional<KitAtBench> kit(String code, UUID site) {
        return place.kit(code).map(this::atBench);
    }

    @Override
    public Optional<KitAtBench> kitOfTube(String tubeCode, UUID site) {
        return place.kits().stream()
                .filter(k -> k.tube(tubeCode).isPresent())
                .findFirst()
                .map(this::atBench);
    }

    @Override
    public List<KitAtBench> kits(UUID site, Instant linkedSince, int most) {
        return place.kits().stream().map(this::atBench).toList();
    }

    private KitAtBench atBench(Kit kit) {
        var owner =
                kit.caseId().flatMap(id -> place.ledger.state(Cases.KIND, id)).map(Case::code);
        return new KitAtBench(kit, owner, place.protocols.refusesExpired(kit));
    }

    @Override
    public Optional<OnBench> byTube(String code, UUID site) {
        return place.index()
                .byCode(code, ANYBODYS)
                .flatMap(s -> place.ledger.state(Tubes.KIND, s.id()))
                .flatMap(t -> place.ledger.state(Cases.KIND, t.caseId()))
                .flatMap(c -> byCase(c.code(), site));
    }

    @Override
    public List<OnBench> open(UUID site, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> refrigerators(UUID site) {
        return FRIDGE.code().stream().toList();
    }

    @Override
    public Optional<UUID> refrigerator(String code, UUID site) {
        return FRIDGE.code().filter(code::equals).map(c -> place.refrigerator);
    }

    @Override
    public Outcome<Stored> store(StoreTubes command, Actor actor, UUID act, DeedTime when, Besides besides) {
        var put = command.puts().getFirst();
        var tube = place.index().byCode(put.tube(), ANYBODYS).orElseThrow();
        var done = Act.of(act, "close-case", command, actor, when);
        return place.ledger.perform(
                done,
                Stored.class,
                reads -> new Decision.Accepted<>(
                        List.of(new Entry(tube, new TubeStored(new UUID(6, 1), put.cell()), done.occurredAt())),
                        new Stored(1, List.of())));
    }

    @Override
    public Outcome<Taken> take(TakeTubes command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Found> found(
            ReportTubeFound command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt) {
        throw new UnsupportedOperationException();
    }
}
