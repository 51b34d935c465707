package org.himuro.labels.fonts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two weights of Noto Sans JP that are embedded (SIL Open Font Licence, see LICENSE_FONT.txt beside the files). */
@SuppressWarnings("ImmutableEnumChecker") // nobody gets hold of the widths, and fonts do not change
public enum Face {
    REGULAR("NotoSansJP_400Regular.ttf"),
    BOLD("NotoSansJP_700Bold.ttf");

    /** Height of capital letters and digits, as a part of the size. */
    public static final double CAP_HEIGHT = 0.733;

    private static final float UNIT = 1_000;

    private final Font font;
    private final Font big;
    private final double[] ascii = new double[128];
    private final Map<Integer, Shape> glyphs = new ConcurrentHashMap<>();

    Face(String file) {
        font = load(file);
        big = font.deriveFont(UNIT);
        for (var c = ' '; c < 127; c++) {
            ascii[c] = big.getStringBounds(String.valueOf(c), exact()).getWidth() / UNIT;
        }
    }

    /** The face at size 1; derive the size that is needed. */
    public Font font() {
        return font;
    }

    /** The face at size 1 with its weight said as a style, for PDF, which finds faces by family and style. Not for drawing dots. */
    public Font styled() {
        return this == BOLD ? font.deriveFont(Font.BOLD) : font;
    }

    /**
     * The outline of a text that begins at 0, 0, in the unit of {@code size}. A drawn font is moved to the dots of the surface, its round letters by
     * some tenths of a millimetre; this is not.
     */
    public Shape outline(String text, double size) {
        var path = new Path2D.Double();
        var x = 0.0;
        for (var c : text.codePoints().toArray()) {
            path.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyph(c)), false);
            x += width(Character.toString(c), UNIT);
        }
        path.transform(AffineTransform.getScaleInstance(size / UNIT, size / UNIT));
        return path;
    }

    /** Making one takes longer than drawing it. */
    private Shape glyph(int c) {
        return glyphs.computeIfAbsent(
                c, k -> big.createGlyphVector(exact(), Character.toString(k)).getOutline());
    }

    /** The width of a text, in the unit of {@code size}. */
    public double width(String text, double size) {
        var sum = 0.0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > 126) {
                return big.getStringBounds(text, exact()).getWidth() / UNIT * size;
            }
            sum += ascii[c];
        }
        return sum * size;
    }

    private static FontRenderContext exact() {
        return new FontRenderContext(null, true, true);
    }

    private static Font load(String file) {
        try (var in = Face.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The face is not on the class path: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The face is broken: " + file, broken);
        }
    }
}
