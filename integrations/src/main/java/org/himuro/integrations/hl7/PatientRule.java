package org.himuro.integrations.hl7;

import static org.himuro.integrations.FindingCode.FIELD_INVALID;
import static org.himuro.integrations.FindingCode.FIELD_MISSING;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Findings;

/** Reads a patient from PID. */
record PatientRule(Findings findings) {

    private enum Script {
        IDEOGRAPHIC,
        PHONETIC,
        ALPHABETIC
    }

    Patient patient(Segment pid) {
        var names = names(pid);
        return new Patient(
                id(pid),
                Optional.ofNullable(names.get(Script.IDEOGRAPHIC)),
                Optional.ofNullable(names.get(Script.PHONETIC)),
                Optional.ofNullable(names.get(Script.ALPHABETIC)),
                birthDate(pid),
                pid.text(8, 1));
    }

    private PatientId id(Segment pid) {
        int field = pid.component(3, 1).isEmpty() ? 2 : 3;
        var number = pid.component(field, 1);
        if (number.isEmpty()) {
            findings.add(pid.number(), FIELD_MISSING, "PID-3");
        }
        return new PatientId(number, pid.component(field, 4));
    }

    private Optional<LocalDate> birthDate(Segment pid) {
        var text = pid.component(7, 1);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = MessageTime.of(text)
                .filter(time -> time.precision().compareTo(MessageTime.Precision.DAY) >= 0)
                .map(time -> time.local().toLocalDate());
        if (date.isEmpty()) {
            findings.add(pid.number(), FIELD_INVALID, "PID-7");
        }
        return date;
    }

    private static Map<Script, PersonName> names(Segment pid) {
        var names = new EnumMap<Script, PersonName>(Script.class);
        for (String repetition : pid.repetitions(5)) {
            var name = new PersonName(pid.component(repetition, 1), pid.component(repetition, 2));
            if (!name.family().isEmpty() || !name.given().isEmpty()) {
                names.putIfAbsent(script(pid.component(repetition, 8), name), name);
            }
        }
        return names;
    }

    // senders outside Japan leave XPN-8 out: the letters tell
    private static Script script(String representation, PersonName name) {
        return switch (representation) {
            case "I" -> Script.IDEOGRAPHIC;
            case "P" -> Script.PHONETIC;
            case "A" -> Script.ALPHABETIC;
            default -> byLetters(name.family() + name.given());
        };
    }

    private static Script byLetters(String letters) {
        if (letters.codePoints().anyMatch(Character::isIdeographic)) {
            return Script.IDEOGRAPHIC;
        }
        return letters.codePoints().anyMatch(PatientRule::kana) ? Script.PHONETIC : Script.ALPHABETIC;
    }

    private static boolean kana(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HIRAGANA;
    }
}
