package org.himuro.test.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.OpenSession;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.ledger.Actor;
import org.himuro.test.support.Application;

/** A hospital and a laboratory that joined today: nobody of theirs has to do with anything that was there before. */
final class Newcomers {
    static final String HOSPITAL = "NCH";
    static final String LABORATORY = "NCL";
    private static final Actor SYSTEM = Actor.system(SecurityActs.INSTALLATION);

    private final Application app;
    final UUID hospital;
    final UUID laboratory;
    private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

    /** @param token of the forms */
    record Session(UUID person, String cookie, String token) {}

    Newcomers(Application app) {
        this.app = app;
        hospital = site(HOSPITAL, Category.HOSPITAL);
        laboratory = site(LABORATORY, Category.LABORATORY);
        for (var role : Role.values()) {
            var account = "new-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sessions.put(role, session(person(account, site(role), role), account));
        }
        accredited();
    }

    Session session(Role role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    UUID site(Role role) {
        return role == Role.SEQUENCING_LABORATORY ? laboratory : hospital;
    }

    Actor actor(Role role) {
        return new Actor(session(role).person(), Optional.empty(), site(role));
    }

    /** A session of somebody who is there already. */
    UUID personOf(String account) {
        return app.bean(People.class).byAccount(account).orElseThrow().id();
    }

    UUID sessionOf(String account) {
        var person = app.bean(People.class).byAccount(account).orElseThrow();
        return app.bean(OpenSession.class)
                .open(person, Stage.FULL, Door.PASSWORD, Optional.empty(), "127.0.0.1", false)
                .session()
                .id();
    }

    private UUID site(String code, Category category) {
        var register = app.bean(RegisterSite.class);
        register.organisation(SYSTEM, code, "新しい施設", "A new place");
        var wanted =
                new RegisterSite.Wanted(code, code, "新しい施設", "A new place", category, "JP", "Asia/Tokyo", false, false);
        return register.site(SYSTEM, wanted).id().orElseThrow();
    }

    private UUID person(String account, UUID site, Role role) {
        var wanted = new RegisterPerson.Wanted(account, "職員 " + account, "ja", "cold enough 2026");
        var person =
                app.bean(RegisterPerson.class).register(SYSTEM, wanted).person().orElseThrow();
        app.bean(GrantRole.class).grant(SYSTEM, person, site, role);
        return person;
    }

    private Session session(UUID id, String account) {
        var person = app.bean(People.class).byAccount(account).orElseThrow();
        var cookie = app.bean(OpenSession.class)
                .open(person, Stage.FULL, Door.PASSWORD, Optional.empty(), "127.0.0.1", false)
                .token()
                .text();
        return new Session(id, cookie, app.bean(Keys.class).mac(Keys.Use.FORM, cookie));
    }

    private void accredited() {
        var now = Instant.now();
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var by = actor(Role.COORDINATOR);
        var certificate = new RecordCertificate(
                laboratory, Scheme.ISO_15189, "JAB", "R-1", "GENOME", today.minusYears(1), today.plusYears(8));
        app.bean(RegisteringLaboratory.class)
                .run(new RegisterLaboratory(laboratory, 100), by, Others.fresh(), now, now);
        app.bean(RecordingCertificate.class).run(certificate, by, Others.fresh(), now, now);
        var approval = new ApproveByConsortium(laboratory, today.minusYears(1), today.plusYears(8));
        app.bean(ApprovingByConsortium.class).run(approval, by, Others.fresh(), now, now);
    }
}
