package org.himuro.integrations.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X3")
class Hl7ReaderTest {

    private static final String ORDER =
            "MSH|^~\\&|HIS|総合病院|LIS|BANK|20260203091500+0900||OML^O33^OML_O33|M1|P|2.5||||||%s\r"
                    + "PID|1||000123^^^H01||源^頼朝^^^^^L^I~ミナモト^ヨリトモ^^^^^L^P||19700405|M\r"
                    + "SPM|1|T1||119303007^組織^99X|||||||||||||202602030830\r"
                    + "ORC|NW|0000777|||||||20260203091400||||||||12^外科^99Y\rOBR|1|0000777||WGS^全ゲノム^99Z\r";

    private static byte[] order(String declared, String charset) {
        return ORDER.formatted(declared).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "~ISO IR87, ISO-2022-JP",
        "ASCII~ISO IR87, ISO-2022-JP",
        "UNICODE UTF-8, UTF-8",
        "'', UTF-8",
        "'', ISO-2022-JP",
        "'', windows-31j"
    })
    void names_and_order_are_the_same_in_every_character_set(String declared, String charset) {
        var message = read(Hl7Reader.read(order(declared, charset)));
        var patient = message.patient().orElseThrow();
        assertThat(patient.ideographic()).contains(new PersonName("源", "頼朝"));
        assertThat(patient.phonetic()).contains(new PersonName("ミナモト", "ヨリトモ"));
        assertThat(patient.id()).isEqualTo(new PatientId("000123", "H01"));
        assertThat(patient.birthDate()).contains(LocalDate.of(1970, 4, 5));
        assertThat(message.header().senderFacility()).isEqualTo("総合病院");
        var order = message.orders().getFirst();
        assertThat(order.placerNumber()).isEqualTo("0000777");
        assertThat(order.department()).contains(new Coded("12", "外科", "99Y"));
        assertThat(order.specimens()).extracting(Order.Specimen::id).containsExactly(Optional.of("T1"));
        assertThat(order.tests()).extracting(t -> t.test().code()).containsExactly("WGS");
    }

    @Test
    void characters_whose_second_byte_is_a_separator_do_not_split_fields() {
        // 臓 and others contain 0x7C, 0x5E, 0x7E or 0x26 in ISO-2022-JP
        var kanji = new StringBuilder();
        for (int c = '一'; c < '一' + 20_000 && kanji.length() < 200; c++) {
            var bytes = Character.toString(c).getBytes(Charset.forName("ISO-2022-JP"));
            if (bytes.length > 5 && (bytes[3] == '|' || bytes[4] == '|' || bytes[4] == '^' || bytes[4] == '~')) {
                kanji.appendCodePoint(c);
            }
        }
        assertThat(kanji).hasSizeGreaterThan(50);
        var text = ORDER.formatted("~ISO IR87").replace("源", kanji).replace("総合病院", kanji);
        var message = read(Hl7Reader.read(text.getBytes(Charset.forName("ISO-2022-JP"))));
        assertThat(message.patient().orElseThrow().ideographic()).contains(new PersonName(kanji.toString(), "頼朝"));
        assertThat(message.header().declaredCharset()).isEqualTo("~ISO IR87");
    }

    @Test
    void framing_and_line_breaks_of_any_kind_make_no_difference() {
        var text = ORDER.formatted("UNICODE UTF-8");
        var plain = read(Hl7Reader.read(utf8(text)));
        assertThat(read(Hl7Reader.read(utf8(text.replace("\r", "\r\n"))))).isEqualTo(plain);
        assertThat(read(Hl7Reader.read(utf8(text.replace("\r", "\n"))))).isEqualTo(plain);
        assertThat(read(Hl7Reader.read(utf8("\u000B" + text + "\u001C\r")))).isEqualTo(plain);
    }

    @Test
    void what_is_no_message_or_in_no_known_character_set_is_refused() {
        assertThat(codes(Hl7Reader.read(utf8("PID|1")))).containsExactly("0 not-hl7");
        assertThat(codes(Hl7Reader.read(order("ISO IR999", "UTF-8")))).containsExactly("1 charset-unknown");
        assertThat(codes(Hl7Reader.read(order("ASCII", "UTF-8")))).contains("1 charset-contradicted");
        assertThat(refused(Hl7Reader.read(utf8("MSH|^~\\&|||||||ZZZ^Z01|1|P|2.5\r"))))
                .isTrue();
    }

    @Test
    void two_statements_that_disagree_on_the_birth_date_are_shown_not_merged() {
        var one = read(Hl7Reader.read(order("", "UTF-8"))).patient().orElseThrow();
        var other = read(Hl7Reader.read(utf8(ORDER.formatted("")
                        .replace("19700405", "19480405")
                        .replace("ミナモト^ヨリトモ", "ﾐﾅﾓﾄ^ﾖﾘﾄﾓ")
                        .replace("^^^H01", ""))))
                .patient()
                .orElseThrow();
        assertThat(PatientDifferences.between(one, other).orElseThrow().fields())
                .containsExactly(PatientDifferences.Field.BIRTH_DATE);
        var stranger = new Patient(
                new PatientId("9", ""),
                one.ideographic(),
                one.phonetic(),
                one.alphabetic(),
                one.birthDate(),
                one.sex());
        assertThat(PatientDifferences.between(one, stranger)).isEmpty();
    }

    @Test
    void masked_messages_and_their_text_form_show_no_name() {
        var message = read(Hl7Reader.read(order("", "UTF-8")));
        assertThat(message.toString()).doesNotContain("頼朝").doesNotContain("ヨリトモ");
        assertThat(message.maskNames()
                        .patient()
                        .orElseThrow()
                        .ideographic()
                        .orElseThrow()
                        .family())
                .isEqualTo("●●");
    }

    @Test
    void an_accepted_message_is_acknowledged_with_its_control_id_and_a_refused_one_with_its_reasons() {
        var at = LocalDateTime.of(2026, 2, 3, 9, 16);
        assertThat(Acknowledgement.of(Hl7Reader.read(order("", "UTF-8"))).text(at, "A1"))
                .isEqualTo("MSH|^~\\&|LIS|BANK|HIS|????|20260203091600||ACK^O33^ACK|A1|P|2.5\rMSA|AA|M1\r"
                        .replace("????", "総合病院"));
        assertThat(Acknowledgement.of(Hl7Reader.read(utf8("x"))).text(at, "A2"))
                .contains("MSA|AR|")
                .contains("|E|not-hl7|");
    }

    @Test
    void a_message_goes_over_mllp_and_comes_back_byte_for_byte() throws Exception {
        try (var server = MllpServer.start(0, message -> message);
                var client = MllpClient.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                        Duration.ofSeconds(10))) {
            for (var charset : new String[] {"ISO-2022-JP", "UTF-8", "windows-31j"}) {
                assertThat(client.send(order("~ISO IR87", charset))).isEqualTo(order("~ISO IR87", charset));
            }
        }
    }

    @Test
    void an_order_message_cut_off_before_its_order_is_refused() {
        var cut = ORDER.formatted("UNICODE UTF-8");
        var reading = Hl7Reader.read(utf8(cut.substring(0, cut.indexOf("SPM"))));
        refused(reading);
        assertThat(codes(reading)).contains("0 order-missing");
    }

    @Test
    void a_message_about_a_patient_that_names_none_is_refused_and_an_acknowledgement_needs_none() {
        var header = ORDER.formatted("UNICODE UTF-8").split("\r")[0];
        var update = Hl7Reader.read(utf8(header.replace("OML^O33^OML_O33", "ADT^A08") + "\rPV1|1|I\r"));
        refused(update);
        assertThat(codes(update)).contains("0 patient-missing");
        var answer = Hl7Reader.read(utf8(header.replace("OML^O33^OML_O33", "ACK^O33") + "\rMSA|AA|M1\r"));
        assertThat(codes(answer)).isEmpty();
    }
}
