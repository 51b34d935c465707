package org.himuro.lims.intake.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.himuro.lims.intake.model.PlaceLine;
import org.himuro.lims.intake.model.TubeLine;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;

/** What one act takes: places or tubes. */
public record ChunkBody(List<PlaceLine> places, List<TubeLine> tubes) {
    /** Lines of a part: as many as an act may have. */
    public static final int MOST = 1_000;

    public ChunkBody {
        places = List.copyOf(places);
        tubes = List.copyOf(tubes);
    }

    int lines() {
        return places.size() + tubes.size();
    }

    byte[] bytes() {
        return Canonical.write(this).getBytes(StandardCharsets.UTF_8);
    }

    static ChunkBody of(byte[] bytes) {
        return CanonicalReader.read(new String(bytes, StandardCharsets.UTF_8), ChunkBody.class);
    }
}
