package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Part;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FilesOfStrangersTests {

    private static final String PARTS = "Multipart/form-data; boundary=x";

    private final MockFilterChain chain = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence", "/seals", "/api/v1/seals/lookup", "/report/thanks", "/sign-in"})
    void areTurnedAwayUnread(String path) throws Exception {
        new FilesOfStrangers().doFilter(unread("POST", path, PARTS), response, chain);
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void leadWhoWasSignedOutToThePageThatSaysSo() throws Exception {
        MockHttpServletRequest request = unread("POST", "/evidence", PARTS);
        request.addHeader("Origin", "http://localhost");
        new FilesOfStrangers().doFilter(request, response, chain);
        assertThat(response.getForwardedUrl()).isEqualTo(ExpiredForms.PAGE);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void areTakenInReportsAlone() throws Exception {
        new FilesOfStrangers().doFilter(unread("POST", "/report", PARTS), response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void areNotThoseOfPeopleWhoAreSignedIn() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("assessor", "", "ROLE"));
        new FilesOfStrangers().doFilter(unread("POST", "/evidence", PARTS), response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void areNoOtherBodies() throws Exception {
        new FilesOfStrangers()
                .doFilter(unread("POST", "/sign-in", "application/x-www-form-urlencoded"), response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    /** Whoever reads of it fails. */
    private static MockHttpServletRequest unread(String method, String path, String type) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path) {
            @Override
            public String getParameter(String name) {
                throw new AssertionError("read for " + name);
            }

            @Override
            public ServletInputStream getInputStream() {
                throw new AssertionError("read");
            }

            @Override
            public Collection<Part> getParts() {
                throw new AssertionError("taken apart");
            }
        };
        request.setContentType(type);
        return request;
    }
}
