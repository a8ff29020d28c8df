package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.JapaneseText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The payer and its account as the layouts need them: `key = value` lines, one group per layout.
public record Payer(Map<String, String> values) {
    /// Currency of the amounts; JPY by default.
    static final String CURRENCY = "currency";

    private static final List<String> KEYS = List.of(
            CURRENCY,
            "zengin.client.code",
            "zengin.client.name",
            "zengin.bank.code",
            "zengin.bank.name",
            "zengin.branch.code",
            "zengin.branch.name",
            "zengin.account.type",
            "zengin.account.number",
            "zengin.method",
            "pain.name",
            "pain.iban",
            "pain.bic",
            "nacha.destination",
            "nacha.destination.name",
            "nacha.origin",
            "nacha.origin.name",
            "nacha.company.name",
            "nacha.company.id",
            "nacha.odfi");

    public Payer {
        values = Map.copyOf(values);
    }

    /// Reads the file; refuses unknown keys, because a misspelt one would be silently missing.
    public static Payer read(Path file) {
        Properties read = new Properties();
        try {
            String text = JapaneseText.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> new UnusableInput(Message.of("file.notText", file)));
            read.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
        Map<String, String> values = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new UnusableInput(Message.of("payout.payerKey", file, key, KEYS));
            }
            values.put(key, read.getProperty(key).strip());
        }
        return new Payer(values);
    }

    String needed(String key) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new UnusableInput(Message.of("payout.payerLacks", key));
        }
        return value;
    }

    String or(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    public String currency() {
        return or(CURRENCY, "JPY");
    }
}
