package app.redress.attribution.clients;

import org.jspecify.annotations.Nullable;

/// A hand beside what the account's owner does, as far as the other hands are the owner's.
///
/// @param history visits by owner-like hands before this one first came, each counted by how surely it was the
/// owner's
/// @param first whether no other hand came before
/// @param sameAgent, sameAddress, sameNetwork, sameCountry those of them with the same agent, address, network,
/// country
/// @param sharedLine whether many accounts use the address: a carrier's or an office's
/// @param countryTold whether the log says where it came from
/// @param abroad a country it came from that is not the service's; null without one
/// @param alsoAtHome whether it also came from the service's country
/// @param days on how many days it came
/// @param chances how many days the log goes on after the hand first came: 0 less than two, 1 less than a week, 2
/// more
/// @param turns how it and older hands take turns
/// @param credentials what it did to the password
/// @param atRegistration whether it was there when the account was opened; null when that is not known
/// @param moneyFollowed whether money moved within three hours of a visit
/// @param claimed whether the customer complained within two weeks
/// @param sourceWeight log-odds that other accounts' fate puts on its sources
/// @param frozenAfter whether the operator froze the account within two weeks
public record ClientFeatures(
        Client hand,
        double history,
        boolean first,
        double sameAgent,
        double sameAddress,
        double sameNetwork,
        double sameCountry,
        boolean sharedLine,
        boolean countryTold,
        @Nullable String abroad,
        boolean alsoAtHome,
        int days,
        int chances,
        Turn turns,
        Reset credentials,
        int failuresBefore,
        @Nullable Boolean atRegistration,
        boolean moneyFollowed,
        boolean claimed,
        boolean frozenAfter,
        double sourceWeight) {

    /// How a hand and those that were there before it take turns.
    public enum Turn {
        /// None was there before.
        FIRST,
        /// None of the former came back.
        REPLACED,
        /// One of the former came back.
        INTERLEAVED
    }

    /// What a hand did to the password.
    public enum Reset {
        NONE,
        /// Reset by a hand that had been there for long.
        KNOWN,
        /// Reset in a browser and then used by a hand that had been there before.
        THEN_OWNER,
        /// Reset by a newcomer, and ordinary shopping goes on without anybody else coming back.
        LIFE_GOES_ON,
        /// Reset by a newcomer.
        NEWCOMER,
        /// Reset by a mail to another address than the registered one.
        ELSEWHERE
    }

    /// How much is known of the owner's visits: 0 nothing, 1 little, 2 some, 3 much.
    public int depth() {
        if (history < 0.3) {
            return 0;
        }
        return history < 1.5 ? 1 : history < 5 ? 2 : 3;
    }

    /// How long it stayed: 0 one day, 1 a few, 2 longer.
    public int stay() {
        return days == 1 ? 0 : days <= 3 ? 1 : 2;
    }

    /// Whether the account was never used with this app or browser; false while nothing is known of it.
    public boolean newAgent() {
        return depth() > 0 && sameAgent <= 0.3;
    }

    public boolean namesDevice() {
        return hand.first().deviceId() != null;
    }
}
