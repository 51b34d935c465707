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
 */
public record ResolvePage(
        Filled form, List<String> purposes, boolean secondPerson, boolean asked, Optional<Found> found) {}
