package app.redress.payout;

import app.redress.domain.Message;
import java.util.ArrayList;
import java.util.List;

/// The content of a returned file: lines = frame + blank + payments + set aside.
///
/// @param layout the detected layout
/// @param lines number of records; in XML, of transactions
/// @param frame headers, trailers, fillers
/// @param setAside lines that concern none of our payments or cannot be read
public record ReturnedFile(
        String layout, int lines, int frame, int blank, List<ReturnedLine> payments, List<SetAside> setAside) {
    public ReturnedFile {
        payments = List.copyOf(payments);
        setAside = List.copyOf(setAside);
        if (lines != frame + blank + payments.size() + setAside.size()) {
            throw new IllegalStateException("lines of " + layout + " do not add up");
        }
    }

    /// A line that is not a payment, with the reason.
    public record SetAside(long line, Message reason, String raw) {}

    /// Counts while a file is read.
    static final class Builder {
        private final String layout;
        private final List<ReturnedLine> payments = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private int frame;
        private int blank;

        Builder(String layout) {
            this.layout = layout;
        }

        void frame() {
            frame++;
        }

        void blank() {
            blank++;
        }

        void payment(ReturnedLine line) {
            payments.add(line);
        }

        void setAside(long line, Message reason, String raw) {
            setAside.add(new SetAside(line, reason, raw));
        }

        ReturnedFile build() {
            int lines = frame + blank + payments.size() + setAside.size();
            return new ReturnedFile(layout, lines, frame, blank, payments, setAside);
        }
    }
}
