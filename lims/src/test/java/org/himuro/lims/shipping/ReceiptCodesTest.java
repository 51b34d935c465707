package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found at receipt, in the codes of HL7: only codes that its tables have. */
@Tag("H3")
class ReceiptCodesTest {
    private static final Set<String> REJECT =
            Set.of("EX", "QS", "RB", "RC", "RD", "RA", "RE", "RH", "RI", "RM", "RN", "RP", "RR", "RS");
    private static final Set<String> CONDITION =
            Set.of("AUT", "CLOT", "CON", "COOL", "FROZ", "HEM", "LIVE", "ROOM", "SNR", "CFU");
    private static final Set<String> CONTAINER =
            Set.of("XAMB", "XREF", "XFRZ", "XDFRZ", "XUFRZ", "XNTR", "SB", "CC", "CT", "CL");

    @Test
    void the_table_holds_no_code_that_hl7_has_not() {
        assertThat(ReceiptCodes.all().table().values()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.reject().map(REJECT::contains).orElse(true)).isTrue();
            assertThat(code.condition().map(CONDITION::contains).orElse(true)).isTrue();
            assertThat(code.container().map(CONTAINER::contains).orElse(true)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TransportClass.class)
    void what_thawed_did_not_keep_its_own_temperature(TransportClass temperature) {
        var thawed = ReceiptCodes.all().of(LineState.RECEIVED, Optional.of(TubeCondition.THAWED), temperature);
        var warm = ReceiptCodes.all().of(DeskFinding.NO_COOLANT, temperature);
        assertThat(thawed.container()).isPresent().isEqualTo(warm.container());
    }

    @Test
    void the_plain_cases_have_the_plain_codes() {
        var cold = TransportClass.ULT_80;
        var codes = ReceiptCodes.all();
        assertThat(codes.of(LineState.RECEIVED, Optional.of(TubeCondition.VOLUME_SHORT), cold)
                        .reject())
                .contains("QS");
        assertThat(codes.of(LineState.RECEIVED, Optional.of(TubeCondition.LEAKING), cold)
                        .container())
                .contains("CL");
        assertThat(codes.of(LineState.RECEIVED, Optional.of(TubeCondition.THAWED), cold)
                        .container())
                .contains("XUFRZ");
        assertThat(codes.of(LineState.MISSING, Optional.empty(), cold).condition())
                .contains("SNR");
        assertThat(codes.of(DeskFinding.SEAL_BROKEN, cold).container()).contains("SB");
        assertThat(codes.of(LineState.RECEIVED, Optional.of(TubeCondition.OK), cold))
                .isEqualTo(new ReceiptCodes.Hl7(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
