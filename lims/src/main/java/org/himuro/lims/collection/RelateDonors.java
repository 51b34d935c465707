package org.himuro.lims.collection;

import java.util.UUID;
import org.himuro.lims.specimen.Relation;

/**
 * Somebody is a donor's relative (request {@code relate-donors}). Refused: {@code CASE_UNKNOWN}, {@code RELATIVE_UNKNOWN},
 * {@code RELATIVE_ITSELF}, {@code RELATIVE_KNOWN}, {@code PARENT_KNOWN}, {@code PARENTS_KNOWN}, {@code RELATIVE_RING},
 * {@code RELATED_MEANWHILE}.
 *
 * @param caseId a case of the donor
 * @param relativeCase a case of the relative, at the same site
 * @param relation what the relative is to the donor
 */
public record RelateDonors(UUID caseId, UUID relativeCase, Relation relation) {}
