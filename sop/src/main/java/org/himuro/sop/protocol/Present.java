package org.himuro.sop.protocol;

/** One tube of those that may count for a case. */
public record Present(Whose whose, SpecimenMaterial material, Standing standing) {}
