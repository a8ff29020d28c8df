package app.redress.planted.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

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

    @SuppressWarnings("AddressSelection") // looking up a name is what is planted here
    public static InetSocketAddress address() {
        return new InetSocketAddress("example.invalid", 443);
    }

    public static URLConnection connection() throws IOException {
        return URI.create("https://example.invalid").toURL().openConnection();
    }

    public static SocketChannel channel() throws IOException {
        return SocketChannel.open();
    }

    public static Context directory() throws NamingException {
        return new InitialContext();
    }

    public static ProcessBuilder program() {
        return new ProcessBuilder("curl", "https://example.invalid");
    }
}
