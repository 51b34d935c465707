package org.himuro.lims.shipping;

import java.util.regex.Pattern;

/** How the last character of a waybill number follows from the others. Numbers are plain: capital letters and digits. */
public enum WaybillCheck {
    /** The carrier publishes none. */
    NONE("[A-Z0-9]{1,64}"),
    /** Twelve digits, the last the remainder of the others by 7: "7DR", 1234-5678-9013. */
    MOD7_12("[0-9]{12}"),
    /** Ten digits of DHL Express, the last the remainder of the others by 7. */
    MOD7_10("[0-9]{10}"),
    /** Air waybill (IATA resolution 600a): three digits of the airline, then eight, the last the remainder of the seven by 7. */
    AIR("[0-9]{11}"),
    /** UPS: 1Z and sixteen letters or digits, the last a digit. */
    UPS("1Z[A-Z0-9]{15}[0-9]"),
    /** FedEx Express: twelve digits, weights 3, 1, 7 from the left, by 11. */
    FEDEX("[0-9]{12}"),
    /** Postal items by UPU S10: two letters, eight digits, the check, two letters of the country. */
    S10("[A-Z]{2}[0-9]{9}[A-Z]{2}");

    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int[] FEDEX_WEIGHTS = {3, 1, 7};

    private final Pattern shape;

    WaybillCheck(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** Without what groups the digits on paper. */
    public static String plain(String number) {
        return number.replaceAll("[ ./_-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** @param number plain */
    public boolean holds(String number) {
        return shape.matcher(number).matches()
                && switch (this) {
                    case NONE -> true;
                    case MOD7_12, MOD7_10 -> sevens(number);
                    case AIR -> sevens(number.substring(3));
                    case UPS -> last(number) == ups(number.substring(2, number.length() - 1));
                    case FEDEX -> last(number) == fedex(number);
                    case S10 -> number.charAt(10) - '0' == s10(number);
                };
    }

    private static int last(String number) {
        return number.charAt(number.length() - 1) - '0';
    }

    private static boolean sevens(String number) {
        return Long.parseLong(number.substring(0, number.length() - 1)) % 7 == last(number);
    }

    private static int ups(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = Character.isDigit(body.charAt(i)) ? body.charAt(i) - '0' : (body.charAt(i) - 3) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }
        return (10 - sum % 10) % 10;
    }

    private static int fedex(String number) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += (number.charAt(i) - '0') * FEDEX_WEIGHTS[i % FEDEX_WEIGHTS.length];
        }
        return sum % 11 % 10;
    }

    private static int s10(String number) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += (number.charAt(i + 2) - '0') * S10_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 0 : check == 11 ? 5 : check;
    }
}
