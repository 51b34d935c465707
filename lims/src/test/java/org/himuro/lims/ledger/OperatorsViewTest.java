package org.himuro.lims.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.application.Sealing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator reads of the ledger without opening the database. */
@Tag("R7")
class OperatorsViewTest {
    @Test
    void facts_without_a_seal_are_counted_until_the_seal_is_made() {
        try (var app = IdentityServer.start("DEMO")) {
            var token = token(app);
            assertThat(get(app, token, "/health")).containsPattern("\"unsealedFacts\":[1-9]");
            assertThat(get(app, token, "/prometheus"))
                    .containsPattern("himuro_ledger_unsealed [1-9]")
                    .contains("himuro_ledger_unsealed_oldest_seconds")
                    .contains("himuro_outbox_waiting", "himuro_outbox_oldest_seconds")
                    .contains("himuro_acts_total", "hikaricp_connections_active");
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(get(app, token, "/health")).contains("\"unsealedFacts\":0", "\"lastSeal\":\"20");
        }
    }

    private static String token(IdentityServer app) {
        var site = World.site(app, "NCH");
        var person = World.person(app, "monitoring", "cold enough 2026", site, Role.AUDITOR);
        var until = Instant.now().plus(Duration.ofDays(1));
        return app.bean(IssueToken.class)
                .issue(
                        Actor.system(SecurityActs.INSTALLATION),
                        new IssueToken.Wanted("monitoring", person, site, Set.of(Right.AUDIT), until))
                .text()
                .orElseThrow()
                .text();
    }

    private static String get(IdentityServer app, String token, String path) {
        var browser = new Browser(app.server.getURI());
        return browser.send(HttpRequest.newBuilder(browser.at(path)).header("Authorization", "Bearer " + token))
                .body();
    }
}
