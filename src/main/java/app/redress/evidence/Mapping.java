package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// What a person states about exports, over what is detected: which header is which column, what values mean, the
/// zone.
///
/// @param name as printed on receipts
/// @param zone of times without an offset
/// @param decimals digits of the minor unit that amounts carry: 0 for yen
/// @param headers per kind, the header of a column as the file spells it
/// @param values `type.TOPUP` to `CHARGE`, and the like
public record Mapping(
        String name,
        ZoneId zone,
        int decimals,
        Map<EvidenceKind, Map<Column, String>> headers,
        Map<String, String> values) {
    private static final String VALUE = "value.";

    /// Everything detected.
    public static Mapping detected(ZoneId zone) {
        return new Mapping("detected", zone, 0, Map.of(), Map.of());
    }

    /// Reads a profile file: `transactions.amount = Betrag`, `value.type.AUFLADUNG = CHARGE`, `amount.decimals =
    /// 2`,
    /// `zone = Europe/Madrid`, one a line.
    ///
    /// @param otherwise zone where the file states none
    /// @throws UnusableInput naming file, key and remedy
    public static Mapping read(Path file, ZoneId otherwise) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(file + ": the profile cannot be read; check the path and that it is UTF-8 text", e);
        }
        Reading reading = new Reading(file, otherwise);
        lines.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> reading.take(key, lines.getProperty(key).strip()));
        return reading.mapping();
    }

    Optional<String> header(EvidenceKind kind, Column column) {
        return Optional.ofNullable(headers.getOrDefault(kind, Map.of()).get(column));
    }

    /// Gathers a profile line by line.
    private static final class Reading {
        private final Path file;
        private final Map<EvidenceKind, Map<Column, String>> headers = new EnumMap<>(EvidenceKind.class);
        private final Map<String, String> values = new TreeMap<>();
        private ZoneId zone;
        private int decimals;

        Reading(Path file, ZoneId otherwise) {
            this.file = file;
            this.zone = otherwise;
        }

        void take(String key, String value) {
            try {
                if (key.startsWith(VALUE)) {
                    values.put(key.substring(VALUE.length()), value);
                } else if (key.equals("zone")) {
                    zone = ZoneId.of(value);
                } else if (key.equals("amount.decimals")) {
                    decimals = Integer.parseUnsignedInt(value);
                } else {
                    column(key, value);
                }
            } catch (DateTimeException | NumberFormatException e) {
                throw new UnusableInput(
                        file + ": " + key + " = " + value
                                + " is not usable; write it like zone = Asia/Tokyo or amount.decimals = 2",
                        e);
            }
        }

        private void column(String key, String header) {
            int dot = key.indexOf('.');
            Optional<Column> column = Column.byName(key.substring(dot + 1));
            for (EvidenceKind kind : EvidenceKind.values()) {
                boolean named = dot > 0 && kind.name().toLowerCase(Locale.ROOT).equals(key.substring(0, dot));
                if (named && column.isPresent()) {
                    headers.computeIfAbsent(kind, _ -> new EnumMap<>(Column.class))
                            .put(column.get(), header);
                    return;
                }
            }
            throw new UnusableInput(
                    file + ": unknown key " + key + "; write it like transactions.amount = their header");
        }

        Mapping mapping() {
            return new Mapping(String.valueOf(file.getFileName()), zone, decimals, headers, values);
        }
    }
}
