package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.labelling.CaseCodes;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.application.ContentQueries;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;

/** An application on a real database with as many tubes as a test asks for. */
final class Laboratory implements AutoCloseable {
    private final IdentityServer app = IdentityServer.start("DEMO");
    final Actor technician = new Actor(new UUID(2, 1), Optional.empty(), World.site(app, "NCH"));
    private int made;

    record Nothing() {}

    /** Somebody signed in with that role at the laboratory's site. */
    Browser person(String account, Role role) {
        return World.signedIn(app, account, technician.site(), role);
    }

    <T> T bean(Class<T> type) {
        return app.bean(type);
    }

    Connection owner() throws SQLException {
        return app.owner();
    }

    UUID id() {
        return bean(Ids.class).next();
    }

    /** Blood of so many donors, each with a case of its own. */
    List<String> blood(int tubes, String microlitres) {
        var entries = new ArrayList<Entry>();
        var codes = new ArrayList<String>();
        var now = Instant.now();
        for (int i = 0; i < tubes; i++) {
            var donor = id();
            var consent = new GiveConsent(donor, "icf", 2, List.of(ConsentScope.WHOLE_GENOME));
            done(bean(GivingConsent.class).run(consent, technician, id(), now, now));
            var caseId = id();
            var number = bean(CaseCodes.class).next(id(), "WG", "NCH", 26).orElseThrow();
            entries.add(new Entry(
                    Cases.KIND.ref(caseId),
                    new CaseOpened(number, donor, technician.site(), "WG", CaseKind.BLOOD_DRAW, "blood-normal", 1),
                    now));
            var tube = Tubes.KIND.ref(id());
            var code = "B%06d".formatted(++made);
            codes.add(code);
            entries.add(new Entry(
                    tube,
                    new TubeLabelled(code, caseId, donor, Material.BLOOD, Optional.empty(), technician.site()),
                    now));
            entries.add(new Entry(tube, new TubeSampled(), now));
            entries.add(new Entry(
                    tube, new TubeAmountFound(new Amount(new BigDecimal(microlitres), AmountUnit.MICROLITRE)), now));
        }
        var act = Act.of(id(), "register-tubes", new Nothing(), technician, now, now);
        done(bean(Acts.class).perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return codes;
    }

    /** A rack with tubes in it. @param tubes codes by cell, @return its code */
    String rack(int rows, int columns, Map<String, String> tubes) {
        var rack = Containers.KIND.ref(id());
        var code = "K%06d".formatted(++made);
        var now = Instant.now();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                rack,
                new ContainerRegistered(code, ContainerType.RACK, "", technician.site(), rows, columns, "ULT_80"),
                now));
        tubes.forEach((cell, tube) ->
                entries.add(new Entry(Tubes.KIND.ref(tube(tube).id()), new TubeStored(rack.id(), cell), now)));
        var act = Act.of(id(), "register-container", new Nothing(), technician, now, now);
        done(bean(Acts.class).perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return code;
    }

    ProcessTubes aliquot(String parent, String amount) {
        var child = new Child(parent, Optional.empty(), Optional.of(new BigDecimal(amount)), Optional.empty());
        return command(Preparation.ALIQUOT, Optional.empty(), List.of(draw(parent)), List.of(child));
    }

    ProcessTubes extraction(List<String> parents) {
        return command(
                Preparation.DERIVATIVE,
                Optional.of(Material.DNA),
                parents.stream().map(Laboratory::draw).toList(),
                parents.stream()
                        .map(p -> new Child(p, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList());
    }

    static Draw draw(String tube) {
        return new Draw(tube, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static ProcessTubes command(
            Preparation preparation, Optional<Material> material, List<Draw> draws, List<Child> children) {
        return new ProcessTubes(
                preparation,
                material,
                Optional.empty(),
                Optional.of("QIAamp"),
                Optional.of("LOT-7"),
                Optional.empty(),
                Optional.of("TE pH 8.0"),
                draws,
                children,
                Optional.empty());
    }

    Outcome<Processed> process(ProcessTubes command, UUID act) {
        var now = Instant.now();
        return bean(ProcessingTubes.class).run(command, technician, act, now, now);
    }

    Tube tube(String code) {
        var id = bean(Queries.class)
                .query("select id from tube where code = ?", List.of(code), row -> Select.uuid(row, 1))
                .getFirst();
        return Objects.requireNonNull(
                bean(ContentQueries.class).tubes(List.of(id)).get(id));
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    @Override
    public void close() {
        app.close();
    }
}
