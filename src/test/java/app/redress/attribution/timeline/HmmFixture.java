package app.redress.attribution.timeline;

import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Hand-written charges and payments of an account, each with its weight.
final class HmmFixture {
    final List<Transaction> money = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    HmmFixture charge(long second, double weight) {
        return add(second, Type.CHARGE, weight);
    }

    HmmFixture pay(long second, double weight) {
        return add(second, Type.PAYMENT, weight);
    }

    HmmFixture add(long second, Type type, double weight) {
        money.add(new Transaction(
                "T" + money.size(),
                "A",
                Instant.ofEpochSecond(second),
                type,
                Status.COMPLETED,
                100,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, money.size() + 2)));
        weights.add(weight);
        return this;
    }

    /// A payment alone, at a time as in ISO 8601.
    static Transaction payment(String id, String at, long amount) {
        return new Transaction(
                id,
                "A",
                Instant.parse(at),
                Type.PAYMENT,
                Status.COMPLETED,
                amount,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, 2));
    }

    double[] weights() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
