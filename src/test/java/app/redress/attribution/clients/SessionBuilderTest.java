package app.redress.attribution.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionBuilderTest {
    private static final String FAILING = "203.0.113.9";

    private final List<Access> accesses = new ArrayList<>();

    private SessionBuilderTest from(String ip, @Nullable String device) {
        return from(ip, device, "Wallet/1.0");
    }

    private SessionBuilderTest from(String ip, @Nullable String device, String agent) {
        int row = accesses.size();
        accesses.add(new Access(
                "A",
                Instant.ofEpochSecond(row * 600L),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                ip,
                null,
                agent,
                device,
                null,
                new SourceLine(1, row + 2)));
        return this;
    }

    private List<Client> clients() {
        return Client.of(SessionBuilder.of(accesses, access -> FAILING.equals(access.ip())));
    }

    @Test
    void aKnownDeviceIdFromANewNetworkWhereLoginsFailIsAClientApart() {
        List<Client> clients = from("198.51.100.1", "d")
                .from(FAILING, "d")
                .from("198.51.100.1", "d")
                .from(FAILING, "d")
                .clients();
        assertThat(clients).hasSize(2);
        assertThat(clients.get(1).sessions())
                .allSatisfy(s -> assertThat(s.accesses()).allMatch(a -> FAILING.equals(a.ip())));
    }

    @Test
    void aDeviceThatAlwaysCameFromThereIsOne() {
        assertThat(from(FAILING, "d")
                        .from("198.51.100.1", "d")
                        .from(FAILING, "d")
                        .clients())
                .hasSize(1);
    }

    @Test
    void aNewNetworkAloneIsNoCopy() {
        assertThat(from("198.51.100.1", "d").from("192.0.2.1", "d").clients()).hasSize(1);
    }

    @Test
    void anIdSentByAnotherAppBesideTheOwnersIsAClientApart() {
        List<Client> clients = from("198.51.100.1", "d")
                .from("192.0.2.1", "d", "Wallet/1.0 (other phone)")
                .from("198.51.100.2", "d")
                .from("192.0.2.1", "d", "Wallet/1.0 (other phone)")
                .from("203.0.113.5", "d")
                .clients();
        assertThat(clients).hasSize(2);
        assertThat(clients.get(1).sessions())
                .allSatisfy(s -> assertThat(s.accesses()).allMatch(a -> "192.0.2.1".equals(a.ip())));
    }

    @Test
    void anUpdateNeverGoesBackAndABrowserAtHomeIsTheSameDevice() {
        assertThat(from("198.51.100.1", "d")
                        .from("192.0.2.1", "d", "Wallet/1.1")
                        .from("203.0.113.5", "d", "Wallet/1.1")
                        .clients())
                .hasSize(1);
        accesses.clear();
        assertThat(from("198.51.100.1", "d")
                        .from("198.51.100.1", "d", "Browser")
                        .from("192.0.2.1", "d")
                        .clients())
                .hasSize(1);
    }

    @Test
    void twoDevicesAreTwoClientsWhereverTheyComeFrom() {
        assertThat(from("198.51.100.1", "d").from(FAILING, "e").clients()).hasSize(2);
    }
}
