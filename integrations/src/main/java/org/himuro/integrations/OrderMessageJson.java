package org.himuro.integrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.himuro.integrations.hl7.Coded;
import org.himuro.integrations.hl7.MessageTime;
import org.himuro.integrations.hl7.Order;
import org.himuro.integrations.hl7.OrderMessage;
import org.himuro.integrations.hl7.Patient;
import org.himuro.integrations.hl7.PatientId;
import org.himuro.integrations.hl7.PersonName;
import org.jspecify.annotations.Nullable;

/** An HL7 message as JSON. */
record OrderMessageJson(JsonNodeFactory nodes) {

    void into(ObjectNode json, OrderMessage message) {
        var header = message.header();
        json.put("messageType", header.messageType());
        json.put("controlId", header.controlId());
        var sender = json.putObject("sender");
        sender.put("application", header.senderApplication()).put("facility", header.senderFacility());
        json.put("sentAt", time(header.sentAt()));
        json.put("charset", header.charset());
        json.set("patient", message.patient().<JsonNode>map(this::patient).orElseGet(nodes::nullNode));
        message.mergedFrom().ifPresent(id -> json.set("mergedFrom", id(id)));
        var orders = json.putArray("orders");
        message.orders().forEach(order -> orders.add(order(order)));
    }

    private ObjectNode patient(Patient patient) {
        var json = nodes.objectNode();
        json.set("id", id(patient.id()));
        var names = json.putObject("names");
        patient.ideographic().ifPresent(name -> names.set("ideographic", name(name)));
        patient.phonetic().ifPresent(name -> names.set("phonetic", name(name)));
        patient.alphabetic().ifPresent(name -> names.set("alphabetic", name(name)));
        json.put("birthDate", patient.birthDate().map(Object::toString).orElse(null));
        json.put("sex", patient.sex().orElse(null));
        return json;
    }

    private ObjectNode order(Order order) {
        var json = nodes.objectNode();
        json.put("placerNumber", order.placerNumber());
        json.put("control", order.control().orElse(null));
        json.put("requestedAt", time(order.requestedAt()));
        json.set("department", coded(order.department()));
        var specimens = json.putArray("specimens");
        order.specimens().forEach(specimen -> {
            var node = specimens
                    .addObject()
                    .put("number", specimen.number())
                    .put("id", specimen.id().orElse(null));
            node.set("type", coded(specimen.type()));
            node.put("collectedAt", time(specimen.collectedAt()));
        });
        var tests = json.putArray("tests");
        order.tests().forEach(test -> {
            var node = tests.addObject()
                    .put("code", test.test().code())
                    .put("text", test.test().text())
                    .put("system", test.test().system());
            node.set("panel", coded(test.panel()));
            node.put("specimen", test.specimen().orElse(null));
        });
        return json;
    }

    private ObjectNode id(PatientId id) {
        return nodes.objectNode().put("number", id.number()).put("authority", id.authority());
    }

    private ObjectNode name(PersonName name) {
        return nodes.objectNode().put("family", name.family()).put("given", name.given());
    }

    private JsonNode coded(Optional<Coded> coded) {
        return coded.<JsonNode>map(c -> nodes.objectNode()
                        .put("code", c.code())
                        .put("text", c.text())
                        .put("system", c.system()))
                .orElseGet(nodes::nullNode);
    }

    private static @Nullable String time(Optional<MessageTime> time) {
        return time.map(t ->
                        t.local().toString() + t.offset().map(Object::toString).orElse(""))
                .orElse(null);
    }
}
