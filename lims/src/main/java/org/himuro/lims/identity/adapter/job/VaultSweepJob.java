package org.himuro.lims.identity.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.identity.application.VaultSweep;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** Each hour: what refused acts left in the vault is deleted. */
@Singleton
final class VaultSweepJob implements PeriodicJob {
    private final VaultSweep sweep;

    VaultSweepJob(VaultSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "identity-vault-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sweep.run();
    }
}
