package io.seatline.sealing;

/**
 * A file's key, of use only to who has the master key. Destroying it destroys the file, wherever copies of it lie.
 *
 * @param master the master key's name
 * @param wrapped nonce, encrypted key and tag in Base64
 */
public record WrappedKey(String master, String wrapped) {}
