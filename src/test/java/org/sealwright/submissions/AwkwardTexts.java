package org.sealwright.submissions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that somebody may write and that spreadsheets, Markdown or JSON may take for something else. None is blank. */
public final class AwkwardTexts {

    private AwkwardTexts() {}

    /** One to four of them. */
    public static Arbitrary<List<String>> several() {
        return one().list().ofMinSize(1).ofMaxSize(4);
    }

    /** Those that UTF-8 can write: a half of a pair is not kept by the database either. */
    public static Arbitrary<String> paired() {
        return one().map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static Arbitrary<String> one() {
        Arbitrary<String> hard = Arbitraries.of(
                "=1+1",
                "+49 30",
                "-1",
                "@SUM(A1)",
                "'quoted",
                "|",
                "|\nx\n|\n\\|",
                "a | b",
                "*bold*, [x](y)",
                "yes, no",
                "AuthMech-1, AuthMech-2",
                " spaced ",
                "tab\tand\nline\r\nline",
                "_x0041_",
                "_x005F_x",
                "日本語 🔒",
                "\u0001\u001F",
                "<a>&amp;]]>",
                "# Heading\nwords",
                "words\n---\nwords",
                "words\n===",
                "---",
                "* * *",
                "```\nunclosed",
                "a\n````value\nb\n````\n```",
                "~~~ value",
                "<!-- unclosed",
                "<script>alert(1)</script>",
                "[a]: https://x.example",
                "* one\n* two",
                "1. one\n\n   # inside",
                "> # quoted",
                "    code\n\n    code",
                "\\* not a list",
                "&amp; &#35;",
                "## **ID**: AuthMech-9",
                "two  \nbreaks\\\nhere",
                ",",
                "`",
                "a; b",
                "\u2028line\u0085line",
                "\uFEFFmark",
                "trailing \n\n",
                "\n\nleading",
                "\r",
                "a\rb",
                "2026-01-31",
                "007",
                "TRUE",
                "Yes",
                "Empty because",
                "x".repeat(32_768),
                "🔒".repeat(20_000));
        Arbitrary<String> any = Arbitraries.strings().excludeChars('\0').ofMaxLength(30);
        return Arbitraries.oneOf(hard, hard, any).filter(text -> !text.isBlank());
    }
}
