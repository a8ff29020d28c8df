package app.redress.simulation.world;

import java.util.HexFormat;
import java.util.List;

/// A client device: its user agent and, in the app, its device id. Owners and attackers draw from the same lists.
///
/// @param deviceId empty in a browser
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

    public static ClientDevice app(SeededRandom random) {
        return new ClientDevice(appAgent(random), deviceId(random));
    }

    public static ClientDevice browser(SeededRandom random) {
        return new ClientDevice(random.pick(BROWSERS), "");
    }

    /// The same device with another installation of the app.
    public ClientDevice withDevice(String id) {
        return new ClientDevice(userAgent, id);
    }

    /// The same device with another version of the app.
    ClientDevice withApp(String nameAndVersion) {
        return new ClientDevice(nameAndVersion + userAgent.substring(userAgent.indexOf(' ')), deviceId);
    }

    public static String deviceId(SeededRandom random) {
        return HexFormat.of().toHexDigits(random.bits());
    }

    private static String appAgent(SeededRandom random) {
        String system =
                random.chance(0.55) ? "iPhone; iOS " + random.pick(IPHONES) : "Android " + random.pick(ANDROIDS);
        return "Wallet/" + random.pick(VERSIONS) + " (" + system + ")";
    }
}
