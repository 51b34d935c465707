package org.himuro.lims.reporting.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.platform.web.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealPaperTest {
    private static final Instant AT = Instant.parse("2026-11-27T03:04:05.678901Z");
    private static final Seal SEAL = new Seal(
            123_456,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            4_711,
            AT,
            "0f1e2d3c4b5a6978",
            "ab12cd34".repeat(16));

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"JA", "EN"})
    void a_seal_is_one_sheet_with_everything_that_is_compared(Language language) throws IOException {
        var text = new Text(new Messages(), language, new Times(AT, ZoneId.of("Asia/Tokyo"), false), "");
        var pdf = new SealPaper().pdf(SEAL, text);
        var file = Files.write(
                Files.createDirectories(Path.of("target/papers")).resolve("seal-" + language + ".pdf"), pdf);
        assertThat(Files.size(file)).isGreaterThan(10_000);
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type ?/Page[^s]"))
                .hasSize(2);
    }

    @Test
    void what_is_read_from_the_paper_is_the_file_that_the_verifier_takes() {
        var symbol = SymbolWriter.write(SymbolKind.QR, Seals.file(SEAL)).orElseThrow();
        assertThat(CanonicalReader.readExactly(symbol.text(), Seal.class)).isEqualTo(SEAL);
    }
}
