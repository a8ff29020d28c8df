package app.redress.console.audit;

import app.redress.console.parts.Display;
import app.redress.console.parts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Details of lines of the audit log as a person reads them: the log itself keeps codes, which its hashes cover. Parts
/// that are no codes, such as what a person wrote, stay as they are.
final class AuditWords {
    private static final List<String> FAMILIES =
            List.of("Tier", "Verdict", "Status", "ClaimStatus", "Role", "Channel", "Definition");
    private static final String CODE = "[A-Z][A-Z_]+";

    private static final Pattern ITEM = Pattern.compile("(\\S+) (CARD|BALANCE|CASH_BANK|POINTS)");
    private static final Pattern ESTIMATE = Pattern.compile("estimate (\\d+)");

    private final Texts texts;
    private final Display display;
    private final List<Form> forms = new ArrayList<>();

    private record Form(Pattern pattern, Function<MatchResult, String> words) {}

    AuditWords(Texts texts, Display display) {
        this.texts = texts;
        this.display = display;
        add("(UNDO|REDO) of (\\d+): (.+)", found -> taken(found) + plain(found.group(3)));
        add("(.+) -> (.+)", found -> texts.say("audit.step", side(found.group(1)), side(found.group(2))));
        add("item (\\d+)", found -> texts.say("audit.item", found.group(1)));
        add("yen (-?\\d+)", found -> yen(found.group(1)));
        add("(-?\\d+) yen", found -> yen(found.group(1)));
        add("(\\d+) accounts", found -> texts.say("overview.accounts", Integer.valueOf(found.group(1))));
        add("(\\d+) candidates", found -> texts.say("audit.candidates", Long.valueOf(found.group(1))));
        add("(\\d+) items", found -> texts.say("audit.items", Long.valueOf(found.group(1))));
        add("(\\d+) held", found -> texts.say("audit.held", Long.valueOf(found.group(1))));
        add("as\\sof\\s(\\S+)", found -> texts.say("audit.asOf", time(found.group(1))));
        add("evidence (.+)", found -> texts.say("audit.evidence", found.group(1)));
        add(
                "claimed (\\d+), due (-?\\d+) yen",
                found -> texts.say("audit.claimed", yen(found.group(1)), yen(found.group(2))));
        add(
                "(" + CODE + ") for (-?\\d+) yen, now (" + CODE + ") for (-?\\d+)",
                found -> texts.say(
                        "audit.amounts",
                        name(found.group(1)),
                        yen(found.group(2)),
                        name(found.group(3)),
                        yen(found.group(4))));
        add(
                "due\\s(-?\\d+),\\sapproved\\sor\\spaid\\s(-?\\d+)",
                found -> texts.say("audit.due", yen(found.group(1)), yen(found.group(2))));
        add("own\\spassphrase", _ -> texts.say("audit.ownPassphrase"));
        add("passphrase\\sset\\sanew", _ -> texts.say("audit.newPassphrase"));
        add(
                "(" + CODE + ")( \\(closed\\))?",
                found -> name(found.group(1)) + (found.group(2) == null ? "" : texts.say("audit.closed")));
    }

    private void add(String pattern, Function<MatchResult, String> words) {
        forms.add(new Form(Pattern.compile(pattern), words));
    }

    /// A detail in words.
    String of(String detail) {
        List<String> said = new ArrayList<>();
        for (String part : detail.split("; ")) {
            said.add(plain(part));
        }
        return String.join(texts.say("audit.between"), said);
    }

    /// What a line is about: an account and its channel, a published estimate, or a name that stays as it is.
    String subject(String subject) {
        Matcher item = ITEM.matcher(subject);
        if (item.matches()) {
            return item.group(1) + texts.say("audit.beside") + texts.nameOr("Channel", item.group(2));
        }
        Matcher estimate = ESTIMATE.matcher(subject);
        return estimate.matches() ? texts.say("audit.estimate", estimate.group(1)) : subject;
    }

    private String plain(String part) {
        for (Form form : forms) {
            Matcher found = form.pattern().matcher(part);
            if (found.matches()) {
                return form.words().apply(found.toMatchResult());
            }
        }
        return part;
    }

    private String taken(MatchResult found) {
        return found.group(1).equals("UNDO")
                ? texts.say("audit.undone", found.group(2))
                : texts.say("audit.redone", found.group(2));
    }

    /// One side of a step; the engine's own finding says so.
    private String side(String said) {
        return said.startsWith("engine ")
                ? texts.say("audit.engine", name(said.substring("engine ".length())))
                : name(said);
    }

    private String name(String code) {
        for (String family : FAMILIES) {
            String name = texts.nameOr(family, code);
            if (!name.equals(code)) {
                return name;
            }
        }
        return code;
    }

    private String yen(String amount) {
        return display.yen(Long.parseLong(amount));
    }

    private String time(String text) {
        try {
            return display.dateTime(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException e) {
            return text;
        }
    }
}
