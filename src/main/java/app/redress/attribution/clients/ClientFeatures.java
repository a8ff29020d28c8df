package app.redress.attribution.clients;

import org.jspecify.annotations.Nullable;

/// Features of one client, compared with what the account's owner does, as far as the other clients are the owner's.
///
/// @param credentials what it did with the password
/// @param failuresBefore number of failed logins just before its first visit
/// @param atRegistration whether it was present when the account was opened; null when unknown
/// @param sourceWeight log-odds from what happened to other accounts at the same sources
public record ClientFeatures(
        Client client,
        OwnerHistory owner,
        Origin origin,
        Visits visits,
        Reset credentials,
        int failuresBefore,
        @Nullable Boolean atRegistration,
        Aftermath after,
        double sourceWeight) {

    /// How familiar the client looks beside the visits of the owner.
    ///
    /// @param history visits by other clients before this one's first, each weighted by how likely it was the
    /// owner's
    /// @param arrival how it came beside the account's other clients
    /// @param sameAgent, sameAddress, sameNetwork, sameCountry the part of `history` with the same agent, address,
    /// network or country
    public record OwnerHistory(
            double history,
            Arrival arrival,
            double sameAgent,
            double sameAddress,
            double sameNetwork,
            double sameCountry) {
        /// Whether nobody is known to have used the account before.
        public boolean first() {
            return arrival == Arrival.FIRST || arrival == Arrival.WOKEN;
        }

        /// How much is known about the owner's visits: 0 nothing, 1 little, 2 some, 3 much.
        public int depth() {
            if (history < 0.3) {
                return 0;
            }
            return history < 1.5 ? 1 : history < 5 ? 2 : 3;
        }

        /// Whether the owner never used this app or browser; false while nothing is known about the owner.
        public boolean newAgent() {
            return arrival == Arrival.ANEW || depth() > 0 && sameAgent <= 0.3;
        }
    }

    /// Where the client visited from.
    ///
    /// @param deviceAccounts number of accounts that the device signed in to; 0 where no device is named
    /// @param othersComplaints of how many others among them the customers complained
    /// @param sharedAddress whether many accounts use the address, as with a carrier or an office
    /// @param countryKnown whether the log gives its country
    /// @param abroad a country it visited from other than the service's; null if none
    /// @param alsoAtHome whether it also visited from the service's country
    public record Origin(
            int deviceAccounts,
            int othersComplaints,
            boolean sharedAddress,
            boolean countryKnown,
            @Nullable String abroad,
            boolean alsoAtHome) {}

    /// When the client visited.
    ///
    /// @param days number of days on which it visited
    /// @param followUp how long the log continues after the client's first visit: 0 less than two days, 1 less than
    /// a week, 2 longer
    /// @param turns whether older clients came back after it appeared
    public record Visits(int days, int followUp, Turn turns) {
        /// How long it stayed: 0 one day, 1 up to three days, 2 longer.
        public int stay() {
            return days == 1 ? 0 : days <= 3 ? 1 : 2;
        }
    }

    /// What followed the client's visits.
    ///
    /// @param moneyFollowed whether money moved within three hours of a visit
    /// @param claimed whether the customer complained within two weeks
    /// @param frozenAfter whether the operator froze the account within two weeks
    public record Aftermath(boolean moneyFollowed, boolean claimed, boolean frozenAfter) {}

    /// How a client came to an account.
    public enum Arrival {
        /// Nobody is known to have been there before.
        FIRST,
        /// The same of an account opened before the log begins, of which nothing was seen for long.
        WOKEN,
        /// The first one seen for long, but registered as a new device of an account that was opened before the log
        /// begins: it cannot be the one with which the account was opened.
        ANEW,
        /// Another one had been there.
        LATER
    }

    /// Whether older clients came back after this one appeared.
    public enum Turn {
        /// There are no older clients.
        FIRST,
        /// No older client came back.
        REPLACED,
        /// An older client came back.
        INTERLEAVED
    }

    /// What a client did with the password.
    public enum Reset {
        NONE,
        /// Reset by a client that had visited on an earlier day.
        KNOWN,
        /// Reset in a browser, then used by an older client.
        THEN_OWNER,
        /// Reset by a new client; ordinary shopping goes on and no other client comes back.
        LIFE_GOES_ON,
        /// Reset by a new client.
        NEWCOMER,
        /// Reset by a mail to an address other than the registered one.
        ELSEWHERE
    }

    public boolean namesDevice() {
        return client.first().deviceId() != null;
    }
}
