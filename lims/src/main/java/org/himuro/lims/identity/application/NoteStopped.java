package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.himuro.lims.identity.SecurityEvent.RequestStopped;
import org.himuro.lims.identity.SecurityEvent.Stopped;
import org.himuro.lims.identity.model.Sha256Id;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** A request stopped before anybody looked at its rights becomes a fact, once a minute for each address, on all nodes together. */
@Singleton
public final class NoteStopped {
    private static final int REMEMBERED = 10_000;
    private final ConcurrentHashMap<UUID, Instant> noted = new ConcurrentHashMap<>();
    private final SecurityActs acts;
    private final Guard guard;

    NoteStopped(SecurityActs acts, Guard guard) {
        this.acts = acts;
        this.guard = guard;
    }

    /** @param address of the network; the fact keeps its keyed hash */
    public void note(Stopped why, String address) {
        var minute = acts.now().truncatedTo(ChronoUnit.MINUTES);
        var key = guard.addressKey(address);
        var id = Sha256Id.of(minute, "stopped", why.name(), key);
        if (noted.size() > REMEMBERED) {
            noted.clear();
        }
        if (noted.putIfAbsent(id, minute) == null) {
            acts.note(
                    id,
                    minute,
                    Actor.system(SecurityActs.INSTALLATION),
                    Trail.SITE.ref(SecurityActs.INSTALLATION),
                    new RequestStopped(why, key));
        }
    }
}
