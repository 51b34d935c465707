package org.himuro.lims.identity;

import org.himuro.lims.ledger.Actor;

/** Whether somebody who is not in front of the screen may do something: whose act another person carries. */
@FunctionalInterface
public interface Grants {
    /** By the roles that the person has at the actor's site now. */
    boolean may(Actor actor, Right right);
}
