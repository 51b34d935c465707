package org.himuro.integrations.hl7;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where two statements about the same patient disagree: for a person to see and decide, never to merge by themselves. A
 * field that only one of them states is no disagreement.
 *
 * @param fields the fields that disagree, in a fixed order
 */
public record PatientDifferences(List<Field> fields) {

    /** The fields that are compared. */
    public enum Field {
        NAME_IDEOGRAPHIC,
        NAME_PHONETIC,
        NAME_ALPHABETIC,
        BIRTH_DATE,
        SEX
    }

    public PatientDifferences {
        fields = List.copyOf(fields);
    }

    /**
     * Compares two statements; nothing if they are about different patients. Widths of letters (ｶﾅ, カナ) do not count.
     *
     * @param a one statement
     * @param b the other
     */
    public static Optional<PatientDifferences> between(Patient a, Patient b) {
        if (!samePatient(a.id(), b.id())) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        compare(Field.NAME_IDEOGRAPHIC, a, b, p -> p.ideographic().map(PatientDifferences::normal), fields);
        compare(Field.NAME_PHONETIC, a, b, p -> p.phonetic().map(PatientDifferences::normal), fields);
        compare(Field.NAME_ALPHABETIC, a, b, p -> p.alphabetic().map(PatientDifferences::normal), fields);
        compare(Field.BIRTH_DATE, a, b, Patient::birthDate, fields);
        compare(Field.SEX, a, b, Patient::sex, fields);
        return Optional.of(new PatientDifferences(fields));
    }

    public boolean none() {
        return fields.isEmpty();
    }

    // an authority that one sender leaves out does not make another patient
    private static boolean samePatient(PatientId a, PatientId b) {
        boolean authority = a.authority().isEmpty()
                || b.authority().isEmpty()
                || a.authority().equals(b.authority());
        return !a.number().isEmpty() && a.number().equals(b.number()) && authority;
    }

    private static <V> void compare(
            Field field, Patient a, Patient b, Function<Patient, Optional<V>> of, List<Field> to) {
        var one = of.apply(a);
        var other = of.apply(b);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            to.add(field);
        }
    }

    private static String normal(PersonName name) {
        return Normalizer.normalize(name.family() + " " + name.given(), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ");
    }
}
