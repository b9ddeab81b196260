package org.sealwright.registry;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.sealwright.web.Languages;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened to seals as an Atom feed (RFC 4287) in pages (RFC 5005, section 3), newest first: for shops and authorities
 * that want to hear of every suspension and withdrawal. An entry never changes.
 */
@RestController
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    /** What XML 1.0 admits no document to hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String PATH = "/feeds/seals.atom";

    private final SealNews news;
    private final PublicAddress address;
    private final MessageSource messages;

    FeedController(SealNews news, PublicAddress address, MessageSource messages) {
        this.news = news;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> feed(@RequestParam(required = false) @Nullable Long before) throws FeedException {
        List<SealNews.Item> items = news.page(before);
        byte[] xml = new WireFeedOutput().outputString(feed(items, before)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag('"' + Sha256.of(xml).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(xml);
    }

    private Feed feed(List<SealNews.Item> items, @Nullable Long before) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(address.url(PATH));
        feed.setTitle(say("registry.feed.title"));
        feed.setUpdated(
                Date.from(items.isEmpty() ? Instant.EPOCH : items.getFirst().at()));
        Person author = new Person();
        author.setName(address.did());
        feed.setAuthors(List.of(author));
        List<Link> links = new ArrayList<>();
        links.add(link("self", before == null ? PATH : page(before), ATOM));
        links.add(link("first", PATH, ATOM));
        if (items.size() == SealNews.PAGE) {
            links.add(link("next", page(items.getLast().place()), ATOM));
        }
        feed.setOtherLinks(links);
        feed.setAlternateLinks(List.of(link("alternate", "/", MediaType.TEXT_HTML)));
        feed.setEntries(items.stream().map(this::entry).toList());
        return feed;
    }

    private Entry entry(SealNews.Item item) {
        Entry entry = new Entry();
        String history = "/seals/" + item.number() + "/history";
        entry.setId(address.url(history + "#" + item.seq()));
        entry.setTitle(clean(say("registry.feed." + item.event(), item.number(), item.product(), item.maker())));
        entry.setUpdated(Date.from(item.at()));
        entry.setPublished(Date.from(item.at()));
        entry.setAlternateLinks(List.of(link("alternate", "/seals/" + item.number(), MediaType.TEXT_HTML)));
        Category category = new Category();
        category.setTerm(item.event());
        entry.setCategories(List.of(category));
        if (item.reason() != null) {
            Content summary = new Content();
            summary.setType("text");
            summary.setValue(clean(item.reason()));
            entry.setSummary(summary);
        }
        return entry;
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static String page(long before) {
        return PATH + "?before=" + before;
    }

    private Link link(String rel, String path, MediaType type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(address.url(path));
        link.setType(type.getType() + "/" + type.getSubtype());
        return link;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Languages.ENGLISH);
    }
}
