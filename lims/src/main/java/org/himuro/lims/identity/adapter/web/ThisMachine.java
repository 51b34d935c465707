package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.TokenText;

/** Which registered device the browser's machine is. */
@Singleton
final class ThisMachine {
    private final Register register;

    ThisMachine(Register register) {
        this.register = register;
    }

    Optional<Device> of(HttpRequest<?> request) {
        return Cookies.DEVICE
                .in(request)
                .map(TokenText::new)
                .map(TokenText::hash)
                .flatMap(register::deviceByToken);
    }

    Optional<String> bench(HttpRequest<?> request) {
        return of(request).map(Device::code);
    }
}
