package org.himuro.lims.identity.application.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.shared.Reason;

/**
 * A form as it was filled in, with everything that was wrong with it.
 *
 * @param values one for each field; never a password
 */
public record Filled(List<Value> values, List<Reason> reasons) {
    /** What was typed into one field. */
    public record Value(String field, String text) {}

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("ACCOUNT_FORM", "account"),
            Map.entry("ACCOUNT_TAKEN", "account"),
            Map.entry("DISPLAY_NAME_LENGTH", "displayName"),
            Map.entry("LANGUAGE_UNKNOWN", "language"),
            Map.entry("PASSWORD_LENGTH", "password"),
            Map.entry("PASSWORD_ONE_KIND", "password"),
            Map.entry("PASSWORD_HOLDS_ACCOUNT", "password"),
            Map.entry("OLD_PASSWORD_WRONG", "old"),
            Map.entry("PIN_FORM", "pin"),
            Map.entry("BADGE_FORM", "badge"),
            Map.entry("BADGE_TAKEN", "badge"),
            Map.entry("MAIL_FORM", "mail"),
            Map.entry("MAIL_ASKED_JUST_NOW", "mail"),
            Map.entry("MAIL_AS_BEFORE", "mail"),
            Map.entry("CODE_FORM", "code"),
            Map.entry("CODE_TAKEN", "code"),
            Map.entry("NAME_JA_LENGTH", "nameJa"),
            Map.entry("NAME_EN_LENGTH", "nameEn"),
            Map.entry("COUNTRY_UNKNOWN", "country"),
            Map.entry("ZONE_UNKNOWN", "zone"),
            Map.entry("ORGANISATION_UNKNOWN", "organisation"),
            Map.entry("SITE_UNKNOWN", "site"),
            Map.entry("ROOM_LENGTH", "room"),
            Map.entry("LABEL_LENGTH", "label"),
            Map.entry("SCOPES_MISSING", "scopes"),
            Map.entry("SCOPE_NOT_HELD", "scopes"),
            Map.entry("EXPIRY_RANGE", "days"),
            Map.entry("PERSON_UNKNOWN", "account"),
            Map.entry("REASON_MISSING", "reason"),
            Map.entry("NUMBER_MISSING", "number"),
            Map.entry("AGAIN_DIFFERENT", "again"),
            Map.entry("SECOND_PERSON_WRONG", "secondAccount"));

    public static final Filled EMPTY = new Filled(List.of(), List.of());

    public Filled {
        values = List.copyOf(values);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return values.stream()
                .filter(value -> value.field().equals(field))
                .map(Value::text)
                .findFirst()
                .orElse("");
    }

    /** What is wrong with this field, the first of it. */
    public Optional<Reason> wrong(String field) {
        return reasons.stream()
                .filter(reason -> field.equals(FIELDS.get(reason.code())))
                .findFirst();
    }

    public boolean fine() {
        return reasons.isEmpty();
    }
}
