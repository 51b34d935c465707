package org.himuro.lims.task.adapter.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers as it is told, and hangs up where it is told to: {@code HELLO}, {@code MAIL}, {@code RCPT}, {@code DATA}, {@code END}. */
final class ScriptedServer implements AutoCloseable {
    static final String HANG_UP = "";
    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // hung up by either side: what is meant
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        if (!say(client, answers.getOrDefault("HELLO", "220 scripted"))) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
            var usual = switch (verb) {
                case "DATA" -> "354 go on";
                case "EHLO" -> "250 scripted";
                default -> "250 fine";
            };
            if (!say(client, answers.getOrDefault(verb, usual))) {
                return;
            }
            if (verb.equals("DATA") && answers.getOrDefault(verb, usual).startsWith("3")) {
                while (!".".equals(in.readLine())) {}
                if (!say(client, answers.getOrDefault("END", "250 taken"))) {
                    return;
                }
            }
        }
    }

    private static boolean say(Socket client, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
