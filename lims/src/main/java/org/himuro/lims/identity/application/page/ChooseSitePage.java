package org.himuro.lims.identity.application.page;

import java.util.List;
import java.util.UUID;

/** The sites where somebody works. */
public record ChooseSitePage(String next, List<Choice> choices) {
    /** @param roles message keys */
    public record Choice(UUID site, String code, String name, List<String> roles) {}
}
