package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.screening.SmallIncident.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKindTest {
    private static Access from(Origin origin) {
        return SmallIncident.access("A", SmallIncident.MONDAY, Access.Kind.LOGIN, Access.Result.SUCCESS, origin);
    }

    @Test
    void eachKindReadsItsColumn() {
        Access access = from(new Origin("198.51.100.7", "JP", "App/1", "d1"));
        assertThat(SourceKind.ADDRESS.key(access)).isEqualTo("198.51.100.7");
        assertThat(SourceKind.COUNTRY.key(access)).isEqualTo("JP");
        assertThat(SourceKind.AGENT.key(access)).isEqualTo("App/1");
        assertThat(SourceKind.DEVICE.key(access)).isEqualTo("d1");
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.7, 198.51.100", "2001:db8:1:2::3, 2001:db8:1:", "fe80::1, fe80::1", "masked, masked"})
    void aNetworkIsTheFirstThreeOctetsOfAnAddress(String address, String network) {
        assertThat(SourceKind.NETWORK.key(from(Origin.address(address)))).isEqualTo(network);
    }

    @Test
    void anEmptyColumnGivesNoSource() {
        Access silent = from(new Origin(null, null, null, null));
        for (SourceKind kind : SourceKind.values()) {
            assertThat(kind.key(silent)).as(kind.name()).isNull();
        }
    }

    @Test
    void theShareOfFailuresIsOverAllTargets() {
        assertThat(new SourceStatistics(3, 2, 4).failedTargets()).isEqualTo(6);
        assertThat(new SourceStatistics(3, 2, 4).failureShare()).isEqualTo(6.0 / 9);
        assertThat(SourceStatistics.UNKNOWN.failureShare()).isZero();
    }
}
