package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.himuro.lims.testing.AccessTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1")
class ScriptRoutesTest {
    @Test
    void what_a_script_calls_is_a_route() throws IOException {
        var called = Pattern.compile("(?:action = |fetch\\()[\"`](/[^\"`?$]*)");
        var routes = AccessTable.written().lines().keySet().stream()
                .map(AccessTable.Route::pattern)
                .toList();
        try (var files = Files.walk(Path.of("src/main/resources/static/js"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                called.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> assertThat(routes).as(file.toString()).contains(m.group(1)));
            }
        }
    }
}
