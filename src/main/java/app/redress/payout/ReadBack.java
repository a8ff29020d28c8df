package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.files.JapaneseText;
import app.redress.payout.ReadBackReceipt.Matched;
import app.redress.payout.ReadBackReceipt.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Matches returned lines with the items that went out: by item id if present, otherwise by account or payee and
/// amount, which only ever raises a question. Files are read in order of arrival.
public final class ReadBack {
    private final List<PayoutItem> items;
    private final Map<Long, PayoutItem> byId = new HashMap<>();
    private final Recipients recipients;
    private final ChargesFile charges;
    private final @Nullable Outcome saying;
    private final Map<Long, Outcome> latest = new HashMap<>();
    private final Map<Long, Message> closed = new HashMap<>();
    private final Map<Long, Sent> sent = new HashMap<>();

    /// @param recipients identifies payees by the name that was sent
    /// @param charges identifies the account of a charge reported by an issuer
    /// @param saying outcome of a list of transfers that does not state it itself; null if unknown
    public ReadBack(List<PayoutItem> items, Recipients recipients, ChargesFile charges, @Nullable Outcome saying) {
        this.items = List.copyOf(items);
        this.recipients = recipients;
        this.charges = charges;
        this.saying = saying;
        items.forEach(item -> byId.put(item.id(), item));
    }

    /// Sets the known outcome of an item from earlier files.
    public void known(long item, Outcome outcome) {
        latest.put(item, outcome);
    }

    /// Marks an item as no longer in progress: any later outcome is a question.
    public void closed(long item, Message why) {
        closed.put(item, why);
    }

    /// Says in which batch an item went out last.
    ///
    /// @param again whether it had gone out before
    public void sent(long item, UUID batch, boolean again) {
        sent.put(item, new Sent(batch, again));
    }

    private record Sent(UUID batch, boolean again) {}

    /// The outcome of an item after the files read so far; null if none mentioned it.
    public @Nullable Outcome outcome(PayoutItem item) {
        return latest.get(item.id());
    }

    /// @throws UnusableInput when it is not a known returned file
    public ReadBackReceipt read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
        ReturnedFile returned = parse(file, bytes);
        Sorter sorter = new Sorter();
        returned.payments().forEach(sorter::take);
        return new ReadBackReceipt(
                String.valueOf(file.getFileName()),
                hash(bytes),
                returned,
                sorter.matched,
                sorter.questions,
                sorter.unmatched);
    }

    private static String hash(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        return Sha256.hex(digest);
    }

    private ReturnedFile parse(Path file, byte[] bytes) {
        String text = JapaneseText.decode(bytes).orElseThrow(() -> new UnusableInput(Message.of("file.notText", file)));
        if (text.isBlank()) {
            throw new UnusableInput(Message.of("file.empty", file));
        }
        if (text.stripLeading().startsWith("<")) {
            return XmlReturns.read(file, bytes);
        }
        int length = ZenginReturns.recordLength(text);
        if (length > 0) {
            return ZenginReturns.read(file, text, length, saying);
        }
        return NachaReturns.isOne(text) ? NachaReturns.read(text) : TableReturns.read(file, text, charges.accounts());
    }

    /// Classifies the lines of one file.
    private final class Sorter {
        private final List<Matched> matched = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private final List<ReturnedLine> unmatched = new ArrayList<>();
        private final Set<Long> told = new HashSet<>();

        void take(ReturnedLine line) {
            Long id = line.item();
            PayoutItem item = id == null ? null : byId.get(id);
            if (item == null) {
                guess(line);
                return;
            }
            Message doubt = doubt(line, item);
            if (doubt != null) {
                questions.add(new Question(line, List.of(item), doubt));
                return;
            }
            told.add(item.id());
            latest.put(item.id(), line.outcome());
            matched.add(new Matched(line, item));
        }

        private @Nullable Message doubt(ReturnedLine line, PayoutItem item) {
            Long amount = line.amount();
            if (amount != null && amount != item.amount()) {
                return Message.of("readback.otherAmount", amount, item.amount());
            }
            if (!line.account().isEmpty() && !line.account().equals(item.account())) {
                return Message.of("readback.otherAccount", line.account(), item.account());
            }
            if (told.contains(item.id())) {
                return Message.of("readback.twice");
            }
            Message reopened = closed.get(item.id());
            if (reopened != null) {
                return reopened;
            }
            Message other = otherBatch(line, item);
            if (other != null) {
                return other;
            }
            boolean revived = latest.get(item.id()) == Outcome.FAILED && line.outcome() == Outcome.PAID;
            return revived ? Message.of("readback.paidAfterFailure") : null;
        }

        /// What a file says of an earlier payment of the item says nothing about the last one.
        private @Nullable Message otherBatch(ReturnedLine line, PayoutItem item) {
            Sent last = sent.get(item.id());
            if (last == null) {
                return null;
            }
            if (line.batch().isEmpty()) {
                return last.again() ? Message.of("readback.sentAgain", last.batch()) : null;
            }
            return PayoutBatch.names(line.batch(), last.batch())
                    ? null
                    : Message.of("readback.otherBatch", line.batch(), last.batch());
        }

        private void guess(ReturnedLine line) {
            if (line.amount() == null && line.item() == null) {
                questions.add(new Question(line, List.of(), Message.of("readback.wholeFile", line.reason())));
                return;
            }
            List<PayoutItem> candidates =
                    items.stream().filter(item -> fits(line, item)).toList();
            if (candidates.isEmpty()) {
                unmatched.add(line);
            } else {
                questions.add(new Question(line, candidates, isItThis(line)));
            }
        }

        private static Message isItThis(ReturnedLine line) {
            return line.on() == null
                    ? Message.of("readback.isItThisUndated")
                    : Message.of("readback.isItThis", line.on().toString());
        }

        private boolean fits(ReturnedLine line, PayoutItem item) {
            boolean named = !line.account().isEmpty()
                    ? line.account().equals(item.account())
                    : !line.name().isEmpty() && line.name().equals(payee(item));
            Long amount = line.amount();
            boolean sameAmount = line.outcome() == Outcome.REPORTED
                    ? amount != null && amount <= item.amount() && PayoutFormat.ISSUER.takes(item.channel())
                    : amount != null && amount == item.amount();
            return named && sameAmount;
        }

        private String payee(PayoutItem item) {
            Recipient to = recipients.of(item.account()).orElse(null);
            JapaneseAccount japan = to == null ? null : to.japan();
            UsAccount us = to == null ? null : to.us();
            return japan != null
                    ? ZenginText.of("holder_kana", japan.holder(), ZenginText.NAME)
                    : us != null ? us.holder() : "";
        }
    }
}
