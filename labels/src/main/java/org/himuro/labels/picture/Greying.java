package org.himuro.labels.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.util.Optional;
import java.util.stream.IntStream;

/** Colours to grey by their luminance; what is transparent lies on white. */
final class Greying {
    private static final int OPAQUE = 255;

    private Greying() {}

    static void into(byte[] pixels, int offset, BufferedImage part) {
        var colours = part.getColorModel();
        var bytes = bytes(part);
        if (bytes.isPresent()) {
            interleaved(pixels, offset, part, bytes.get());
            return;
        }
        var plainGrey = !(colours instanceof IndexColorModel)
                && colours.getNumComponents() == 1
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        if (plainGrey) {
            grey(pixels, offset, part);
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

    /** The bytes of an opaque colour picture as most files give it: red, green and blue of each pixel beside one another. */
    private static Optional<byte[]> bytes(BufferedImage part) {
        return part.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel
                        && part.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                        && buffer.getOffset() == 0
                        && !(part.getColorModel() instanceof IndexColorModel)
                        && part.getColorModel().getNumComponents() == 3
                        && part.getRaster().getNumBands() == 3
                ? Optional.of(buffer.getData())
                : Optional.empty();
    }

    private static void interleaved(byte[] pixels, int offset, BufferedImage part, byte[] bytes) {
        var width = part.getWidth();
        var layout = (PixelInterleavedSampleModel) part.getRaster().getSampleModel();
        var bands = layout.getBandOffsets();
        IntStream.range(0, part.getHeight()).parallel().forEach(y -> {
            var at = y * layout.getScanlineStride();
            for (var x = 0; x < width; x++) {
                pixels[offset + y * width + x] = luminance(
                        bytes[at + bands[0]] & OPAQUE, bytes[at + bands[1]] & OPAQUE, bytes[at + bands[2]] & OPAQUE);
                at += layout.getPixelStride();
            }
        });
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
