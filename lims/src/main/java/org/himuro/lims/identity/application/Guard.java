package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.Failures.Failure;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.model.Lockout;
import org.himuro.lims.identity.model.Lockout.Count;
import org.himuro.lims.identity.model.Sha256Id;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** Counts failures by account and by address, and keeps both waiting when there are too many. */
@Singleton
public final class Guard {
    private final Failures failures;
    private final SecurityActs acts;
    private final Keys keys;

    Guard(Failures failures, SecurityActs acts, Keys keys) {
        this.failures = failures;
        this.acts = acts;
        this.keys = keys;
    }

    /** @param subject what is guarded: an account, or a badge */
    public record Attempt(String subject, String address) {}

    /** Until when nobody may try; empty where one may. An account that does not exist is locked like any other. */
    public Optional<Instant> closedUntil(Attempt attempt, Instant now) {
        return Stream.of(key("account", attempt.subject()), key("address", attempt.address()))
                .map(key -> failures.count(key, now))
                .filter(count -> count.lockedAt(now))
                .flatMap(count -> count.lockedUntil().stream())
                .max(Instant::compareTo);
    }

    /** After a failure. The person is known to us only, never to the caller. */
    public void failed(Attempt attempt, Optional<UUID> person, Instant now) {
        var account = key("account", attempt.subject());
        var address = key("address", attempt.address());
        var count = failures.failed(account, Lockout.ACCOUNT, now);
        failures.failed(address, Lockout.ADDRESS, now);
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        failures.remember(new Failure(Sha256Id.of(minute, account, address), account, address, person, minute, 1));
        if (count.lockedUntil().isPresent()) {
            locked(account, address, person, count);
        }
    }

    private void locked(String account, String address, Optional<UUID> person, Count count) {
        acts.note(
                Actor.system(SecurityActs.INSTALLATION),
                person.map(Trail.PERSON::ref).orElse(Trail.SITE.ref(SecurityActs.INSTALLATION)),
                new SecurityEvent.LockedOut(
                        account, address, count.failures(), count.lockedUntil().orElseThrow()));
    }

    public void passed(Attempt attempt) {
        failures.forget(key("account", attempt.subject()));
    }

    /** How an address stands in facts. */
    public String addressKey(String address) {
        return key("address", address);
    }

    private String key(String kind, String text) {
        return keys.mac(Use.ADDRESS, kind + ":" + text);
    }
}
