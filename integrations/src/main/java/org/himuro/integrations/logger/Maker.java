package org.himuro.integrations.logger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makers of loggers, each known by what its own programs write at the top of their files. */
enum Maker {
    HANWELL(
            "Hanwell",
            List.of("hanwellsolutions", "radiolog", "ims", "ellab"),
            "(?m)^\\s*Database Valid|^\\s*Style:.*\\R(?:.*\\R)?\\s*Serial No:"),
    ROTRONIC(
            "Rotronic",
            List.of("hw4", "processsensing"),
            "\\[#I\\]\\s*Device Description|\\[#S\\]\\s*Device Information|\\[#D\\]"),
    TREND(
            "Trend",
            List.of("trendcontrols", "trendbms", "honeywelltrend"),
            "(?m)^.{0,60}(?:Timestamp|Time ?stamp|Date).{0,80}\\[[^\\]]*\\].{0,200}(?:\\[[PS]\\d+\\w?\\]|Synchronized@)"),
    TANDD(
            "T&D",
            List.of("td", "tnd", "tdcorporation", "ondotori", "おんどとり"),
            "(?m)^.{0,40}(?:Date/Time|日付|日時).{0,60}\\bNo\\.?\\s?1\\b|(?m)^.{0,40}(?:Date/Time|日付|日時).{0,60}\\b[Cc][Hh]\\.?\\s?1\\b"),
    TINYTAG(
            "Tinytag",
            List.of("gemini", "geminidataloggers", "tinytagexplorer"),
            "(?ms)^.?S/N\\b.*^.?Type\\b.*^.?Property\\b|\\bT(?:GU|GP|GRF|GIS|V|K|PI|IH|E)-\\d{4}\\b"),
    HOBO("Onset HOBO", List.of("hobo", "onset"), "Plot Title:|\\bLGR S/N"),
    LOGTAG("LogTag", List.of(), "(?i)\\bLogTag\\b"),
    SENSITECH("Sensitech TempTale", List.of("sensitech", "temptale"), "(?i)\\bTempTale\\b|\\bSensitech\\b"),
    ELPRO("ELPRO", List.of("libero"), "\\bELPRO\\b|(?i)\\belproVIEWER\\b|\\bLIBERO\\b"),
    TESTO("Testo", List.of(), "(?i)\\btesto\\s?\\d|\\bTesto\\b"),
    LASCAR("Lascar EasyLog", List.of("lascar", "easylog", "elusb"), "\\bEL-USB|\\bEasyLog\\b|\\bLascar\\b"),
    ELITECH("Elitech", List.of(), "(?i)\\bElitech\\b|\\bRC-[45]\\d*[A-Z]*\\b"),
    TEMPSEN("Tempsen", List.of(), "(?i)\\bTempsen\\b"),
    MADGETECH("MadgeTech", List.of(), "(?i)\\bMadgeTech\\b"),
    HIOKI("HIOKI", List.of(), "(?i)\\bHIOKI\\b"),
    KEYENCE("KEYENCE", List.of(), "\\bKEYENCE\\b");

    private final String shown;
    private final List<String> aliases;
    private final Pattern signature;

    Maker(String shown, List<String> aliases, String signature) {
        this.shown = shown;
        this.aliases = aliases;
        this.signature = Pattern.compile(signature);
    }

    String shown() {
        return shown;
    }

    /** The maker whose program wrote these lines. */
    static Optional<Maker> of(String head) {
        return Arrays.stream(values())
                .filter(maker -> maker.signature.matcher(head).find())
                .findFirst();
    }

    /** The maker a person names, however written. */
    static Optional<Maker> named(String name) {
        var plain = plain(name);
        return Arrays.stream(values())
                .filter(maker -> plain(maker.shown).equals(plain)
                        || maker.aliases.contains(plain)
                        || plain(maker.name()).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s&_.-]", "");
    }
}
