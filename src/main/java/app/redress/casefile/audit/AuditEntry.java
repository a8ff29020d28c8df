package app.redress.casefile.audit;

import app.redress.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/// One line of the audit log: who did what to what, sealed by a hash that also covers the line before.
///
/// @param at time, to the microsecond
/// @param subject the object of the action, such as an account and channel
/// @param detail the relevant values
/// @param prevHash, hash SHA-256 as lower-case hex
/// @param osUser the operating system user, recorded but never trusted; null in lines of older versions
public record AuditEntry(
        long seq,
        @ColumnName("happened_at") Instant at,
        String who,
        Action action,
        String subject,
        String detail,
        String prevHash,
        String hash,
        @Nullable String osUser) {
    /// Hash that the first line refers to.
    public static final String GENESIS = "0".repeat(64);

    /// The recorded actions.
    public enum Action {
        CASE_CREATED,
        CASE_RENAMED,
        ANALYSIS_SAVED,
        EXPORTED,
        COMPENSATION_DECIDED,
        FREEZE_DECIDED,
        CONFLICT_DECIDED,
        /// A person decided the period or the ceiling of the evidence, or took that back.
        LIMIT_DECIDED,
        /// A new analysis changed an amount and thereby revoked a review or approval; written by older versions only.
        APPROVAL_LAPSED,
        /// A person decided about an account, undid that, or redid it.
        ACCOUNT_DECIDED,
        /// New evidence contradicts a decision about an account.
        LOOK_AGAIN,
        /// The amount due changed for a decided item; a review of the old amount lapses.
        AMOUNT_CHANGED,
        /// The amount due changed after an item was approved, exported or paid: the difference became an item.
        ADJUSTMENT_PROPOSED,
        BATCH_SEALED,
        /// A returned file was read.
        PAYOUTS_READ,
        /// A bank, an issuer or finance reported the outcome of an item.
        PAYOUT_SETTLED,
        PASSPHRASE_CHANGED,
        PERSON_ADDED,
        PERSON_CHANGED,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        BACKED_UP,
        /// Accounts were drawn for a review.
        SAMPLE_DRAWN,
        ESTIMATE_PUBLISHED,
        /// A reviewed sample or an estimate of growth said how far the figure may be off.
        UNCERTAINTY_ESTIMATED,
        /// A person closed, reopened or linked the claims of an account.
        CLAIM_DECIDED,
        /// Somebody noted when customers were told.
        CUSTOMERS_TOLD,
        /// A person had an account reconstructed though nothing chose it.
        ACCOUNT_ASKED,
        /// A person kept a definition of damage under a name, or gave the name another definition.
        DEFINITION_SAVED,
        DEFINITION_REMOVED,
        /// A person chose the rules by which the case has deadlines.
        DEADLINES_CHOSEN,
        /// A person noted that a deadline of the incident was met, or took that back.
        DEADLINE_MARKED,
        /// A person chose that the management report shows an account in detail, or how.
        REPORT_ACCOUNT_ADDED,
        REPORT_ACCOUNT_REMOVED,
        /// The case was made of a backup.
        CASE_RESTORED,
        /// A batch sealed after the backup was read in from its files.
        BATCH_READ_IN,
        /// A person said that all batches sealed after the backup are known.
        RESTORE_SETTLED
    }

    /// The hash computed from this line's content and its predecessor.
    String rightHash() {
        return osUser == null
                ? hash(seq, at, who, action.name(), subject, detail, prevHash)
                : hash(seq, at, who, action.name(), subject, detail, prevHash, osUser);
    }

    /// Each field is preceded by its length, so that different lines never hash the same text.
    static String hash(Object... fields) {
        MessageDigest digest = Sha256.digest();
        for (Object field : fields) {
            byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }
}
