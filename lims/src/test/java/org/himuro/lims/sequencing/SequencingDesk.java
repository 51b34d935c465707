package org.himuro.lims.sequencing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.GrantRole;
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
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.sop.acceptance.RuleSet.Method;

/** A running application with a hospital that orders and two laboratories. */
final class SequencingDesk implements AutoCloseable {
    private static final String PASSWORD = "cold enough 2026";
    private static final Actor BY = Actor.system(SecurityActs.INSTALLATION);

    private final EmbeddedServer server;
    final Actor hospital;
    final FormsClient laboratory;
    final FormsClient otherLaboratory;
    final FormsClient coordinator;
    private int made;

    private SequencingDesk(EmbeddedServer server) throws Exception {
        this.server = server;
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        var laboratorySite = site("LAB", Category.LABORATORY);
        accredited(laboratorySite);
        laboratory = person("lab", laboratorySite, Role.SEQUENCING_LABORATORY);
        otherLaboratory = person("other", site("LA2", Category.LABORATORY), Role.SEQUENCING_LABORATORY);
        coordinator = person("coordinator", hospital.site(), Role.COORDINATOR);
    }

    static SequencingDesk open() throws Exception {
        var databases = TestDatabase.fresh();
        try (var connection = databases.connectMigrate();
                var insert =
                        connection.prepareStatement("insert into installation (name, value) values ('kind', 'DEMO')")) {
            insert.executeUpdate();
        }
        var properties = TestDatabase.properties(databases);
        properties.put("himuro.web.demo", true);
        return new SequencingDesk(ApplicationContext.run(EmbeddedServer.class, properties, "test"));
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    UUID id() {
        return bean(Ids.class).next();
    }

    private UUID site(String code, Category category) {
        var register = bean(RegisterSite.class);
        register.organisation(BY, code, code, code);
        return register.site(
                        BY, new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }

    private FormsClient person(String account, UUID site, Role role) throws Exception {
        var person = bean(RegisterPerson.class)
                .register(BY, new RegisterPerson.Wanted(account, "職員 " + account, "ja", PASSWORD))
                .person()
                .orElseThrow();
        bean(GrantRole.class).grant(BY, person, site, role);
        return new FormsClient(server.getURI(), account, PASSWORD);
    }

    private void accredited(UUID site) {
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"));
        var certificate = new RecordCertificate(
                site, Scheme.ISO_15189, "JAB", "R-1", "GENOME", day.minusYears(1), day.plusYears(1));
        done(bean(RegisteringLaboratory.class).run(new RegisterLaboratory(site, 100), hospital, id(), now, now));
        done(bean(RecordingCertificate.class).run(certificate, hospital, id(), now, now));
        done(bean(ApprovingByConsortium.class)
                .run(new ApproveByConsortium(site, day.minusYears(1), day.plusYears(1)), hospital, id(), now, now));
    }

    record Nothing() {}

    /** Frozen tumour tissue and blood of a donor who consented. */
    List<String> pair() {
        var now = Instant.now();
        var donor = id();
        var consent = new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME));
        done(bean(GivingConsent.class).run(consent, hospital, id(), now, now));
        var caseId = id();
        var codes = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        var opened = new CaseOpened(
                "C%06d".formatted(++made), donor, hospital.site(), "WG", CaseKind.SURGERY, "fresh-frozen-tissue", 1);
        entries.add(new Entry(Cases.KIND.ref(caseId), opened, now));
        for (var material : List.of(Material.TUMOUR_TISSUE, Material.BLOOD)) {
            var tube = Tubes.KIND.ref(id());
            var code = "T%06d".formatted(++made);
            codes.add(code);
            var labelled = new TubeEvent.TubeLabelled(code, caseId, donor, material, Optional.empty(), hospital.site());
            entries.add(new Entry(tube, labelled, now));
            entries.add(new Entry(tube, new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN), now));
        }
        var act = Act.of(id(), "register-tubes", new Nothing(), hospital, now, now);
        done(bean(Acts.class).perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return codes;
    }

    /** The code of an order for a tumour's whole genome. */
    String order() {
        var now = Instant.now();
        var command = new OrderSequencing(pair().getFirst(), Assay.WGS_T120, Method.STANDARD, "LAB");
        return done(bean(OrderingSequencing.class).run(command, hospital, id(), now, now))
                .order();
    }

    SequencingOrder current(String order) {
        return bean(ShowingOrders.class).order(order, hospital.site(), false).orElseThrow();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
