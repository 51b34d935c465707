package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import org.himuro.lims.identity.Grants;
import org.himuro.lims.identity.Right;
import org.himuro.lims.ledger.Actor;

/** By the register of people. */
@Singleton
final class GrantsOfPeople implements Grants {
    private final People people;

    GrantsOfPeople(People people) {
        this.people = people;
    }

    @Override
    public boolean may(Actor actor, Right right) {
        return right.heldBy(people.roles(actor.person(), actor.site()));
    }
}
