package org.himuro.labels.layout;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Why a layout or a label is not printed.
 *
 * @param where {@code line 12} of the file, or {@code element 3: {code}} of the layout
 * @param fields those whose values are at fault; none where the layout itself is
 * @param args what the sentence names, in the order of its places
 */
public record Fault(Code code, String where, List<String> fields, List<String> args) {
    private static final int LONGEST_ARGUMENT = 200;

    public Fault {
        fields = List.copyOf(fields);
        args = args.stream().map(Fault::printable).toList();
    }

    static Fault inFile(Code code, String where, Object... args) {
        return new Fault(code, where, List.of(), texts(args));
    }

    static Fault ofFields(Code code, String where, List<String> fields, Object... args) {
        return new Fault(code, where, fields, texts(args));
    }

    /** What was expected and what was found, in a sentence; Japanese for Japanese locales and English for all others. */
    public String message(Locale locale) {
        var japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        return MessageFormat.format(japanese ? code.japanese : code.english, args.toArray());
    }

    private static List<String> texts(Object... args) {
        return List.of(args).stream()
                .map(a -> a instanceof Double mm ? shown(mm) : a.toString())
                .toList();
    }

    /** Millimetres to a micrometre, without zeros that say nothing. */
    private static String shown(double mm) {
        return "%.3f".formatted(mm).replaceFirst("\\.?0+$", "");
    }

    /** A hostile value must not write control characters into a terminal or a log. */
    private static String printable(String arg) {
        var clean = new StringBuilder();
        arg.codePoints()
                .limit(LONGEST_ARGUMENT)
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> 0xFFFD;
                    default -> c;
                })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Stable; shown to people through their translations. */
    public enum Code {
        NOT_YAML("This is no YAML: {0}", "YAML として読めません: {0}"),
        KEY_MISSING("The key \"{0}\" is missing", "キー「{0}」がありません"),
        KEY_UNKNOWN("The key \"{0}\" is not known; there is {1}", "キー「{0}」は使えません。使えるのは {1} です"),
        VALUE_WRONG("\"{0}\" takes {1}", "「{0}」の値が違います（{1}）"),
        FIELD_UNKNOWN("The field \"{0}\" is not one of {1}", "項目「{0}」は {1} にありません"),
        FIELD_MISSING("A value is needed; it may be empty where the label leaves it out", "値が必要です（印字しない行は空文字にします）"),
        LINE_FIXED("Line {0} of this layout is not to be changed", "このレイアウトの {0} 番目は変更できません"),
        TEXT_TOO_LONG("{0} characters; at most {1}", "{0} 文字あります（{1} 文字まで）"),
        OUTSIDE_LABEL("It reaches beyond the label of {0} x {1} mm", "{0} x {1} mm のラベルからはみ出します"),
        TEXT_TOO_WIDE("\"{2}\" is {1} mm wide, and there are {0} mm", "「{2}」は幅 {1} mm で、{0} mm の枠に入りません"),
        TEXT_TOO_HIGH("Letters of {1} mm do not fit into {0} mm", "高さ {1} mm の文字は {0} mm の枠に入りません"),
        TEXT_NOT_PRINTABLE(
                "The face has no sign for {0} (place {1}); leave it out or write it otherwise",
                "{0}（{1} 文字目）はこの書体で印字できません。除くか書き換えてください"),
        SYMBOL_NOT_WRITABLE("A {0} symbol holds {1}, not \"{2}\"", "{0} に入るのは {1} で、「{2}」は入りません"),
        SYMBOL_CROWDED("The symbol \"{0}\" needs white around it; there is {1}", "コード「{0}」の周囲の余白に {1} が重なっています"),
        MODULE_TOO_SMALL(
                "A module of {0} mm is not read by hand scanners; at least {1} mm", "モジュール {0} mm は小さすぎます（{1} mm 以上）"),
        MODULE_NOT_WHOLE_DOTS(
                "A module of {0} mm is not a whole number of dots at {1} dpi; {2} mm would be",
                "モジュール {0} mm は {1} dpi のドットの整数倍になりません。{2} mm にしてください");

        private final String english;
        private final String japanese;

        Code(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /** Lower case with hyphens, as {@code text-too-wide}; never changes once published. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
