package app.redress.report.explanation;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.report.text.CountryNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Describes logins to an account: when, from which country, with what device, and what was changed.
final class VisitNarrative {
    private static final int NAMED_COUNTRIES = 3;
    private static final List<String> PLATFORMS = List.of("iphone", "ipad", "android", "windows", "mac");

    /// The actions mentioned, in this order.
    private static final List<Kind> ACTIONS = List.of(
            Kind.PASSWORD_RESET_REQUEST,
            Kind.PASSWORD_RESET,
            Kind.EMAIL_CHANGE,
            Kind.DEVICE_ADD,
            Kind.CARD_ADD,
            Kind.PROFILE_VIEW);

    private final Paragraph paragraph;
    private final CountryNames names;
    private final Set<String> ownDevices;

    /// @param ownDevices ids of the devices that the owner used
    VisitNarrative(Paragraph paragraph, Locale locale, Set<String> ownDevices) {
        this.paragraph = paragraph;
        this.names = new CountryNames(paragraph.words(), locale);
        this.ownDevices = ownDevices;
    }

    /// @param mood variant of the sentences: `sure`, `likely` or `open`
    void narrate(Chapter chapter, String mood, boolean again) {
        List<Access> visits = chapter.accesses();
        if (visits.isEmpty()) {
            paragraph.add("unseen." + mood);
            return;
        }
        paragraph.add(
                "visit." + mood,
                paragraph.times().at(visits.getFirst().at()),
                where(visits),
                device(visits),
                again ? paragraph.say("again") : "");
        if (chapter.failures() > 0) {
            paragraph.add(Paragraph.counted("failures", chapter.failures()), paragraph.count(chapter.failures()));
        }
        actions(visits);
        more(visits);
    }

    private void actions(List<Access> visits) {
        Set<Kind> done = EnumSet.noneOf(Kind.class);
        visits.forEach(v -> done.add(v.kind()));
        if (done.contains(Kind.PASSWORD_RESET)) {
            done.remove(Kind.PASSWORD_RESET_REQUEST);
        }
        List<String> told = ACTIONS.stream()
                .filter(done::contains)
                .map(kind -> paragraph.say("done." + kind))
                .toList();
        if (!told.isEmpty()) {
            paragraph.add("done", paragraph.list(told));
        }
    }

    private void more(List<Access> visits) {
        List<Access> logins =
                visits.stream().filter(v -> v.kind() == Kind.LOGIN).toList();
        if (logins.size() > 1) {
            paragraph.add(
                    Paragraph.counted("visits", logins.size() - 1),
                    paragraph.times().at(logins.getLast().at()),
                    paragraph.count(logins.size() - 1));
        }
    }

    private String where(List<Access> visits) {
        List<String> countries = visits.stream()
                .map(Access::country)
                .filter(Objects::nonNull)
                .distinct()
                .map(names::inSentence)
                .filter(name -> !name.isEmpty())
                .toList();
        if (countries.isEmpty()) {
            return "";
        }
        return countries.size() > NAMED_COUNTRIES
                ? paragraph.say("where.several", paragraph.count(countries.size()))
                : paragraph.say(Paragraph.counted("where", countries.size()), paragraph.list(countries));
    }

    private String device(List<Access> visits) {
        List<String> ids = new ArrayList<>();
        visits.forEach(v -> {
            if (v.deviceId() != null && !ids.contains(v.deviceId())) {
                ids.add(v.deviceId());
            }
        });
        String platform = platform(visits);
        if (ids.size() > 1) {
            return "";
        }
        boolean fresh = ids.size() == 1 && !ownDevices.isEmpty() && !ownDevices.contains(ids.getFirst());
        if (fresh) {
            return paragraph.say("device.new", paragraph.say("platform." + platform));
        }
        return platform.equals("other") ? "" : paragraph.say("device.plain", paragraph.say("platform." + platform));
    }

    /// The platform common to all visits; `other` when they differ or it is unknown.
    private static String platform(List<Access> visits) {
        List<String> named = visits.stream()
                .map(v -> platform(Objects.requireNonNullElse(v.userAgent(), "")))
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : "other";
    }

    private static String platform(String userAgent) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        return PLATFORMS.stream().filter(agent::contains).findFirst().orElse("other");
    }
}
