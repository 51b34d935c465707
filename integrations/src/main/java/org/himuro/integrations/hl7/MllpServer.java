package org.himuro.integrations.hl7;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/**
 * Receives messages over MLLP and sends back what the handler answers. Bytes go through untouched: the character set is the
 * message's own affair. One virtual thread per connection; messages of one connection are answered in order.
 */
public final class MllpServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int IDLE_MILLIS = 300_000;

    private final ServerSocket server;
    private final UnaryOperator<byte[]> handler;
    private final int mostBytes;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);

    private MllpServer(ServerSocket server, int mostBytes, UnaryOperator<byte[]> handler) {
        this.server = server;
        this.mostBytes = mostBytes;
        this.handler = handler;
    }

    /** Listens on the loopback address; port 0 takes a free one. */
    public static MllpServer start(int port, UnaryOperator<byte[]> handler) throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Hl7Reader.MOST_BYTES, handler);
    }

    /**
     * Listens.
     *
     * @param address where
     * @param mostBytes a longer message ends its connection
     * @param handler from message to answer; called by many threads
     */
    public static MllpServer start(InetSocketAddress address, int mostBytes, UnaryOperator<byte[]> handler)
            throws IOException {
        var socket = new ServerSocket();
        socket.bind(address);
        var server = new MllpServer(socket, mostBytes, handler);
        Thread.ofVirtual().name("mllp-accept").start(server::accept);
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        for (var socket = next(); socket.isPresent(); socket = next()) {
            var connection = socket.get();
            Thread.ofVirtual().name("mllp").start(() -> serve(connection));
        }
    }

    private Optional<Socket> next() {
        try {
            places.acquire();
            var socket = server.accept();
            open.add(socket);
            return Optional.of(socket);
        } catch (IOException closed) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            for (var message = Frame.read(in, mostBytes); message.isPresent(); message = Frame.read(in, mostBytes)) {
                Frame.write(out, handler.apply(message.get()));
            }
        } catch (IOException gone) {
            // the sender hung up, fell silent or sent too much: without an answer it sends again
            return;
        } finally {
            open.remove(socket);
            places.release();
        }
    }
}
