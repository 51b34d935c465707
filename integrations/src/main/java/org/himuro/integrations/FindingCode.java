package org.himuro.integrations;

import java.util.Locale;

/** The stable codes of findings, with their sentence in English and Japanese; a refusing one makes the whole input unusable. */
public enum FindingCode {
    // any file
    EMPTY_FILE(true, "The file is empty", "ファイルが空です"),
    TOO_LARGE(true, "The file is larger than {0} bytes", "ファイルが {0} バイトを超えています"),
    UNKNOWN_ENCODING(
            true,
            "The character encoding is not UTF-8, UTF-16 or Shift_JIS",
            "文字コードが UTF-8・UTF-16・Shift_JIS のいずれでもありません"),
    UNKNOWN_FORMAT(true, "No known format fits this file", "既知の形式に当てはまりません"),
    TRUNCATED(true, "The file ends too early: {0}", "ファイルが途中で切れています: {0}"),
    LAST_LINE_OPEN(
            false,
            "The last line has no line break and may be cut off: it was left out",
            "最終行に改行がなく途中で切れている可能性があるため、読み飛ばしました"),
    MIXED_LINE_BREAKS(false, "The line breaks change here", "改行コードがこの行から変わっています"),
    NOT_TEXT(true, "This is no data file: its content is {0}", "データファイルではありません（内容は {0}）"),
    CONTROL_CHARACTERS(true, "The line holds control characters (code {0})", "制御文字（コード {0}）が含まれています"),
    FORMULA(true, "A formula stands where a value is expected: {0}", "値の代わりに数式が入っています: {0}"),
    FINDINGS_LEFT_OUT(false, "{0} further findings are not listed", "ほかに {0} 件の指摘があります（表示省略）"),
    QUOTE_OPEN(true, "A quotation mark is opened and never closed: {0}", "引用符が閉じられていません: {0}"),
    EXTRA_CONTENT(false, "Content that the format does not have: {0}", "形式にない内容です: {0}"),

    // rack files
    NOTHING_READABLE(true, "No position was found in the file", "位置が一つも読み取れません"),
    MAPPING_NEEDED(
            true,
            "Positions are plain numbers: state whether they run along rows or columns",
            "位置が通し番号です。行方向か列方向かを指定してください"),
    POSITION_DUPLICATE(true, "Position {0} was already given in line {1}", "位置 {0} は {1} 行目に既にあります"),
    POSITION_OUT_OF_RANGE(true, "Position {0} is not in a rack of {1}", "位置 {0} は {1} のラックにありません"),
    POSITION_INVALID(true, "“{0}” is no position", "「{0}」は位置として読めません"),
    POSITIONS_ABSENT(false, "{0} positions are not in the file ({1})", "{0} か所の位置がファイルにありません ({1})"),
    TUBE_DUPLICATE(true, "Tube {0} was already given in line {1}", "チューブ {0} は {1} 行目に既にあります"),
    TUBE_CODE_INVALID(true, "Tube code “{0}” holds characters that no code has", "チューブコード「{0}」に使えない文字があります"),
    TUBE_DIFFERS(false, "Tube {0} was expected, {1} was found", "予定のチューブは {0}、実際は {1} です"),
    DEVICE_ERROR(false, "The device reports: {0}", "装置の報告: {0}"),
    ROW_INCOMPLETE(true, "The line has {0} columns, {1} are needed", "列が {0} 個です（{1} 個必要）"),
    RACK_CODE_MISSING(false, "The rack code is missing", "ラックコードがありません"),
    RACK_CODE_INVALID(false, "The rack code “{0}” is not valid", "ラックコード「{0}」が正しくありません"),
    RACK_CODE_FROM_FILE_NAME(false, "The rack code {0} was taken from the file name", "ラックコード {0} はファイル名から取りました"),
    SEVERAL_RACKS(true, "The file names several racks: {0}", "複数のラックが書かれています: {0}"),
    TIMESTAMP_MISSING(false, "The time of reading is missing", "読取日時がありません"),
    TIMESTAMP_INVALID(false, "The time “{0}” is not understood", "日時「{0}」を解釈できません"),

    // temperature loggers
    NO_READINGS(true, "No reading was found in the file", "測定値が一つも読み取れません"),
    TOO_MANY_LINES(true, "The file has more than {0} lines", "行数が {0} を超えています"),
    WORKBOOK_DAMAGED(true, "The workbook is damaged or cut off: {0}", "ブックが壊れているか途中で切れています: {0}"),
    MAKER_UNKNOWN(false, "The file does not tell the maker of the logger", "ロガーのメーカーがファイルから分かりません"),
    MAKER_DIFFERS(true, "The file is not of {0} as stated, but of {1}", "指定された {0} ではなく {1} のファイルです"),
    MAKER_NOT_CONFIRMED(true, "Nothing in the file shows that it is of {0} as stated", "{0} のファイルであることを示す内容がありません"),
    SERIAL_MISSING(false, "The serial number is missing", "シリアル番号がありません"),
    UNIT_MISSING(true, "The unit of the temperature is not stated", "温度の単位が書かれていません"),
    UNIT_ASSUMED(
            false,
            "The file does not state the unit; it was read as {0}, in which {1} writes when it names none",
            "単位が書かれていません。{1} の既定である {0} として読みました"),
    UNIT_DIFFERS(true, "The unit is {0} here, not {1}", "ここの単位は {1} ではなく {0} です"),
    ZONE_MISSING(
            false, "The time zone is not stated; times are the clock of the logger", "タイムゾーンの記載がなく、時刻はロガーの時計のままです"),
    ZONE_CHANGES(false, "The distance from UTC changes here from {0} to {1}", "UTC との差がここで {0} から {1} に変わっています"),
    DATE_ORDER_UNPROVED(
            true,
            "Day and month cannot be told apart ({0}); state the order in a mapping",
            "日と月の順序が判別できません ({0})。対応表で指定してください"),
    DATE_ORDER_ASSUMED(
            false,
            "Day and month cannot be told apart ({0}); read as day, month",
            "日と月の順序が判別できません ({0})。日・月の順として読みました"),
    TEMPERATURE_COLUMN_MISSING(true, "No column is known to hold a temperature", "温度の列が見つかりません"),
    SEVERAL_TEMPERATURES(true, "Several columns hold temperatures ({0}); name one", "温度の列が複数あります ({0})。一つ指定してください"),
    CHANNEL_NOT_IN_FILE(true, "There is no temperature column “{0}”", "温度の列「{0}」はありません"),
    READING_TIME_INVALID(true, "The time “{0}” of a reading is not understood", "測定時刻「{0}」を解釈できません"),
    READING_INVALID(true, "“{0}” is no temperature", "「{0}」は温度として読めません"),
    READING_IMPOSSIBLE(false, "{0} is impossible: treated as not measured", "{0} はあり得ない値です。未測定として扱います"),
    READING_ABSENT(false, "No temperature was measured here ({0})", "温度が測定されていません ({0})"),
    READING_OUT_OF_RANGE(false, "The temperature is outside what the logger can measure ({0})", "ロガーの測定範囲外です ({0})"),
    PROBE_OPEN(false, "The probe was open or not connected ({0})", "プローブが断線または未接続です ({0})"),
    PROBE_SHORT(false, "The probe was shorted ({0})", "プローブが短絡しています ({0})"),
    GAP(
            false,
            "No reading from {0} to {1}: {2} apart where {3} is the interval",
            "{0} から {1} まで測定値がありません（間隔 {2}、通常 {3}）"),
    INTERVAL_DIFFERS(
            false, "The file states an interval of {0}; most readings are {1} apart", "記載の測定間隔は {0} ですが、実際は {1} です"),
    TIME_REPEATED(false, "The time {0} was already given in line {1}", "時刻 {0} は {1} 行目に既にあります"),
    TIME_BACKWARD(false, "The time runs backward from {0} to {1}", "時刻が {0} から {1} に戻っています"),
    COUNT_DIFFERS(false, "The file states {0} readings, {1} are there", "記載の測定数は {0}、実際は {1} です"),
    LAST_VALUE_OPEN(
            false,
            "The last line has no line break: its last value may have been cut off",
            "最終行に改行がなく、最後の値が途中で切れている可能性があります"),
    MAPPING_INVALID(true, "The mapping is not understood: {0}", "対応表を解釈できません: {0}"),

    // instruments
    COLUMN_MISSING(true, "There is no column “{0}” in the file", "列「{0}」がファイルにありません"),
    NO_ROWS(true, "The table holds no line", "表に行がありません"),
    TOO_MANY_ROWS(true, "The table has more than {0} lines", "表の行数が {0} を超えています"),
    TOO_MANY_COLUMNS(false, "The line has more than {0} columns", "列が {0} を超えています"),
    TUBE_NOT_NAMED(false, "The column “{0}” names no tube here", "列「{0}」にチューブの記載がありません"),
    PLACE_NOT_UNDERSTOOD(false, "“{0}” is no position of a plate", "「{0}」はプレートの位置として読めません"),
    VALUE_NOT_UNDERSTOOD(
            false, "“{0}”: “{1}” is no number and no word for not measured", "列「{0}」: 「{1}」は数値でも「未測定」の語でもありません"),
    UNIT_UNKNOWN(false, "“{0}”: the unit “{1}” does not fit", "列「{0}」: 単位「{1}」が合いません"),

    // tables
    TABLE_TOO_LARGE(true, "The table has more than {0} {1}: divide it", "表の{1}が {0} を超えています。分割してください"),
    UNPACKED_TOO_LARGE(
            true, "The workbook unpacks to more than {0} bytes: it was not opened", "ブックを展開すると {0} バイトを超えるため開きませんでした"),
    CELL_TOO_LONG(true, "A cell in column {0} has more than {1} characters", "列 {0} のセルが {1} 文字を超えています"),
    SHEET_MISSING(true, "There is no sheet “{0}” in the workbook", "ブックにシート「{0}」がありません"),
    FORMULA_VALUES(
            false,
            "{0} cells hold formulas: the value last computed is read ({1})",
            "{0} 個のセルが数式です。最後に計算された値を読みます（{1}）"),
    HIDDEN_ROWS(false, "{0} hidden lines are read like the others", "非表示の行 {0} 行も同様に読みます"),
    MERGED_CELLS(
            false, "{0} merged ranges: each of their cells has the value of the first", "結合セル {0} か所は、先頭の値を各セルの値とします"),
    MACROS_IGNORED(false, "The workbook holds macros: none is run or kept", "ブックにマクロがありますが、実行も保存もしません"),

    // sequencing quality
    MALFORMED_JSON(true, "The JSON is malformed", "JSON の構文が正しくありません"),
    SEVERAL_SAMPLES(true, "The file holds several samples ({0}); name one", "複数の検体が含まれています ({0})。一つ指定してください"),
    SAMPLE_NOT_IN_FILE(true, "Sample {0} is not in the file", "検体 {0} はファイルにありません"),
    SEVERAL_ROWS(
            false,
            "The table has several rows ({0}); the figure of {1} is not one of the sample",
            "表に複数の行があり ({0})、{1} は検体全体の値ではありません"),
    METRIC_NOT_MEASURED(false, "{0} is “{1}”: not measured", "{0} は「{1}」で、測定されていません"),
    METRIC_IMPOSSIBLE(false, "{0} = {1} is impossible: treated as not measured", "{0} = {1} はあり得ない値です。未測定として扱います"),
    COUNT_IMPOSSIBLE(
            false,
            "“{0}” is {1}, which no count can be: treated as not measured",
            "「{0}」の値 {1} は件数としてあり得ません。未測定として扱います"),
    METRIC_REPEATED(
            false,
            "{0} is given again with another value ({1}): the first is kept",
            "{0} が別の値 ({1}) で再度あります。最初の値を使います"),
    METRICS_ABSENT(true, "The file holds no metric known here", "既知の指標が一つもありません"),
    DUPLICATES_NOT_MARKED(
            false,
            "No duplicate is marked: bases without duplicates cannot be told",
            "重複が一つも印付けされておらず、重複除去後の塩基数は分かりません"),
    READS_FILTERED(false, "{0} reads were filtered out before counting", "計数前に {0} リードが除かれています"),
    CONFLICT(false, "{0} differs: {1}", "{0} が一致しません: {1}"),
    DIFFERENT_SAMPLES(true, "The files belong to different samples: {0}", "異なる検体のファイルです: {0}"),
    SAMPLE_UNNAMED(false, "{0} does not name its sample", "{0} に検体名がありません"),

    // HL7
    NOT_HL7(true, "The message does not begin with an MSH segment", "MSH セグメントで始まっていません"),
    SEVERAL_MESSAGES(true, "A second message begins here; send one at a time", "ここから二つ目のメッセージです。一件ずつ渡してください"),
    CHARSET_UNKNOWN(true, "MSH-18 “{0}” names no known character set", "MSH-18「{0}」は未知の文字集合です"),
    CHARSET_UNDECLARED(false, "MSH-18 is empty; read as {0}", "MSH-18 が空のため {0} として読みました"),
    CHARSET_CONTRADICTED(false, "The text is not {0} as MSH-18 says; read as {1}", "MSH-18 の {0} ではないため {1} として読みました"),
    CHARACTERS_LOST(false, "Some characters could not be decoded", "復号できない文字があります"),
    ENCODING_CHARACTERS(false, "MSH-2 “{0}” is unusual", "MSH-2「{0}」が通常と異なります"),
    MESSAGE_TYPE_UNSUPPORTED(true, "Messages of type {0} are not understood", "メッセージ種別 {0} には対応していません"),
    SEGMENT_INVALID(false, "Segment “{0}” is not understood", "セグメント「{0}」を解釈できません"),
    FIELD_MISSING(false, "{0} is empty", "{0} が空です"),
    FIELD_INVALID(false, "{0} is not understood", "{0} を解釈できません"),
    PATIENT_MISSING(true, "The message names no patient", "患者の情報がありません"),
    ORDER_MISSING(true, "The message holds no order", "オーダがありません"),
    PATIENT_DISAGREES(false, "{0} differs from what is on file", "{0} が登録内容と一致しません");

    private final boolean refusing;
    private final String english;
    private final String japanese;

    FindingCode(boolean refusing, String english, String japanese) {
        this.refusing = refusing;
        this.english = english;
        this.japanese = japanese;
    }

    /** Lower case with hyphens, for example {@code position-duplicate}; never changes once published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one such finding refuses the whole input. */
    public boolean refusing() {
        return refusing;
    }

    String pattern(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? japanese : english;
    }
}
