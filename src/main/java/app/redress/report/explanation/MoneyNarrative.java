package app.redress.report.explanation;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Describes what was charged, from which funding source, and what was spent at which stores.
final class MoneyNarrative {
    private static final int NAMED_SHOPS = 3;

    private final Paragraph paragraph;

    MoneyNarrative(Paragraph paragraph) {
        this.paragraph = paragraph;
    }

    /// @param attackersCard whether the attacker added a card, so that the charges may not be on the customer's
    void charges(List<Transaction> charges, boolean attackersCard) {
        if (charges.isEmpty()) {
            return;
        }
        Map<Method, Long> sums = new TreeMap<>();
        charges.forEach(t -> sums.merge(t.method(), t.amount(), Math::addExact));
        String when = when(charges);
        if (sums.size() > 1) {
            List<String> parts = new ArrayList<>();
            sums.forEach((method, yen) ->
                    parts.add(paragraph.say("charge.part", paragraph.yen(yen), from(method, attackersCard))));
            paragraph.add(
                    "charge.mixed",
                    when,
                    paragraph.yen(sum(charges)),
                    paragraph.count(charges.size()),
                    paragraph.items(parts));
            return;
        }
        paragraph.add(
                Paragraph.counted("charge", charges.size()),
                when,
                paragraph.yen(sum(charges)),
                paragraph.count(charges.size()),
                from(charges.getFirst().method(), attackersCard));
    }

    private String from(Method method, boolean attackersCard) {
        return paragraph.say("from." + method + (method.isCard() && attackersCard ? ".added" : ""));
    }

    void spends(List<Transaction> spends) {
        if (spends.isEmpty()) {
            return;
        }
        List<String> shops = shops(spends);
        String key = Paragraph.counted("spend", spends.size()) + (shops.isEmpty() ? ".nowhere" : "");
        paragraph.add(
                key,
                when(spends),
                paragraph.yen(sum(spends)),
                paragraph.count(spends.size()),
                shops.isEmpty() ? "" : paragraph.items(shops));
    }

    void withdrawals(List<Transaction> withdrawals) {
        narrate("withdraw", withdrawals);
    }

    void transfers(List<Transaction> transfers) {
        narrate("send", transfers);
    }

    private void narrate(String key, List<Transaction> money) {
        if (!money.isEmpty()) {
            paragraph.add(
                    Paragraph.counted(key, money.size()),
                    when(money),
                    paragraph.yen(sum(money)),
                    paragraph.count(money.size()));
        }
    }

    /// One transaction in a list, as in `a payment of ¥980 at ... on 3 July at 2:33 am`.
    String item(Transaction t) {
        String when = paragraph.times().at(t.at());
        if (t.isCharge()) {
            return paragraph.say("item.charge", paragraph.yen(t.amount()), when, from(t.method(), false));
        }
        if (t.type() != Transaction.Type.PAYMENT) {
            String key = t.type() == Transaction.Type.WITHDRAWAL ? "item.withdraw" : "item.send";
            return paragraph.say(key, paragraph.yen(t.amount()), when);
        }
        String shop = shop(t.store());
        return shop == null
                ? paragraph.say("item.spend.nowhere", paragraph.yen(t.amount()), when)
                : paragraph.say("item.spend", paragraph.yen(t.amount()), when, shop);
    }

    private String when(List<Transaction> money) {
        return paragraph.times().span(money.getFirst().at(), money.getLast().at());
    }

    /// The stores, those with the largest totals by name; empty when no payment names its store.
    private List<String> shops(List<Transaction> spends) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Transaction t : spends) {
            String shop = shop(t.store());
            if (shop != null) {
                sums.merge(shop, t.amount(), Math::addExact);
            }
        }
        List<String> names = new ArrayList<>(sums.keySet());
        names.sort(Comparator.comparing((String shop) -> sums.getOrDefault(shop, 0L))
                .reversed());
        if (names.size() <= NAMED_SHOPS) {
            return names;
        }
        int rest = names.size() - NAMED_SHOPS;
        List<String> told = new ArrayList<>(names.subList(0, NAMED_SHOPS));
        told.add(paragraph.say(Paragraph.counted("shops.more", rest), paragraph.count(rest)));
        return told;
    }

    private @Nullable String shop(@Nullable Store store) {
        if (store == null) {
            return null;
        }
        String prefecture = store.prefecture();
        if (store.name() != null) {
            return prefecture == null || store.name().contains(prefecture)
                    ? store.name()
                    : paragraph.say("shop.named", store.name(), prefecture);
        }
        if (prefecture != null) {
            return paragraph.say("shop.somewhere", prefecture);
        }
        return store.id() == null ? null : paragraph.say("shop.number", store.id());
    }

    static long sum(List<Transaction> money) {
        return money.stream().mapToLong(Transaction::amount).reduce(0, Math::addExact);
    }
}
