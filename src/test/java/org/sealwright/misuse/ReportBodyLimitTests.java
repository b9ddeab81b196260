package org.sealwright.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReportBodyLimitTests {

    @ParameterizedTest
    @CsvSource({
        "GET, -1, , 200",
        "OPTIONS, -1, , 200",
        "POST, 0, , 200",
        "POST, 31719424, multipart/form-data, 200",
        "POST, 31719425, multipart/form-data, 413",
        "PUT, 31719425, multipart/form-data, 413",
        "GET, 31719425, , 413",
        "POST, -1, , 411",
        "PUT, -1, Multipart/Mixed, 411",
        "GET, -1, multipart/form-data, 411"
    })
    void readsNoBodyThatIsTooLargeOrOfUnknownLength(String method, long length, String type, int status)
            throws Exception {
        assertThat(answerTo(of(method, length, type))).isEqualTo(status);
    }

    @Test
    void readsNoBodyThatComesInPiecesOfUnknownNumber() throws Exception {
        MockHttpServletRequest request = of("DELETE", -1, null);
        request.addHeader("Transfer-Encoding", "chunked");
        assertThat(answerTo(request)).isEqualTo(411);
    }

    private static MockHttpServletRequest of(String method, long length, @Nullable String type) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/report") {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType(type);
        return request;
    }

    private static int answerTo(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new ReportBodyLimit().doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }
}
