package org.sealwright.submissions.web;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** Shows what people wrote as Markdown. HTML in it is shown as text, and addresses that run scripts are dropped. */
@Component
class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof TableBlock && tag.equals("table")) {
                    attributes.put("class", "quiet");
                }
            })
            .build();

    String html(String text) {
        return renderer.render(parser.parse(text));
    }
}
