package org.himuro.labels.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The id schemes of an installation, by project (L1).
 *
 * @param all each names other projects; at most one names none, and is that of every project that is not named
 */
public record IdSchemes(List<IdScheme> all) {
    /** The file of the installation's own schemes, in the form of {@code id-schemes.yaml}; without it the standard one is used. */
    public static final String FILE = "himuro.id-schemes";

    private static final String SHIPPED = "/org/himuro/labels/id/id-schemes.yaml";

    public IdSchemes {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no scheme");
        }
        var named = new HashSet<String>();
        for (var scheme : all) {
            var projects = scheme.projects().isEmpty() ? List.of("") : scheme.projects();
            for (var project : projects) {
                if (!named.add(project)) {
                    throw new IllegalArgumentException(
                            project.isEmpty() ? "Two schemes name no project" : "Two schemes name " + project);
                }
            }
        }
    }

    /** The scheme of a project; empty where no scheme is for it. */
    public Optional<IdScheme> of(String project) {
        return all.stream()
                .filter(s -> s.projects().contains(project))
                .findFirst()
                .or(() -> all.stream().filter(s -> s.projects().isEmpty()).findFirst());
    }

    /**
     * Reads a file in the form of {@code id-schemes.yaml}.
     *
     * @throws IllegalArgumentException with all that is wrong in it
     */
    public static IdSchemes read(Path file) throws IOException {
        return IdSchemeFile.read(Files.readString(file));
    }

    /** Those of this installation. @throws IllegalStateException where the file is not to be read, with all that is wrong in it */
    public static IdSchemes installed() {
        return Installed.SCHEMES;
    }

    /** Read once: they never change while the application runs. */
    private static final class Installed {
        static final IdSchemes SCHEMES = found();

        private static IdSchemes found() {
            var own = System.getProperty(FILE, "");
            var where = own.isEmpty() ? SHIPPED : own;
            try {
                return own.isEmpty() ? IdSchemeFile.read(shipped()) : IdSchemes.read(Path.of(own));
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("The id schemes in " + where + ": " + e.getMessage(), e);
            }
        }
    }

    static String shipped() {
        try (var in = IdSchemes.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + SHIPPED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
