package io.seatline.telephony.audio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** The switch's end of an AudioSocket, on a plain socket. */
final class PlainSwitch implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    PlainSwitch(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    static PlainSwitch bringing(UUID id, int port) throws IOException {
        PlainSwitch it = new PlainSwitch(port);
        it.send(
                0x01,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
        return it;
    }

    void send(int kind, byte[] payload) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(3 + payload.length);
        message.put((byte) kind).putShort((short) payload.length).put(payload);
        out.write(message.array());
        out.flush();
    }

    /** As fast as the socket takes it: the robot measures sound, not arrival. */
    void play(Voice voice, int frames) throws IOException {
        for (int frame = 0; frame < frames; frame++) {
            ByteBuffer sound = ByteBuffer.allocate(2 * Slin.FRAME).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < Slin.FRAME; i++) sound.putShort(voice.sample((long) frame * Slin.FRAME + i));
            send(0x10, sound.array());
        }
    }

    record Message(int kind, byte[] payload) {
        short[] samples() {
            short[] samples = new short[payload.length / 2];
            ByteBuffer.wrap(payload)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    Message next() throws IOException {
        int kind = in.readUnsignedByte();
        return new Message(kind, in.readNBytes(in.readUnsignedShort()));
    }

    /** Samples of the next {@code frames} frames, one after the other. */
    short[] hear(int frames) throws IOException {
        short[] all = new short[frames * Slin.FRAME];
        for (int frame = 0; frame < frames; frame++)
            System.arraycopy(next().samples(), 0, all, frame * Slin.FRAME, Slin.FRAME);
        return all;
    }

    /** True when the robot closed the connection without another word. */
    boolean isClosed() throws IOException {
        try {
            in.readUnsignedByte();
            return false;
        } catch (EOFException closed) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
