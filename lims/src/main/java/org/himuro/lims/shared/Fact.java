package org.himuro.lims.shared;

/**
 * Something that happened. Facts are records of ids and primitives, never of other objects of the domain, because they
 * outlive every class. Their body is stored as canonical JSON and hashed as stored.
 *
 * <p>Allowed component types: {@code String}, {@code int}, {@code long}, {@code boolean}, {@code BigDecimal},
 * {@code Instant}, {@code LocalDate}, {@code Duration}, {@code UUID}, enums, records of these, {@code Optional} and
 * {@code List} of these. No names of persons, no free text.
 */
public interface Fact {}
