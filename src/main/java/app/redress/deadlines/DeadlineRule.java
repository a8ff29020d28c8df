package app.redress.deadlines;

import app.redress.language.Language;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule of a pack: who must do what within which time.
///
/// @param extended time limit if extended under the condition; null if it cannot be
/// @param calendar business-day calendar, one of the names of [Calendars]; empty when none are counted
/// @param fromBusinessDay whether a start on a non-business day counts as the next business day
/// @param conditions condition of an extension in words, by language; may be empty
/// @param source where the rule is published
/// @param checkedOn when a person last compared it with its source
public record DeadlineRule(
        String id,
        Subject subject,
        Payments applies,
        Start start,
        Span within,
        @Nullable Span extended,
        String calendar,
        boolean fromBusinessDay,
        Action action,
        Map<Language, String> conditions,
        String source,
        LocalDate checkedOn) {
    public DeadlineRule {
        conditions = Map.copyOf(conditions);
    }

    /// A time limit.
    public record Span(int n, Unit unit) {}

    /// Unit of a time limit.
    public enum Unit {
        HOUR,
        CALENDAR_DAY,
        BUSINESS_DAY
    }

    /// Subject of a deadline.
    public enum Subject {
        /// Each item of compensation.
        ITEM,
        /// The incident as a whole, once.
        INCIDENT
    }

    /// Payments to which a rule applies. Those of a taken-over account were not authorised by the customer.
    public enum Payments {
        UNAUTHORISED,
        AUTHORISED
    }

    /// What starts the clock.
    public enum Start {
        /// We noticed it or were told, whichever came first.
        AWARENESS,
        /// The customer claimed.
        CLAIM,
        /// The fraud happened.
        OCCURRENCE,
        /// The statement showing it was sent.
        STATEMENT
    }

    /// The required action.
    public enum Action {
        REFUND,
        PROVISIONAL,
        DECIDE,
        NOTIFY,
        REPORT,
        /// By the customer: later claims may be refused.
        CLAIM
    }

    /// The condition in words; empty for none.
    public String condition(Language language) {
        return conditions.getOrDefault(language, conditions.getOrDefault(Language.ENGLISH, ""));
    }
}
