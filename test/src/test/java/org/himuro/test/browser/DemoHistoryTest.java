package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo's invented histories are such as a ward could have had: nothing is told before it happened or out of its order. */
@Tag("U1")
class DemoHistoryTest {
    /** What the demo itself brought: other tests work in it after its first seal. */
    private static final String INVENTED = " f.recorded_at <= (select min(sealed_at) from seal) ";

    private final DemoSite site = DemoSite.running();

    @Test
    void nothing_is_recorded_before_it_happened() throws SQLException {
        assertThat(rows("select f.type, count(*) from fact f where f.kind = 'tube' and" + INVENTED + "group by f.type"))
                .anyMatch(row -> row.startsWith("TubeLabelPrinted"))
                .anyMatch(row -> row.startsWith("TubeFrozen"));
        assertThat(rows("select f.type, f.occurred_at, f.recorded_at from fact f where f.recorded_at < f.occurred_at"))
                .isEmpty();
    }

    /** Most of all: no tube is stored before it is frozen. */
    @Test
    void a_tube_is_told_of_in_the_order_of_its_days() throws SQLException {
        assertThat(rows("select f.type, f.occurred_at, n.type, n.occurred_at from fact f"
                        + " join fact n on n.stream = f.stream and n.seq = f.seq + 1"
                        + " where f.kind = 'tube' and n.recorded_at <= (select min(sealed_at) from seal)"
                        + " and (n.occurred_at < f.occurred_at or n.recorded_at < f.recorded_at) and" + INVENTED))
                .isEmpty();
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection owner = site.application().owner();
                var statement = owner.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }
}
