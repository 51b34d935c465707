package org.himuro.test.scenario;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.test.support.Application;

/**
 * A hospital, a biobank and three laboratories (one whose certificate ends, one whose certificate has ended), each with
 * its people and places, on a running application of their own.
 */
final class World implements AutoCloseable {
    static final String HOSPITAL = "TKH";
    static final String BIOBANK = "HBB";
    static final String LABORATORY = "ASL";
    static final String ENDING_LABORATORY = "ENL";
    static final String EXPIRED_LABORATORY = "MNL";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static final String WITNESS = "lab-witness";
    static final String PASSWORD = "cold enough 2026";
    private static final Actor SYSTEM = Actor.system(SecurityActs.INSTALLATION);

    final LogLines log = new LogLines();
    final MovedClock clock = new MovedClock();
    final List<Answer> transcript = new CopyOnWriteArrayList<>();
    final Application app;
    final Caller technician;
    final Caller coordinator;
    final Caller shipper;
    final Caller laboratory;
    /** Somebody beside the one who receives at the laboratory, to see what is destroyed. */
    final Caller witness;

    final Caller biobank;
    final Caller auditor;
    final String refrigerator;
    final List<String> boxes;
    final String laboratoryBox;
    final String biobankBox;
    private int cells;
    private final UUID ending;
    private final UUID receiving;
    /** Who acts at the hospital where nobody has to sign in for it. */
    final Actor by;

    World() throws SQLException {
        app = Application.demo(clock);
        var hospital = site(HOSPITAL, Category.HOSPITAL);
        var bank = site(BIOBANK, Category.BIOBANK);
        receiving = site(LABORATORY, Category.LABORATORY);
        technician = person("technician", hospital, Role.TECHNICIAN);
        coordinator = person("coordinator", hospital, Role.COORDINATOR);
        shipper = person("shipper", hospital, Role.SHIPPING);
        laboratory = person("lab", receiving, Role.SEQUENCING_LABORATORY);
        witness = person(WITNESS, receiving, Role.TECHNICIAN);
        biobank = person("manager", bank, Role.BIOBANK_MANAGER);
        auditor = person("auditor", hospital, Role.AUDITOR);
        by = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0001L), Optional.empty(), hospital);
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        accredited(by, receiving, today.plusYears(1));
        ending = site(ENDING_LABORATORY, Category.LABORATORY);
        accredited(by, site(EXPIRED_LABORATORY, Category.LABORATORY), today.minusDays(12));
        refrigerator = container(by, HOSPITAL, ContainerType.REFRIGERATOR, 0, 0, "REFRIGERATED");
        boxes = freezer(by, 2);
        laboratoryBox =
                freezer(new Actor(by.person(), Optional.empty(), receiving), 1).getFirst();
        biobankBox = freezer(new Actor(by.person(), Optional.empty(), bank), 1).getFirst();
    }

    /** The code of a position, as on the box's own card. */
    static String position(String box, int row, int column) {
        if (CodeBook.installed().parse(box) instanceof ParsedCode.ItemCode code) {
            return code.item().code(new Cell(row, column));
        }
        throw new IllegalArgumentException(box);
    }

    Instant pass(Duration time) {
        return clock.pass(time);
    }

    /** A day at a site's desk. */
    LocalDate day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), TOKYO).plusDays(ahead);
    }

    /** The next free position in the biobank's box. */
    String nextCell() {
        cells++;
        return lastCell();
    }

    String lastCell() {
        return "%c%02d".formatted('A' + cells / 9, cells % 9 + 1);
    }

    /** The code of an empty rack of 96. */
    String newRack() {
        return container(by, HOSPITAL, ContainerType.TUBE_RACK, 8, 12, "ULT_80");
    }

    /** The code of a laboratory whose certificate holds today for the last time. */
    String endingToday() {
        accredited(by, ending, day(0));
        return ENDING_LABORATORY;
    }

    /** What follows from facts after the commit: deviations, notices. */
    void react() {
        app.settle(clock.instant());
    }

    void job(String name) {
        app.job(name);
    }

    /** Days until the next day on which a laboratory's door is open. */
    int workdayAhead() {
        int ahead = 1;
        while (day(ahead).getDayOfWeek().getValue() > 5) {
            ahead++;
        }
        return ahead;
    }

    /** One more who receives at the laboratory; what they are answered goes into a list of their own. */
    Caller colleague(String account, List<Answer> heard) {
        return person(account, receiving, Role.SEQUENCING_LABORATORY, heard);
    }

    List<Caller> everybody() {
        return List.of(technician, coordinator, shipper, laboratory, biobank);
    }

    /** A biobank with a name of one's own. */
    String siteCalled(String code, String name) {
        var register = app.bean(RegisterSite.class);
        register.organisation(SYSTEM, code, name, name);
        var wanted =
                new RegisterSite.Wanted(code, code, name, name, Category.BIOBANK, "JP", TOKYO.getId(), false, false);
        if (register.site(SYSTEM, wanted).id().isEmpty()) {
            throw new AssertionError("no site " + code);
        }
        return code;
    }

    @Override
    public void close() {
        app.close();
        log.close();
    }

    UUID id() {
        return app.bean(Ids.class).next();
    }

    private UUID site(String code, Category category) {
        var register = app.bean(RegisterSite.class);
        register.organisation(SYSTEM, code, code + "機構", code + " organisation");
        var wanted = new RegisterSite.Wanted(
                code, code, code + "施設", code + " site", category, "JP", TOKYO.getId(), false, false);
        return register.site(SYSTEM, wanted).id().orElseThrow();
    }

    private Caller person(String account, UUID site, Role role) {
        return person(account, site, role, transcript);
    }

    private Caller person(String account, UUID site, Role role, List<Answer> heard) {
        var wanted = new RegisterPerson.Wanted(account, "職員 " + account, "ja", PASSWORD);
        var person =
                app.bean(RegisterPerson.class).register(SYSTEM, wanted).person().orElseThrow();
        app.bean(GrantRole.class).grant(SYSTEM, person, site, role);
        var scopes = EnumSet.allOf(Right.class).stream()
                .filter(right -> right.heldBy(Set.of(role)) && !IssueToken.PEOPLE_ONLY.contains(right))
                .collect(Collectors.toSet());
        var machine = new IssueToken.Wanted(
                account, person, site, scopes, clock.instant().plus(Duration.ofDays(90)));
        var token = app.bean(IssueToken.class).issue(SYSTEM, machine).text().orElseThrow();
        var at = URI.create("http://127.0.0.1:" + app.port());
        return new Caller(at, new Caller.Account(account, PASSWORD), token.text(), clock, heard);
    }

    private void accredited(Actor by, UUID site, LocalDate until) {
        var now = clock.instant();
        var from = until.minusYears(3);
        var certificate = new RecordCertificate(site, Scheme.ISO_15189, "JAB", "R-1", "GENOME", from, until);
        var approval = new ApproveByConsortium(site, from, day(700));
        done(app.bean(RegisteringLaboratory.class).run(new RegisterLaboratory(site, 100), by, id(), now, now));
        done(app.bean(RecordingCertificate.class).run(certificate, by, id(), now, now));
        done(app.bean(ApprovingByConsortium.class).run(approval, by, id(), now, now));
    }

    private String container(Actor by, String site, ContainerType type, int rows, int columns, String kept) {
        var code = app.bean(ContainerCodes.class).next(site, type, 1).getFirst();
        var made = new RegisterContainer(code, type, "", rows, columns, kept, Optional.empty());
        done(app.bean(RegisteringContainers.class).run(made, by, id(), clock.instant(), clock.instant()));
        return code;
    }

    /** The boxes of a new freezer. */
    private List<String> freezer(Actor by, int boxes) {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 1, 1, boxes, 1, 9, 9);
        var build = new BuildUnit("超低温槽 / ULT", Optional.empty(), shape);
        var unit = done(app.bean(BuildingUnit.class).run(build, by, id(), clock.instant(), clock.instant()));
        var index = app.bean(SpecimenIndex.class);
        var found = new ArrayList<String>();
        var open = new ArrayDeque<>(index.containersIn(index.byCode(unit.code(), VisibleSites.only(by.site()))
                .orElseThrow()
                .id()));
        while (!open.isEmpty()) {
            var id = open.pop();
            var here = index.path(id).getFirst();
            if (here.type() == ContainerType.BOX) {
                found.add(here.code());
            }
            open.addAll(index.containersIn(id));
        }
        return found;
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new AssertionError("not done: " + outcome);
    }
}
