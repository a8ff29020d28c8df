package app.redress.simulation.world;

import java.util.List;

/// Where a reset mail goes, as the access log's detail says it: the addresses are masked.
public final class MaskedMail {
    public static final String REGISTERED = "mail to registered address";

    private static final List<String> HOSTS =
            List.of("mail.example", "free.example", "inbox.example", "post.example", "webmail.example");

    private MaskedMail() {}

    public static String other(SeededRandom dice) {
        char first = (char) ('a' + dice.between(0, 25));
        return "mail to other address " + first + "***@" + dice.pick(HOSTS);
    }
}
