package org.himuro.test.scenario;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A patient and an order as a hospital's system sends them, in ISO-2022-JP. The two messages disagree about the birth date.
 *
 * @param known what the vault alone may know: name in kanji and kana, medical record number
 */
record Patient(String number, String order, byte[] admission, byte[] ordering, List<String> known) {
    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

    static Patient invented(String number, String order, String kanji, String kana) {
        var names = kanji.replace(' ', '^') + "^^^^^L^I~" + kana.replace(' ', '^') + "^^^^^L^P";
        var head = "MSH|^~\\&|HIS|総合病院|LIS|BANK|20261109091500||%s|" + order + "|P|2.5||||||~ISO IR87\r";
        var person = "PID|1||" + number + "^^^H01||" + names + "||%s|F\r";
        var admission = head.formatted("ADT^A08^ADT_A01") + "EVN||20261109091500\r" + person.formatted("19610304")
                + "PV1|1|I|32^302\r";
        var ordering = head.formatted("OML^O33^OML_O33") + person.formatted("19610403")
                + "SPM|1|T1||119303007^組織^99X|||||||||||||20261110093000\r"
                + "ORC|NW|" + order + "|||||||20261109091400\rOBR|1|" + order + "||WGS^全ゲノム^99Z\r";
        return new Patient(
                number, order, admission.getBytes(JAPANESE), ordering.getBytes(JAPANESE), known(number, kanji, kana));
    }

    /** As written, and in parts and forms in which it may stand somewhere else. */
    static List<String> known(String number, String kanji, String kana) {
        return List.of(
                number,
                kanji,
                kanji.replace(" ", ""),
                kanji.replace(' ', '^'),
                kana,
                kana.replace(" ", ""),
                kana.replace(' ', '^'),
                kanji.substring(0, kanji.indexOf(' ')),
                kana.substring(0, kana.indexOf(' ')));
    }
}
