package org.himuro.integrations.table;

import java.util.Arrays;

/** What stands between two fields of a line, as somebody says who explains a file. */
public enum Between {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char sign;

    Between(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** A comma where it is none of them. */
    public static Between of(char sign) {
        return Arrays.stream(values()).filter(b -> b.sign == sign).findFirst().orElse(COMMA);
    }
}
