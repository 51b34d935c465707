package org.himuro.lims.consent.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What a consent form said, checked as a whole. */
final class ConsentForm {
    private final Fields fields;

    ConsentForm(Map<String, Object> body) {
        this.fields = Fields.form(body);
    }

    String text(String name) {
        return fields.text(name, 64);
    }

    UUID act(Ids ids) {
        return fields.act(ids);
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
        return signed(zone).orElse(now);
    }

    private Optional<Instant> signed(ZoneId zone) {
        return fields.read("at", "2026-11-21T09:15", text -> {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
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
        text("patient");
        signed(zone).flatMap(at -> new DeedTime(at, now).fault()).ifPresent(reasons::add);
        reasons.addAll(fields.faults().stream().distinct().toList());
        return reasons;
    }
}
