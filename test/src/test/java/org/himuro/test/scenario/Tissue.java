package org.himuro.test.scenario;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A donor's case with a tube of tumour and one of blood, made quickly: by the API, but for the labels.
 *
 * @param number the medical record number at the hospital
 */
record Tissue(World world, String number, String caseCode, String tumour, String blood) {
    private static final AtomicInteger NUMBER = new AtomicInteger(64_000_100);
    private static final Pattern TUMOUR = Pattern.compile("\"code\":\"([A-Z0-9]+T\\d\\d.)\"");
    private static final Pattern BLOOD = Pattern.compile("\"code\":\"([A-Z0-9]+B\\d\\d.)\"");

    /** Of a donor who agreed; labelled, nothing more. */
    static Tissue labelled(World world) {
        var number = Integer.toString(NUMBER.incrementAndGet());
        var desk = world.coordinator;
        desk.api("/api/v1/consents", """
                {"patientNumber":"%s","form":"unified-icf","version":2,"scopes":["WHOLE_GENOME"]}""".formatted(number)).is(200);
        var code = desk.api("/api/v1/cases", opening(number)).is(200).json("code");
        for (var material : List.of("TUMOUR_TISSUE", "BLOOD")) {
            world.technician
                    .post("/cases/" + code + "/tubes", "material", material, "count", "1")
                    .is(303);
        }
        var file = world.technician.api("/api/v1/cases/" + code).is(200).body();
        return new Tissue(world, number, code, Walk.one(TUMOUR, file), Walk.one(BLOOD, file));
    }

    static String opening(String number) {
        return """
            {"patientNumber":"%s","project":"WG","kind":"SURGERY","procedure":"fresh-frozen-tissue"}""".formatted(number);
    }

    /** Removed, sampled and in nitrogen within half an hour. */
    static Tissue frozen(World world) {
        var tissue = labelled(world);
        tissue.removed().sampled();
        world.pass(Duration.ofMinutes(12));
        tissue.freezing().is(200);
        return tissue;
    }

    Tissue removed() {
        world.pass(Duration.ofMinutes(5));
        world.technician.api("/api/v1/cases/" + caseCode + "/resection", "").is(200);
        return this;
    }

    Tissue sampled() {
        world.pass(Duration.ofMinutes(5));
        world.technician
                .api("/api/v1/tubes/" + tumour + "/samplings", "{\"caseCode\":\"" + caseCode + "\"}")
                .is(200);
        return this;
    }

    Answer freezing() {
        return world.technician.api("/api/v1/tubes/" + tumour + "/freezings", "{\"medium\":\"LIQUID_NITROGEN\"}");
    }

    /** The normal specimen of the pair. */
    Tissue bloodTaken() {
        world.technician
                .api("/api/v1/tubes/" + blood + "/samplings", "{\"caseCode\":\"" + caseCode + "\"}")
                .is(200);
        return this;
    }

    /** The code of the order, for which the normal was taken. */
    String ordered(String method) {
        bloodTaken();
        return world.coordinator
                .api("/api/v1/orders", """
                {"tube":"%s","assay":"WGS_T120","method":"%s","laboratory":"ASL"}""".formatted(tumour, method))
                .is(200)
                .json("order");
    }

    /** A new parcel from the hospital. */
    String parcelTo(String receiver) {
        return world.shipper
                .api("/api/v1/parcels", """
                {"receiver":"%s","purpose":"SEQUENCING","temperature":"ULT_80"}""".formatted(receiver))
                .is(200)
                .json("parcel");
    }

    Answer packedIn(String parcel) {
        return world.shipper.api("/api/v1/parcels/" + parcel + "/tubes", "{\"codes\":[\"" + tumour + "\"]}");
    }

    Answer closed(String parcel, int arrivalInDays) {
        lookedAt(parcel);
        return world.shipper.api("/api/v1/parcels/" + parcel + "/closing", """
                {"packaging":"TRIPLE","coolant":"DRY_ICE","dryIceKg":60,"hazardClass":"UN3373","expectedArrival":"%s"}""".formatted(world.day(arrivalInDays)));
    }

    /** Every layer, by whoever packs. */
    void lookedAt(String parcel) {
        world.shipper.api("/api/v1/parcels/" + parcel + "/packaging", """
                {"items":[{"what":"LAYER","value":"PRIMARY"},{"what":"LAYER","value":"ABSORBENT"},
                {"what":"LAYER","value":"SECONDARY"},{"what":"LAYER","value":"OUTER"},{"what":"LAYER","value":"LABEL"},
                {"what":"RESPONSIBLE","value":"ME"}]}""").is(200);
    }

    Answer given(String parcel) {
        return world.shipper.api("/api/v1/parcels/" + parcel + "/release", """
                {"carrier":"COLD-EXPRESS","waybill":"%s","evidence":"WAYBILL"}""".formatted(parcel));
    }

    /** On the way to the laboratory. */
    String sent() {
        var parcel = parcelTo(World.LABORATORY);
        packedIn(parcel).is(200);
        closed(parcel, world.workdayAhead()).is(200);
        given(parcel).is(200);
        return parcel;
    }

    Answer received(String parcel) {
        world.pass(Duration.ofHours(22));
        world.laboratory
                .api("/api/v1/parcels/" + parcel + "/arrival", "{\"condition\":\"OK\",\"dryIceKg\":3.2}")
                .is(200);
        return world.laboratory.api(
                "/api/v1/parcels/" + parcel + "/receipts",
                "{\"tubes\":[{\"code\":\"" + tumour + "\",\"condition\":\"OK\"}]}");
    }

    Answer withdrawn() {
        return world.coordinator.api(
                "/api/v1/consents/withdrawals", "{\"caseCode\":\"" + caseCode + "\",\"reason\":\"NOT_GIVEN\"}");
    }

    Story story(Caller reader) {
        return Story.of(reader.get("/tubes/" + tumour + "?lang=en").is(200));
    }
}
