package org.himuro.lims.monitoring;

/**
 * A request ({@code teach-logger}): from now on files of this form are read as those of this logger (T1). Taught again, it replaces what
 * was taught. Refused: {@code LOGGER_NAME_LENGTH}, {@code LOGGER_FORM_WRONG}.
 *
 * @param mapping as {@code himuro read logger --mapping} takes it
 */
public record TeachLogger(String name, String mapping) {}
