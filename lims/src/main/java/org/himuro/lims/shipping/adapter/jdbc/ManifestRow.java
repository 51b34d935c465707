package org.himuro.lims.shipping.adapter.jdbc;

import java.util.UUID;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;

/** The flat part of a manifest. */
record ManifestRow(UUID id, UUID parcel, Purpose purpose, TransportClass temperature) {}
