package io.seatline.evidence;

import io.seatline.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The Merkle tree hash of RFC 6962, section 2.1: leaves and nodes are told apart by their first byte, so that no node can be
 * passed off as a leaf.
 */
public final class MerkleTree {
    private MerkleTree() {}

    /** In hexadecimal; of nothing it is the hash of nothing. */
    public static String root(List<String> lines) {
        if (lines.isEmpty()) return hex(Sha256.digest().digest());
        byte[][] hashes = new byte[lines.size()][];
        for (int n = 0; n < hashes.length; n++) {
            MessageDigest digest = Sha256.digest();
            digest.update((byte) 0);
            hashes[n] = digest.digest(lines.get(n).getBytes(StandardCharsets.UTF_8));
        }
        return hex(root(hashes, 0, hashes.length));
    }

    private static byte[] root(byte[][] hashes, int from, int to) {
        int count = to - from;
        if (count == 1) return hashes[from];
        // The largest power of two that leaves something for the right.
        int left = Integer.highestOneBit(count - 1);
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(root(hashes, from, from + left));
        digest.update(root(hashes, from + left, to));
        return digest.digest();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
