package org.himuro.lims.reporting.adapter.web;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread writes while another reads it, at the reader's pace. Where the writer fails the reader does too: a file that
 * broke off must not look like a whole one. Where the reader goes away the writer stops.
 */
final class Poured extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(Poured.class);
    private static final int HELD = 1 << 16;

    private final AtomicBoolean whole;

    private Poured(PipedInputStream in, AtomicBoolean whole) {
        super(in);
        this.whole = whole;
    }

    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Poured of(Writer writer) throws IOException {
        var whole = new AtomicBoolean();
        var in = new PipedInputStream(HELD);
        var out = new PipedOutputStream(in);
        Thread.ofVirtual().name("export").start(() -> {
            try (out) {
                writer.write(open(out));
                whole.set(true);
            } catch (IOException | RuntimeException e) {
                LOG.warn("an export broke off", e);
            }
        });
        return new Poured(in, whole);
    }

    /** Its end is told only after it is known to be whole. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    private int checked(int read) throws IOException {
        if (read < 0 && !whole.get()) {
            throw new IOException("broke off");
        }
        return read;
    }
}
