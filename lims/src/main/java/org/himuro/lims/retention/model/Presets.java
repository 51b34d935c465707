package org.himuro.lims.retention.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Transport;

/** What the options of the programme say (S21-S25), for a policy that begins with one. */
public final class Presets {
    private static final List<Keeper> EITHER = List.of(Keeper.HOSPITAL, Keeper.BIOBANK);
    private static final Optional<Reserve> ONE = Optional.of(new Reserve(BigDecimal.ONE, ReserveUnit.TUBE));

    private Presets() {}

    /** The option says of a form it does not name nothing; forms and reserves can be changed. */
    public static List<FormRule> of(Preset preset) {
        return switch (preset) {
            case OPTION_1 -> all(List.of(Keeper.HOSPITAL));
            case OPTION_2 -> all(List.of(Keeper.BIOBANK));
            case OPTION_3 -> List.of(rule(Form.FRESH_FROZEN, EITHER, ONE));
            case OPTION_4 -> List.of(rule(Form.DNA, EITHER, ONE));
            case CENTRAL ->
                Stream.of(Form.values())
                        .map(f -> rule(
                                f,
                                List.of(Keeper.BIOBANK, Keeper.CENTRAL),
                                f == Form.FRESH_FROZEN || f == Form.DNA ? ONE : Optional.empty()))
                        .toList();
            case OWN -> List.of();
        };
    }

    private static List<FormRule> all(List<Keeper> keepers) {
        return Stream.of(Form.values())
                .map(f -> rule(f, keepers, Optional.empty()))
                .toList();
    }

    private static FormRule rule(Form form, List<Keeper> keepers, Optional<Reserve> reserve) {
        return new FormRule(form, keepers, transports(form), reserve);
    }

    private static List<Transport> transports(Form form) {
        return switch (form) {
            case FRESH_FROZEN, BUFFY_COAT, PLASMA, RNA -> List.of(Transport.ULT_80, Transport.LN2_VAPOUR);
            case FFPE -> List.of(Transport.AMBIENT, Transport.REFRIGERATED);
            case BLOOD -> List.of(Transport.AMBIENT, Transport.REFRIGERATED, Transport.ULT_80);
            case DNA -> List.of(Transport.REFRIGERATED, Transport.FROZEN_20, Transport.ULT_80);
        };
    }
}
