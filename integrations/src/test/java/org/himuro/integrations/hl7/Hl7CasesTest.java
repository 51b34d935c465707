package org.himuro.integrations.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.read;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.model.v25.message.OML_O33;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import org.himuro.integrations.Cases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X3")
class Hl7CasesTest {

    private static final String FOLDER = "hl7/nho-ssmix2/sampleData/999/901/9999013/";
    private static final String ORDER =
            FOLDER + "20111220/OML-01/9999013_20111220_OML-01_000000011000354_20111220103059123_15_1";
    private static final String ADMISSION = FOLDER + "-/ADT-00/9999013_-_ADT-00_999999999999999_20111220224447339_-_1";

    @Test
    void the_japanese_order_has_two_specimens_and_seven_tests() {
        var message = read(Hl7Reader.read(Cases.bytes(ORDER)));
        var order = message.orders().getFirst();
        assertThat(message.orders()).hasSize(1);
        assertThat(order.placerNumber()).isEqualTo("000000011000354");
        assertThat(order.department()).contains(new Coded("15", "呼吸器外科", "99XY1"));
        assertThat(order.requestedAt().orElseThrow().local()).isEqualTo(LocalDateTime.of(2011, 12, 20, 18, 33, 1));
        assertThat(order.specimens())
                .extracting(s -> s.type().orElseThrow().text())
                .containsExactly("血清", "血漿");
        assertThat(order.tests()).hasSize(7);
    }

    @Test
    void another_parser_reads_the_same_patient_and_order() throws Exception {
        var text = new String(Cases.bytes(ORDER), Charset.forName("ISO-2022-JP"));
        var ours = read(Hl7Reader.read(Cases.bytes(ORDER)));
        try (var context = new DefaultHapiContext()) {
            context.setValidationContext(ValidationContextFactory.noValidation());
            var theirs = (OML_O33) context.getPipeParser().parse(text);
            var name = theirs.getPATIENT().getPID().getPatientName(0);
            assertThat(ours.patient().orElseThrow().ideographic())
                    .contains(new PersonName(
                            name.getFamilyName().getSurname().getValue(),
                            name.getGivenName().getValue()));
            assertThat(ours.orders().getFirst().specimens()).hasSize(theirs.getSPECIMENReps());
        }
    }

    @Test
    void the_two_messages_disagree_on_the_birth_date_alone() {
        var one = read(Hl7Reader.read(Cases.bytes(ORDER))).patient().orElseThrow();
        var other = read(Hl7Reader.read(Cases.bytes(ADMISSION))).patient().orElseThrow();
        assertThat(PatientDifferences.between(one, other).orElseThrow().fields())
                .containsExactly(PatientDifferences.Field.BIRTH_DATE);
    }

    @Test
    void messages_of_other_systems_are_read_too() {
        var folder = "hl7/linuxforhealth/messages/";
        var merge = read(Hl7Reader.read(Cases.bytes(folder + "FHIRConverterTest-ADT_A40-84a3ec7e.hl7")));
        assertThat(merge.mergedFrom()).contains(new PatientId("MR2", "XYZ"));
        var order = read(Hl7Reader.read(Cases.bytes(folder + "HL7OMLMessageTest-OML_O21_OML_O21-67699c40.hl7")));
        assertThat(order.orders()).hasSize(1);
        assertThat(order.orders().getFirst().tests())
                .extracting(t -> t.test().code())
                .containsExactly("58410-2");
        var result = read(Hl7Reader.read(Cases.bytes(folder + "Hl7ORUMessageTest-ORU_R01-82f9ecdf.hl7")));
        assertThat(result.patient().orElseThrow().id().number()).isEqualTo("45483");
    }
}
