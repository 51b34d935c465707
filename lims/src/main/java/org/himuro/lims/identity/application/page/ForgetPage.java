package org.himuro.lims.identity.application.page;

import java.util.List;

/**
 * The link in the vault is deleted, in two steps.
 *
 * @param grounds names of the grounds there are
 * @param sure the second step, where it is asked again
 * @param secondPerson whether the site asks for one
 * @param gone it is deleted
 */
public record ForgetPage(Filled form, List<String> grounds, boolean sure, boolean secondPerson, boolean gone) {}
