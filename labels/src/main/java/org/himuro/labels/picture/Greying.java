package org.himuro.labels.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Colours to grey by their luminance; what is transparent lies on white. */
final class Greying {
    private static final int OPAQUE = 255;

    private Greying() {}

    static void into(byte[] pixels, int offset, BufferedImage part) {
        var colours = part.getColorModel();
        var plainGrey = !(colours instanceof IndexColorModel)
                && colours.getNumComponents() == 1
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        if (plainGrey) {
            grey(pixels, offset, part);
        } else if (part.getRaster().getTransferType() == java.awt.image.DataBuffer.TYPE_BYTE
                && !(colours instanceof IndexColorModel)
                && colours.getNumComponents() == 3
                && part.getRaster().getNumDataElements() == 3) {
            bands(pixels, offset, part);
        } else {
            any(pixels, offset, part);
        }
    }

    /** Grey as it is stored: conversion by a colour space would change the curve of what a scanner wrote. */
    private static void grey(byte[] pixels, int offset, BufferedImage part) {
        var width = part.getWidth();
        var bits = part.getColorModel().getComponentSize(0);
        var row = new int[width];
        for (var y = 0; y < part.getHeight(); y++) {
            part.getRaster().getSamples(0, y, width, 1, 0, row);
            for (var x = 0; x < width; x++) {
                pixels[offset + y * width + x] =
                        (byte) (bits >= 8 ? row[x] >> (bits - 8) : row[x] * OPAQUE / ((1 << bits) - 1));
            }
        }
    }

    private static void bands(byte[] pixels, int offset, BufferedImage part) {
        var width = part.getWidth();
        var row = new byte[3 * width];
        for (var y = 0; y < part.getHeight(); y++) {
            part.getRaster().getDataElements(0, y, width, 1, row);
            for (var x = 0; x < width; x++) {
                pixels[offset + y * width + x] =
                        luminance(row[3 * x] & OPAQUE, row[3 * x + 1] & OPAQUE, row[3 * x + 2] & OPAQUE);
            }
        }
    }

    private static void any(byte[] pixels, int offset, BufferedImage part) {
        var width = part.getWidth();
        var row = new int[width];
        for (var y = 0; y < part.getHeight(); y++) {
            part.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                var c = row[x];
                var alpha = c >>> 24;
                var white = OPAQUE - alpha;
                pixels[offset + y * width + x] = luminance(
                        ((c >> 16 & OPAQUE) * alpha) / OPAQUE + white,
                        ((c >> 8 & OPAQUE) * alpha) / OPAQUE + white,
                        ((c & OPAQUE) * alpha) / OPAQUE + white);
            }
        }
    }

    private static byte luminance(int red, int green, int blue) {
        return (byte) ((red * 299 + green * 587 + blue * 114) / 1000);
    }
}
