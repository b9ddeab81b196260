package org.sealwright.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks an authority over HTTP for timestamps (RFC 3161, 3.4). The authority learns a digest and nothing else. */
@SuppressWarnings("serial") // DSS wants it serialisable; nobody serialises it
final class TimestampAuthority implements TSPSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final long LONGEST_ANSWER = 100_000;

    private final URI address;
    private final SecureRandom random = new SecureRandom();

    TimestampAuthority(URI address) {
        this.address = address;
    }

    /** @throws UncheckedIOException if the authority can't be reached, refuses, or answers something else */
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            TimeStampRequest request = request(algorithm, digest);
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            if (answer.statusCode() != OK) {
                throw new IOException("The timestamp authority answered " + answer.statusCode());
            }
            return token(request, new TimeStampResponse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private TimeStampRequest request(DigestAlgorithm algorithm, byte[] digest) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, random));
    }

    private static TimestampBinary token(TimeStampRequest request, TimeStampResponse response)
            throws IOException, TSPException {
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new IOException("The timestamp authority gave none: " + response.getStatusString());
        }
        return new TimestampBinary(response.getTimeStampToken().getEncoded());
    }
}
