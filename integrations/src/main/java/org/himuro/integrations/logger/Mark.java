package org.himuro.integrations.logger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.FindingCode;

/** What loggers write where no temperature was measured. */
enum Mark {
    PROBE_OPEN(
            FindingCode.PROBE_OPEN,
            List.of(
                    "OPEN",
                    "PROBEOPEN",
                    "SENSOROPEN",
                    "OPENCIRCUIT",
                    "OC",
                    "BURNOUT",
                    "BOUT",
                    "断線",
                    "オープン",
                    "センサ断線",
                    "センサー断線",
                    "プローブ断線")),
    PROBE_SHORT(
            FindingCode.PROBE_SHORT,
            List.of(
                    "SHORT",
                    "PROBESHORT",
                    "SENSORSHORT",
                    "SHORTCIRCUIT",
                    "SC",
                    "短絡",
                    "ショート",
                    "センサ短絡",
                    "センサー短絡",
                    "プローブ短絡")),
    OUT_OF_RANGE(
            FindingCode.READING_OUT_OF_RANGE,
            List.of(
                    "OL",
                    "OVER",
                    "UNDER",
                    "OVERRANGE",
                    "UNDERRANGE",
                    "OUTOFRANGE",
                    "OVERFLOW",
                    "UNDERFLOW",
                    "HI",
                    "LO",
                    "INF",
                    "レンジオーバー",
                    "範囲外")),
    NOT_MEASURED(
            FindingCode.READING_ABSENT,
            List.of(
                    "",
                    "NA",
                    "NAN",
                    "NULL",
                    "NONE",
                    "NODATA",
                    "NOREADING",
                    "NOVALUE",
                    "NOSENSOR",
                    "NOPROBE",
                    "MISSING",
                    "INVALID",
                    "BAD",
                    "VOID",
                    "FAULT",
                    "FAIL",
                    "ERR",
                    "ERROR",
                    "SENSORERROR",
                    "PROBEERROR",
                    "LOGGED",
                    "DISCONNECTED",
                    "UNPLUGGED",
                    "X",
                    "?",
                    "エラー",
                    "欠測",
                    "データなし",
                    "無効",
                    "未接続"));

    private static final Pattern IGNORED = Pattern.compile("[\\s_.*#/()\\[\\]<>+-]+");
    private static final int LONGEST = 40;

    private final FindingCode code;
    private final List<String> words;

    Mark(FindingCode code, List<String> words) {
        this.code = code;
        this.words = words;
    }

    FindingCode code() {
        return code;
    }

    static Optional<Mark> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var word = IGNORED.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(values()).filter(mark -> mark.words.contains(word)).findFirst();
    }
}
