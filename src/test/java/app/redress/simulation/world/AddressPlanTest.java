package app.redress.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressPlanTest {
    static List<CountrySetting> countries() {
        return List.of(Japan.COUNTRY, Indonesia.COUNTRY);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void aCountryDatabaseConfirmsNearlyEveryAddress(CountrySetting service) throws IOException {
        AddressPlan plan = new AddressPlan(100_000, service);
        SeededRandom random = SeededRandom.of(1, SeededRandom.Stream.CREW, 0);
        List<ClientAddress> addresses = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            addresses.add(plan.home(random));
            addresses.add(plan.mobile(plan.carrier(random), random));
            addresses.add(plan.travel(plan.travelPlace(random), random));
            addresses.add(AddressPlan.bot(plan.attackPlace(random), 77, i));
            addresses.add(plan.domesticBot(78, i));
            addresses.add(AddressPlan.vpn(random));
        }
        List<String> wrong = new ArrayList<>();
        try (InputStream database = Objects.requireNonNull(getClass().getResourceAsStream("/GeoLite2-Country.mmdb"));
                Reader reader = new Reader(database)) {
            for (ClientAddress address : addresses) {
                String country = country(reader, address.ip());
                if (!country.equals(address.country())) {
                    wrong.add(address + " is in " + country);
                }
            }
        }
        assertThat(wrong).hasSizeLessThan(addresses.size() / 50);
    }

    private static String country(Reader reader, String ip) throws IOException {
        Map<?, ?> found = reader.get(InetAddress.ofLiteral(ip), Map.class);
        JsonNode node = new ObjectMapper().valueToTree(found);
        return node.path("country").path("iso_code").asText();
    }
}
