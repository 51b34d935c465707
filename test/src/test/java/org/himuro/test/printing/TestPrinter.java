package org.himuro.test.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A label printer on loopback: reads ZPL from TCP, answers {@code ~HS}, and prints what is complete unless something is
 * wrong with it. What is wrong is set from outside, also while a label is in it.
 */
public final class TestPrinter implements AutoCloseable {
    public enum Wrong {
        PAPER_OUT,
        HEAD_OPEN,
        RIBBON_OUT,
        PAUSED,
        /** Formats wait in its memory, nothing else is wrong: slow. */
        HOLDING,
        /** Takes the question and says nothing. */
        SILENT,
        /** Answers what it is not asked. */
        RUBBISH,
        /** The connection breaks in the middle of a label. */
        CUT_IN_MID_LABEL,
        /** The label comes out and the connection breaks before anybody can be told. */
        CUT_AFTER_LABEL
    }

    private static final Set<Wrong> STOPS =
            EnumSet.of(Wrong.PAPER_OUT, Wrong.HEAD_OPEN, Wrong.RIBBON_OUT, Wrong.PAUSED, Wrong.HOLDING);
    private static final int MID_LABEL = 60;

    private final ServerSocket door;
    private final Set<Wrong> wrong = Collections.synchronizedSet(EnumSet.noneOf(Wrong.class));
    private final Deque<ZplFormat> memory = new ArrayDeque<>();
    private final List<ZplFormat> printed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Socket> connected = new ArrayList<>();
    private boolean partial;
    private int connections;
    private int together;

    private TestPrinter(ServerSocket door) {
        this.door = door;
        Thread.ofVirtual().start(this::listen);
    }

    static TestPrinter at(int port) {
        try {
            return new TestPrinter(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestPrinter ready() {
        return at(0);
    }

    public int port() {
        return door.getLocalPort();
    }

    public TestPrinter with(Wrong... now) {
        wrong.addAll(List.of(now));
        return this;
    }

    /** Mended: what waits in its memory comes out. */
    public synchronized void without(Wrong... mended) {
        wrong.removeAll(List.of(mended));
        printAll();
    }

    /** The codes of the labels that came out, in their order. */
    public synchronized List<String> printed() {
        return printed.stream().map(ZplFormat::code).toList();
    }

    synchronized List<ZplFormat> labels() {
        return List.copyOf(printed);
    }

    /** What came and was no label. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized int inMemory() {
        return memory.size();
    }

    synchronized int connections() {
        return connections;
    }

    /** How many spoke to it at once, at most. */
    synchronized int together() {
        return together;
    }

    private void listen() {
        try {
            while (true) {
                var socket = door.accept();
                synchronized (this) {
                    connected.add(socket);
                    connections++;
                    together = Math.max(together, connected.size());
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // switched off
        }
    }

    private void serve(Socket socket) {
        var text = new StringBuilder();
        try (socket) {
            try {
                var in = socket.getInputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    text.append((char) next);
                    if (!taken(text, socket)) {
                        return;
                    }
                }
            } finally {
                forget(socket);
            }
        } catch (IOException gone) {
            // the sender's matter
        }
    }

    /** Before it is closed: whoever sees it closed may come again at once. */
    private synchronized void forget(Socket socket) {
        connected.remove(socket);
        partial = false;
    }

    /** @return false where the connection is to break */
    private synchronized boolean taken(StringBuilder text, Socket socket) throws IOException {
        if (text.toString().endsWith("~HS")) {
            text.setLength(text.length() - 3);
            answer(socket);
        } else if (text.toString().stripLeading().endsWith("^XZ")) {
            format(new String(text.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            text.setLength(0);
            partial = false;
            return !wrong.contains(Wrong.CUT_AFTER_LABEL);
        } else if (text.toString().contains("^XA")) {
            partial = true;
            return !wrong.contains(Wrong.CUT_IN_MID_LABEL) || text.length() < MID_LABEL;
        }
        return true;
    }

    private void format(String zpl) {
        try {
            memory.add(ZplFormat.read(zpl));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        printAll();
    }

    private synchronized void printAll() {
        if (Collections.disjoint(wrong, STOPS)) {
            printed.addAll(memory);
            memory.clear();
        }
    }

    private void answer(Socket socket) throws IOException {
        if (wrong.contains(Wrong.SILENT)) {
            return;
        }
        var said = wrong.contains(Wrong.RUBBISH) ? "\002READY\003\r\n\002OK\003\r\n\0020\003\r\n" : status();
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String status() {
        return "\002030,%d,%d,0306,%03d,0,0,%d,000,0,0,0\003\r\n\002000,0,%d,%d,1,2,6,0,%08d,1,000\003\r\n\0021234,0\003\r\n"
                .formatted(
                        flag(Wrong.PAPER_OUT),
                        flag(Wrong.PAUSED),
                        memory.size(),
                        partial ? 1 : 0,
                        flag(Wrong.HEAD_OPEN),
                        flag(Wrong.RIBBON_OUT),
                        memory.isEmpty() ? 0 : 1);
    }

    private int flag(Wrong which) {
        return wrong.contains(which) ? 1 : 0;
    }

    /** Waits for what must come. */
    public void until(String what, BooleanSupplier there) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what + "; printed " + printed());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Switched off: whoever is connected is cut off. */
    @Override
    public void close() throws IOException {
        door.close();
        List<Socket> cut;
        synchronized (this) {
            cut = List.copyOf(connected);
        }
        for (var socket : cut) {
            socket.close();
        }
    }
}
