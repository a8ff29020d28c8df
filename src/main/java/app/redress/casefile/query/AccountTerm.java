package app.redress.casefile.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One condition on accounts, such as `tier:probable` or `due>30000`.
///
/// @param value as typed; a number for amounts
public record AccountTerm(Key key, Comparison comparison, String value) {
    /// The assignee of accounts that nobody works on.
    public static final String NOBODY = "none";

    /// The store, prefecture or goods of what an export does not say more about.
    public static final String UNSAID = "none";

    /// What a condition is about.
    public enum Key {
        TIER("confirmed", "probable", "possible", "mule", "cleared"),
        DECIDED("yes", "no"),
        HOLD("yes", "no"),
        CHANGED("yes", "no"),
        DUE,
        CHARGES,
        SPEND,
        OWN,
        RESIDUAL,
        PROBABILITY,
        SIGNAL(
                "credentialsChanged",
                "foreignAccess",
                "stuffingSource",
                "sharedDevice",
                "severalDevices",
                "sameDayChargeAndSpend",
                "largeDay",
                "emptied",
                "storeCluster",
                "receiver",
                "claim",
                "frozen"),
        DEVICE,
        ADDRESS,
        STORE,
        TAG,
        ASSIGNEE,
        /// What suspicious events have in common with those of other accounts.
        SHARES("device", "address", "store", "nothing"),
        /// Device or address of suspicious access.
        SOURCE,
        /// Store of suspicious payments.
        CASHOUT,
        /// When victims lost money: a [TypedSpan]. Together with the following four it is about the same charge or
        /// spend.
        LOSS,
        /// Store where stolen money was spent.
        SPENTAT,
        /// Prefecture where stolen money was spent.
        PREFECTURE,
        /// Goods that stolen money was spent on.
        GOODS,
        /// Source of stolen charges.
        METHOD("credit_card", "debit_card", "cash", "bank", "points", "other"),
        /// Definition of damage that counts the account.
        COUNTED("operator_day", "operator_single", "evidence", "claims"),
        /// What changed the account between two figures: a [TypedBridge].
        BRIDGE;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> choices;

        Key(String... choices) {
            this.choices = List.of(choices);
        }

        /// The possible values; empty if any text or number is one.
        public List<String> choices() {
            return choices;
        }

        /// Whether values are compared as numbers.
        public boolean isNumber() {
            return ordinal() >= DUE.ordinal() && ordinal() <= PROBABILITY.ordinal();
        }

        /// As typed.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What follows the key where there is a choice of one.
        public String start() {
            return word() + (isNumber() ? ">" : ":");
        }

        static Optional<Key> of(String word) {
            return Arrays.stream(values())
                    .filter(key -> key.word().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /// A condition for something by name; an empty name stands for what the export does not say.
    public static AccountTerm named(Key key, String name) {
        return new AccountTerm(key, Comparison.IS, name.isEmpty() ? UNSAID : name.replace("\"", ""));
    }

    /// As it would be typed.
    public String typed() {
        String shown = key == Key.PROBABILITY
                ? new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString()
                : value;
        boolean plain = shown.codePoints().noneMatch(Character::isWhitespace);
        return key.word() + comparison.sign() + (plain ? shown : '"' + shown + '"');
    }

    /// How a value is compared.
    public enum Comparison {
        IS(":"),
        MORE(">"),
        LESS("<"),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
