package bron.account;

import java.util.Optional;

/**
 * A browser at the door.
 *
 * @param address the network address
 * @param device the hash of its cookie; see {@link DeviceCookie}
 * @param userAgent what it calls itself; may be empty
 */
public record Visit(String address, Optional<String> device, String userAgent) {}
