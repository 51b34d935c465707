package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault.Person;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.model.Comparison;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;

/** A person as the vault keeps one: encrypted for one donor, found again by keyed hashes of number and kana. */
@Singleton
final class SealedPerson {
    private final Keys keys;

    SealedPerson(Keys keys) {
        this.keys = keys;
    }

    private record Stored(
            UUID site,
            String hospitalNumber,
            Optional<String> kanji,
            Optional<String> kana,
            Optional<LocalDate> birthDate,
            Optional<String> sex) {}

    String seal(UUID donor, Person person) {
        var stored = new Stored(
                person.site(),
                person.hospitalNumber(),
                person.kanji(),
                person.kana(),
                person.birthDate(),
                person.sex());
        return keys.seal(Use.VAULT, donor, Canonical.write(stored).getBytes(StandardCharsets.UTF_8));
    }

    Person open(UUID donor, String sealed) {
        var text = new String(keys.open(Use.VAULT, donor, sealed), StandardCharsets.UTF_8);
        var stored = CanonicalReader.read(text, Stored.class);
        return new Person(
                stored.site(),
                stored.hospitalNumber(),
                stored.kanji(),
                stored.kana(),
                stored.birthDate(),
                stored.sex());
    }

    /** Searched in NFKC: full-width digits from an input method are the same number. */
    String numberKey(UUID site, String hospitalNumber) {
        return keys.mac(Use.VAULT_SEARCH, "number:" + site + ":" + Comparison.normal(hospitalNumber));
    }

    String kanaKey(String kana) {
        return keys.mac(Use.VAULT_SEARCH, "kana:" + Comparison.normal(kana));
    }
}
