package org.himuro.lims.collection;

import java.util.UUID;

/** The kinship after the act. */
public record RelationAnswer(UUID kinship, boolean withdrawn) {}
