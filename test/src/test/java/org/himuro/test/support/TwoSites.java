package org.himuro.test.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites.Category;
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
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;

/**
 * A hospital, and a laboratory that may receive: certified and approved.
 *
 * @param bench who acts at the hospital
 * @param receiver who acts at the laboratory
 */
public record TwoSites(Application app, Actor bench, Actor receiver) {
    public static final String HOSPITAL = "TKH";
    public static final String LABORATORY = "ASL";
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** Registers both; once per application. */
    public static TwoSites in(Application app) {
        var hospital = site(app, HOSPITAL, Category.HOSPITAL);
        var laboratory = site(app, LABORATORY, Category.LABORATORY);
        var sites = new TwoSites(app, person(1, hospital), person(2, laboratory));
        var at = Instant.now().minusSeconds(5000);
        app.bean(RegisteringLaboratory.class)
                .run(new RegisterLaboratory(laboratory, 0), sites.bench(), sites.id(), at, at);
        var today = LocalDate.now(ZONE);
        sites.certified(today.minusYears(1), today.plusYears(1));
        app.bean(ApprovingByConsortium.class)
                .run(
                        new ApproveByConsortium(laboratory, today.minusYears(1), today.plusYears(1)),
                        sites.bench(),
                        sites.id(),
                        at,
                        at);
        return sites;
    }

    /** The laboratory's one certificate; recorded again it replaces the former. */
    public void certified(LocalDate from, LocalDate to) {
        var certificate = new RecordCertificate(receiver.site(), Scheme.ISO_15189, "JAB", "R1", "GENOME", from, to);
        var at = Instant.now();
        app.bean(RecordingCertificate.class).run(certificate, bench, id(), at, at);
    }

    /** A new box of two by two positions at the hospital: its code. */
    public String box() {
        var code = app.bean(ContainerCodes.class)
                .next(HOSPITAL, ContainerType.BOX, 1)
                .getFirst();
        var register = new RegisterContainer(code, ContainerType.BOX, "", 2, 2, "NONE", Optional.empty());
        var at = Instant.now().minusSeconds(4000);
        app.bean(RegisteringContainers.class).run(register, bench, id(), at, at);
        return code;
    }

    public UUID id() {
        return app.bean(Ids.class).next();
    }

    private static Actor person(long number, UUID site) {
        return new Actor(new UUID(0x7001L, 0x8000_0000_0000_0000L + number), Optional.empty(), site);
    }

    private static UUID site(Application app, String code, Category category) {
        var register = app.bean(RegisterSite.class);
        var system = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(system, code, code, code);
        return register.site(
                        system,
                        new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }
}
