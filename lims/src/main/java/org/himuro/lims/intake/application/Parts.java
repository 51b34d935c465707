package org.himuro.lims.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.integrations.Sha256;
import org.himuro.lims.intake.model.PlaceLine;
import org.himuro.lims.intake.model.TubeLine;

/** Cuts a list into parts and keeps them: places first, then tubes by how far they stand below their first ancestors. */
final class Parts {
    private final KeptFiles files;
    private final UUID act;
    private final List<List<TubeLine>> open = new ArrayList<>();
    private final List<List<Kept>> closed = new ArrayList<>();
    private final List<Kept> places = new ArrayList<>();

    private record Kept(UUID id, String digest, int lines) {}

    Parts(KeptFiles files, UUID act) {
        this.files = files;
        this.act = act;
    }

    void places(List<PlaceLine> lines) {
        for (int from = 0; from < lines.size(); from += ChunkBody.MOST) {
            var some = lines.subList(from, Math.min(lines.size(), from + ChunkBody.MOST));
            places.add(kept(new ChunkBody(some, List.of())));
        }
    }

    void tube(TubeLine line, int depth) {
        while (open.size() <= depth) {
            open.add(new ArrayList<>());
            closed.add(new ArrayList<>());
        }
        open.get(depth).add(line);
        if (open.get(depth).size() == ChunkBody.MOST) {
            close(depth);
        }
    }

    private void close(int depth) {
        closed.get(depth).add(kept(new ChunkBody(List.of(), open.get(depth))));
        open.get(depth).clear();
    }

    private Kept kept(ChunkBody body) {
        var bytes = body.bytes();
        return new Kept(files.keep(bytes, act), Sha256.of(bytes), body.lines());
    }

    /** All of them in the order in which they are taken. */
    List<ImportQueries.Part> all() {
        var all = new ArrayList<>(places);
        for (int depth = 0; depth < open.size(); depth++) {
            if (!open.get(depth).isEmpty()) {
                close(depth);
            }
            all.addAll(closed.get(depth));
        }
        var parts = new ArrayList<ImportQueries.Part>();
        all.forEach(k -> parts.add(new ImportQueries.Part(parts.size() + 1, k.id(), k.digest(), k.lines())));
        return parts;
    }
}
