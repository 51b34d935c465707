package org.himuro.lims.identity.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.application.Failures.Failure;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Register.Organisation;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Tokens.Token;

/** Identity's tables in the application's schema. */
@Singleton
final class Tables {
    final Database database;
    final Table<Organisation> organisations;
    final Table<SiteRow> sites;
    final Table<Person> people;
    final Table<Device> devices;
    final Table<Token> tokens;
    final Table<Session> sessions;
    final Table<Failure> failures;

    Tables(DataSource source) {
        database = new Database(DelegatingDataSource.unwrapDataSource(source));
        organisations = new Table<>(database, "organisation", Organisation.class);
        sites = new Table<>(database, "site", SiteRow.class);
        people = new Table<>(database, "person", Person.class);
        devices = new Table<>(database, "device", Device.class);
        tokens = new Table<>(database, "api_token", Token.class);
        sessions = new Table<>(database, "session", Session.class);
        failures = new Table<>(database, "sign_in_failure", Failure.class);
    }
}
