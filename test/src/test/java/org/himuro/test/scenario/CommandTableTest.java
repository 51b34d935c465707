package org.himuro.test.scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.ReportKitUsed;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.ChillingTube;
import org.himuro.lims.collection.application.ExplainingLateness;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.LinkingKit;
import org.himuro.lims.collection.application.RecordingClamping;
import org.himuro.lims.collection.application.RecordingResection;
import org.himuro.lims.collection.application.ReportingTimeUnknown;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.RestrictConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.consent.application.RestrictingConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.labelling.EndPrint;
import org.himuro.lims.labelling.application.MovingPrints;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.Document;
import org.himuro.lims.laboratory.DocumentCertificate;
import org.himuro.lims.laboratory.Documents;
import org.himuro.lims.laboratory.EnterInstrument;
import org.himuro.lims.laboratory.Hours;
import org.himuro.lims.laboratory.Instrument;
import org.himuro.lims.laboratory.KeepContact;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.RemindOfExpiry;
import org.himuro.lims.laboratory.Reminder;
import org.himuro.lims.laboratory.RemoveContact;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.SetCapacity;
import org.himuro.lims.laboratory.SetHolidays;
import org.himuro.lims.laboratory.SetHours;
import org.himuro.lims.laboratory.SetPrices;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.CompletingRegister;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.laboratory.application.RevokingCertificate;
import org.himuro.lims.laboratory.application.SettingHolidays;
import org.himuro.lims.ledger.Commands;
import org.himuro.lims.ledger.Doing;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.ReportNotInPlace;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordThaw;
import org.himuro.lims.processing.ThawReason;
import org.himuro.lims.processing.application.RecordingMeasurements;
import org.himuro.lims.processing.application.RecordingThaw;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.QuarantineWithdrawn;
import org.himuro.lims.quality.SettleMissedClock;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.application.QuarantiningWithdrawn;
import org.himuro.lims.quality.application.SettlingMissedClock;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.application.ReturningResidual;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.NoteDisputeOverdue;
import org.himuro.lims.shipping.NoteRecount;
import org.himuro.lims.shipping.NoteRoadAlarm;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.RoadNews;
import org.himuro.lims.shipping.SealSeen;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.shipping.TraceStray;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.CheckingAtDesk;
import org.himuro.lims.shipping.application.GivingToCarrier;
import org.himuro.lims.shipping.application.ReceiverLinks;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReceivingTubesByLink;
import org.himuro.lims.shipping.application.Recounting;
import org.himuro.lims.shipping.application.ReportingArrival;
import org.himuro.lims.shipping.application.ReportingArrivalByLink;
import org.himuro.lims.shipping.application.TellingLeg;
import org.himuro.lims.shipping.application.TellingRoad;
import org.himuro.lims.shipping.application.TracingStray;
import org.himuro.lims.shipping.application.WatchingReceipts;
import org.himuro.lims.shipping.application.WatchingRoad;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.application.ReportingTubeFound;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.test.support.Application;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Invariant 6: every command is a report or a request in one table; a report is never refused, whatever it speaks of and
 * whatever time it names.
 */
@Tag("C3")
class CommandTableTest {
    private static final Path SOURCES = Path.of("../lims/src/main/java");
    private static final Pattern ACT = Pattern.compile("Act\\.of\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
    /** Reports with a way in of their own, and who shows that they are not refused. */
    private static final Map<String, String> SHOWN_ELSEWHERE = Map.of(
            "note-sign-in", "SecurityFactsTest",
            "enter-shipped", "RegisterOnDatabaseTest",
            "halt-bank-import", "IntakeOnDatabaseTest",
            "import-order", "OrdersFromHospitalTest",
            "record-qc", "QualityOverHttpTest",
            "record-series", "SeriesOnDatabaseTest");

    private static Application app;
    private static TwoSites sites;

    @BeforeAll
    static void start() {
        app = Application.start();
        sites = TwoSites.in(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /** A report of things that nobody knows. */
    @FunctionalInterface
    private interface Report {
        Outcome<?> told(Instant occurredAt);
    }

    private static <V, C, A extends Record> Report report(Class<V> verb, DoingOf<V, C, A> doing, C command) {
        return at -> doing.of(app.bean(verb)).run(command, sites.bench(), sites.id(), at, Instant.now());
    }

    @FunctionalInterface
    private interface DoingOf<V, C, A extends Record> {
        Doing<C, A> of(V verb);
    }

    /** The id of nothing. */
    private static UUID nothing() {
        return sites.id();
    }

    private static ReceiverLinks.Opened noLink() {
        return new ReceiverLinks.Opened(
                nothing(), nothing(), "NO-PARCEL", sites.bench().site(), "0".repeat(64));
    }

    private static Outcome<?> documented(Instant at) {
        var site = nothing();
        var file = app.bean(Documents.class).received(site, new byte[] {1}, Instant.now());
        var command = new DocumentCertificate(site, "X2", new Document(file, Document.Type.PDF, 1));
        return app.bean(CompletingRegister.class).document(command, sites.bench(), sites.id(), at, Instant.now());
    }

    private static Outcome<?> contact(Instant at) {
        var command = new KeepContact(nothing(), sites.id(), KeepContact.Duty.QUALITY);
        var person = new Contacts.Contact(command.contact(), command.duty(), "X", "", "", "");
        return app.bean(CompletingRegister.class)
                .contact(command, person, sites.bench(), sites.id(), at, Instant.now());
    }

    private static Map<String, Report> reports() {
        var day = LocalDate.of(2026, 1, 5);
        var certificate = new RecordCertificate(nothing(), Scheme.CLIA, "CMS", "X1", "GENOME", day, day);
        var inHand = List.of(new ReceiveTubes.InHand("NO-TUBE", TubeCondition.OK));
        return new TreeMap<>(Map.ofEntries(
                entry(
                        "register-laboratory",
                        report(RegisteringLaboratory.class, v -> v::run, new RegisterLaboratory(nothing(), 0))),
                entry("record-certificate", report(RecordingCertificate.class, v -> v::run, certificate)),
                entry(
                        "revoke-certificate",
                        report(
                                RevokingCertificate.class,
                                v -> v::run,
                                new RevokeCertificate(nothing(), "X2", day, "EXPIRED"))),
                entry(
                        "approve-by-consortium",
                        report(ApprovingByConsortium.class, v -> v::run, new ApproveByConsortium(nothing(), day, day))),
                entry(
                        "end-print",
                        report(
                                MovingPrints.class,
                                v -> v::end,
                                new EndPrint(nothing(), EndPrint.End.PRINTED, Optional.empty()))),
                entry(
                        "tell-leg",
                        report(
                                TellingLeg.class,
                                v -> v::run,
                                new TellLeg(
                                        "NO-PARCEL",
                                        LegKind.BENCH_COURIER,
                                        0,
                                        LegSide.TAKEN,
                                        "PHONE",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))),
                entry(
                        "tell-road",
                        report(
                                TellingRoad.class,
                                v -> v::run,
                                new TellRoad(
                                        "NO-PARCEL",
                                        RoadNews.LOST,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))),
                entry(
                        "note-road-alarm",
                        report(
                                WatchingRoad.class,
                                v -> v::run,
                                new NoteRoadAlarm(nothing(), "LATE", 1, Instant.EPOCH))),
                entry(
                        "set-holidays",
                        report(SettingHolidays.class, v -> v::run, new SetHolidays(nothing(), List.of(day)))),
                entry("document-certificate", CommandTableTest::documented),
                entry(
                        "enter-instrument",
                        report(
                                CompletingRegister.class,
                                v -> v::instrument,
                                new EnterInstrument(
                                        nothing(), new Instrument("M", "N", "1", day, Optional.of(day.minusDays(1)))))),
                entry(
                        "set-capacity",
                        report(
                                CompletingRegister.class,
                                v -> v::capacity,
                                new SetCapacity(nothing(), List.of(new Capacity(AssayKind.RNA_SEQ, 1))))),
                entry(
                        "set-prices",
                        report(
                                CompletingRegister.class,
                                v -> v::prices,
                                new SetPrices(
                                        nothing(), List.of(new Price(AssayKind.RNA_SEQ, BigDecimal.TEN, "JPY"))))),
                entry(
                        "set-hours",
                        report(
                                CompletingRegister.class,
                                v -> v::hours,
                                new SetHours(nothing(), new Hours(List.of(), "09:00", "17:00")))),
                entry("keep-contact", CommandTableTest::contact),
                entry(
                        "remove-contact",
                        report(CompletingRegister.class, v -> v::forget, new RemoveContact(nothing(), nothing()))),
                entry(
                        "remind-of-expiry",
                        report(
                                CompletingRegister.class,
                                v -> v::remind,
                                new RemindOfExpiry(nothing(), new Reminder("X2", day, 7)))),
                entry(
                        "give-to-carrier",
                        report(GivingToCarrier.class, v -> v::run, new GiveToCarrier("NO-PARCEL", "髙", "", ""))),
                entry(
                        "report-arrival",
                        report(
                                ReportingArrival.class,
                                v -> v::run,
                                new ReportArrival("NO-PARCEL", ArrivalCondition.OK, Optional.empty()))),
                entry(
                        "check-at-desk",
                        report(
                                CheckingAtDesk.class,
                                v -> v::run,
                                new CheckAtDesk(
                                        "NO-PARCEL",
                                        SealSeen.WHOLE,
                                        Optional.of("髙"),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()))),
                entry(
                        "note-dispute-overdue",
                        report(
                                WatchingReceipts.class,
                                v -> v::run,
                                new NoteDisputeOverdue(nothing(), nothing(), Instant.EPOCH))),
                entry(
                        "note-recount",
                        report(
                                Recounting.class,
                                v -> v::run,
                                new NoteRecount(nothing(), nothing(), "RECOUNT_LINE_STATE"))),
                entry(
                        "trace-stray-parcel",
                        report(TracingStray.class, v -> v::run, new TraceStray(nothing(), nothing(), nothing()))),
                entry(
                        "receive-tubes",
                        report(ReceivingTubes.class, v -> v::run, new ReceiveTubes("NO-PARCEL", inHand))),
                entry(
                        "report-arrival-by-link",
                        at -> app.bean(ReportingArrivalByLink.class)
                                .run(
                                        new ReportArrival("NO-PARCEL", ArrivalCondition.OK, Optional.empty()),
                                        noLink(),
                                        Optional.of("X"),
                                        sites.id(),
                                        at,
                                        Instant.now())),
                entry(
                        "receive-tubes-by-link",
                        at -> app.bean(ReceivingTubesByLink.class)
                                .run(
                                        new ReceiveTubes("NO-PARCEL", inHand),
                                        noLink(),
                                        Optional.of("X"),
                                        sites.id(),
                                        at,
                                        Instant.now())),
                entry(
                        "report-tube-found",
                        report(ReportingTubeFound.class, v -> v::run, new ReportTubeFound("NO-TUBE", "NO-BOX", "Z99"))),
                entry(
                        "give-consent",
                        report(GivingConsent.class, v -> v::run, new GiveConsent(nothing(), "UNIFIED", 2, List.of()))),
                entry(
                        "restrict-consent",
                        report(
                                RestrictingConsent.class,
                                v -> v::run,
                                new RestrictConsent(sites.id(), List.of(ConsentScope.values())))),
                entry(
                        "withdraw-consent",
                        report(WithdrawingConsent.class, v -> v::run, new WithdrawConsent(sites.id(), "CHANGED_MIND"))),
                entry(
                        "report-kit-used",
                        report(LinkingKit.class, v -> v::used, new ReportKitUsed(nothing(), nothing()))),
                entry("record-clamping", report(RecordingClamping.class, v -> v::run, new RecordClamping(nothing()))),
                entry(
                        "record-resection",
                        report(RecordingResection.class, v -> v::run, new RecordResection(nothing()))),
                entry(
                        "record-thaw",
                        report(RecordingThaw.class, v -> v::run, new RecordThaw("NO-TUBE", ThawReason.ACCIDENT))),
                entry(
                        "record-measurements",
                        report(
                                RecordingMeasurements.class,
                                v -> v::run,
                                new RecordMeasurements(
                                        List.of(new RecordMeasurements.Value(
                                                "NO-TUBE", Analyte.VOLUME, BigDecimal.ONE, Method.PIPETTE)),
                                        Optional.empty()))),
                entry(
                        "report-not-in-place",
                        report(PickingTubes.class, v -> v::notInPlace, new ReportNotInPlace("NO-PICK", "NO-TUBE"))),
                entry("sample-tube", report(SamplingTube.class, v -> v::run, new SampleTube(nothing(), nothing()))),
                entry(
                        "chill-tube",
                        report(ChillingTube.class, v -> v::run, new ChillTube(nothing(), nothing(), "REASON01"))),
                entry(
                        "freeze-tube",
                        report(
                                FreezingTube.class,
                                v -> v::run,
                                new FreezeTube(nothing(), FreezingMedium.LIQUID_NITROGEN))),
                entry(
                        "report-time-unknown",
                        report(
                                ReportingTimeUnknown.class,
                                v -> v::run,
                                new ReportTimeUnknown(nothing(), ReportTimeUnknown.Which.FROZEN, "NOT_WRITTEN"))),
                entry(
                        "explain-lateness",
                        report(ExplainingLateness.class, v -> v::run, new ExplainLateness(nothing(), "REASON02"))),
                entry(
                        "open-deviation",
                        report(
                                OpeningDeviation.class,
                                v -> v::run,
                                new OpenDeviation(nothing(), "TIME_AHEAD", "tube", nothing(), nothing()))),
                entry(
                        "settle-missed-clock",
                        report(SettlingMissedClock.class, v -> v::run, new SettleMissedClock(nothing()))),
                entry(
                        "quarantine-withdrawn",
                        report(
                                QuarantiningWithdrawn.class,
                                v -> v::run,
                                new QuarantineWithdrawn(nothing(), List.of(nothing())))),
                entry(
                        "return-residual",
                        report(ReturningResidual.class, v -> v::run, new ReturnResidual("NO-ORDER", BigDecimal.ONE)))));
    }

    @Test
    void every_command_that_is_performed_is_in_the_table_and_none_else() throws IOException {
        var performed = new TreeSet<String>();
        var sources = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .map(CommandTableTest::text)
                    .forEach(sources::add);
        }
        sources.forEach(text -> ACT.matcher(text).results().map(m -> m.group(1)).forEach(performed::add));
        assertThat(Commands.all().keySet()).containsAll(performed);
        var named = String.join("\n", sources);
        assertThat(Commands.all().keySet().stream().filter(c -> !named.contains('"' + c + '"')))
                .as("in the table and nowhere performed")
                .isEmpty();
        assertThat(performed).hasSizeGreaterThan(40);
    }

    @Test
    void every_report_is_recorded_even_of_what_nobody_knows_and_at_a_time_that_cannot_be() {
        var table = Commands.all().entrySet().stream()
                .filter(e -> e.getValue() == Commands.Kind.REPORT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var reports = reports();
        var known = new TreeSet<>(reports.keySet());
        known.addAll(SHOWN_ELSEWHERE.keySet());
        assertThat(known).as("the reports that are told here or elsewhere").isEqualTo(table);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var times = List.of(now, now.plus(3650, ChronoUnit.DAYS), Instant.EPOCH, Instant.parse("1850-01-01T00:00:00Z"));
        var refused = new ArrayList<String>();
        reports.forEach((name, report) -> times.forEach(at -> {
            if (!(report.told(at) instanceof Outcome.Done<?>)) {
                refused.add(name + " at " + at + ": " + report.told(at));
            }
        }));
        assertThat(refused).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
