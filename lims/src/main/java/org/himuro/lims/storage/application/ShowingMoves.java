package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.application.MoveLooks.Scanned;
import org.himuro.lims.storage.application.MovePage.From;
import org.himuro.lims.storage.application.MovePage.Into;
import org.himuro.lims.storage.model.Cells;

/** What is scanned for a move, as it is shown. */
@Singleton
public final class ShowingMoves {
    private final MoveLooks looks;
    private final Housings housings;

    ShowingMoves(MoveLooks looks, Housings housings) {
        this.looks = looks;
        this.housings = housings;
    }

    /** @param arranges the reader may move places */
    public Optional<From> from(String code, UUID site, boolean arranges) {
        return looks.scanned(code, site)
                .map(s -> new From(
                        s,
                        s.tube() ? Phrase.name(Material.valueOf(s.type())) : Phrase.of("container." + s.type()),
                        s.tube() || arranges));
    }

    /** Whether only tubes would move: what is in a box, and a tube itself. */
    public static boolean movesTubes(Scanned scanned, boolean content) {
        return scanned.tube()
                || content && ContainerType.valueOf(scanned.type()).hasTubePositions();
    }

    /** Free positions, where a place has some and one must be said. */
    public Optional<Into> into(String code, UUID site) {
        return looks.scanned(code, site)
                .filter(place -> !place.tube() && place.rows() > 0)
                .map(place -> {
                    var taken = housings.taken(place.id());
                    return new Into(
                            place.code(),
                            Cells.all(place.rows(), place.columns()).stream()
                                    .filter(cell -> !taken.contains(cell))
                                    .toList());
                });
    }
}
