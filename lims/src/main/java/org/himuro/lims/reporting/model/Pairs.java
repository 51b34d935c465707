package org.himuro.lims.reporting.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** By which tubes of one parcel are told to belong together: the code of the case, of the tumour's where the normal is of another. */
public final class Pairs {
    private final Map<UUID, TreeSet<String>> tumours = new HashMap<>();

    private Pairs() {}

    /** @param ofCase code of the tube's own case; empty where it has none */
    public record Member(UUID donor, String ofCase, Optional<Half> half) {}

    public static Pairs of(Collection<Member> members) {
        var pairs = new Pairs();
        members.stream()
                .filter(m ->
                        m.half().equals(Optional.of(Half.TUMOUR)) && !m.ofCase().isEmpty())
                .forEach(m -> pairs.tumours
                        .computeIfAbsent(m.donor(), d -> new TreeSet<>())
                        .add(m.ofCase()));
        return pairs;
    }

    /** A normal goes with the donor's tumour where the parcel holds tumours of one case of his, else with its own case. */
    public String of(Member member) {
        var cases = tumours.getOrDefault(member.donor(), new TreeSet<>());
        boolean elsewhere = member.half().equals(Optional.of(Half.NORMAL)) && cases.size() == 1;
        return elsewhere ? cases.first() : member.ofCase();
    }
}
