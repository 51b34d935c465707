package org.himuro.lims.collection.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.identity.SecurityEvent.IdentityForgotten;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;

/** The hospital's own messages hold the name that was forgotten: they go with the link. */
@Singleton
final class ForgetMessages implements Reaction {
    private final PlanQueries plans;
    private final Vault vault;

    ForgetMessages(PlanQueries plans, Vault vault) {
        this.plans = plans;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "forget-messages";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(IdentityForgotten.class);
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof IdentityForgotten forgotten) {
            forgotten.donor().ifPresent(donor -> vault.forgetKept(plans.actsOf(donor)));
        }
    }
}
