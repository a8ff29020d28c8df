package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNetworkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.0.7",
                "10.20.0",
                "192.168.1.1",
                "172.16.0.1",
                "172.31.255",
                "127.0.0.1",
                "169.254.1.1",
                "fd00:12:34::1",
                "FE80::1",
                "::1"
            })
    void theseAddressesAndNetworksArePrivate(String address) {
        assertThat(OwnNetwork.isPrivate(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.64.1.1",
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "172.3.0.1",
                "172.217.1",
                "101.1.1.1",
                "192.169.1.1",
                "2400:2651::1",
                "::ffff"
            })
    void aCarriersInnerAddressesAndAllOthersAreCustomers(String address) {
        assertThat(OwnNetwork.isPrivate(address)).isFalse();
    }
}
