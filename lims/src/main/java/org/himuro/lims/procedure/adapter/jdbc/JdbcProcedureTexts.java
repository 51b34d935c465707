package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.procedure.application.ProcedureTexts;

@Singleton
final class JdbcProcedureTexts implements ProcedureTexts {
    private final Queries queries;

    JdbcProcedureTexts(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<String> find(String digest) {
        return queries
                .query(
                        "select content from procedure_text where digest = unhex(?)",
                        List.of(digest),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .map(content -> new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public Acts.Beside kept(List<String> texts) {
        return connection -> {
            for (var text : texts) {
                Select.run(
                        connection,
                        "insert ignore into procedure_text (digest, content) values (?, ?)",
                        Digest.ofHex(ProcedureTexts.digest(text)).bytes(),
                        text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
