package org.himuro.integrations.hl7;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient as one message tells (PID).
 *
 * @param id PID-3, else PID-2
 * @param ideographic name in kanji (XPN-8 = I)
 * @param phonetic name in kana (XPN-8 = P)
 * @param alphabetic name in Latin letters (XPN-8 = A)
 * @param birthDate PID-7, only if the day is given
 * @param sex PID-8 as written (table 0001: M, F, O, U, A, N)
 */
public record Patient(
        PatientId id,
        Optional<PersonName> ideographic,
        Optional<PersonName> phonetic,
        Optional<PersonName> alphabetic,
        Optional<LocalDate> birthDate,
        Optional<String> sex) {

    /** The same patient without names. */
    public Patient maskNames() {
        return new Patient(
                id,
                ideographic.map(PersonName::masked),
                phonetic.map(PersonName::masked),
                alphabetic.map(PersonName::masked),
                birthDate,
                sex);
    }
}
