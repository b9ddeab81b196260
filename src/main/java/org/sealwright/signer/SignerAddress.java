package org.sealwright.signer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a signer listens: {@code unix:/path}, or {@code host:port}. */
record SignerAddress(SocketAddress socket, String text) {

    private static final String UNIX = "unix:";

    /** @throws IllegalArgumentException with a sentence, if it is none */
    static SignerAddress parse(String text) {
        if (text.startsWith(UNIX) && text.length() > UNIX.length()) {
            return new SignerAddress(UnixDomainSocketAddress.of(text.substring(UNIX.length())), text);
        }
        int colon = text.lastIndexOf(':');
        if (colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (port <= 65_535) {
                return new SignerAddress(new InetSocketAddress(text.substring(0, colon), port), text);
            }
        }
        throw new IllegalArgumentException(text + " is no address of a signer: write unix:/path or host:port");
    }

    SocketChannel connect() throws IOException {
        return SocketChannel.open(socket);
    }

    /** A socket is for its owner and group. A socket file that a signer left behind is taken away; the folder's lock says that no other one is at work. */
    ServerSocketChannel listen() throws IOException {
        if (socket instanceof UnixDomainSocketAddress unix) {
            Path file = unix.getPath();
            Files.deleteIfExists(file);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(unix);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
            return server;
        }
        return ServerSocketChannel.open().bind(socket);
    }
}
