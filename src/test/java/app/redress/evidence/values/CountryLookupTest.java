package app.redress.evidence.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryLookupTest {
    @ParameterizedTest
    @CsvSource({"jp,JP", "JPN,JP", "Japan,JP", "日本,JP", "中国,CN", "ベトナム,VN", "United States,US", "Atlantis,Atlantis"})
    void aCountryIsRecognisedByCodeOrName(String text, String code) {
        assertThat(CountryLookup.code(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8,US", "202.12.27.33,JP", "2001:4860:4860::8888,US"})
    void anAddressHasACountry(String ip, String code) {
        assertThat(new CountryLookup().ofAddress(ip)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "192.168.0.1",
                "127.0.0.1",
                "::1",
                "not an address",
                "999.1.1.1",
                "example.com",
                "",
                "fe80::1%eth9",
                "203.0.113.7",
                "169.254.1.1",
                "0.0.0.0"
            })
    void privateUnknownAndUnreadableAddressesHaveNoCountry(String ip) {
        assertThat(new CountryLookup().ofAddress(ip)).isNull();
    }

    @Test
    void theResultDoesNotDependOnEarlierLookups() {
        CountryLookup asked = new CountryLookup();
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            asked.ofAddress(random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".1");
        }
        assertThat(asked.ofAddress("8.8.8.8")).isEqualTo("US").isEqualTo(asked.ofAddress("8.8.8.8"));
    }
}
