package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

class ErrorsWithoutBodyTests {

    @Test
    void showsAnErrorWithoutTakingTheBodyApart() throws Exception {
        MockHttpServletRequest refused = new MockHttpServletRequest("POST", "/error");
        refused.setContentType("multipart/form-data; boundary=x");
        refused.addPart(new MockPart("photos", "photo.jpg", new byte[1]));
        refused.addParameter("words", "typed");
        assertThat(new StandardServletMultipartResolver().isMultipart(refused)).isTrue();
        MockFilterChain chain = new MockFilterChain();
        new ErrorsWithoutBody().doFilter(refused, new MockHttpServletResponse(), chain);
        HttpServletRequest shown = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(new StandardServletMultipartResolver().isMultipart(shown)).isFalse();
        assertThat(shown.getParts()).isEmpty();
        assertThat(shown.getParameter("words")).isNull();
        assertThat(shown.getParameterMap()).isEmpty();
    }
}
