package org.himuro.lims.labelling.adapter.printer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.application.PrintTimes;
import org.himuro.lims.labelling.application.PrinterLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Printers by raw TCP. What is sent is ours alone; what comes back is read as bytes and never more than an answer is long. */
@Singleton
final class TcpLines implements PrinterLines {
    private static final Logger LOG = LoggerFactory.getLogger(TcpLines.class);

    private final PrintTimes times;

    TcpLines(PrintTimes times) {
        this.times = times;
    }

    @Override
    public Optional<Line> open(Printer printer) {
        var socket = new Socket();
        try {
            int patience = Math.toIntExact(times.answer().toMillis());
            socket.connect(new InetSocketAddress(printer.host(), printer.port()), patience);
            socket.setSoTimeout(patience);
            socket.setTcpNoDelay(true);
            return Optional.of(new TcpLine(socket));
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("printer {} is not reached: {}", printer.code(), e.toString());
            close(socket);
            return Optional.empty();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection did not close", e);
        }
    }

    private record TcpLine(Socket socket) implements Line {
        private static final byte[] QUESTION = "~HS".getBytes(StandardCharsets.US_ASCII);
        private static final int STRINGS = 3;
        /** The three strings are some 80 characters. */
        private static final int LONGEST = 256;

        @Override
        public Answer status() {
            var answer = new StringBuilder();
            try {
                socket.getOutputStream().write(QUESTION);
                socket.getOutputStream().flush();
                var in = socket.getInputStream();
                for (int ended = 0; ended < STRINGS && answer.length() < LONGEST; ) {
                    int next = in.read();
                    if (next < 0) {
                        return new Answer.Gone();
                    }
                    answer.append((char) next);
                    ended += next == '\n' ? 1 : 0;
                }
                return new Answer.Said(answer.toString());
            } catch (SocketTimeoutException e) {
                return answer.isEmpty() ? new Answer.Silent() : new Answer.Said(answer.toString());
            } catch (IOException e) {
                return new Answer.Gone();
            }
        }

        @Override
        public boolean send(String zpl) {
            try {
                socket.getOutputStream().write(zpl.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void pause(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }

        @Override
        public void close() {
            TcpLines.close(socket);
        }
    }
}
