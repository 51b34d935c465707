package org.himuro.integrations.hl7;

import java.util.List;
import java.util.Optional;

/**
 * What a message says about a patient and orders (X3).
 *
 * @param header the message's own particulars
 * @param patient PID
 * @param mergedFrom MRG-1: the number that no longer counts, for ADT^A40 and its like
 * @param orders in the order of their first mention
 */
public record OrderMessage(
        Header header, Optional<Patient> patient, Optional<PatientId> mergedFrom, List<Order> orders) {

    public OrderMessage {
        orders = List.copyOf(orders);
    }

    /**
     * The header (MSH).
     *
     * @param messageType for example {@code OML^O33}
     * @param controlId MSH-10, "" if missing
     * @param senderApplication MSH-3
     * @param senderFacility MSH-4
     * @param receiverApplication MSH-5
     * @param receiverFacility MSH-6
     * @param sentAt MSH-7
     * @param processing MSH-11 (P production, T training, D debugging)
     * @param version MSH-12
     * @param charset name of the character set the message was decoded with
     * @param declaredCharset MSH-18 as written
     */
    public record Header(
            String messageType,
            String controlId,
            String senderApplication,
            String senderFacility,
            String receiverApplication,
            String receiverFacility,
            Optional<MessageTime> sentAt,
            String processing,
            String version,
            String charset,
            String declaredCharset) {}

    /** The same message with every name masked, for printing. */
    public OrderMessage maskNames() {
        return new OrderMessage(header, patient.map(Patient::maskNames), mergedFrom, orders);
    }
}
