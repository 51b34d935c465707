package org.himuro.lims.laboratory;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;

/** Which laboratories somebody may see: whoever sends there every one, people of a laboratory their own and no other. */
public record SeenLaboratories(Sites sites, Viewer viewer) {

    public List<Sites.Site> all() {
        return sites.all().stream().filter(this::shows).toList();
    }

    /** Another's code and one that nobody has are answered alike. */
    public Optional<Sites.Site> byCode(String code) {
        return sites.byCode(code).filter(this::shows);
    }

    /** Whether the viewer is of the laboratory itself. */
    public boolean own(Sites.Site laboratory) {
        return laboratory.id().equals(viewer.site());
    }

    private boolean shows(Sites.Site site) {
        return site.category() == Sites.Category.LABORATORY
                && (own(site) || (viewer.may(Right.SEE_LABORATORIES) && !ofLaboratory()));
    }

    private boolean ofLaboratory() {
        return sites.byId(viewer.site())
                .filter(s -> s.category() == Sites.Category.LABORATORY)
                .isPresent();
    }
}
