package org.himuro.lims.identity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himuro.lims.shared.Reason;

/**
 * What a password must be: long rather than odd (at least ten characters, two kinds of them, not the account). The guideline of
 * METI and MIC asks for eight.
 */
public final class PasswordRule {
    public static final int LEAST = 10;
    public static final int MOST = 200;
    public static final int PIN_LEAST = 4;

    private PasswordRule() {}

    /** Everything wrong with it, at once; empty where it will do. */
    public static List<Reason> broken(String account, String password) {
        var reasons = new ArrayList<Reason>();
        if (password.length() < LEAST || password.length() > MOST) {
            reasons.add(Reason.of("PASSWORD_LENGTH", LEAST, MOST));
        }
        if (kinds(password) < 2) {
            reasons.add(Reason.of("PASSWORD_ONE_KIND"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
            reasons.add(Reason.of("PASSWORD_HOLDS_ACCOUNT"));
        }
        return reasons;
    }

    /** A PIN opens one registered bench only, beside the badge: four to eight digits, not all the same. */
    public static List<Reason> brokenPin(String pin) {
        var right = pin.matches("[0-9]{" + PIN_LEAST + ",8}")
                && pin.chars().distinct().count() > 1;
        return right ? List.of() : List.of(Reason.of("PIN_FORM", PIN_LEAST, 8));
    }

    private static long kinds(String password) {
        return password.chars().map(PasswordRule::kind).distinct().count();
    }

    private static int kind(int c) {
        if (Character.isDigit(c)) {
            return 0;
        }
        if (Character.isUpperCase(c)) {
            return 1;
        }
        return Character.isLetter(c) ? 2 : 3;
    }
}
