package app.redress.evidence.vocabulary;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Derives the purpose of a request in a web server log from its method and the words of its path.
public final class RequestLine {
    private static final Pattern LINE = Pattern.compile("([A-Z]{3,10}) (\\S+)(?: HTTP/[\\d.]+)?");
    private static final Pattern HOST = Pattern.compile("^[a-z]+://[^/]+");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    private RequestLine() {}

    public static boolean is(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() && METHODS.contains(line.group(1));
    }

    /// Whether it is the method of a request.
    public static boolean isMethod(String text) {
        return METHODS.contains(text);
    }

    /// The access event that the request stands for.
    public static String eventOf(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Kind.OTHER.name();
        }
        String word = wordOf(line.group(2));
        Kind asked = word.isEmpty() ? Kind.OTHER : Kind.valueOf(word);
        return allowed(line.group(1), asked).name();
    }

    /// A GET shows the page of an action without performing it.
    private static Kind allowed(String method, Kind asked) {
        return switch (method) {
            case "POST", "PUT", "PATCH" -> asked;
            case "DELETE" -> asked == Kind.LOGIN || asked == Kind.LOGOUT ? Kind.LOGOUT : Kind.OTHER;
            case "GET" -> asked == Kind.LOGOUT || asked == Kind.PROFILE_VIEW ? asked : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /// The last meaningful words of the path; a known pair takes precedence over a single word.
    private static String wordOf(String target) {
        List<String> parts = parts(target);
        for (int i = parts.size() - 1; i >= 0; i--) {
            String pair = i > 0 ? known(parts.get(i - 1) + " " + parts.get(i)) : "";
            String word = pair.isEmpty() ? known(parts.get(i)) : pair;
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    private static String known(String words) {
        return Synonyms.shipped().valueOf("path", words).orElse("");
    }

    private static List<String> parts(String target) {
        String path = HOST.matcher(target).replaceFirst("").replaceFirst("[?#;].*", "");
        List<String> parts = new ArrayList<>();
        for (String part : path.split("[/.]")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// Result by HTTP status: below 400 is success.
    public static Optional<Result> resultOf(String status) {
        return STATUS.matcher(status).matches()
                ? Optional.of(Integer.parseInt(status) < 400 ? Result.SUCCESS : Result.FAILURE)
                : Optional.empty();
    }
}
