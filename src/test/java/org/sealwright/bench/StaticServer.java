package org.sealwright.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx, serving files that are compressed already from a folder of its own: what the portal's answers are compared with. */
public final class StaticServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private StaticServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder whose files are served, all as gzip */
    public static StaticServer of(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path home = Files.createTempDirectory("static-server");
        Path configuration =
                Files.writeString(home.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes auto;
                pid %1$s/pid;
                error_log %1$s/errors;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  open_file_cache max=100;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %3$s;
                    location / { default_type text/html; add_header Content-Encoding gzip; }
                  }
                }
                """.formatted(home, port, folder.toAbsolutePath()));
        Process process = new ProcessBuilder("nginx", "-p", home.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
        Thread.sleep(500);
        if (!process.isAlive()) {
            throw new IOException(Files.readString(home.resolve("said")));
        }
        return new StaticServer(process, port);
    }

    public String address(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
