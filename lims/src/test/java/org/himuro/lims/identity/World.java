package org.himuro.lims.identity;

import java.util.UUID;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;

/** Sites and people of the tests, registered by the same verbs as real ones. */
public final class World {
    private static final String PASSWORD = "correct horse battery 1";
    private static final Actor BY = Actor.system(SecurityActs.INSTALLATION);

    private World() {}

    public static UUID site(IdentityServer app, String code) {
        return site(app, code, Sites.Category.HOSPITAL, false);
    }

    public static UUID site(IdentityServer app, String code, Sites.Category category, boolean secondPerson) {
        var register = app.bean(RegisterSite.class);
        register.organisation(BY, code, "中央病院", "Central hospital");
        return register.site(
                        BY,
                        new RegisterSite.Wanted(
                                code,
                                code,
                                "中央病院",
                                "Central hospital",
                                category,
                                "JP",
                                "Asia/Tokyo",
                                false,
                                secondPerson))
                .id()
                .orElseThrow();
    }

    public static UUID person(IdentityServer app, String account, String password, UUID site, Role... roles) {
        return person(app, account, "ja", password, site, roles);
    }

    private static UUID person(
            IdentityServer app, String account, String language, String password, UUID site, Role... roles) {
        var person = app.bean(RegisterPerson.class)
                .register(BY, new RegisterPerson.Wanted(account, "職員 " + account, language, password))
                .person()
                .orElseThrow();
        for (var role : roles) {
            app.bean(GrantRole.class).grant(BY, person, site, role);
        }
        return person;
    }

    /** Somebody who reads English, signed in with that role. */
    public static Browser signedIn(IdentityServer app, String account, UUID site, Role role) {
        person(app, account, "en", PASSWORD, site, role);
        var browser = new Browser(app.server.getURI());
        browser.signIn(account, PASSWORD);
        return browser;
    }
}
