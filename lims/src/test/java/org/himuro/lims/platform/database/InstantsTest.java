package org.himuro.lims.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R2")
class InstantsTest {
    @ParameterizedTest
    @MethodSource("org.himuro.lims.testing.TestServer#essential")
    void an_instant_comes_back_to_the_microsecond_and_is_found_by_it(TestServer server) throws Exception {
        var at = Instant.parse("2026-07-01T23:59:59.999999Z");
        var wanted = "select created_at from outbox where created_at >= ? and created_at <= ? and next_at = ?";
        try (var app = TestDatabase.fresh(server).connectApp();
                var insert = app.prepareStatement("insert into outbox (id, reaction, fact_id, created_at, next_at)"
                        + " values (?, 'test', ?, ?, ?)");
                var query = app.prepareStatement(wanted)) {
            Bind.all(insert, List.of(new UUID(1, 1), new UUID(1, 2), at, at));
            insert.executeUpdate();
            Bind.all(query, List.of(at, at, at));
            try (var row = query.executeQuery()) {
                assertThat(row.next()).as("found by itself").isTrue();
                assertThat(row.getString(1)).isEqualTo("2026-07-01 23:59:59.999999");
            }
        }
    }
}
