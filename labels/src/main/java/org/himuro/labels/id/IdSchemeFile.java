package org.himuro.labels.id;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code id-schemes.yaml}. Says everything that is wrong with it at once. */
final class IdSchemeFile {
    private static final Set<String> KEYS =
            Set.of("projects", "projectLetters", "siteLetters", "serialDigits", "suffixes", "check");
    private static final Map<String, CheckSystem> CHECKS =
            Map.of("mod-37-2", new Mod37_2(), "mod-37-36", new Mod37_36());

    private final List<String> faults = new ArrayList<>();

    private IdSchemeFile() {}

    /** @throws IllegalArgumentException with every fault */
    static IdSchemes read(String yaml) {
        var file = new IdSchemeFile();
        var schemes = file.schemes(yaml);
        if (!file.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", file.faults));
        }
        return new IdSchemes(schemes);
    }

    private List<IdScheme> schemes(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(new SafeConstructor(options)).<Object>load(yaml);
            if (!(root instanceof Map<?, ?> map
                    && map.keySet().equals(Set.of("schemes"))
                    && map.get("schemes") instanceof List<?> list)) {
                faults.add("one key \"schemes\" with a list is expected");
                return List.of();
            }
            var schemes = new ArrayList<IdScheme>();
            for (var i = 0; i < list.size(); i++) {
                scheme(list.get(i), "scheme " + (i + 1)).ifPresent(schemes::add);
            }
            return schemes;
        } catch (YAMLException broken) {
            faults.add("no YAML: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
            return List.of();
        }
    }

    private Optional<IdScheme> scheme(Object read, String where) {
        if (!(read instanceof Map<?, ?> map)) {
            faults.add(where + " has no keys");
            return Optional.empty();
        }
        int before = faults.size();
        map.keySet().stream()
                .filter(k -> !KEYS.contains(k))
                .forEach(k -> faults.add(where + " has an unknown key " + k));
        var projects = texts(map, "projects", where);
        var suffixes = texts(map, "suffixes", where);
        int project = number(map, "projectLetters", where);
        int site = number(map, "siteLetters", where);
        int serial = number(map, "serialDigits", where);
        var check = Optional.ofNullable(CHECKS.get(String.valueOf(map.get("check"))));
        if (check.isEmpty()) {
            faults.add(where + ": check is one of "
                    + CHECKS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        projects.stream()
                .filter(p -> p.length() != project || !Letters.areClear(p))
                .forEach(p -> faults.add(
                        where + ": project " + p + " is not " + project + " capital letters without I, O, Q"));
        suffixes.stream()
                .filter(s -> s.length() != 1 || !Letters.areClear(s))
                .forEach(s -> faults.add(where + ": suffix " + s + " is not a capital letter without I, O, Q"));
        if (faults.size() > before) {
            return Optional.empty();
        }
        try {
            var letters = suffixes.stream().map(s -> s.charAt(0)).collect(Collectors.toSet());
            return Optional.of(new IdScheme(new HashSet<>(projects), project, site, serial, letters, check.get()));
        } catch (IllegalArgumentException e) {
            faults.add(where + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<String> texts(Map<?, ?> map, String key, String where) {
        if (map.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        faults.add(where + ": " + key + " is a list of texts");
        return List.of();
    }

    private int number(Map<?, ?> map, String key, String where) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        faults.add(where + ": " + key + " is a whole number");
        return 0;
    }
}
