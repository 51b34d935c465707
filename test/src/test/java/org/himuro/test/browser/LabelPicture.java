package org.himuro.test.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.himuro.labels.layout.Area;
import org.himuro.labels.symbol.SymbolReader;
import org.himuro.labels.symbol.SymbolReader.ReadSymbol;

/** A label as dots of one resolution, whoever drew it. Black is darker than the middle; beyond its edge all is white. */
final class LabelPicture {
    /** How far from each other the renderings of one label may be, in mm (L3). */
    static final double NEAR_MM = 0.2;

    private final BufferedImage picture;
    private final int dpi;
    private final boolean[] black;

    LabelPicture(BufferedImage picture, int dpi) {
        this.picture = picture;
        this.dpi = dpi;
        black = new boolean[picture.getWidth() * picture.getHeight()];
        var row = new int[picture.getWidth()];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (var x = 0; x < row.length; x++) {
                black[y * row.length + x] = row[x] < 128;
            }
        }
    }

    boolean isBlack(int x, int y) {
        return x >= 0
                && y >= 0
                && x < picture.getWidth()
                && y < picture.getHeight()
                && black[y * picture.getWidth() + x];
    }

    /** All of it moved to the right. */
    LabelPicture moved(int dots) {
        var to = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = to.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, to.getWidth(), to.getHeight());
        g.drawImage(picture, dots, 0, null);
        g.dispose();
        return new LabelPicture(to, dpi);
    }

    /** Dots that are black in one of the two only. */
    long differences(LabelPicture other, List<Area> but) {
        return IntStream.range(0, picture.getHeight())
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> isBlack(x, y) != other.isBlack(x, y) && !isIn(but, x, y))
                        .count())
                .sum();
    }

    /**
     * Black dots that have no black dot of the other near them: what is missing there, or stands elsewhere, or is cut.
     *
     * @param but areas that are not looked at, as of symbols: one text has several
     */
    long strays(LabelPicture other, List<Area> but) {
        var reach = (int) dots(NEAR_MM);
        return IntStream.range(0, picture.getHeight())
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> isBlack(x, y) && !other.hasBlackNear(x, y, reach) && !isIn(but, x, y))
                        .count())
                .sum();
    }

    private boolean isIn(List<Area> areas, int x, int y) {
        return areas.stream()
                .anyMatch(a -> mm(x) >= a.x() && mm(x) <= a.right() && mm(y) >= a.y() && mm(y) <= a.bottom());
    }

    private boolean hasBlackNear(int x, int y, int reach) {
        if (isBlack(x, y)) {
            return true;
        }
        for (var dy = -reach; dy <= reach; dy++) {
            for (var dx = -reach; dx <= reach; dx++) {
                if (Math.hypot(dx, dy) <= dots(NEAR_MM) && isBlack(x + dx, y + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the symbol in this area says; the area is to have its quiet zone. */
    String symbol(Area area) {
        return SymbolReader.read(part(area)).map(ReadSymbol::text).orElse("unreadable");
    }

    /** The rectangle around all that is black in an area, in mm. */
    Area ink(Area area) {
        var x = IntStream.range((int) dots(area.x()), (int) dots(area.right()))
                .filter(c -> IntStream.range((int) dots(area.y()), (int) dots(area.bottom()))
                        .anyMatch(r -> isBlack(c, r)))
                .summaryStatistics();
        var y = IntStream.range((int) dots(area.y()), (int) dots(area.bottom()))
                .filter(r -> IntStream.range((int) dots(area.x()), (int) dots(area.right()))
                        .anyMatch(c -> isBlack(c, r)))
                .summaryStatistics();
        return new Area(
                mm(x.getMin()), mm(y.getMin()), mm(x.getMax() - x.getMin() + 1), mm(y.getMax() - y.getMin() + 1));
    }

    private BufferedImage part(Area area) {
        var x = (int) Math.max(0, dots(area.x()));
        var y = (int) Math.max(0, dots(area.y()));
        return picture.getSubimage(x, y, (int) Math.min(dots(area.width()), picture.getWidth() - x), (int)
                Math.min(dots(area.height()), picture.getHeight() - y));
    }

    private double dots(double mm) {
        return mm * dpi / 25.4;
    }

    private double mm(double dots) {
        return dots * 25.4 / dpi;
    }
}
