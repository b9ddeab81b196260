package org.sealwright.demo;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/** What people say in the demonstration, {@code demo/words.json}. */
record Words(@JsonAnySetter Map<String, List<String>> sentences) {

    static Words load() {
        return Texts.read("words.json", Words.class);
    }

    /** The first sentence of an occasion. */
    String say(String occasion, Map<String, String> words) {
        return say(occasion, 0, words);
    }

    /** One of several sentences of an occasion. */
    String say(String occasion, int which, Map<String, String> words) {
        List<String> all = sentences.get(occasion);
        if (all == null) {
            throw new IllegalArgumentException("Nothing is said on " + occasion);
        }
        return Texts.fill(all.get(Math.floorMod(which, all.size())), words);
    }
}
