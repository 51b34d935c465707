package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;

/** Every tube that a parcel was given with: box by box, then what lies in none. */
public record ParcelContents(List<Box> boxes, List<PaperLine> loose) {
    public ParcelContents {
        boxes = List.copyOf(boxes);
        loose = List.copyOf(loose);
    }

    /** @param rows 0 where it has no positions */
    public record Box(String code, int rows, int columns, List<PaperLine> lines) {
        public Box {
            lines = List.copyOf(lines);
        }

        public Optional<PaperLine> at(String cell) {
            return lines.stream()
                    .filter(l -> l.position().filter(cell::equals).isPresent())
                    .findFirst();
        }
    }

    public List<PaperLine> lines() {
        var all = new java.util.ArrayList<PaperLine>();
        boxes.forEach(b -> all.addAll(b.lines()));
        all.addAll(loose);
        return all;
    }
}
