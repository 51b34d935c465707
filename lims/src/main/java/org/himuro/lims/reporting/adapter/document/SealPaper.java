package org.himuro.lims.reporting.adapter.document;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;

/**
 * One seal on A4: its hash large enough to be compared by eye, the whole seal as a QR code that gives back the file, and what
 * it is good for. It holds no code of a tube and no name.
 */
@Singleton
final class SealPaper {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS 'UTC'").withZone(ZoneOffset.UTC);
    private static final int GROUP = 4;
    private static final int A_LINE = 8;

    private final Paper paper = new Paper("/documents/seal.jrxml");

    byte[] pdf(Seal seal, Text t) {
        return paper.pdf(words(seal, t), List.of(Map.of()));
    }

    private static Map<String, Object> words(Seal seal, Text t) {
        var words = new HashMap<String, Object>();
        var hash = seal.hash().hex();
        words.put("title", t.of("seal.paper-title"));
        words.put("number", t.of("seal.paper-number", seal.number()));
        words.put("sealed", t.exact(seal.sealedAt()));
        words.put("utc", UTC.format(seal.sealedAt()));
        words.put("facts", t.of("seal.paper-facts", seal.facts()));
        words.put("hashHead", t.of("seal.paper-hash"));
        words.put("hash", hash);
        words.put("matrix", Paper.symbol(hash));
        words.put("matrixHead", t.of("seal.paper-matrix"));
        words.put("qr", Paper.qr(Seals.file(seal)));
        words.put("qrHead", t.of("seal.paper-qr"));
        words.put("keyHead", t.of("seal.paper-key"));
        words.put("key", grouped(seal.keyId()));
        words.put("signatureHead", t.of("seal.paper-signature"));
        words.put("signature", grouped(seal.signature()));
        words.put("previousHead", t.of("seal.paper-previous"));
        words.put("previous", grouped(seal.previous()));
        words.put("rootHead", t.of("seal.paper-root"));
        words.put("root", grouped(seal.root()));
        words.put("whatHead", t.of("seal.paper-what-head"));
        words.put("what", t.of("seal.paper-what"));
        words.put("keepHead", t.of("seal.paper-keep-head"));
        words.put("keep", t.of("seal.paper-keep"));
        words.put("checkHead", t.of("seal.paper-check-head"));
        words.put("check", t.of("seal.paper-check") + "\n" + t.of("seal.paper-command", String.valueOf(seal.number())));
        words.put("kept", t.of("seal.paper-kept-by"));
        words.put("place", t.of("seal.paper-place"));
        words.put("date", t.of("print.date"));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        return words;
    }

    /** In fours, as they are read aloud, eight of them a line. */
    private static String grouped(String hex) {
        return IntStream.range(0, hex.length() / GROUP)
                .mapToObj(
                        i -> (i == 0 ? "" : i % A_LINE == 0 ? "\n" : "  ") + hex.substring(i * GROUP, (i + 1) * GROUP))
                .collect(Collectors.joining());
    }
}
