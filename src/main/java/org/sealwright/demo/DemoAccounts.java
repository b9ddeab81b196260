package org.sealwright.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.platform.DataDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the passwords of the demonstration, random each time, and keeps them in a file that only its owner can read. */
@Component
@Profile("demo")
class DemoAccounts {

    static final String FILE = "demo-accounts.json";

    /** 32 characters that are not taken for each other, 5 bits each. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789X";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final DataDirectory data;
    private final List<Entry> entries = new ArrayList<>();

    DemoAccounts(DataDirectory data) {
        this.data = data;
    }

    /** One account. */
    record Entry(String email, String password, String role, String organisation) {}

    /** A password of 100 random bits in four groups. */
    String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void write() {
        data.writeSecret(
                FILE,
                JsonMapper.builder()
                        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(entries));
    }

    String place() {
        return data.resolve(FILE).toString();
    }
}
