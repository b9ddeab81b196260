package org.sealwright.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of a receiver, and none that belongs to this machine or to a network behind it: the connection is made
 * to the very addresses that were looked at, so a name that answers differently the second time gains nothing.
 */
class PublicHosts implements DnsResolver {

    private static final List<String> CLOSED = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // of IPv6 nothing counts but global unicast (2000::/3), and not its parts that carry or stand for something
            // else
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private final DnsResolver system;
    private final boolean allowsPrivate;

    PublicHosts(DnsResolver system, boolean allowsPrivate) {
        this.system = system;
        this.allowsPrivate = allowsPrivate;
    }

    static PublicHosts of(boolean allowsPrivate) {
        return new PublicHosts(SystemDefaultDnsResolver.INSTANCE, allowsPrivate);
    }

    /** @throws UnknownHostException if the name has no address, or one that is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = system.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!allowsPrivate && !Arrays.stream(found).allMatch(PublicHosts::isPublic)) {
            throw new NotPublicException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address && (bytes[0] & 0xE0) != 0x20) {
            return false;
        }
        return CLOSED.stream().noneMatch(block -> contains(block, address));
    }

    private static boolean contains(String block, InetAddress address) {
        String[] parts = block.split("/");
        byte[] network;
        try {
            network = InetAddress.getByName(parts[0]).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("A literal needs no name server", e);
        }
        boolean sameKind = (network.length == 4) == (address instanceof Inet4Address);
        return sameKind && sameBits(network, address.getAddress(), Integer.parseInt(parts[1]));
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** A receiver's name leads to an address that is not public. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException(String host) {
            super(host);
        }
    }
}
