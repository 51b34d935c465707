package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.application.CheckingList;
import org.himuro.lims.intake.application.ImportQueries;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.intake.model.CellScheme;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.ledger.Outcome;
import org.himuro.test.support.Application;
import org.himuro.test.support.Machine;
import org.himuro.test.support.TwoSites;

/**
 * A list of an existing bank that was brought and explained; it is let be taken while everything may be killed.
 *
 * @param seen what its check showed
 */
record BroughtList(UUID id, String seen, int tubes) {
    private static final Pattern DONE = Pattern.compile("\"done\"\\s*:\\s*(\\d+)");
    private static final int BOX = 81;

    /** In boxes of nine by nine that are not there yet; a third of the tubes came out of others. */
    static BroughtList in(TwoSites sites, int tubes) {
        var app = sites.app();
        var now = Instant.now();
        var content = lines(tubes).getBytes(StandardCharsets.UTF_8);
        var verbs = app.bean(ImportVerbs.class);
        var id = done(verbs.receive(BankFileKind.TUBES, content, sites.bench(), sites.id(), now))
                .imported();
        var likely = app.bean(ShowingImports.class)
                .mapping(state(app, sites.bench().site(), id))
                .orElseThrow();
        var mapping = new IntakeMapping(
                likely.kind(),
                likely.sheet(),
                likely.headerRow(),
                likely.columns(),
                likely.words(),
                CellScheme.ALONG_ROWS,
                9,
                9,
                "",
                true,
                "old-icf",
                1,
                "WG");
        done(verbs.map(new MapBankFile(id, "ledger", mapping.json()), sites.bench(), sites.id(), now));
        var check = app.bean(CheckingList.class).recent(state(app, sites.bench().site(), id));
        assertThat(check.checked().faults()).isEmpty();
        return new BroughtList(id, check.seen(), tubes);
    }

    private static String lines(int tubes) {
        var list = new StringBuilder("検体番号,患者番号,種別,箱,位置,採取日,親番号\n");
        for (int i = 0; i < tubes; i++) {
            boolean child = i % 3 == 2;
            list.append("LK%d,P%d,%s,LKB%d,%d,平成31年4月1日,%s\n"
                    .formatted(i, i / 3, child ? "DNA" : "血液", i / BOX, i % BOX + 1, child ? "LK" + (i - 2) : ""));
        }
        return list.toString();
    }

    private static IntakeAnswer done(Outcome<IntakeAnswer> outcome) {
        if (outcome instanceof Outcome.Done<IntakeAnswer>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    private static BankImport state(Application app, UUID site, UUID id) {
        return app.bean(ImportQueries.class).one(site, id).orElseThrow();
    }

    /** Lets it be taken. */
    void take(Machine machine, UUID act) throws IOException, InterruptedException {
        var answer = machine.post("/api/v1/lists/" + id + "/taking", act, "{\"seen\":\"%s\"}".formatted(seen));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Parts that are taken; none where no answer came. */
    int parts(Machine machine) throws InterruptedException {
        try {
            var done = DONE.matcher(machine.get("/api/v1/lists/" + id).body());
            return done.find() ? Integer.parseInt(done.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Goes on by itself until it is taken. */
    void goesOn(Machine machine) throws IOException, InterruptedException {
        var until = Instant.now().plusSeconds(120);
        while (!machine.get("/api/v1/lists/" + id).body().contains("\"phase\":\"TAKEN\"")
                && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
    }

    /** Every line of it is there, and none twice. */
    void isTakenOnce(Application app, UUID site, Connection owner) throws SQLException {
        var ended = state(app, site, id);
        assertThat(ended.phase()).as(ended.toString()).isEqualTo(ImportPhase.TAKEN);
        assertThat(count(owner, "select count(*) from tube where brought_in=?")).isEqualTo(tubes);
        assertThat(
                        count(
                                owner,
                                "select count(*) from fact f join tube t on t.id=f.stream where t.brought_in=? and f.type='TubeLabelled'"))
                .isEqualTo(tubes);
        assertThat(count(owner, "select count(*) from fact where stream=? and type='BankChunkTaken'"))
                .isEqualTo(ended.chunks());
    }

    private long count(Connection owner, String sql) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            query.setBytes(1, PlainFacts.bytes(id));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
