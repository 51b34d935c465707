package org.himuro.lims.consent.adapter.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.shared.Reason;

/** What a consent form said, checked as a whole. */
record ConsentForm(Map<String, Object> body) {
    String text(String name) {
        return String.valueOf(body.getOrDefault(name, "")).strip();
    }

    List<ConsentScope> scopes() {
        return Arrays.stream(ConsentScope.values())
                .filter(s -> !text("scope-" + s.name()).isEmpty())
                .toList();
    }

    int version() {
        return text("version").matches("[1-9]\\d{0,3}") ? Integer.parseInt(text("version")) : 0;
    }

    /** When it was signed: now where nothing is said. */
    Instant at(ZoneId zone, Instant now) {
        try {
            return text("at").isEmpty()
                    ? now
                    : LocalDateTime.parse(text("at")).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    List<Reason> against(ZoneId zone, Instant now, boolean signed) {
        var reasons = new ArrayList<Reason>();
        if (signed && !text("form").matches("[a-z0-9-]{1,64}")) {
            reasons.add(Reason.of("CONSENT_FORM_INVALID"));
        }
        if (signed && version() == 0) {
            reasons.add(Reason.of("CONSENT_VERSION_INVALID"));
        }
        if (signed && scopes().isEmpty()) {
            reasons.add(Reason.of("CONSENT_WITHOUT_ITEMS"));
        }
        if (at(zone, now).isAfter(now)) {
            reasons.add(Reason.of("CONSENT_TIME_AHEAD"));
        }
        return reasons;
    }
}
