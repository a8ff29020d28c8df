package app.redress.inference;

import org.jspecify.annotations.Nullable;

/// How much an incident may still grow: undiscovered victims, and claims still to come.
///
/// @param claims victims who claimed before anybody informed them
/// @param toldFirst victims who claimed after they were informed, and are therefore on no list
/// @param found victims found by the evidence without claims
/// @param both victims on both lists
/// @param issuers victims on a third list, from card issuers; 0 for none
/// @param unseen estimate from two lists, by Chapman
/// @param threeLists estimate from three lists, by Chao; null without a third
/// @param coming claims of known victims still to come; null for too few days or claims
/// @param reported claims of known victims so far
/// @param firstDays the same claims by what is known beforehand; null in a result kept by an earlier version
public record Growth(
        int claims,
        int toldFirst,
        int found,
        int both,
        int issuers,
        UnseenVictims unseen,
        @Nullable UnseenVictims threeLists,
        @Nullable Estimate coming,
        int reported,
        @Nullable FirstDays firstDays) {
    /// The methods, for whoever checks the numbers.
    public static final String METHOD =
            "Chapman, Burnham-Chao interval; Chao lower bound; chain ladder, Mack; Bornhuetter-Ferguson";

    /// With fewer claims, a single one changes the estimate.
    public static final int FEWEST_CLAIMS = 20;

    /// The claims still to come to state: by the case's own delays where it has enough, else by what is known
    /// beforehand; null if neither is known.
    public @Nullable Estimate toCome() {
        return coming != null ? coming : firstDays == null ? null : firstDays.coming();
    }

    /// The estimate to state: from three lists if they share enough victims, otherwise from two.
    public UnseenVictims stated() {
        return threeLists != null && threeLists.all() != null ? threeLists : unseen;
    }
}
