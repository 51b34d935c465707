package org.himuro.lims.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;

/**
 * What stands against a kit for a case (C8). Pure; {@code grammar.js} says the same of what a bench knows without the network.
 *
 * @param refusals it is not to be used
 * @param questions it may be used, where a person says so
 */
public record KitCheck(List<Reason> refusals, List<Reason> questions) {
    public KitCheck {
        refusals = List.copyOf(refusals);
        questions = List.copyOf(questions);
    }

    /**
     * @param protocol id of what the case follows
     * @param expiredRefused the kit's protocol refuses what is too old, where others ask
     */
    public static KitCheck of(Kit kit, Optional<String> protocol, boolean expiredRefused, Instant at) {
        var refusals = new ArrayList<Reason>();
        var questions = new ArrayList<Reason>();
        if (kit.expired(at)) {
            (expiredRefused ? refusals : questions).add(Reason.of("KIT_EXPIRED", kit.code(), kit.bestBefore()));
        }
        if (protocol.filter(kit.protocol()::equals).isEmpty()) {
            questions.add(Reason.of("KIT_OTHER_PROTOCOL", kit.code(), kit.protocol(), protocol.orElse("–")));
        }
        return new KitCheck(refusals, questions);
    }
}
