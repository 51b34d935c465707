package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.FreeSpace.Wanted;
import org.himuro.lims.storage.application.FreeSpace.What;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.FindingSpace;
import org.himuro.lims.storage.model.FindingSpace.Share;
import org.himuro.lims.storage.model.FindingSpace.Together;

/** Room for so many boxes or tubes (B2). */
@Singleton
public final class LookingForSpace {
    /** Every position of a box. */
    private static final String ALL = "*";

    private final FreeSpace space;
    private final Pictures pictures;
    private final Housings housings;

    LookingForSpace(FreeSpace space, Pictures pictures, Housings housings) {
        this.space = space;
        this.pictures = pictures;
        this.housings = housings;
    }

    /** @param count how many */
    public record Asked(Wanted wanted, int count, Together how) {}

    public SpacePage nothing(Map<String, String> given, List<Reason> reasons) {
        return new SpacePage(given, Optional.empty(), What.TUBES, 0, 0, List.of(), reasons);
    }

    public SpacePage find(UUID site, Asked asked, Map<String, String> given, List<Reason> reasons) {
        var found = FindingSpace.choose(space.of(site, asked.wanted()), asked.count(), asked.how());
        var what = asked.wanted().what();
        int positions = positions(site, what, found);
        boolean held =
                positions > 0 && positions <= ReservePositions.MOST && FindingSpace.found(found) == asked.count();
        return new SpacePage(
                given,
                Optional.of(found),
                what,
                asked.count(),
                positions,
                held ? at(site, what, found) : List.of(),
                reasons);
    }

    private int positions(UUID site, What what, List<Share> found) {
        return switch (what) {
            case TUBES -> FindingSpace.found(found);
            case BOX_PLACES -> 0;
            case EMPTY_BOXES -> cells(site, found);
        };
    }

    /** Counted no further than it matters. */
    private int cells(UUID site, List<Share> boxes) {
        int cells = 0;
        for (var box : boxes) {
            cells += pictures.place(box.room().code(), site, false)
                    .map(b -> b.rows() * b.columns())
                    .orElse(0);
            if (cells > ReservePositions.MOST) {
                return cells;
            }
        }
        return cells;
    }

    /** Which positions of each box a reservation of what was found asks for: {@code CODE A01 A02}, {@code CODE *} for all of it. */
    private List<String> at(UUID site, What what, List<Share> found) {
        return found.stream()
                .map(s -> s.room().code() + " "
                        + (what == What.TUBES
                                ? String.join(" ", free(site, s.room().code(), s.count()))
                                : ALL))
                .toList();
    }

    private List<String> free(UUID site, String code, int count) {
        return pictures.place(code, site, false).stream()
                .flatMap(box -> {
                    var taken = housings.taken(box.id());
                    return Cells.all(box.rows(), box.columns()).stream().filter(cell -> !taken.contains(cell));
                })
                .limit(count)
                .toList();
    }

    /** The positions that a form names, box by box; the first position of a box that is not there. */
    public List<ReservePositions.At> named(UUID site, List<String> boxes) {
        var positions = new ArrayList<ReservePositions.At>();
        for (var box : boxes) {
            var words = List.of(box.strip().split(" +"));
            var code = words.getFirst();
            var cells = words.size() == 2 && words.getLast().equals(ALL)
                    ? pictures.place(code, site, false)
                            .map(b -> Cells.all(b.rows(), b.columns()))
                            .orElse(List.of("A01"))
                    : words.subList(1, words.size());
            cells.forEach(cell -> positions.add(new ReservePositions.At(code, cell)));
        }
        return positions;
    }
}
