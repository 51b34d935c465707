package org.himuro.lims.collection.adapter.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.ProposeCorrection;
import org.himuro.lims.collection.application.CorrectableFacts;
import org.himuro.lims.collection.application.CorrectionForm;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.TypedTime;
import org.himuro.lims.shared.Reason;

/** A proposal as it stands in the form. */
@Singleton
final class TypedCorrection {
    static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CorrectableFacts facts;

    TypedCorrection(CorrectableFacts facts) {
        this.facts = facts;
    }

    /** Everything that is missing or wrong in the form, at once. */
    Optional<ProposeCorrection> command(Map<String, String> body, Viewer viewer, List<Reason> reasons) {
        var fact = body.getOrDefault("fact", "").split("/");
        var reason = body.getOrDefault("reason", "");
        if (fact.length != 3 || !fact[1].matches(UUID_FORM) || !fact[2].matches(UUID_FORM)) {
            reasons.add(Reason.of("CORRECTION_FACT_MISSING"));
        }
        if (!CorrectionForm.REASONS.contains(reason)) {
            reasons.add(Reason.of("CORRECTION_REASON_MISSING"));
        }
        var time = reason.equals("WRONG_TIME")
                ? TypedTime.read(body.getOrDefault("date", ""), body.getOrDefault("time", ""), viewer.zone())
                : Optional.<Instant>empty();
        if (reason.equals("WRONG_TIME") && time.isEmpty()) {
            reasons.add(Reason.of("TIME_FORM"));
        }
        var newCase = reason.equals("WRONG_CASE")
                ? facts.caseOf(code(body.getOrDefault("case", "")), viewer.site())
                : Optional.<UUID>empty();
        if (reason.equals("WRONG_CASE") && newCase.isEmpty()) {
            reasons.add(Reason.of("CASE_UNKNOWN"));
        }
        return reasons.isEmpty()
                ? Optional.of(new ProposeCorrection(
                        fact[0], UUID.fromString(fact[1]), UUID.fromString(fact[2]), reason, time, newCase))
                : Optional.empty();
    }

    static String code(String text) {
        return text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
