package org.himuro.lims.specimen;

import static org.himuro.lims.specimen.ContainerEvent.*;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of containers. */
public final class Containers implements StreamKind<Container> {
    public static final Containers KIND = new Containers();

    private Containers() {}

    @Override
    public String name() {
        return "container";
    }

    @Override
    public Container blank(UUID id) {
        return new Container(
                id,
                "",
                ContainerType.BOX,
                "",
                new UUID(0, 0),
                0,
                0,
                "NONE",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Override
    public Container after(Container before, Recorded recorded) {
        return recorded.fact() instanceof ContainerEvent event ? after(before, event) : before;
    }

    private static Container after(Container c, ContainerEvent event) {
        return switch (event) {
            case ContainerRegistered e ->
                new Container(
                        c.id(),
                        e.code(),
                        e.type(),
                        e.name(),
                        e.site(),
                        e.rows(),
                        e.columns(),
                        e.temperatureClass(),
                        c.parent(),
                        c.cell(),
                        c.parcel(),
                        c.addressee(),
                        c.retired());
            case ContainerPlaced e ->
                at(
                        c,
                        c.site(),
                        Optional.of(e.parent()),
                        Optional.of(e.cell()).filter(s -> !s.isEmpty()),
                        Optional.empty(),
                        Optional.empty());
            case ContainerTaken e -> nowhere(c, e.site());
            case ContainerPacked e ->
                at(
                        c,
                        c.site(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(e.parcel()),
                        Optional.of(e.addressee()));
            case ContainerReceived e -> nowhere(c, e.site());
            case ContainerMarked e -> c;
            case ContainerRetired e ->
                new Container(
                        c.id(),
                        c.code(),
                        c.type(),
                        c.name(),
                        c.site(),
                        c.rowCount(),
                        c.columnCount(),
                        c.temperatureClass(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        };
    }

    private static Container nowhere(Container c, UUID site) {
        return at(c, site, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Container at(
            Container c,
            UUID site,
            Optional<UUID> parent,
            Optional<String> cell,
            Optional<UUID> parcel,
            Optional<UUID> addressee) {
        return new Container(
                c.id(),
                c.code(),
                c.type(),
                c.name(),
                site,
                c.rowCount(),
                c.columnCount(),
                c.temperatureClass(),
                parent,
                cell,
                parcel,
                addressee,
                c.retired());
    }
}
