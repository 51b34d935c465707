package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverLinks.Statement;
import org.himuro.lims.specimen.SpecimenIndex;

/** Puts together what is shown of a receipt without an account: to the receiver by the link, and to the sender. */
@Singleton
public final class ShowingReceiverLink {
    private final ShowingParcel parcels;
    private final SpecimenIndex index;
    private final ReceiverLinks links;
    private final Remarks remarks;

    ShowingReceiverLink(ShowingParcel parcels, SpecimenIndex index, ReceiverLinks links, Remarks remarks) {
        this.parcels = parcels;
        this.index = index;
        this.links = links;
        this.remarks = remarks;
    }

    public ReceiverView.Opened opened(Opened link, String code, String name) {
        var page = parcels.page(link.code(), link.receiver(), false).orElseThrow();
        var manifest = read(links.manifest(link.manifest()).orElseThrow());
        return new ReceiverView.Opened(page, manifest, changed(page, manifest), code, name);
    }

    /** For the sender's site. Empty where there is none, and where it is not the site that sends it. */
    public Optional<ReceiverLinkView.State> state(String code, UUID site) {
        return parcels.page(code, site, false)
                .filter(ParcelPage::mine)
                .flatMap(page -> id(code, site).map(id -> state(page, id)));
    }

    /** What was signed of it last, for either end; exactly as it was signed. */
    public Optional<String> manifest(String code, UUID site, boolean every) {
        return parcels.page(code, site, every)
                .flatMap(page -> index.byCode(code, new VisibleSites(site, every)))
                .map(StreamRef::id)
                .flatMap(links::lastManifest);
    }

    private Optional<UUID> id(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site)).map(StreamRef::id);
    }

    private ReceiverLinkView.State state(ParcelPage page, UUID id) {
        var said = links.statements(id);
        var names = remarks.of(said.stream().map(Statement::act).toList());
        var link = links.of(id, page.code());
        boolean changed = link.flatMap(l -> links.manifest(l.manifest()))
                .filter(m -> changed(page, read(m)))
                .isPresent();
        return new ReceiverLinkView.State(
                page, link, changed, links.lastManifest(id).isPresent(), named(said, names));
    }

    private static List<ReceiverLinkView.Said> named(List<Statement> said, Map<UUID, String> names) {
        return said.stream()
                .map(s -> new ReceiverLinkView.Said(s, Optional.ofNullable(names.get(s.act()))))
                .toList();
    }

    private static SignedManifest read(String file) {
        return CanonicalReader.read(file, SignedManifest.class);
    }

    private static boolean changed(ParcelPage page, SignedManifest manifest) {
        var now = page.lines().stream()
                .filter(l -> !l.state().unlisted())
                .map(ParcelPage.Line::tube)
                .collect(Collectors.toCollection(TreeSet::new));
        var then =
                manifest.lines().stream().map(SignedManifest.Line::tube).collect(Collectors.toCollection(TreeSet::new));
        return !now.equals(then);
    }
}
