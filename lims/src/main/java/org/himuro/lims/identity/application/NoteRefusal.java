package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.RightRefused;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.model.Sha256Id;
import org.himuro.lims.identity.model.Trail;

/** A refused right becomes a fact, once a minute for each person and right, on all nodes together. */
@Singleton
public final class NoteRefusal {
    private static final int REMEMBERED = 10_000;
    private final ConcurrentHashMap<UUID, Instant> noted = new ConcurrentHashMap<>();
    private final SecurityActs acts;

    NoteRefusal(SecurityActs acts) {
        this.acts = acts;
    }

    public void note(Viewer viewer, Right right) {
        var now = acts.now();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var id = Sha256Id.of(minute, "refused", viewer.person().toString(), right.name());
        if (noted.size() > REMEMBERED) {
            noted.clear();
        }
        if (noted.putIfAbsent(id, minute) == null) {
            acts.note(
                    id,
                    minute,
                    viewer.actor(),
                    Trail.PERSON.ref(viewer.person()),
                    new RightRefused(viewer.person(), right));
        }
    }
}
