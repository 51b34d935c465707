package org.himuro.lims.platform.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The names and addresses under which this machine's pages may be opened. */
final class ServerNames {
    private ServerNames() {}

    static GeneralNames of(String host) {
        var names = new LinkedHashSet<GeneralName>();
        names.add(name(host));
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        try {
            names.add(new GeneralName(
                    GeneralName.dNSName, InetAddress.getLocalHost().getHostName()));
            addAddresses(names);
        } catch (UnknownHostException | SocketException e) {
            names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static void addAddresses(Set<GeneralName> names) throws SocketException {
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLinkLocalAddress())
                .forEach(address -> names.add(new GeneralName(
                        GeneralName.iPAddress, address.getHostAddress().replaceFirst("%.*", ""))));
    }

    private static GeneralName name(String host) {
        var isAddress = host.matches("[0-9.]+") || host.contains(":");
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
