package org.himuro.lims.identity.adapter.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.identity.SecurityEvent.Stopped;
import org.himuro.lims.identity.application.NoteStopped;

/** How often one address may try to sign in at this node: forty at once, forty a minute. Locks proper are rows. */
@Singleton
final class SignInLimits {
    private static final int A_MINUTE = 40;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final NoteStopped stopped;

    SignInLimits(NoteStopped stopped) {
        this.stopped = stopped;
    }

    boolean allow(String address) {
        var allowed = buckets.get(
                        address,
                        _ -> Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
        if (!allowed) {
            stopped.note(Stopped.TOO_MANY, address);
        }
        return allowed;
    }
}
