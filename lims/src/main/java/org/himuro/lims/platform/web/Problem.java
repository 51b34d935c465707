package org.himuro.lims.platform.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An error as the API answers it (RFC 9457, {@code application/problem+json}).
 *
 * @param type address of the page that explains the code
 * @param title what happened, in the caller's language
 * @param status HTTP status
 * @param code stable code, never translated
 * @param id names this occurrence, also in the log
 * @param errors every single thing that is wrong, at once
 */
@Serdeable
public record Problem(String type, String title, int status, String code, String id, List<Item> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One thing that is wrong.
     *
     * @param code stable code
     * @param at where: a field ({@code tubes[3].code}), a row or empty for the whole
     * @param message what was expected, in the caller's language
     */
    @Serdeable
    public record Item(String code, String at, String message) {}
}
