package org.sealwright.assessments.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sealwright.assessments.meeting.Source;
import org.sealwright.assessments.meeting.Suggestion;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes what a suggestion says as a text that an assessor starts from. */
@Component
class SuggestionWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH);

    private final MessageSource messages;
    private final Clock clock;

    SuggestionWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What was seen and what is stated, in one line. */
    String title(Suggestion suggestion) {
        String seen = say(
                "assessments.suggestion." + suggestion.rule(),
                suggestion.about().toArray());
        if (suggestion.table().isEmpty()) {
            return seen;
        }
        String which = suggestion.rows().isEmpty() ? ".unstated" : ".stated";
        return seen + " "
                + say(
                        "assessments.suggestion." + suggestion.rule() + which,
                        suggestion.table(),
                        String.join(", ", suggestion.rows()));
    }

    /** The same with what it rests on. */
    String details(Suggestion suggestion) {
        StringBuilder text = new StringBuilder(title(suggestion));
        if (!suggestion.names().isEmpty()) {
            text.append("\n").append(String.join(", ", suggestion.names()));
        }
        for (Source source : suggestion.sources()) {
            String at = MINUTE.format(source.at().atZone(clock.getZone()));
            text.append("\n")
                    .append(source.tool())
                    .append(", ")
                    .append(say("assessments.suggestion." + (source.byTool() ? "at" : "handed-in"), at))
                    .append(", ")
                    .append(source.name());
        }
        return text.toString();
    }

    String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
