package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.TakeBankChunk;
import org.himuro.lims.intake.model.ChunkDecisions;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.intake.model.PlaceLine;
import org.himuro.lims.intake.model.TubeLine;
import org.himuro.lims.labelling.CaseCodes;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/**
 * Takes one part of an import. Whoever does it, on whatever node and how often: its act has one id, so that it counts once.
 */
@Singleton
public final class TakingChunk {
    private final Acts acts;
    private final Ids ids;
    private final Vault vault;
    private final CaseCodes caseCodes;
    private final Sites sites;
    private final KeptFiles files;
    private final ImportQueries imports;
    private final BankFacts bank;
    private final InstantSource clock;

    TakingChunk(
            Acts acts,
            Ids ids,
            Vault vault,
            CaseCodes caseCodes,
            Sites sites,
            KeptFiles files,
            ImportQueries imports,
            BankFacts bank,
            InstantSource clock) {
        this.acts = acts;
        this.ids = ids;
        this.vault = vault;
        this.caseCodes = caseCodes;
        this.sites = sites;
        this.files = files;
        this.imports = imports;
        this.bank = bank;
        this.clock = clock;
    }

    /** @param number of the part, from 1 */
    public Outcome<IntakeAnswer> run(BankImport imported, int number) {
        var part = imports.part(imported.id(), number).orElseThrow();
        var body = files.kept(part.kept())
                .map(ChunkBody::of)
                .orElseThrow(() -> new IllegalStateException("part " + number + " is not in the vault"));
        var actor = new Actor(imported.begunBy().orElseThrow(), Optional.empty(), imported.site());
        var at = imported.begunAt().orElseThrow();
        var command = new TakeBankChunk(imported.id(), number, imported.attempt(), part.digest());
        var actId = imported.actOf(number);
        var act = Act.of(actId, "take-bank-chunk", command, actor, at, clock.instant());
        var look = look(imported, body, actId, at);
        int wanted = body.places().size()
                + body.tubes().stream().mapToInt(t -> 1 + t.aliases().size()).sum();
        var fresh = Stream.generate(ids::next).limit(Math.max(1, wanted)).toList();
        return acts.perform(
                act,
                IntakeAnswer.class,
                reads -> ChunkDecisions.decide(
                        command, body.places(), body.tubes(), look, reads, act, fresh.iterator()::next));
    }

    private ChunkDecisions.Look look(BankImport imported, ChunkBody body, UUID act, Instant at) {
        var site = imported.site();
        var numbers = body.tubes().stream().map(TubeLine::donor).collect(Collectors.toSet());
        // the vault first, under the act's id: what no act confirms is swept there
        var donors = numbers.isEmpty()
                ? Map.<String, UUID>of()
                : vault.linkAll(site, numbers.stream().collect(Collectors.toMap(n -> n, n -> ids.next())), act);
        var project = imported.mapping()
                .map(IntakeMapping::of)
                .map(IntakeMapping::project)
                .orElse("");
        return new ChunkDecisions.Look(
                donors,
                bank.places(site, codes(body)),
                bank.tubes(site, parents(body)),
                caseCodes(site, donors, project, act, at),
                project);
    }

    private static Set<String> codes(ChunkBody body) {
        var codes = new HashSet<String>();
        body.tubes().forEach(t -> codes.add(t.box()));
        var own = body.places().stream().map(PlaceLine::code).collect(Collectors.toSet());
        body.places().stream()
                .map(PlaceLine::into)
                .filter(c -> !own.contains(c))
                .forEach(codes::add);
        codes.remove("");
        return codes;
    }

    private static List<String> parents(ChunkBody body) {
        return body.tubes().stream()
                .flatMap(t -> t.parent().stream())
                .distinct()
                .toList();
    }

    private List<String> caseCodes(UUID site, Map<String, UUID> donors, String project, UUID act, Instant at) {
        var cases = donors.values().stream()
                .map(d -> ChunkDecisions.caseOf(site, d))
                .collect(Collectors.toCollection(HashSet::new));
        bank.cases(cases).forEach(cases::remove);
        if (cases.isEmpty()) {
            return List.of();
        }
        var of = sites.byId(site).orElseThrow();
        int year = LocalDate.ofInstant(at, of.zone()).getYear() % 100;
        return caseCodes.next(act, project, of.code(), year, cases.size());
    }
}
