package app.redress.payout;

import app.redress.domain.Channel;
import org.jspecify.annotations.Nullable;

/// The file layouts, and which items each takes.
public enum PayoutFormat {
    /// Transfers of Japanese banks, 120 bytes per record.
    ZENGIN("txt"),
    /// Credit transfers by ISO 20022.
    PAIN001("xml"),
    /// Credits to bank accounts in the United States.
    NACHA("ach"),
    /// Every item, for people and programs.
    CSV("csv"),
    /// Card charges that issuers are asked to stop or reverse.
    ISSUER("csv"),
    /// Balance and points that the service credits itself.
    CREDITS("csv");

    private final String extension;

    PayoutFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /// Whether it takes items of a channel.
    public boolean takes(Channel channel) {
        return switch (this) {
            case ZENGIN, PAIN001, NACHA -> channel == Channel.CASH_BANK;
            case ISSUER -> channel == Channel.CARD;
            case CREDITS -> channel != Channel.CARD && channel != Channel.CASH_BANK;
            case CSV -> true;
        };
    }

    /// The calendar for the payment date, which must be a business day; null for none.
    public @Nullable String calendar(String currency) {
        return switch (this) {
            case ZENGIN -> "jp-bank";
            case NACHA -> "us-fed";
            case PAIN001 ->
                switch (currency) {
                    case "EUR" -> "target";
                    case "JPY" -> "jp-bank";
                    case "USD" -> "us-fed";
                    default -> null;
                };
            case CSV, ISSUER, CREDITS -> null;
        };
    }
}
