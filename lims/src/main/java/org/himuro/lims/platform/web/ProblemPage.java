package org.himuro.lims.platform.web;

/**
 * View of an error page.
 *
 * @param problem what happened
 * @param texts which messages tell it: the problem's code or {@code other}
 */
public record ProblemPage(Problem problem, String texts) {}
