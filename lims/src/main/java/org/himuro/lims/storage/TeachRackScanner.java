package org.himuro.lims.storage;

/**
 * A request: from now on files of this form are read as those of this scanner (L5). Taught again, it replaces what was taught. Refused:
 * {@code SCANNER_NAME_LENGTH}, {@code RACK_FORM_WRONG}.
 *
 * @param mapping as {@code himuro read rack-file --mapping} takes it
 */
public record TeachRackScanner(String name, String mapping) {}
