package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidV7;

/** Ids of this process: ordered within it by a counter beside the millisecond, unique by randomness beyond it. */
@Singleton
final class SystemIds implements Ids {
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    @Override
    public UUID next() {
        long low = random.nextLong();
        synchronized (this) {
            long now = System.currentTimeMillis();
            if (now > lastMillis) {
                lastMillis = now;
                counter = 0;
            } else if (++counter > 0x0FFF) {
                lastMillis++;
                counter = 0;
            }
            return UuidV7.of(Instant.ofEpochMilli(lastMillis), counter, low);
        }
    }
}
