package org.himuro.test.browser;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.test.support.Application;

/** Somebody of the demo who does what has to be done before a test begins, by the application's own verbs. */
record Desk(Application application, Actor actor, String site) {
    static Desk of(DemoSite demo, String account, String site) {
        var application = demo.application();
        var person = application.bean(People.class).byAccount(account).orElseThrow();
        var at = application.bean(Sites.class).byCode(site).orElseThrow();
        return new Desk(application, new Actor(person.id(), Optional.empty(), at.id()), site);
    }

    /** A verb's {@code run}. */
    @FunctionalInterface
    interface Verb<C, A extends Record> {
        Outcome<A> run(C command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
    }

    <C, A extends Record> A done(Verb<C, A> verb, C command, Instant at) {
        var outcome = verb.run(command, actor, id(), at, Instant.now());
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new IllegalStateException(command + ": " + outcome);
    }

    UUID id() {
        return application.bean(Ids.class).next();
    }

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }
}
