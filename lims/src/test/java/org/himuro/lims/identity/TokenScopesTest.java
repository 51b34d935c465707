package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a machine's token may do. */
@Tag("R1")
class TokenScopesTest {
    private static Viewer limitedTo(Role role, Right scope) {
        var id = new UUID(1, 1);
        return new Viewer(
                id,
                "machine",
                "machine",
                Set.of(role),
                id,
                "TKH",
                false,
                Optional.empty(),
                Locale.JAPAN,
                ZoneOffset.UTC,
                Optional.of(Set.of(scope)));
    }

    @Test
    void one_for_the_bench_tells_removals_too_and_nothing_else() {
        var bench = limitedTo(Role.TECHNICIAN, Right.WORK_AT_BENCH);
        assertThat(bench.may(Right.RECORD_REMOVAL)).isTrue();
        assertThat(bench.may(Right.STORE)).isFalse();
    }

    @Test
    void one_for_the_operating_room_does_not_open_the_bench() {
        assertThat(limitedTo(Role.TECHNICIAN, Right.RECORD_REMOVAL).may(Right.WORK_AT_BENCH))
                .isFalse();
    }

    @Test
    void no_scope_gives_what_the_role_does_not_have() {
        assertThat(limitedTo(Role.SHIPPING, Right.WORK_AT_BENCH).may(Right.RECORD_REMOVAL))
                .isFalse();
    }
}
