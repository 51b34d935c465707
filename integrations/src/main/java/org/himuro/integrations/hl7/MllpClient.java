package org.himuro.integrations.hl7;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Sends messages over one MLLP connection and waits for each answer. For one thread at a time. */
public final class MllpClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedInputStream in;

    private MllpClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects; both the connection and each answer are waited for at most so long. */
    public static MllpClient connect(InetSocketAddress address, Duration patience) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.connect(address, Math.toIntExact(patience.toMillis()));
        return new MllpClient(socket);
    }

    /** Sends a message and returns its answer. */
    public byte[] send(byte[] message) throws IOException {
        Frame.write(socket.getOutputStream(), message);
        return Frame.read(in, Hl7Reader.MOST_BYTES)
                .orElseThrow(() -> new EOFException("the receiver hung up without an answer"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
