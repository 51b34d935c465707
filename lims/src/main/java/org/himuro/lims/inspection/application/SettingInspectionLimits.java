package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.inspection.LimitsAnswer;
import org.himuro.lims.inspection.SetLimits;
import org.himuro.lims.inspection.model.SettingLimits;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.sop.document.Fault;
import org.himuro.sop.document.Reading;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptRulesReader;

/** Reads a document of limits and puts them in force; the document is kept raw. */
@Singleton
public final class SettingInspectionLimits {
    private final Acts acts;
    private final Sites sites;
    private final Vault vault;

    SettingInspectionLimits(Acts acts, Sites sites, Vault vault) {
        this.acts = acts;
        this.sites = sites;
        this.vault = vault;
    }

    /** What became of a document. */
    public sealed interface Answer {
        /** Nothing was recorded. */
        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Set(Outcome<LimitsAnswer> outcome) implements Answer {}
    }

    public Answer run(String document, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return switch (ReceiptRulesReader.read(document)) {
            case Reading.Faulty<ReceiptRules>(var faults) -> new Answer.Faulty(faults);
            case Reading.Sound<ReceiptRules>(var rules) ->
                new Answer.Set(set(rules, document, actor, actId, occurredAt, recordedAt));
        };
    }

    /** @param rules as they were read of the document */
    public Outcome<LimitsAnswer> set(
            ReceiptRules rules, String document, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var command = new SetLimits(rules.example(), new Digest(Sha256.of(bytes)).hex(), rules.limits());
        var act = Act.of(actId, "set-inspection-limits", command, actor, occurredAt, recordedAt);
        boolean laboratory = sites.byId(actor.site())
                .filter(s -> s.category() == Sites.Category.LABORATORY)
                .isPresent();
        if (laboratory) {
            vault.keep("inspection-limits", bytes, actId);
        }
        return acts.perform(act, LimitsAnswer.class, reads -> SettingLimits.decide(command, laboratory, reads, act));
    }
}
