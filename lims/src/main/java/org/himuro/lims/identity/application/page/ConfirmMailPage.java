package org.himuro.lims.identity.application.page;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;

/**
 * What a mailed link shows.
 *
 * @param address what it confirms; empty where the link does nothing: another's, used, replaced, or too old
 * @param secret of the link, sent again by the form
 */
public record ConfirmMailPage(Optional<String> address, String secret, List<Reason> reasons) {
    public ConfirmMailPage {
        reasons = List.copyOf(reasons);
    }
}
