package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.RemovedText;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.DeviationTexts;
import org.himuro.lims.quality.application.WrittenTexts;

/** What is written about deviations, and remarks beside a reason. */
@Singleton
final class JdbcWrittenTexts implements WrittenTexts {
    private static final String REMOVED =
            "select " + String.join(",", RemovedTextStore.TABLE.columns()) + " from removed_text where digest in ";

    private final Queries queries;
    private final DeviationTexts deviations;
    private final Remarks remarks;

    JdbcWrittenTexts(Queries queries, DeviationTexts deviations, Remarks remarks) {
        this.queries = queries;
        this.deviations = deviations;
        this.remarks = remarks;
    }

    @Override
    public List<String> of(String digest, Collection<UUID> acts) {
        var written = deviations.of(List.of(digest)).get(digest);
        return written == null
                ? remarks.of(acts).entrySet().stream()
                        .filter(e -> Remarks.hash(e.getKey(), e.getValue()).equals(digest))
                        .map(Map.Entry::getValue)
                        .toList()
                : Words.read(written).texts();
    }

    @Override
    public Acts.Beside deleted(String digest, Collection<UUID> acts) {
        return connection -> {
            Select.run(
                    connection,
                    "delete from deviation_text where digest = ?",
                    Digest.ofHex(digest).bytes());
            for (var act : acts) {
                Select.run(
                        connection,
                        "delete from remark where act = ? and sha2(concat(?, text), 256) = ?",
                        act,
                        act.toString(),
                        digest);
            }
        };
    }

    @Override
    public Map<String, RemovedText> removed(Collection<String> digests) {
        var found = new HashMap<String, RemovedText>();
        if (!digests.isEmpty()) {
            queries.query(
                            REMOVED + Queries.marks(digests.size()),
                            Queries.filled(digests),
                            RemovedTextStore.TABLE::read)
                    .forEach(text -> found.put(text.digest(), text));
        }
        return found;
    }
}
