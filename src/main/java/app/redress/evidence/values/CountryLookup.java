package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.vocabulary.Synonyms;
import com.maxmind.db.CHMCache;
import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks up a country by IP address in a GeoIP database, or by its name. The bundled database is GeoLite2 of November
/// 2019.
///
/// The database is opened for the first address that needs it: most exports contain the country themselves.
public final class CountryLookup {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = names();
    private static final int CACHE = 1 << 14;
    /// Words in the type names of databases that contain countries.
    private static final List<String> KINDS = List.of("Country", "City", "Enterprise");

    private final String[] addresses = new String[CACHE];
    private final @Nullable String[] found = new String[CACHE];
    private final @Nullable Path file;
    private @Nullable Reader database;
    private boolean asked;

    /// Uses the bundled database.
    public CountryLookup() {
        this(null);
    }

    private CountryLookup(@Nullable Path file) {
        this.file = file;
    }

    /// Uses another database, opened at once so that an unusable one is refused before any work.
    ///
    /// @throws UnusableInput when the file is not a country database
    public static CountryLookup from(Path file) {
        CountryLookup lookup = new CountryLookup(file);
        try {
            String kind = lookup.opened().getMetadata().databaseType();
            if (KINDS.stream().noneMatch(kind::contains)) {
                throw new UnusableInput(Message.of("geoip.otherKind", file, kind));
            }
            return lookup;
        } catch (NoSuchFileException e) {
            throw new UnusableInput(Message.of("geoip.missing", file), e);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("geoip.none", file), e);
        }
    }

    /// Type, date and file of the database; empty for the bundled one, or when no address was looked up.
    public Optional<String> origin() {
        if (file == null || database == null || !asked) {
            return Optional.empty();
        }
        return Optional.of(database.getMetadata().databaseType() + " of "
                + LocalDate.ofInstant(database.getMetadata().buildTime(), ZoneOffset.UTC) + ", " + file);
    }

    /// ISO 3166 alpha-2 code for a code or an English or Japanese name; any other text is returned unchanged.
    public static String code(String text) {
        if (text.length() == 2 && text.charAt(0) < 128 && text.charAt(1) < 128) {
            return text.toUpperCase(Locale.ROOT);
        }
        String known = BY_NAME.get(Synonyms.normalise(text));
        return known != null ? known : lastOf(text);
    }

    /// The country at the end of a place such as "Osaka, Osaka, JP".
    private static String lastOf(String place) {
        String last = place.substring(place.lastIndexOf(',') + 1).strip();
        if (last.length() == place.length()) {
            return place;
        }
        return CODES.contains(last) ? last : BY_NAME.getOrDefault(Synonyms.normalise(last), place);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(Synonyms.normalise(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(Synonyms.normalise(country.getDisplayCountry(Locale.JAPANESE)), code);
            names.put(Synonyms.normalise(country.getISO3Country()), code);
        }
        return names;
    }

    /// ISO code of the country of an address; null for private, unknown or unreadable addresses.
    public @Nullable String ofAddress(String ip) {
        int hash = ip.hashCode();
        int slot = (hash ^ hash >>> 15) & CACHE - 1;
        if (!ip.equals(addresses[slot])) {
            found[slot] = lookUp(ip);
            addresses[slot] = ip;
        }
        return found[slot];
    }

    private @Nullable String lookUp(String ip) {
        asked = true;
        try {
            InetAddress address = InetAddress.ofLiteral(ip);
            Answer answer = address.isSiteLocalAddress() || address.isLoopbackAddress()
                    ? null
                    : opened().get(address, Answer.class);
            return answer == null || answer.country == null ? null : answer.country.isoCode;
        } catch (IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader opened() throws IOException {
        if (database == null) {
            database = file == null ? Bundled.DATABASE : read(Files.newInputStream(file));
        }
        return database;
    }

    private static Reader read(InputStream opened) throws IOException {
        try (opened) {
            return new Reader(opened, new CHMCache());
        }
    }

    /// The bundled database, which is read once for all analyses of a process.
    private static final class Bundled {
        static final Reader DATABASE = read();

        private Bundled() {}

        private static Reader read() {
            try {
                return CountryLookup.read(
                        Objects.requireNonNull(CountryLookup.class.getResourceAsStream("/GeoLite2-Country.mmdb")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The part of a GeoLite2 record that we read.
    public static final class Answer {
        private final @Nullable Country country;

        @MaxMindDbConstructor
        public Answer(@MaxMindDbParameter(name = "country") @Nullable Country country) {
            this.country = country;
        }
    }

    /// The country part of a GeoLite2 record.
    public static final class Country {
        private final @Nullable String isoCode;

        @MaxMindDbConstructor
        public Country(@MaxMindDbParameter(name = "iso_code") @Nullable String isoCode) {
            this.isoCode = isoCode;
        }
    }
}
