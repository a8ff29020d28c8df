package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.sources.LabelledAccount;
import app.redress.domain.Access;
import app.redress.domain.policy.LabelWeights;
import java.util.IdentityHashMap;
import java.util.List;

/// What people say of an account and its events, as log-odds that are added where the account serves as an example.
final class PeoplesWord {
    private final LabelledAccount label;
    private final LabelWeights weights;
    private final AccountEvidence evidence;

    PeoplesWord(LabelledAccount label, LabelWeights weights, AccountEvidence evidence) {
        this.label = label;
        this.weights = weights;
        this.evidence = evidence;
    }

    /// Log-odds of a takeover; 0 if nothing is said of the account as a whole.
    double ofAccount() {
        return label.weight(weights);
    }

    /// Whether people's word is for a takeover or against it; what they said of the account goes before what they said
    /// of its events.
    double strongest() {
        return ofAccount() != 0
                ? ofAccount()
                : label.verdicts().values().stream()
                        .mapToDouble(verdict -> LabelledAccount.weight(verdict, weights))
                        .max()
                        .orElse(0);
    }

    /// Moves the probabilities of the events that people spoke of.
    ///
    /// @param hostile by client
    /// @param stolen by transaction
    void tell(List<Client> clients, double[] hostile, double[] stolen) {
        List<String> keys = EventKeys.ofEvents(evidence.transactions());
        for (int n = 0; n < stolen.length; n++) {
            stolen[n] = told(stolen[n], weight(keys.get(n)));
        }
        IdentityHashMap<Access, Double> told = ofAccesses();
        for (int h = 0; h < hostile.length; h++) {
            hostile[h] = told(hostile[h], strongest(clients.get(h), told));
        }
    }

    private double weight(String key) {
        return LabelledAccount.weight(label.verdicts().get(key), weights);
    }

    /// By identity: two accesses may be equal.
    private IdentityHashMap<Access, Double> ofAccesses() {
        List<Access> accesses = evidence.accesses();
        List<String> keys = EventKeys.ofEvents(accesses);
        IdentityHashMap<Access, Double> told = new IdentityHashMap<>();
        for (int a = 0; a < accesses.size(); a++) {
            told.put(accesses.get(a), weight(keys.get(a)));
        }
        return told;
    }

    private static double strongest(Client client, IdentityHashMap<Access, Double> told) {
        return client.sessions().stream()
                .flatMap(session -> session.accesses().stream())
                .mapToDouble(access -> told.getOrDefault(access, 0.0))
                .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
    }

    static double told(double probability, double weight) {
        return weight == 0 ? probability : LogOdds.sigmoid(LogOdds.logit(probability) + weight);
    }
}
