package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.model.CaseDecisions;
import org.himuro.lims.collection.model.CaseDecisions.NewCase;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.CaseCodes;
import org.himuro.lims.labelling.LeasedCodes;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.Ids;

/** Opens a case: the code is set aside first, for it or long ago for its device; then the act decides, with the consent locked. */
@Singleton
public final class OpeningCase {
    /** The country in which material stays (S10). */
    private static final String PROGRAMME = "JP";

    private final Acts acts;
    private final Ids ids;
    private final CaseCodes codes;
    private final LeasedCodes leased;
    private final Sites sites;
    private final Judge judge;
    private final Protocols protocols;

    public OpeningCase(
            Acts acts,
            Ids ids,
            CaseCodes codes,
            LeasedCodes leased,
            Sites sites,
            Procedures procedures,
            Protocols protocols) {
        this.acts = acts;
        this.ids = ids;
        this.codes = codes;
        this.leased = leased;
        this.sites = sites;
        this.judge = new Judge(procedures);
        this.protocols = protocols;
    }

    public Outcome<CaseAnswer> run(OpenCase command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "open-case", command, actor, occurredAt, recordedAt);
        var site = sites.byId(actor.site());
        var lease = command.code().flatMap(c -> leased.lease(c, command.project()));
        var code = command.code()
                .or(() -> site.flatMap(
                        s -> codes.next(actId, command.project(), s.code(), year(act.occurredAt(), s.zone()))));
        var domestic = site.filter(s -> s.country().equals(PROGRAMME)).isPresent();
        var fresh = new NewCase(ids.next(), code, code.map(OpeningCase::serial).orElse(0), lease, domestic);
        return acts.perform(
                act, CaseAnswer.class, reads -> CaseDecisions.open(command, fresh, act, reads, judge, protocols));
    }

    private static int year(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).getYear() % 100;
    }

    private static int serial(String code) {
        return Optional.of(CodeBook.installed().parse(code))
                .map(c ->
                        c instanceof ParsedCode.CaseCode known ? known.number().serial() : 0)
                .orElse(0);
    }
}
