package app.redress.planted.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;

/// Lets people's data leave the machine.
public final class CallsHome {
    private CallsHome() {}

    public static Socket socket() {
        return new Socket();
    }

    public static HttpClient http() {
        return HttpClient.newHttpClient();
    }

    public static InputStream url() throws IOException {
        return URI.create("https://example.invalid").toURL().openStream();
    }

    public static InetAddress[] name() throws IOException {
        return InetAddress.getAllByName("example.invalid");
    }
}
