package org.himuro.labels.make;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a file of values.
 *
 * @param line of the file, from 1; 0 where there is none
 * @param row which label, from 1; 0 where it is about all
 */
record DataFault(Code code, int line, int row, Optional<String> field, List<String> args) {
    static DataFault ofFile(Code code, int line, Object... args) {
        return new DataFault(code, line, 0, Optional.empty(), texts(args));
    }

    static DataFault ofRow(Code code, int line, int row, Object... args) {
        return new DataFault(code, line, row, Optional.empty(), texts(args));
    }

    static DataFault ofField(Code code, int line, int row, String field, Object... args) {
        return new DataFault(code, line, row, Optional.of(field), texts(args));
    }

    String sentence(Locale locale) {
        var japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        return MessageFormat.format(japanese ? code.japanese : code.english, args.toArray());
    }

    private static List<String> texts(Object... args) {
        return List.of(args).stream().map(Object::toString).toList();
    }

    /** Stable. */
    enum Code {
        TOO_LARGE("The file has over {0} bytes; divide it", "ファイルが {0} バイトを超えています。分けてください"),
        EMPTY("The file has no values", "ファイルに値がありません"),
        NOT_UTF_8("Line {0} is not UTF-8; save the file as UTF-8", "{0} 行目が UTF-8 ではありません。UTF-8 で保存してください"),
        HOLDS_NUL("Line {0} holds a NUL; this is no text file", "{0} 行目に NUL があります。テキストファイルではありません"),
        NOT_JSON("This is no JSON at line {0}, column {1}", "{0} 行 {1} 文字目が JSON として読めません"),
        ROW_EXPECTED(
                "A row is an object, as '{'\"code\": \"…\"'}', not {0}", "各行は '{'\"code\": \"…\"'}' の形です（{0} は不可）"),
        TEXT_EXPECTED("A text in quotes is expected, not {0}", "引用符で囲んだ文字列が必要です（{0} は不可）"),
        FIELD_TWICE("The field is given twice", "同じ項目が二度あります"),
        FIELD_UNKNOWN("The layout has no such field; it has {0}", "この項目はレイアウトにありません。あるのは {0} です"),
        COLUMN_MISSING("The column is missing in the first line", "先頭行にこの列がありません"),
        ROW_LENGTH("The row has {0} values, the first line names {1}", "値が {0} 個ありますが、先頭行の列は {1} 個です"),
        QUOTE_WRONG("A quoted value is not closed, or something follows it", "引用符が閉じていないか、引用符の後に文字があります"),
        TOO_MANY_ROWS("There are over {0} rows; divide the file", "{0} 行を超えています。ファイルを分けてください");

        private final String english;
        private final String japanese;

        Code(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /** Lower case with hyphens, as {@code field-twice}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
