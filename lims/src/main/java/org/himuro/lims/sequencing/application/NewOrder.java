package org.himuro.lims.sequencing.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.model.Routing;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.protocol.Completeness;

/**
 * The form that places an order.
 *
 * @param asked the code of a tube or case that was asked for; empty at first
 * @param tubes the tubes of that case
 * @param needs what that case has of what its protocol wants
 * @param routes the laboratories, the one proposed first at the head
 * @param given what stood in the form when it came back
 * @param rules whether a laboratory without accreditation is refused or only marked
 * @param act id of the next act: sent twice it counts once
 */
public record NewOrder(
        String asked,
        List<Choice> tubes,
        Optional<Completeness> needs,
        List<Route> routes,
        Map<String, String> given,
        String act,
        ShippingRules rules,
        List<Reason> refused) {
    public NewOrder {
        tubes = List.copyOf(tubes);
        routes = List.copyOf(routes);
        given = Map.copyOf(given);
        refused = List.copyOf(refused);
    }

    /**
     * @param here held by the viewer's site
     * @param ready frozen and not in quarantine
     */
    public record Choice(String code, Material material, boolean here, boolean ready) {
        public Tone tone() {
            return ready ? (here ? Tone.DONE : Tone.ACCENT) : Tone.LOOK;
        }

        public Phrase word() {
            return Phrase.of(ready ? (here ? "order.here" : "order.elsewhere") : "order.not-ready");
        }

        public List<Assay> assays() {
            return Arrays.stream(Assay.values()).filter(a -> a.takes(material)).toList();
        }
    }

    /** A laboratory with what speaks for and against it. */
    public record Route(String name, Routing.Proposal proposal) {
        public Tone tone() {
            return proposal.may() ? Tone.DONE : Tone.REFUSED;
        }
    }

    /** The laboratory the form begins with: the one given, else the one proposed first. */
    public boolean chosen(Route route) {
        var wanted = given.getOrDefault("laboratory", "");
        return routes.stream().anyMatch(r -> r.proposal().code().equals(wanted))
                ? route.proposal().code().equals(wanted)
                : routes.stream()
                        .filter(r -> r.proposal().may())
                        .findFirst()
                        .filter(route::equals)
                        .isPresent();
    }

    /** What happens where the laboratory is not accredited today. */
    public Phrase accreditation() {
        return Phrase.of("order.accreditation." + rules.accreditation(), rules.setting());
    }

    public boolean given(String field, String value) {
        return value.equals(given.getOrDefault(field, ""));
    }

    /** The tube the form begins with: the one given, the one asked for, or the first that the first assay takes. */
    public boolean chosen(Choice choice) {
        var wanted = given.getOrDefault("tube", asked);
        return tubes.stream().anyMatch(t -> t.code().equals(wanted))
                ? choice.code().equals(wanted)
                : tubes.stream()
                        .filter(t -> t.assays().contains(Assay.WGS_T120))
                        .findFirst()
                        .filter(choice::equals)
                        .isPresent();
    }

    /** Nothing that may be read was found under the code. */
    public boolean nothingFound() {
        return !asked.isEmpty() && tubes.isEmpty();
    }
}
