package org.himuro.lims.collection.application;

import java.time.LocalDate;
import java.util.List;
import org.himuro.sop.protocol.Protocol;

/** All versions of all protocols. @param today in the programme's country */
public record ProtocolList(List<Protocol> protocols, LocalDate today) {
    public ProtocolList {
        protocols = List.copyOf(protocols);
    }
}
