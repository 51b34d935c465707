package org.himuro.lims.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The only place that knows names. Everything else speaks of donors by research id. Written first, by research id and act
 * id; what no act ever confirmed is swept.
 */
public interface Vault {
    /**
     * @param hospitalNumber the medical record number at {@code site}, as the hospital writes it
     * @param kanji family and given name as the hospital writes them
     */
    record Person(
            UUID site,
            String hospitalNumber,
            Optional<String> kanji,
            Optional<String> kana,
            Optional<LocalDate> birthDate,
            Optional<String> sex) {}

    /** What was to be stored disagrees with what is: shown and held, never merged. */
    record Difference(String field, String stored, String arrived) {}

    sealed interface Known {
        record Linked(UUID donor, boolean fresh) implements Known {}

        record Held(UUID donor, List<Difference> differences) implements Known {}
    }

    /** Links a person to a donor: the one already linked, or {@code newDonor}. */
    Known link(Person person, UUID newDonor, UUID act);

    /**
     * Numbers of one site, of whose people nothing else is known: each belongs to the donor already linked, or to the new one given.
     *
     * @param newDonors by number, as the hospital writes it; at most a thousand
     * @return the donor of each
     */
    Map<String, UUID> linkAll(UUID site, Map<String, UUID> newDonors, UUID act);

    /** Those of these numbers that are linked. */
    Map<String, UUID> donorsOf(UUID site, Collection<String> hospitalNumbers);

    /** The donor's person; to be called only by the page that resolves identities. */
    Optional<Person> personOf(UUID donor);

    Optional<UUID> donorOf(UUID site, String hospitalNumber);

    /** Forgets the link: how a withdrawal is honoured although facts stay. */
    void forget(UUID donor);

    /** Whether the link of a donor of this site was deleted. */
    boolean forgotten(UUID donor, UUID site);

    /** Deletes what these acts kept: raw messages hold the names that were forgotten. */
    void forgetKept(Collection<UUID> acts);

    /** What arrived about a donor and disagreed with what is stored, the oldest first. */
    List<Person> held(UUID donor);

    /** Keeps a raw message or picture that may hold names; returns its id. */
    UUID keep(String kind, byte[] raw, UUID act);

    /** What was kept, byte for byte. */
    Optional<byte[]> kept(UUID id);
}
