package org.himuro.lims.collection.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex.Found;
import org.himuro.lims.specimen.KitIndex.Which;
import org.himuro.sop.document.Text;

/**
 * A page of a site's kits.
 *
 * @param which of them are shown; all where nothing is said
 * @param counts of each
 * @param protocols what they are called, by id
 * @param next address of the following page
 */
public record KitList(
        List<Found> kits,
        Optional<Which> which,
        Map<Which, Integer> counts,
        Map<String, Text> protocols,
        Instant now,
        Optional<String> next,
        boolean mayAssemble,
        boolean mayPrint) {
    public KitList {
        kits = List.copyOf(kits);
        counts = Map.copyOf(counts);
        protocols = Map.copyOf(protocols);
    }

    public int count(Which of) {
        return counts.getOrDefault(of, 0);
    }

    /** Codes of those shown whose labels were never printed, for the page that prints them together. */
    public String unprinted() {
        return kits.stream()
                .map(Found::kit)
                .filter(k -> k.step() == Kit.Step.READY && k.prints() == 0)
                .map(Kit::code)
                .collect(Collectors.joining("+"));
    }

    public Tone tone(Kit kit) {
        return tone(kit, now);
    }

    public Phrase word(Kit kit) {
        return word(kit, now);
    }

    static Tone tone(Kit kit, Instant now) {
        return switch (kit.step()) {
            case READY -> kit.expired(now) ? Tone.LOOK : Tone.ACCENT;
            case LINKED -> Tone.DONE;
            case RETIRED -> Tone.WAITING;
        };
    }

    static Phrase word(Kit kit, Instant now) {
        return switch (kit.step()) {
            case READY -> Phrase.of(kit.expired(now) ? "kit.expired" : "kit.ready");
            case LINKED -> Phrase.of("kit.linked");
            case RETIRED -> Phrase.of("kit.retired");
        };
    }
}
