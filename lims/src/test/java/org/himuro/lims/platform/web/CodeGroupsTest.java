package org.himuro.lims.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeGroupsTest {
    @Test
    void an_own_code_is_cut_as_it_is_read_aloud_and_told_apart_by_its_serial() {
        assertThat(CodeGroups.of("WGTKH26000076T01K")).containsExactly("WGTKH26", "000076", "T01", "K");
        assertThat(CodeGroups.of("WGTKH26000076K")).containsExactly("WGTKH26", "000076", "K");
        assertThat(CodeGroups.end("WGTKH26000076T01K")).isEqualTo("076");
    }

    @Test
    void a_foreign_code_stays_whole_and_is_told_apart_by_its_end() {
        assertThat(CodeGroups.of("0012345678")).containsExactly("0012345678");
        assertThat(CodeGroups.end("0012345678")).isEqualTo("678");
        assertThat(CodeGroups.end("7")).isEqualTo("7");
    }
}
