package app.redress.simulation.world;

import java.util.EnumMap;
import java.util.Map;

/// What the attackers do with an account after getting in.
public enum AttackKind {
    /// Card charges at the cap, then everything spent within the hour.
    DRAIN_WITHIN_HOUR,
    /// Several charges within one minute.
    RAPID_CHARGES,
    /// One runner empties seven or eight accounts at one store within minutes.
    RUNNERS,
    ONE_BIG_PAYMENT,
    SMALL_TESTS_FIRST,
    /// Charged on one business day, spent on the next.
    ACROSS_MIDNIGHT,
    CHARGED_NEVER_SPENT,
    /// Only what the owner had in the balance is taken.
    OWN_BALANCE_ONLY,
    /// The owner goes on shopping between the attacker's charges and payments.
    OWNER_IN_BETWEEN,
    /// Logged in and looked around, but took nothing.
    LOGIN_ONLY,
    SECOND_WAVE,
    /// Amounts far below every threshold, over days.
    LOW_AND_SLOW,
    /// An insider at the till of one store uses customers' payment codes.
    INSIDER_STORE,
    /// The balance is sent to accounts of mules, who withdraw it or send it on.
    TO_MULES,
    /// The owner's points are turned into balance, and gift codes bought online.
    POINTS_TO_GIFT_CODES,
    /// The phone number is moved to the thief's SIM card, and the password reset by a text message.
    NUMBER_TAKEN,
    /// The phone is stolen while the app is signed in.
    STOLEN_PHONE,
    /// A picture of the payment code is used at another store within minutes.
    COPIED_CODE;

    /// Weights of the kinds seen or suspected in the model case.
    public static Map<AttackKind, Integer> usual() {
        Map<AttackKind, Integer> weights = new EnumMap<>(AttackKind.class);
        weights.put(DRAIN_WITHIN_HOUR, 22);
        weights.put(RAPID_CHARGES, 11);
        weights.put(RUNNERS, 20);
        weights.put(ONE_BIG_PAYMENT, 6);
        weights.put(SMALL_TESTS_FIRST, 7);
        weights.put(ACROSS_MIDNIGHT, 7);
        weights.put(CHARGED_NEVER_SPENT, 6);
        weights.put(OWN_BALANCE_ONLY, 6);
        weights.put(OWNER_IN_BETWEEN, 6);
        weights.put(LOGIN_ONLY, 4);
        weights.put(SECOND_WAVE, 5);
        return weights;
    }

    /// Whether the attackers never log in, so that no access row is theirs.
    public boolean withoutLogin() {
        return this == STOLEN_PHONE || this == COPIED_CODE;
    }

    /// Whether the attackers charge from the owner's card or bank.
    public boolean charges() {
        return this != OWN_BALANCE_ONLY && this != LOGIN_ONLY && this != COPIED_CODE;
    }
}
