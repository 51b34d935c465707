package org.himuro.lims.sequencing.adapter.jdbc;

/** When the laboratory of an order took its tube out of a parcel; of several parcels the first. */
final class ReceivedAt {
    /** Of the order {@code o}. */
    static final String SQL = "(select min(l.answered_at) from parcel_line l join manifest m on m.id=l.manifest"
            + " join parcel p on p.id=m.parcel where l.tube=o.tube and p.receiver=o.laboratory and l.state='RECEIVED')";

    private ReceivedAt() {}
}
