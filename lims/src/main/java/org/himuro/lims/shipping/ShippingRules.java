package org.himuro.lims.shipping;

/**
 * The project's settings for shipping.
 *
 * @param country the programme's country, ISO 3166-1 alpha-2 (S10)
 * @param accreditation whether a laboratory without accreditation is a hard stop; the programme says 重視する (S28), so the
 *     project decides
 * @param mostTubes in one act
 */
public record ShippingRules(String country, Strictness accreditation, int mostTubes) {
    /** The setting's name: every refusal that depends on it says so. */
    public static final String ACCREDITATION = "himuro.shipping.accreditation";

    public enum Strictness {
        STOP,
        WARN
    }

    /** The setting of accreditation with its value, as every refusal and warning names it. */
    public String setting() {
        return ACCREDITATION + "=" + (accreditation == Strictness.STOP ? "stop" : "warn");
    }

    public static ShippingRules standard() {
        return new ShippingRules("JP", Strictness.STOP, 1_000);
    }
}
