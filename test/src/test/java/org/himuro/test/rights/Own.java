package org.himuro.test.rights;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.integrations.instrument.Column;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.Scale;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.PlanEvent.CasePlanned;
import org.himuro.lims.collection.Plans;
import org.himuro.lims.collection.ProposeCorrection;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.ProposingCorrection;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.RecordEquivalence;
import org.himuro.lims.consent.application.EstablishingConsent;
import org.himuro.lims.consent.application.RecordingConsent;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.labelling.application.LeasingSerials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordMeasurements.Value;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.processing.TeachInstrument;
import org.himuro.lims.processing.application.InstrumentVerbs;
import org.himuro.lims.processing.application.RawFiles;
import org.himuro.lims.processing.application.RecordingMeasurements;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.processing.model.FileLines;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.application.RaisingDeviation;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.MakeCourierLink;
import org.himuro.lims.shipping.MakeReceiverLink;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.CourierPictures;
import org.himuro.lims.shipping.application.LinkingCourier;
import org.himuro.lims.shipping.application.LinkingReceiver;
import org.himuro.lims.shipping.application.OpeningParcel;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.application.StartingStockTake;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.DefineUnitType;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.UnitTypes;
import org.himuro.lims.storage.application.DefiningUnitTypes;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.test.rights.Others.Pair;
import org.himuro.test.support.Application;

/** What the newcomers have of their own, so that a foreign thing can be brought together with it. */
final class Own {
    private final Application app;
    private final Newcomers newcomers;

    Own(Application app, Newcomers newcomers) {
        this.app = app;
        this.newcomers = newcomers;
    }

    /** By the words of the table. The parcel goes from the hospital to the laboratory: both may know it. */
    Map<String, String> things() {
        var things = new HashMap<String, String>();
        var technician = newcomers.actor(Role.TECHNICIAN);
        var donor = app.bean(RecordingConsent.class).donor(technician.site(), "10-01", act());
        consented(donor, technician);
        var opened = done(app.bean(OpeningCase.class)
                .run(
                        new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty()),
                        technician,
                        act(),
                        now(),
                        now()));
        var labels = new LabelTubes(List.of(new LabelTubes.Wanted(opened.code(), Material.BLOOD, 2)));
        var labelled = done(app.bean(LabellingTubes.class).run(labels, technician, act(), now(), now()));
        var parcel = new OpenParcel(Newcomers.LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80);
        things.put("own-case", opened.code());
        things.put("own-tube", labelled.tubes().getFirst().code());
        var kit = kit(technician);
        things.put("own-kit", kit.code());
        things.put("own-kit-tube", kit.tubes().getFirst().code());
        things.put("own-worklist", worklist(labelled.tubes().getFirst(), technician));
        things.put(
                "own-parcel",
                done(app.bean(OpeningParcel.class).run(parcel, newcomers.actor(Role.SHIPPING), act(), now(), now()))
                        .parcel());
        things.put("own-reservation", reservation(Role.TECHNICIAN));
        things.putAll(pick(opened.code(), technician));
        var counted = box(Role.TECHNICIAN);
        things.put("own-stock-take", stockTake(technician, List.of(counted)));
        things.put("own-counted-box", counted);
        var proposed = labelled.tubes().getLast().code();
        things.put("own-proposed-tube", proposed);
        things.put(
                "own-proposal",
                done(app.bean(ProposingPlaces.class)
                                .run(new ProposePlaces(List.of(proposed)), technician, act(), now(), now()))
                        .proposal());
        things.put("laboratory", Newcomers.LABORATORY);
        things.put("common-type", "FREEZER_20");
        things.put("own-deviation", deviation(technician));
        things.put("own-text", text(technician, labelled.tubes().getFirst().code()));
        return things;
    }

    private Kit kit(Actor by) {
        var tubes = List.of(
                new AssembleKits.Content("normal", Material.BLOOD, 1),
                new AssembleKits.Content("tumour", Material.TUMOUR_TISSUE, 1));
        var command = new AssembleKits("tumour-normal-pair", "WG", 1, LocalDate.of(2099, 1, 1), "", tubes);
        var made = done(app.bean(AssemblingKits.class).run(command, by, act(), now(), now()));
        return app.bean(KitIndex.class)
                .byCode(made.kits().getFirst(), by.site())
                .orElseThrow()
                .kit();
    }

    private String deviation(Actor by) {
        var found = new OpenDeviation(act(), "late-freezing", "donor", act(), act());
        return done(app.bean(OpeningDeviation.class).run(found, by, act(), now(), now()))
                .deviation()
                .toString();
    }

    /** What somebody wrote when they raised a deviation of that tube, as an address names it. */
    private String text(Actor by, String tube) {
        var act = act();
        var raised = new RaiseDeviation(tube, "the lid of this one is cracked");
        var deviation = done(app.bean(RaisingDeviation.class).run(raised, by, act, now(), now()))
                .deviation();
        return deviation + "-" + Words.of(act, raised.words()).digest();
    }

    /** A list with that tube on it, which has something in it for that. */
    private String worklist(LabelledTubes.NewTube tube, Actor by) {
        var volume = new Value(tube.code(), Analyte.VOLUME, new BigDecimal("500"), Method.PIPETTE);
        var measured = new RecordMeasurements(List.of(volume), Optional.empty());
        done(app.bean(RecordingMeasurements.class).run(measured, by, act(), now(), now()));
        var list = new MakeWorklist(
                Material.DNA,
                "dna-extraction",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(tube.code()));
        return done(app.bean(WorklistVerbs.class).make(list, by, act(), now(), now()))
                .worklist();
    }

    /** A list with a tube on it that lies in a box of its own, and another tube beside it. */
    private Map<String, String> pick(String caseCode, Actor by) {
        var wanted = new LabelTubes(List.of(new LabelTubes.Wanted(caseCode, Material.BLOOD, 2)));
        var codes = done(app.bean(LabellingTubes.class).run(wanted, by, act(), now(), now())).tubes().stream()
                .map(LabelledTubes.NewTube::code)
                .toList();
        var box = box(Role.TECHNICIAN);
        var puts = List.of(
                new StoreTubes.Put(codes.getFirst(), box, "A01"), new StoreTubes.Put(codes.getLast(), box, "A02"));
        done(app.bean(StoringTubes.class).run(new StoreTubes(puts), by, act(), now(), now()));
        var request = new RequestPick(PickPurpose.OTHER, Optional.empty(), codes.subList(0, 1));
        var made = done(app.bean(RequestingPicks.class).run(request, by, act(), now(), now()));
        return Map.of("own-pick", made.pick(), "own-stored", codes.getFirst(), "own-lying", codes.getLast());
    }

    /** Two positions of a box of its own, held for that person. */
    private String reservation(Role role) {
        var box = box(role);
        var positions = List.of(new ReservePositions.At(box, "A01"), new ReservePositions.At(box, "A02"));
        var until = now().plus(Duration.ofDays(9));
        var reserved = new ReservePositions(positions, Optional.empty(), "DELIVERY", Optional.empty(), until);
        return done(app.bean(ReservingPositions.class).run(reserved, newcomers.actor(role), act(), now(), now()))
                .reservation();
    }

    /** A stock-take there of the positions of these places. */
    private String stockTake(Actor actor, List<String> places) {
        var aim = new Aim(Aim.Kind.WITHIN, Confidence.NINETY, new BigDecimal("90"), new BigDecimal("10"));
        var start = new StartStockTake(places, aim, Empties.SAME);
        return done(app.bean(StartingStockTake.class).run(start, actor, act(), now(), now()))
                .stockTake();
    }

    /** A box at the site of that role. */
    String box(Role role) {
        return container(role, ContainerType.BOX, 9, 9);
    }

    /** A rack scanner's file that the site of that role has. */
    String rackFile(Role role) {
        var file = "A01,0077\n".getBytes(StandardCharsets.US_ASCII);
        return app.bean(RackFiles.class).received(newcomers.actor(role).site(), file, now());
    }

    /** An instrument's file that the site of that role has. */
    String instrumentFile(Role role) {
        var file = "Sample,Volume\nB1,5\n".getBytes(StandardCharsets.US_ASCII);
        return app.bean(RawFiles.class).received(newcomers.actor(role).site(), file, now());
    }

    /** A list of the bank that existed before, which the site of that role has brought. */
    String list(Role role) {
        return list(newcomers.actor(role));
    }

    private String list(Actor actor) {
        var content = "Old number,Donor,Material\nOLD-1,1,blood\n".getBytes(StandardCharsets.US_ASCII);
        return done(app.bean(ImportVerbs.class).receive(BankFileKind.TUBES, content, actor, act(), now()))
                .imported()
                .toString();
    }

    /** A list there, and what an older form of that site covers. */
    private Map<String, Pair> lists(Actor actor) {
        var found = new RecordEquivalence(
                "cohort 77", "old-icf", 1, List.of(ConsentScope.WHOLE_GENOME), "E-77", LocalDate.of(2020, 1, 5));
        var recorded =
                done(app.bean(EstablishingConsent.class).record(found, actor, act(), ZoneId.of("Asia/Tokyo"), now()));
        return Map.of(
                "list", new Pair(list(actor), act().toString()),
                "equivalence", new Pair(recorded.equivalence().toString(), act().toString()));
    }

    String rack(Role role) {
        return container(role, ContainerType.RACK, 4, 5);
    }

    private String container(Role role, ContainerType type, int rows, int columns) {
        var actor = newcomers.actor(role);
        var site = app.bean(Sites.class).byId(actor.site()).orElseThrow();
        var code = app.bean(ContainerCodes.class).next(site.code(), type, 1).getFirst();
        var made = new RegisterContainer(code, type, "", rows, columns, "ULT_80", Optional.empty());
        done(app.bean(RegisteringContainers.class).run(made, actor, act(), now(), now()));
        return code;
    }

    /** What is not in the demo: a patient's number, a donor, a planned case and a session of another hospital. */
    Map<String, Pair> elsewhere() throws SQLException {
        var site = app.bean(Sites.class).byCode("TKH").orElseThrow().id();
        var actor = new Actor(UUID.randomUUID(), Optional.empty(), site);
        var donor = app.bean(RecordingConsent.class).donor(site, "77-0815", act());
        consented(donor, actor);
        var plan = act();
        var planned = new CasePlanned("77-1", donor, site, Optional.empty(), act());
        var act = Act.of(act(), "import-order", planned, actor, now(), now());
        app.bean(Acts.class)
                .perform(
                        act,
                        CasePlanned.class,
                        reads -> new Decision.Accepted<>(
                                List.of(new Entry(Plans.KIND.ref(plan), planned, now())), planned));
        var things = new HashMap<>(wrong(actor));
        things.put("kit", new Pair(kit(1), kit(900_000)));
        things.put("unit-type", new Pair(unitType(actor), act().toString()));
        things.put("search", new Pair(search(actor), act().toString()));
        things.putAll(instruments(actor));
        things.put("text", new Pair(text(actor, tubeAt(actor.site())), act() + "-" + "ab".repeat(32)));
        things.putAll(lists(actor));
        things.put("stock-take", new Pair(stockTake(actor, List.of()), "ST-TKH-99999"));
        things.putAll(Map.of(
                "patient", new Pair("77-0815", "77-0816"),
                "donor", new Pair(donor.toString(), act().toString()),
                "printer", new Pair("CUT-UP-1", "CUT-UP-9"),
                "worklist", new Pair("WL-TKH-00001", "WL-TKH-99999"),
                "reservation", new Pair("RV-TKH-00001", "RV-TKH-99999"),
                "pick", new Pair("PK-TKH-00001", "PK-TKH-99999"),
                "lease", new Pair(lease(actor.site()), act().toString()),
                "plan", new Pair(plan.toString(), act().toString()),
                "person", new Pair(newcomers.personOf("technician").toString(), act().toString()),
                "session", new Pair(newcomers.sessionOf("technician").toString(), act().toString())));
        things.put("hold", new Pair(hold(actor.site()), act().toString()));
        things.putAll(links(actor));
        things.put("certificate", new Pair(certificate(actor.site()), "DC-TKH-2026-9999"));
        return things;
    }

    /** Secrets of links on a parcel of that site, one of them revoked, and a picture that it keeps. */
    private Map<String, Pair> links(Actor actor) throws SQLException {
        var parcel = one(
                "select code from parcel where sender = ? and step = 'GIVEN' order by code limit 1",
                actor.site(),
                row -> row.getString(1));
        var linking = app.bean(LinkingReceiver.class);
        var command = new MakeReceiverLink(parcel, 9);
        var dead = linking.make(command, actor, act(), now(), now()).shown().orElseThrow();
        var working = linking.make(command, actor, act(), now(), now()).shown().orElseThrow();
        var courier = app.bean(LinkingCourier.class)
                .make(new MakeCourierLink(parcel), actor, act(), now(), now())
                .secret()
                .orElseThrow();
        var picture =
                app.bean(CourierPictures.class).received(actor.site(), new byte[] {(byte) 0xff, (byte) 0xd8}, now());
        return Map.of(
                "dead-link", nobodys(dead.secret().text()),
                "receiver-link", nobodys(working.secret().text()),
                "courier-link", nobodys(courier),
                "picture", new Pair(picture, "ab".repeat(32)));
    }

    /** With a secret of the same form that opens nothing: other letters, other digits. */
    private static Pair nobodys(String secret) {
        return new Pair(
                secret,
                secret.chars()
                        .mapToObj(c -> c == 'Z' || c == 'z' || c == '9' || !Character.isLetterOrDigit(c) ? c : c + 1)
                        .map(Character::toString)
                        .collect(java.util.stream.Collectors.joining()));
    }

    private String hold(UUID site) throws SQLException {
        return one(
                "select id from legal_hold where site = ?",
                site,
                row -> UuidBytes.uuid(row.getBytes(1)).toString());
    }

    private String certificate(UUID site) throws SQLException {
        return one("select number from destruction_certificate where site = ?", site, row -> row.getString(1));
    }

    private String one(String sql, UUID site, Select.Row<String> row) throws SQLException {
        try (var owner = app.owner()) {
            return Select.first(owner, sql, row, site).orElseThrow();
        }
    }

    /** A kind of unit that only that site builds. */
    private String unitType(Actor actor) {
        var define = new DefineUnitType("TKH", "ULT_80", "FREEZER SHELF 1x1 BOX 1x2 9x9");
        done(app.bean(DefiningUnitTypes.class).define(define, actor, act(), now(), now()));
        return UnitTypes.streamOf(actor.site(), "TKH").toString();
    }

    /** A search that is kept there for everybody of that site. */
    private String search(Actor actor) throws SQLException {
        var id = act();
        try (var owner = app.owner();
                var insert = owner.prepareStatement(
                        "insert into saved_search"
                                + " (id, site, person, name, shared, asked, saved_at) values (?,?,?,'TKH',true,'',utc_timestamp(6))")) {
            insert.setBytes(1, UuidBytes.of(id));
            insert.setBytes(2, UuidBytes.of(actor.site()));
            insert.setBytes(3, UuidBytes.of(actor.person()));
            insert.executeUpdate();
        }
        return id.toString();
    }

    private static String kit(int serial) {
        return new Item(ItemKind.KIT, "TKH", serial).next().flatMap(Item::code).orElseThrow();
    }

    /** An instrument there, a file of it and what was taken of that. */
    private Map<String, Pair> instruments(Actor actor) throws SQLException {
        var verbs = app.bean(InstrumentVerbs.class);
        var tube = new Column(1, "Sample", 1);
        var volume = new InstrumentMapping.Measure(
                new Column(2, "Volume", 1), "VOLUME", "PIPETTE", Scale.UL, Optional.empty());
        var mapping = new InstrumentMapping(
                ',',
                '.',
                true,
                0,
                InstrumentMapping.Who.TUBE_CODE,
                InstrumentMapping.Order.DOWN_COLUMNS,
                tube,
                List.of(volume),
                Set.of(),
                Set.of());
        var teach = new TeachInstrument("TAPESTATION-77", mapping.json());
        done(verbs.teach(teach, actor, act(), now(), now()));
        var file = app.bean(RawFiles.class)
                .received(actor.site(), "Sample,Volume\n77,5\n".getBytes(StandardCharsets.US_ASCII), now());
        var line = new FileLines.Line(2, tubeAt(actor.site()), Analyte.VOLUME, new BigDecimal("5"), Method.PIPETTE);
        var lines = new FileLines("seen", List.of(line), List.of());
        var take = new TakeInstrumentFile("TAPESTATION-77", 1, file, "", "seen", false);
        var taken = done(verbs.take(take, lines, actor, act(), now(), now()));
        return Map.of(
                "instrument", new Pair("TAPESTATION-77", "TAPESTATION-78"),
                "instrument-file", new Pair(file, "ab".repeat(32)),
                "instrument-reading", new Pair(taken.reading().toString(), act().toString()));
    }

    private String tubeAt(UUID site) throws SQLException {
        try (var owner = app.owner();
                var query =
                        owner.prepareStatement("select code from tube where held_by=? and step<>'DESTROYED' limit 1")) {
            query.setBytes(1, UuidBytes.of(site));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Numbers that were set aside for a bench there. */
    private String lease(UUID site) {
        var bench = new Actor(UUID.randomUUID(), Optional.of(UUID.randomUUID()), site);
        var answer = done(app.bean(LeasingSerials.class).lease(new LeaseSerials("WG", 2), bench, act(), now(), now()));
        return answer.lease().toString();
    }

    /** A sampling at another hospital that somebody there says is wrong. */
    private Map<String, Pair> wrong(Actor actor) throws SQLException {
        try (var owner = app.owner();
                var query = owner.prepareStatement(
                        "select stream, id from fact where kind='tube' and type='TubeSampled' and site=? limit 1")) {
            query.setBytes(1, UuidBytes.of(actor.site()));
            try (var row = query.executeQuery()) {
                row.next();
                var tube = UuidBytes.uuid(row.getBytes(1));
                var fact = UuidBytes.uuid(row.getBytes(2));
                var proposal =
                        new ProposeCorrection("tube", tube, fact, "DID_NOT_HAPPEN", Optional.empty(), Optional.empty());
                var proposed = done(app.bean(ProposingCorrection.class).run(proposal, actor, act(), now(), now()));
                return Map.of(
                        "fact", new Pair("tube/" + tube + "/" + fact, "tube/" + act() + "/" + act()),
                        "correction", new Pair(proposed.correction().toString(), act().toString()));
            }
        }
    }

    private void consented(UUID donor, Actor by) {
        var consent = new GiveConsent(donor, "wgs", 1, List.of(ConsentScope.values()));
        done(app.bean(RecordingConsent.class).give(consent, by, act(), now(), now()));
    }

    private static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new AssertionError("not done: " + outcome);
    }

    private static UUID act() {
        return Others.fresh();
    }

    private static Instant now() {
        return Instant.now();
    }
}
