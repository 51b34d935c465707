package org.himuro.lims.identity.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Vault.Difference;
import org.himuro.lims.identity.Vault.Person;

/**
 * Whether what arrives about a person agrees with what is stored. Names are compared in NFKC without spaces, so that half-width
 * kana and a full-width space do not look like another person; what only one side knows is no disagreement.
 */
public final class Comparison {
    private Comparison() {}

    public static List<Difference> differences(Person stored, Person arrived) {
        var found = new ArrayList<Difference>();
        compare(found, "kanji", stored.kanji(), arrived.kanji());
        compare(found, "kana", stored.kana(), arrived.kana());
        compare(
                found,
                "birthDate",
                stored.birthDate().map(Object::toString),
                arrived.birthDate().map(Object::toString));
        compare(found, "sex", stored.sex(), arrived.sex());
        return List.copyOf(found);
    }

    /** The one way a name or a number is written for searching and comparing. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static void compare(
            List<Difference> found, String field, Optional<String> stored, Optional<String> arrived) {
        if (stored.isPresent() && arrived.isPresent() && !normal(stored.get()).equals(normal(arrived.get()))) {
            found.add(new Difference(field, stored.get(), arrived.get()));
        }
    }
}
