package org.himuro.lims.identity.application.page;

import java.time.Instant;
import java.util.Optional;

/**
 * @param next where to go on
 * @param wrong account and password did not fit
 * @param closedUntil too many failures
 * @param demo a second factor is not asked for, and the page says so
 * @param bench this machine is a registered bench
 */
public record SignInPage(
        String next,
        String account,
        boolean wrong,
        Optional<Instant> closedUntil,
        boolean demo,
        Optional<String> bench) {}
