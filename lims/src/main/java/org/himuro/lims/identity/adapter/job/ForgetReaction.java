package org.himuro.lims.identity.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.identity.SecurityEvent.IdentityForgotten;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;

/** What the ledger says is forgotten, the vault forgets, also where the power went between the two. */
@Singleton
final class ForgetReaction implements Reaction {
    private final Vault vault;

    ForgetReaction(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "forget-identity";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(IdentityForgotten.class);
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof IdentityForgotten forgotten) {
            forgotten.donor().ifPresent(vault::forget);
        }
    }
}
