package org.himuro.lims.reporting.adapter.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread writes while others read it, at the readers' pace: no more than a few pieces are held. Where the writer fails the
 * reader does too: a file that broke off must not look like a whole one. Where the reader goes away the writer stops.
 */
final class Poured extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(Poured.class);
    private static final int PIECE = 1 << 15;
    private static final int HELD = 4;
    private static final byte[] END = new byte[0];
    private static final byte[] BROKEN = new byte[0];
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_SECONDS = 1;

    private final ArrayBlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(HELD);
    private volatile boolean left;
    private byte[] piece = new byte[0];
    private int at;

    private Poured() {}

    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Poured of(Writer writer) {
        var poured = new Poured();
        Thread.ofVirtual().name("export").start(() -> poured.write(writer));
        return poured;
    }

    private void write(Writer writer) {
        try (var out = new BufferedOutputStream(new Pieces(), PIECE)) {
            writer.write(out);
            out.flush();
            put(END);
        } catch (IOException | RuntimeException e) {
            LOG.warn("an export broke off", e);
            broken();
        }
    }

    private void broken() {
        try {
            put(BROKEN);
        } catch (IOException e) {
            LOG.debug("nobody reads it any more", e);
        }
    }

    private void put(byte[] next) throws IOException {
        try {
            for (long waited = 0; !left && waited < PATIENCE.toSeconds(); waited += LOOK_SECONDS) {
                if (pieces.offer(next, LOOK_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("nobody reads");
    }

    private final class Pieces extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            put(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (length > 0) {
                put(Arrays.copyOfRange(from, offset, offset + length));
            }
        }
    }

    @Override
    public int read() throws IOException {
        return there() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!there()) {
            return -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, read);
        at += read;
        return read;
    }

    /** Waits for the next byte; the end stays the end. */
    private boolean there() throws IOException {
        try {
            while (at == piece.length && piece != END) {
                if (piece == BROKEN) {
                    throw new IOException("broke off");
                }
                piece = pieces.take();
                at = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return piece != END;
    }

    @Override
    public void close() {
        left = true;
    }
}
