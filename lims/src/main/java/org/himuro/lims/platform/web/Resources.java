package org.himuro.lims.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files below one folder of the class path, in a directory or inside a jar. */
final class Resources {
    private Resources() {}

    /** Path below {@code folder} (with {@code /}) to content; several roots with the same folder are united. */
    static SortedMap<String, byte[]> below(String folder) {
        var files = new TreeMap<String, byte[]>();
        try {
            var roots = Resources.class.getClassLoader().getResources(folder);
            while (roots.hasMoreElements()) {
                read(roots.nextElement(), folder, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry is no path", e);
        }
        return files;
    }

    private static void read(URL root, String folder, SortedMap<String, byte[]> files)
            throws IOException, URISyntaxException {
        switch (root.openConnection()) {
            case JarURLConnection jar -> {
                try (var inside =
                        FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    walk(inside.getPath(folder), files);
                }
            }
            default -> walk(Path.of(root.toURI()), files);
        }
    }

    private static void walk(Path start, SortedMap<String, byte[]> files) throws IOException {
        try (var paths = Files.walk(start)) {
            for (var file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(start.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
