package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.picture.PictureFinding.Code;
import org.himuro.labels.picture.RackPicture.Cell;
import org.himuro.labels.picture.RackPicture.State;

/**
 * Reads the Data Matrix codes of a rack's tubes from one picture, light or dark, turned by up to 7 degrees (L6). A code is given only
 * if it may be believed; a position is called empty only if nothing is there that could be a tube.
 */
public final class RackPictureReader {

    private final RackShape shape;
    private final SeenFrom from;

    public RackPictureReader(RackShape shape, SeenFrom from) {
        this.shape = shape;
        this.from = from;
    }

    /** Reads the bytes of a PNG, JPEG, BMP or TIFF file. Never throws for what is in them. */
    public PictureReading<RackPicture> read(byte[] file) {
        var picture = PictureFile.read(file);
        return picture.value()
                .map(this::read)
                .orElseGet(() -> new PictureReading<>(Optional.empty(), picture.findings()));
    }

    PictureReading<RackPicture> read(Gray picture) {
        var seen = new Sighter(picture, shape).sighting();
        if (seen.isEmpty()) {
            return PictureReading.refused(PictureFinding.of(Code.NO_CODE_READ));
        }
        var placement = seen.filter(Sighting::proved).flatMap(proved -> Placement.of(proved, shape));
        if (placement.isEmpty()) {
            return PictureReading.refused(
                    PictureFinding.of(Code.RACK_EDGE_UNCLEAR, shape.rows() + "x" + shape.columns()));
        }
        return read(seen.get(), placement.get(), picture);
    }

    private PictureReading<RackPicture> read(Sighting seen, Placement placement, Gray picture) {
        var findings = new ArrayList<PictureFinding>();
        var wells = new Wells(seen, seen.nodes().stream().filter(placement::has).toList());
        var mirrored =
                wells.symbols().values().stream().filter(TubeSymbol::mirrored).count() * 2
                        > wells.symbols().size();
        var positions = positions(placement, from == SeenFrom.BELOW && !mirrored);
        if (placement.across() != shape.columns()) {
            findings.add(PictureFinding.of(Code.TURNED_ASSUMED));
        }
        if (mirrored) {
            findings.add(PictureFinding.of(Code.MIRRORED));
        }
        var read = new HashMap<String, String>();
        positions.forEach((label, node) ->
                Optional.ofNullable(wells.symbols().get(node)).ifPresent(symbol -> read.put(label, symbol.text())));
        var doubted = new TubeForm(read).doubted(findings);
        var cells = positions.entrySet().stream()
                .map(e -> cell(e.getKey(), e.getValue(), doubted.contains(e.getKey()), read, wells))
                .toList();
        var unread = cells.stream()
                .filter(c -> c.state() == State.UNREAD)
                .map(Cell::position)
                .toList();
        if (!unread.isEmpty()) {
            findings.add(PictureFinding.of(Code.UNREAD, unread.size(), String.join(" ", unread)));
        }
        var rackCode = RackCode.beside(seen, placement, picture, findings);
        return new PictureReading<>(Optional.of(new RackPicture(rackCode, cells)), findings);
    }

    private static Cell cell(String label, Node node, boolean doubted, Map<String, String> read, Wells wells) {
        var code = Optional.ofNullable(read.get(label)).filter(_ -> !doubted);
        if (code.isPresent()) {
            return new Cell(label, State.CODE, code);
        }
        var empty = !read.containsKey(label) && wells.isEmpty(node);
        return new Cell(label, empty ? State.EMPTY : State.UNREAD, Optional.empty());
    }

    /**
     * The rack's positions, row by row, with the nodes that show them. A picture whose symbols are mirrored was mirrored after it was
     * taken from below, and shows A1 at the upper left as a view from above does.
     */
    private Map<String, Node> positions(Placement p, boolean fromBelow) {
        var nodes = new java.util.LinkedHashMap<String, Node>();
        var upright = p.across() != shape.columns();
        for (var row = 0; row < shape.rows(); row++) {
            for (var column = 0; column < shape.columns(); column++) {
                var seen = fromBelow ? shape.columns() - 1 - column : column;
                nodes.put(
                        shape.label(row, column),
                        upright
                                ? new Node(p.i() + shape.rows() - 1 - row, p.j() + seen)
                                : new Node(p.i() + seen, p.j() + row));
            }
        }
        return nodes;
    }
}
