package app.redress.casefile.estimates;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An estimate as stated to others: frozen with everything it is based on and never changed afterwards. A wrong one is
/// superseded by another, which states the reason.
///
/// @param number 1 for the first of the case
/// @param definition definition of the stated figure; the others are kept with it
/// @param figures figures by all definitions
/// @param policyText the policy file as it was read
/// @param decisionsTo number of the last audit log line taken into account
/// @param reservations what was undecided or missing at the time
/// @param supersedes number of the estimate it replaces; null for none
/// @param reason reason for replacing it; blank otherwise
/// @param supersededBy number of the estimate that replaced it; null for none
/// @param seal SHA-256 of the estimate and every account's contribution, also recorded in the audit log
public record PublishedEstimate(
        int number,
        Instant publishedAt,
        String publishedBy,
        String note,
        Definition definition,
        List<DamageEstimate> figures,
        ZoneId zone,
        String policyText,
        List<File> evidence,
        long decisionsTo,
        List<Message> reservations,
        @Nullable Integer supersedes,
        String reason,
        @Nullable Integer supersededBy,
        String seal) {
    public PublishedEstimate {
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
        reservations = List.copyOf(reservations);
    }

    /// A file it is based on.
    public record File(String name, String kind, String sha256) {}

    /// The stated figure.
    public DamageEstimate stated() {
        return figure(definition);
    }

    /// The figure by a definition.
    public DamageEstimate figure(Definition other) {
        return figures.stream()
                .filter(figure -> figure.definition() == other)
                .findFirst()
                .orElseThrow();
    }

    /// An estimate to be published.
    ///
    /// @param seen the figure that the person saw; no other figure is published
    /// @param reservations what is undecided or missing
    /// @param supersedes number of the estimate it replaces; null for none
    /// @param reason reason for replacing it
    public record Draft(
            DamageEstimate seen,
            String note,
            List<Message> reservations,
            @Nullable Integer supersedes,
            String reason) {
        public Draft {
            reservations = List.copyOf(reservations);
        }

        /// A draft that replaces no other estimate.
        public static Draft of(DamageEstimate seen, String note, List<Message> reservations) {
            return new Draft(seen, note, reservations, null, "");
        }
    }
}
