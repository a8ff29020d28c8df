package app.redress.casefile;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An estimate as it was stated to others: frozen with everything it rests on, and never changed afterwards. One that
/// was a mistake is superseded by another, which says why.
///
/// @param number 1 for the first of the case
/// @param definition of the figure that was stated; the others stand beside it
/// @param figures of all definitions
/// @param policyText the policy file as it was read
/// @param decisionsTo number of the last line of the audit log that it takes into account
/// @param reservations what was undecided or missing when it was stated
/// @param supersedes number of the estimate it takes the place of; null for none
/// @param reason why it does; blank otherwise
/// @param supersededBy number of the estimate that took its place; null for none
/// @param seal SHA-256 over all of it and every account's part, also in the audit log
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

    /// A file it rests on.
    public record File(String name, String kind, String sha256) {}

    /// The figure that was stated.
    public DamageEstimate stated() {
        return figure(definition);
    }

    /// The figure of a definition.
    public DamageEstimate figure(Definition other) {
        return figures.stream()
                .filter(figure -> figure.definition() == other)
                .findFirst()
                .orElseThrow();
    }

    /// What a person wants to publish.
    ///
    /// @param seen the figure as that person saw it: another one is not published in its name
    /// @param reservations what is undecided or missing
    /// @param supersedes number of the estimate it takes the place of; null for none
    /// @param reason why it does
    public record Draft(
            DamageEstimate seen,
            String note,
            List<Message> reservations,
            @Nullable Integer supersedes,
            String reason) {
        public Draft {
            reservations = List.copyOf(reservations);
        }

        /// A figure that takes no other's place.
        public static Draft of(DamageEstimate seen, String note, List<Message> reservations) {
            return new Draft(seen, note, reservations, null, "");
        }
    }
}
