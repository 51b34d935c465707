package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.Removal;
import org.himuro.lims.quality.RemoveText;
import org.himuro.lims.quality.RemovedText;
import org.himuro.lims.quality.TextAnswer;
import org.himuro.lims.quality.model.TextDecisions;
import org.himuro.lims.shared.Reason;

/** Deletes what somebody wrote; the fact that names it stays, and says from then on that it is gone. */
@Singleton
public final class RemovingText {
    private final Acts acts;
    private final Histories histories;
    private final WrittenTexts texts;
    private final Staff staff;

    RemovingText(Acts acts, Histories histories, WrittenTexts texts, Staff staff) {
        this.acts = acts;
        this.histories = histories;
        this.texts = texts;
        this.staff = staff;
    }

    public Outcome<TextAnswer> run(
            RemoveText command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "remove-text", command, actor, occurredAt, recordedAt);
        var written = actsOf(named(command.about(), command.digest(), actor.site()));
        return acts.perform(
                act,
                TextAnswer.class,
                reads -> TextDecisions.remove(command, there(command.digest(), written), act, reads),
                texts.deleted(command.digest(), written));
    }

    private boolean there(String digest, Collection<UUID> written) {
        return !written.isEmpty()
                && (!texts.of(digest, written).isEmpty()
                        || texts.removed(List.of(digest)).containsKey(digest));
    }

    /** Empty where no fact of the site names such a text. */
    public Optional<TextPage> page(UUID about, String digest, UUID site, String given, List<Reason> reasons) {
        var named = named(about, digest, site);
        if (named.isEmpty() || !there(digest, actsOf(named))) {
            return Optional.empty();
        }
        return Optional.of(new TextPage(
                about + "-" + digest,
                named.getFirst().stream(),
                texts.of(digest, actsOf(named)),
                Optional.ofNullable(removals(List.of(digest)).get(digest)),
                given,
                reasons));
    }

    private List<Recorded> named(UUID about, String digest, UUID site) {
        return histories.of(List.of(about)).getOrDefault(about, List.of()).stream()
                .filter(r -> r.actor().site().equals(site))
                .filter(r -> TextDecisions.names(r, digest))
                .toList();
    }

    private static List<UUID> actsOf(List<Recorded> facts) {
        return facts.stream().map(Recorded::act).distinct().toList();
    }

    /** What stands in place of those that were removed, by digest. */
    Map<String, Removal> removals(Collection<String> digests) {
        var removed = texts.removed(digests);
        var names = staff.names(
                removed.values().stream().map(RemovedText::removedBy).distinct().toList());
        var removals = new HashMap<String, Removal>();
        removed.forEach((digest, text) -> removals.put(
                digest,
                new Removal(digest, text.removedAt(), names.getOrDefault(text.removedBy(), "–"), text.reason())));
        return removals;
    }
}
