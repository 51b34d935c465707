package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The vault is written before the act that needs it. Where that act never came to be (refused, or the power went), what it left in
 * the vault is deleted after a day: the data of people whom nobody registered.
 */
@Singleton
public final class VaultSweep {
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private final Store store;
    private final DoneActs acts;
    private final SecurityActs clock;

    VaultSweep(Store store, DoneActs acts, SecurityActs clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** The vault's side. */
    public interface Store {
        /** Acts not yet known to be done whose leavings are older than this. */
        List<UUID> pendingBefore(Instant instant, int limit);

        /** The act was done: what it wrote stays. */
        void confirm(UUID act);

        /** The act never was: what only it wrote is deleted. */
        void forget(UUID act);
    }

    /** The ledger's side: which of these acts are in it as done. */
    @FunctionalInterface
    public interface DoneActs {
        Set<UUID> among(Collection<UUID> acts);
    }

    /** @return how many acts' leavings were deleted */
    public int run() {
        var before = clock.now().minus(GRACE);
        int swept = 0;
        var page = store.pendingBefore(before, AT_ONCE);
        while (!page.isEmpty()) {
            var done = acts.among(page);
            done.forEach(store::confirm);
            var orphans = page.stream().filter(act -> !done.contains(act)).toList();
            orphans.forEach(store::forget);
            swept += orphans.size();
            page = store.pendingBefore(before, AT_ONCE);
        }
        return swept;
    }
}
