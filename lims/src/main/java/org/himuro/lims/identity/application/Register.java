package org.himuro.lims.identity.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices;
import org.himuro.lims.identity.Sites;

/** The rows of organisations, sites and devices. */
public interface Register {
    record Organisation(UUID id, String code, String nameJa, String nameEn) {}

    /**
     * @param eras dates are written in Japanese eras
     * @param secondPerson resolving an identity takes two people
     */
    record SiteRow(
            UUID id,
            UUID organisation,
            String code,
            String nameJa,
            String nameEn,
            Sites.Category category,
            String country,
            String zone,
            boolean eras,
            boolean secondPerson) {}

    List<Organisation> organisations();

    Optional<Organisation> organisation(String code);

    List<SiteRow> siteRows();

    Optional<SiteRow> siteRow(UUID id);

    void add(Organisation organisation);

    void add(SiteRow site);

    List<Devices.Device> devices();

    void add(Devices.Device device);

    void change(Devices.Device before, Devices.Device after);

    Optional<Devices.Device> deviceByToken(String tokenHash);

    Optional<Devices.Device> device(UUID id);
}
