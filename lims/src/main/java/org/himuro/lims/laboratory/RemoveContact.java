package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code remove-contact}: name and addresses of somebody are deleted. */
public record RemoveContact(UUID site, UUID contact) {}
