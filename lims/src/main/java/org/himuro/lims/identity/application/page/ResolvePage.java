package org.himuro.lims.identity.application.page;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.application.ResolveIdentity.Found;

/**
 * The one page that shows a patient's name. Never cached, never in an address.
 *
 * @param purposes names of the reasons there are
 * @param secondPerson whether the site asks for one
 * @param asked whether this answers a question
 * @param forgotten the link was there and was deleted
 * @param mayForget the reader may delete links
 */
public record ResolvePage(
        Filled form,
        List<String> purposes,
        boolean secondPerson,
        boolean asked,
        boolean forgotten,
        boolean mayForget,
        Optional<Found> found) {}
