package org.sealwright.submissions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RemarkTests {

    @ParameterizedTest
    @CsvSource({
        "ixit.ods, submissions.import.other-table, save it as .xlsx",
        "old.CSV, submissions.import.other-table, Open the .csv file",
        "manual.pdf, submissions.import.other-document, attach the document as evidence",
        "folder/IXIT.docx, submissions.import.other-document, Fill in the template",
        "firmware.bin, submissions.import.other-file, Attach other files as evidence",
        "README, submissions.import.other-file, Only spreadsheets"
    })
    void saysOfEachOtherKindOfFileWhatToDo(String name, String key, String says) {
        Remark remark = Remark.otherKind(name);
        assertThat(remark.key()).isEqualTo(key);
        assertThat(remark.kind()).isEqualTo(Remark.Kind.NOT_READ);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/submissions");
        messages.setDefaultEncoding("UTF-8");
        assertThat(messages.getMessage(key, remark.arguments().toArray(), Locale.ENGLISH))
                .contains(says);
    }
}
