package app.redress.simulation.world;

import java.util.List;

/// The masked address of a reset mail, as it appears in the access log's detail.
public final class MaskedMail {
    public static final String REGISTERED = "mail to registered address";

    private static final List<String> HOSTS =
            List.of("mail.example", "free.example", "inbox.example", "post.example", "webmail.example");

    private MaskedMail() {}

    public static String other(SeededRandom random) {
        char first = (char) ('a' + random.between(0, 25));
        return "mail to other address " + first + "***@" + random.pick(HOSTS);
    }
}
