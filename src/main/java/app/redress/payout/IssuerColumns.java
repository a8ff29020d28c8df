package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.JapaneseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns of an issuer's list, with their order and names. Issuers have no common layout: each can be given its
/// own, as lines `THEIR NAME = our column`.
public record IssuerColumns(LinkedHashMap<String, String> names) {
    /// The columns available.
    static final List<String> OURS = List.of(
            "item_id", "batch_id", "issuer", "card", "account_id", "amount", "currency", "action", "charges", "state");

    /// Our columns with our names.
    public static IssuerColumns usual() {
        LinkedHashMap<String, String> names = new LinkedHashMap<>();
        OURS.forEach(name -> names.put(name, name));
        return new IssuerColumns(names);
    }

    public static IssuerColumns read(Path file) {
        LinkedHashMap<String, String> names = new LinkedHashMap<>();
        for (String line : text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.lastIndexOf('=');
            String ours = line.substring(equals + 1).strip();
            if (equals <= 0 || !OURS.contains(ours)) {
                throw new UnusableInput(Message.of("payout.issuerColumn", file, line, OURS));
            }
            names.put(line.substring(0, equals).strip(), ours);
        }
        for (String needed : List.of("item_id", "amount", "card")) {
            if (!names.containsValue(needed)) {
                throw new UnusableInput(Message.of("payout.issuerLacks", file, needed));
            }
        }
        return new IssuerColumns(names);
    }

    private static String text(Path file) {
        try {
            return JapaneseText.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> new UnusableInput(Message.of("file.notText", file)));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
    }

    List<Object> header() {
        return List.copyOf(names.keySet());
    }

    List<Object> row(Map<String, Object> values) {
        return names.values().stream()
                .map(ours -> values.getOrDefault(ours, ""))
                .toList();
    }
}
