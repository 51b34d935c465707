package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverLinks.Statement;
import org.himuro.lims.shipping.application.ReceiverLinks.What;
import org.himuro.lims.shipping.model.ByLink;

/** Performs what a receiver without an account says, and keeps beside it by which link and under which name it was said. */
@Singleton
final class ActsByLink {
    private final Acts acts;
    private final Remarks remarks;
    private final ReceiverLinks links;

    ActsByLink(Acts acts, Remarks remarks, ReceiverLinks links) {
        this.acts = acts;
        this.remarks = remarks;
        this.links = links;
    }

    /**
     * @param name as it was typed: stands beside the ledger
     * @param tubes how many tubes it is about
     */
    <A extends Record> Outcome<A> perform(
            Act act, Class<A> answer, Opened link, Optional<String> name, What what, int tubes, Acts.Verb<A> verb) {
        var words = words(act, name);
        var told = new AtomicBoolean();
        return acts.perform(
                act,
                answer,
                reads -> {
                    var decision = ByLink.stated(verb.decide(reads), link.parcel(), link.link(), words, reads, act);
                    told.set(decision instanceof Decision.Accepted<A> accepted
                            && !accepted.entries().isEmpty());
                    return decision;
                },
                connection -> {
                    if (told.get()) {
                        remarks.kept(act.id(), name).write(connection);
                        links.said(link, new Statement(act.id(), what, tubes, act.recordedAt()))
                                .write(connection);
                    }
                });
    }

    private static Optional<String> words(Act act, Optional<String> name) {
        return name.map(text -> Remarks.hash(act.id(), text));
    }
}
