package org.sealwright.misuse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.TooLarge;
import org.springframework.http.HttpHeaders;

/**
 * Refuses a report that is too large before anything of it is read: the limit for signed-in people's evidence is a hundred times
 * what a stranger may send. It holds for every method, since a body of several parts is taken apart before anybody asks whether the address
 * takes one. A body whose length nobody says is refused as well; browsers say it.
 */
class ReportBodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final long MOST_BYTES = (long) ReportOrder.MOST_PHOTOS * PhotoIntake.MOST_BYTES + 256 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            TooLarge.refuse(request, response, "misuse.report.too-large");
        } else if (length < 0 && mayHaveBody(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || isInParts(request.getContentType());
    }

    private static boolean isInParts(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
