package org.sealwright.submissions.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A Markdown file cut at its headings; what stands between them stays as it was written. */
final class MarkdownFile {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private MarkdownFile() {}

    /**
     * Cuts a file. The first section has level 0 and no heading: what stands before the first one.
     *
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    static List<Section> sections(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        text = text.replace('\0', '\uFFFD'); // as Markdown itself reads it
        List<String> lines = text.lines().toList();
        List<Section> sections = new ArrayList<>();
        Open open = new Open(0, "", 1);
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                sections.add(open.close(lines));
                open = new Open(heading.getLevel(), words(heading), first(node) + 1);
            } else if (!(node instanceof ThematicBreak)) {
                open.extend(first(node), last(node), exact(node));
            }
        }
        sections.add(open.close(lines));
        return sections;
    }

    private static @Nullable String exact(Node node) {
        return node instanceof FencedCodeBlock block ? MarkdownText.exact(block.getInfo(), block.getLiteral()) : null;
    }

    /** The words of a heading without emphasis. */
    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    private static int first(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getLineIndex();
    }

    private static int last(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getLast().getLineIndex();
    }

    /**
     * A heading and what follows it up to the next one.
     *
     * @param heading its plain words
     * @param line of the heading, from 1
     * @param body the Markdown as written, without blank lines and rules around it
     * @param exact the values, where the section is nothing but blocks that say them to the letter; else none
     */
    record Section(int level, String heading, int line, String body, List<String> exact) {

        /** The section as it was written, more or less: for text that goes on inside an entry. */
        String whole() {
            return "#".repeat(level) + " " + heading + (body.isEmpty() ? "" : "\n\n" + body);
        }
    }

    private static final class Open {

        private final int level;
        private final String heading;
        private final int line;
        private int from = -1;
        private int to = -1;
        private boolean words;
        private final List<String> exact = new ArrayList<>();

        Open(int level, String heading, int line) {
            this.level = level;
            this.heading = heading;
            this.line = line;
        }

        void extend(int first, int last, @Nullable String value) {
            if (value == null) {
                words = true;
            } else {
                exact.add(value);
            }
            from = from < 0 ? first : from;
            to = Math.max(to, last);
        }

        Section close(List<String> lines) {
            String body = from < 0
                    ? ""
                    : String.join("\n", lines.subList(from, Math.min(to + 1, lines.size())))
                            .stripTrailing();
            return new Section(level, heading, line, body, words ? List.of() : List.copyOf(exact));
        }
    }
}
