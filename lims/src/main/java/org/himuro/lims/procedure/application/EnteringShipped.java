package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.procedure.EnterShipped;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.model.RevisionDecisions;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;

/** Enters what comes with the program. Instances that start together enter it once. */
@Singleton
public final class EnteringShipped {
    /** No site's: it comes with the program. */
    private static final Actor PROGRAM = Actor.system(new UUID(0, 0));

    private final Acts acts;
    private final RevisionQueries revisions;
    private final ProcedureTexts texts;

    public EnteringShipped(Acts acts, RevisionQueries revisions, ProcedureTexts texts) {
        this.acts = acts;
        this.revisions = revisions;
        this.texts = texts;
    }

    /** @param shipped the documents' texts */
    public void run(List<String> shipped, Instant now) {
        var ids = shipped.stream().map(t -> read(t).version().id()).distinct().toList();
        var known = revisions.versions(ids);
        var missing = shipped.stream().filter(t -> !known.contains(id(read(t)))).toList();
        if (missing.isEmpty()) {
            return;
        }
        var command =
                new EnterShipped(missing.stream().map(EnteringShipped::text).toList());
        var act = Act.of(once(command), "enter-shipped", command, PROGRAM, now, now);
        acts.perform(
                act,
                EnterShipped.class,
                reads -> RevisionDecisions.enter(command, revisions.versions(ids), act, reads),
                texts.kept(missing));
    }

    private static Procedure read(String text) {
        return ProcedureReader.read(text).orThrow();
    }

    private static UUID id(Procedure procedure) {
        return Revisions.idOf(procedure.version().id(), procedure.version().version());
    }

    private static EnterShipped.Text text(String text) {
        var p = read(text);
        return new EnterShipped.Text(
                p.version().id(),
                p.version().version(),
                ProcedureTexts.digest(text),
                p.effective().from(),
                p.effective().to());
    }

    private static UUID once(EnterShipped command) {
        var digests = command.texts().stream().map(EnterShipped.Text::digest).collect(Collectors.joining("/"));
        return UUID.nameUUIDFromBytes(("enter-shipped/" + digests).getBytes(StandardCharsets.UTF_8));
    }
}
