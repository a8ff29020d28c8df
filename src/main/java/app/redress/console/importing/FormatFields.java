package app.redress.console.importing;

import app.redress.console.parts.ViewContext;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.rows.Layout;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;

/// How the selected file is read: kind, encoding, separator, header line, zone, date order. Each can be overridden.
final class FormatFields extends FlowPane {
    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "windows-31j",
            "UTF-16LE",
            "UTF-16BE",
            "EUC-JP",
            "windows-1252",
            "ISO-8859-1",
            "GB18030",
            "x-windows-949",
            "x-windows-950");
    private static final List<String> SEPARATORS = List.of("comma", "tab", "semicolon", "pipe");
    private static final List<String> ORDERS = List.of("ymd", "dmy", "mdy");
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final List<String> HEADERS = Stream.concat(
                    Stream.of("none"), IntStream.rangeClosed(1, 20).mapToObj(String::valueOf))
            .toList();

    private final FileViewModel file;
    private final ViewContext context;
    private final ChoiceField kind;
    private final ChoiceField encoding;
    private final ChoiceField separator;
    private final ChoiceField header;
    private final ChoiceField zone;
    private final ChoiceField order;

    FormatFields(FileViewModel file, ViewContext context) {
        super(8, 6);
        this.file = file;
        this.context = context;
        kind = field("kind", 134, this::kindWords);
        encoding = field("encoding", 126, this::plain);
        separator = field(
                "separator", 114, s -> s.isEmpty() ? plain(s) : context.texts().nameOr("separator", s));
        header = field("header", 118, this::headerWords);
        zone = field("zone", 146, this::plain);
        order = field("date.order", 128, o -> o.isEmpty() ? plain(o) : context.say("import.order." + o));
        kind.prompt(context.say("import.whatIsIt"));
        getChildren().addAll(kind, encoding, separator, header, zone, order);
        setDisable(file.locked());
    }

    private ChoiceField field(String key, double width, java.util.function.UnaryOperator<String> words) {
        return new ChoiceField(
                "import-" + key.replace('.', '-'),
                context.say("import.field." + key),
                width,
                words,
                value -> file.state(key, value));
    }

    void show(Inspection seen) {
        EvidenceKind now = seen.kind();
        kind.show(
                now == null ? "" : now.name().toLowerCase(Locale.ROOT),
                Arrays.stream(EvidenceKind.values())
                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                        .toList(),
                kindWhy(seen));
        encoding.show(
                seen.format().charset(),
                others("encoding", ENCODINGS),
                why("encoding", context.say(seen.format().charsetWhy())));
        separator.show(seen.format().separator(), others("separator", SEPARATORS), why("separator", ""));
        separator.setDisable(seen.format().layout() != Layout.DELIMITED);
        header.show(
                seen.format().headerLine() == 0
                        ? "none"
                        : String.valueOf(seen.format().headerLine()),
                others("header", HEADERS),
                seen.format().preamble() == 0
                        ? why("header", "")
                        : context.say("import.preamble", seen.format().preamble()));
        zone.shown(seen.times().zoneless() || said("zone"));
        zone.show(
                seen.times().zone(),
                ZONES,
                said("zone") ? context.say("import.stated") : context.say("import.zoneWhy"));
        showOrder(seen);
    }

    private void showOrder(Inspection seen) {
        String now = seen.profiles()
                .stated()
                .said("date.order")
                .or(() -> seen.profiles().detected().said("date.order"))
                .orElse("");
        boolean asked = seen.questions().stream().anyMatch(q -> q.key().equals("date.order"));
        order.shown(asked || !now.isEmpty());
        order.show(now, others("date.order", ORDERS), asked ? context.say("import.asked") : why("date.order", ""));
    }

    /// The alternatives; "as detected" is offered only to undo an override.
    private List<String> others(String key, List<String> values) {
        List<String> others = new ArrayList<>(values);
        if (said(key)) {
            others.addFirst("");
        }
        return others;
    }

    private boolean said(String key) {
        return file.stated().said(key).isPresent();
    }

    private String why(String key, String detected) {
        return said(key)
                ? context.say("import.stated")
                : detected.isEmpty() ? context.say("import.detected") : detected;
    }

    private String kindWhy(Inspection seen) {
        if (said("kind")) {
            return context.say("import.stated");
        }
        return seen.kinds().stream()
                .filter(g -> g.kind() == seen.kind())
                .findFirst()
                .map(g -> context.say("import.sure", context.display().percent(g.confidence())))
                .orElse("");
    }

    private String kindWords(String value) {
        EvidenceKind of = EvidenceKind.valueOf(value.toUpperCase(Locale.ROOT));
        String share = file.look().get().inspection().stream()
                .filter(seen -> seen.kind() != of)
                .flatMap(seen -> seen.kinds().stream())
                .filter(g -> g.kind() == of)
                .findFirst()
                .map(g -> "  " + context.display().percent(g.confidence()))
                .orElse("");
        return context.texts().name(of) + share;
    }

    private String headerWords(String value) {
        return switch (value) {
            case "" -> plain(value);
            case "none" -> context.say("import.header.none");
            default -> context.say("import.header.line", value);
        };
    }

    private String plain(String value) {
        return value.isEmpty() ? context.say("import.asDetected") : value;
    }
}
