package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.himuro.labels.id.ParsedCode.OurCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("L1")
class GroupsTest {
    @ParameterizedTest
    @CsvSource({
        "WGNCH260001237, WGNCH26 000123 7",
        "WGNCH26000123T010, WGNCH26 000123 T01 0",
        "BNCH000045T, BNCH 000045 T"
    })
    void people_read_a_code_in_groups(String code, String groups) {
        assertThat(CodeBook.installed().parse(code))
                .isInstanceOfSatisfying(
                        OurCode.class,
                        c -> assertThat(String.join(" ", c.groups())).isEqualTo(groups));
    }
}
