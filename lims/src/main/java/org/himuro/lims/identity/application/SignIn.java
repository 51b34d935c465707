package org.himuro.lims.identity.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * The page that asks who one is (R1). It posts {@code account} and {@code password}, or {@code code}, or {@code badge} and {@code pin} to
 * {@code /sign-in/STEP}.
 *
 * @param step what is asked now
 * @param account the account already typed; empty at first
 * @param error what was wrong
 * @param lockedFor how long nothing is accepted, after too many failures
 * @param demo accounts to try, only in a demonstration
 * @param back where to go afterwards
 */
public record SignIn(
        Step step,
        String account,
        Optional<Phrase> error,
        Optional<Duration> lockedFor,
        List<DemoAccount> demo,
        String back) {
    public SignIn {
        demo = List.copyOf(demo);
    }

    /** What is asked: password, one-time code, or badge and PIN at a shared bench. */
    public enum Step {
        PASSWORD,
        CODE,
        BADGE
    }

    /** An account of the demonstration, which needs no second factor. */
    public record DemoAccount(String account, String password, String roleKey, String site) {}
}
