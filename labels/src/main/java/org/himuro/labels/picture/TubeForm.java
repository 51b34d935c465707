package org.himuro.labels.picture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.labels.picture.PictureFinding.Code;

/** What the codes of a rack have in common: their length, and where letters and digits stand. */
final class TubeForm {
    private final Map<String, String> read;

    /** @param read codes by position */
    TubeForm(Map<String, String> read) {
        this.read = new TreeMap<>(read);
    }

    /** The positions whose codes are not believed: of a form that no other tube has among many of another, or read twice. */
    Set<String> doubted(List<PictureFinding> findings) {
        var doubted = new HashSet<String>();
        var forms = read.values().stream().collect(Collectors.groupingBy(TubeForm::form, Collectors.counting()));
        var usual = forms.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        read.forEach((position, code) -> {
            if (forms.getOrDefault(form(code), 0L) == 1 && usual > 1) {
                doubted.add(position);
                findings.add(PictureFinding.of(Code.FORM_DIFFERS, position));
            }
        });
        var positions = read.keySet().stream()
                .collect(Collectors.groupingBy(
                        (Function<String, String>) p -> read.getOrDefault(p, ""), TreeMap::new, Collectors.toList()));
        positions.values().stream().filter(p -> p.size() > 1).forEach(p -> {
            doubted.addAll(p);
            findings.add(PictureFinding.of(Code.TUBE_DUPLICATE, String.join(", ", p)));
        });
        return doubted;
    }

    /** Digits as 9, capital letters as A, small ones as a; other signs as they are. */
    static String form(String code) {
        var form = new StringBuilder();
        code.chars()
                .map(c -> c >= '0' && c <= '9' ? '9' : c >= 'A' && c <= 'Z' ? 'A' : c >= 'a' && c <= 'z' ? 'a' : c)
                .forEach(c -> form.append((char) c));
        return form.toString();
    }
}
