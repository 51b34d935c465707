package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcRegister implements Register, Devices {
    private final Tables tables;

    JdbcRegister(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Organisation> organisations() {
        return tables.organisations.list("order by code");
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return tables.organisations.one("where code=?", Select.asked(code));
    }

    @Override
    public List<SiteRow> siteRows() {
        return tables.sites.list("order by code");
    }

    @Override
    public Optional<SiteRow> siteRow(UUID id) {
        return tables.sites.byId(id);
    }

    @Override
    public void add(Organisation organisation) {
        tables.organisations.add(organisation);
    }

    @Override
    public void add(SiteRow site) {
        tables.sites.add(site);
    }

    @Override
    public List<Device> devices() {
        return tables.devices.list("order by code");
    }

    @Override
    public void add(Device device) {
        tables.devices.add(device);
    }

    @Override
    public void change(Device before, Device after) {
        tables.devices.change(before, after);
    }

    @Override
    public Optional<Device> deviceByToken(String tokenHash) {
        return tables.devices.one("where token_hash=? and active", tokenHash);
    }

    @Override
    public Optional<Device> device(UUID id) {
        return tables.devices.byId(id);
    }

    @Override
    public Optional<Device> byId(UUID id) {
        return device(id);
    }

    @Override
    public Optional<Device> byCode(String code) {
        return tables.devices.one("where code=?", Select.asked(code));
    }

    @Override
    public List<Device> at(UUID site) {
        return tables.devices.list("where site=? order by code", site);
    }

    @Override
    public List<Device> all() {
        return devices();
    }
}
