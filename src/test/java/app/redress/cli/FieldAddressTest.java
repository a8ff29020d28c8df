package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.evidence.imports.Export;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.values.IpAddresses;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An address is normalised, however a proxy or server writes it.
class FieldAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.8.8.8|8.8.8.8",
                "::ffff:8.8.8.8|8.8.8.8",
                "::FFFF:808:808|8.8.8.8",
                "[::ffff:8.8.8.8]:443|8.8.8.8",
                "8.8.8.8:55220|8.8.8.8",
                "2001:4860:4860:0:0:0:0:8888|2001:4860:4860::8888",
                "2001:4860:4860:0000:0000:0000:0000:8888|2001:4860:4860::8888",
                "2001:DB8:0:1:0:0:0:1|2001:db8:0:1::1",
                "::1|::1",
                "fe80::1%eth0|fe80::1",
                "10.0.0.9, 8.8.8.8|8.8.8.8",
                "unknown, 8.8.8.8|8.8.8.8",
                "192.168.1.2, 100.64.0.1, fd00::1, 9.9.9.9:80|9.9.9.9",
                "203.0.113.9, 10.0.0.5|203.0.113.9",
                "10.0.0.9, 192.168.0.1|10.0.0.9"
            })
    void everySpellingOfAnAddressIsNormalised(String written, String address) {
        assertThat(IpAddresses.bare(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "3405803785,203.0.113.9",
        "134744072,8.8.8.8",
        "2126426517,126.190.177.149",
        "12345678,",
        "4294967296,",
        "8.8.8.8,"
    })
    void anAddressWrittenAsOneNumberIsKnown(String written, @Nullable String address) {
        assertThat(IpAddresses.numbered(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"Tokyo", "1.2.3", "999.1.1.1", "12:34", "unknown"})
    void textThatIsNotAnAddressIsIgnored(String written) {
        assertThat(IpAddresses.bare(written)).isNull();
    }

    @Test
    void aListOfProxiesWithBlanksDoesNotShiftTheFieldsOfAWebLog() {
        assertThat(addresses("access.log")).containsExactly("203.0.113.9", "198.51.100.9", "198.51.100.9");
    }

    @Test
    void theOwnersAddressInAnotherSpellingIsStillTheOwners() {
        assertThat(addresses("mapped.csv"))
                .containsExactly(
                        "8.8.8.8",
                        "8.8.8.8",
                        "8.8.8.8",
                        "2001:4860:4860::8888",
                        "2001:4860:4860::8888",
                        "8.8.8.8",
                        "8.8.8.8");
    }

    private static List<String> addresses(String file) {
        List<String> addresses = new ArrayList<>();
        Export<Access> export = Export.of(
                ExportKinds.ACCESS,
                0,
                ExportFile.of(Path.of("src/test/resources/field/xff", file)),
                MappingProfiles.detected(ZoneOffset.UTC));
        export.read((row, _) -> addresses.add(row.ip()), _ -> {});
        return addresses;
    }
}
