package app.redress.simulation.world;

import java.util.HexFormat;
import java.util.List;

/// The machine at the other end: what its user agent says and, in the app, which device it is. Owners and
/// attackers draw
/// from the same lists.
///
/// @param deviceId empty for a browser
public record ClientDevice(String userAgent, String deviceId) {
    private static final List<String> IPHONES =
            List.of("12.3.1", "12.3.1", "12.3.1", "12.2", "12.1.4", "11.4.1", "12.3");
    private static final List<String> ANDROIDS = List.of(
            "9; SO-03L",
            "9; SC-04J",
            "9; SH-01L",
            "8.0.0; SO-01J",
            "8.1.0; F-04K",
            "9; SOV39",
            "9; SHV44",
            "8.0.0; SCV38",
            "9; 801SO",
            "7.1.2; 507SH",
            "7.0; HUAWEI CAN-L12",
            "9; LLD-L31",
            "8.1.0; CPH1877",
            "7.1.2; SM-G930F",
            "9; Pixel 3a",
            "6.0.1; ASUS_Z00ED");
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/75.0.3770.100",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/67.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 12_3_1) Safari/604.1",
            "Mozilla/5.0 (Linux; Android 9) Chrome/75.0.3770.101 Mobile",
            "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0)",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_5) Safari/605.1.15");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.0.1", "1.0.1", "1.0.2");

    public static ClientDevice app(SeededRandom dice) {
        return new ClientDevice(appAgent(dice), deviceId(dice));
    }

    public static ClientDevice browser(SeededRandom dice) {
        return new ClientDevice(dice.pick(BROWSERS), "");
    }

    /// The same machine as another installation sees it.
    public ClientDevice withDevice(String id) {
        return new ClientDevice(userAgent, id);
    }

    public static String deviceId(SeededRandom dice) {
        return HexFormat.of().toHexDigits(dice.bits());
    }

    private static String appAgent(SeededRandom dice) {
        String system = dice.chance(0.55) ? "iPhone; iOS " + dice.pick(IPHONES) : "Android " + dice.pick(ANDROIDS);
        return "Wallet/" + dice.pick(VERSIONS) + " (" + system + ")";
    }
}
