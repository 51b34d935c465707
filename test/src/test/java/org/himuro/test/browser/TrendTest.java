package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The trend counts what the table has, of the reader's site alone, and every site for an auditor; it names nobody. */
@Tag("E6")
class TrendTest {
    private final DemoSite site = DemoSite.running();

    private int counted(String account) {
        var lines = site.get(account, "/deviations/trend.csv?months=36", "en")
                .body()
                .split("\r\n");
        return Arrays.stream(lines)
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",")[3]))
                .sum();
    }

    private int stored(String where) throws SQLException {
        try (var owner = site.application().owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from deviation d join site s on s.id = d.site where " + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void a_site_sees_its_own_and_an_auditor_all() throws SQLException {
        assertThat(counted("manager2")).isPositive().isEqualTo(stored("s.code = 'TKH'"));
        assertThat(counted("auditor")).isEqualTo(stored("true")).isGreaterThan(counted("manager2"));
    }

    @Test
    void it_names_nobody() {
        var page = site.get("manager2", "/deviations/trend", "ja").body();
        var shown = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(shown).doesNotContain("青木", "石川", "大山");
    }
}
