package app.redress.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Decides whether two names mean the same person: "sato" with a zero-width space, in full-width letters, or with a
/// Cyrillic "о" is sato, so that nobody can approve their own work under a look-alike name.
public final class PersonName {
    /// Maximum length of a name.
    public static final int LONGEST = 60;

    private static final Map<Integer, String> LOOKALIKES = lookalikes();
    private static final int ROUNDS = 3;

    private PersonName() {}

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /// The name as stored and shown: composed, without invisible characters.
    public static String shown(String typed) {
        return visible(Normalizer.normalize(typed, Normalizer.Form.NFC)).strip().replaceAll("\\s+", " ");
    }

    /// A form shared by all names that look alike; not for display.
    public static String folded(String name) {
        String folded = visible(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .strip()
                .replaceAll("\\s+", " ");
        for (int round = 0; round < ROUNDS; round++) {
            folded = alike(folded).toLowerCase(Locale.ROOT);
        }
        // a capital I looks like a small l, and both are one letter to people who type without capitals
        return Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('i', 'l');
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().filter(c -> !unseen(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean unseen(int c) {
        int type = Character.getType(c);
        boolean filler = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F || c == 0x2800;
        boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
        return filler
                || selector
                || type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE;
    }

    private static String alike(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> {
            String other = LOOKALIKES.get(c);
            if (other == null) {
                folded.appendCodePoint(c);
            } else {
                folded.append(other);
            }
        });
        return folded.toString();
    }

    private static Map<Integer, String> lookalikes() {
        Map<Integer, String> pairs = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(PersonName.class.getResourceAsStream("lookalikes.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(pairs, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(pairs);
    }

    private static void add(Map<Integer, String> pairs, String line) {
        int middle = line.indexOf('=');
        StringBuilder other = new StringBuilder();
        for (String code : line.substring(middle + 1).split(" ")) {
            other.appendCodePoint(Integer.parseInt(code, 16));
        }
        pairs.put(Integer.parseInt(line.substring(0, middle), 16), other.toString());
    }
}
