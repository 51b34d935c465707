package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.StuckDeliveries;
import org.himuro.lims.shared.UuidBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first page says how much waits, but counts no further than a thousand. */
@Tag("R6")
class HomeCountsTest {
    private static IdentityServer app;
    private static Browser browser;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        World.person(app, "reader", "cold enough 2026", World.site(app, "NCH"), Role.AUDITOR);
        browser = new Browser(app.server.getURI());
        browser.signIn("reader", "cold enough 2026");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /** Deliveries that were tried in vain, due in a time that does not come. */
    private static void stuck(int more) throws SQLException {
        try (var owner = app.owner();
                var insert = owner.prepareStatement(
                        "insert into outbox (id, reaction, fact_id, created_at, next_at, attempts)"
                                + " values (?, 'none', ?, utc_timestamp(6), '2999-01-01', ?)")) {
            for (int i = 0; i < more; i++) {
                insert.setBytes(1, UuidBytes.of(UUID.randomUUID()));
                insert.setBytes(2, UuidBytes.of(UUID.randomUUID()));
                insert.setInt(3, StuckDeliveries.ATTEMPTS);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void a_thousand_is_said_and_one_more_is_a_thousand_and_more() throws SQLException {
        stuck(1_000);
        assertThat(browser.get("/").body()).contains(">1,000<").doesNotContain("1,000+");
        stuck(1);
        assertThat(browser.get("/").body()).contains(">1,000+<");
    }
}
