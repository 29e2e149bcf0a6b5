package io.seatline.telephony.audio;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.seatline.telephony.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server side of AudioSocket, on loopback. A message is one byte of kind, two of length (big-endian), then the payload;
 * the switch connects once for each call and names it by a UUID first.
 */
public final class NettyAudioSocket implements Robots {
    /** 150 calls are 15,000 small messages a second: two threads are plenty. */
    private static final int THREADS = 2;

    private static final int LARGEST_MESSAGE = 3 + 65535;

    private record Others(Function<UUID, @Nullable Voice> voice, Consumer<RobotCall> met) {}

    private volatile Others others = new Others(_ -> null, _ -> {});
    private final Map<UUID, NettyRobotCall> calls = new ConcurrentHashMap<>();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final Channel listening;

    /** Port 0 takes a free one. */
    public NettyAudioSocket(int port) throws IOException {
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new LengthFieldBasedFrameDecoder(LARGEST_MESSAGE, 1, 2))
                                .addLast(new NettyAudioSocketLine(NettyAudioSocket.this::claim));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stopLoops();
            throw new PortTaken("audio-socket-port", port, bound.cause());
        }
        listening = bound.channel();
    }

    @Override
    public NettyRobotCall expect(UUID id, Voice voice) {
        NettyRobotCall call = new NettyRobotCall(id, voice);
        if (calls.putIfAbsent(id, call) != null) throw new IllegalStateException("a robot is already there for " + id);
        call.ended().thenRun(() -> calls.remove(id, call));
        return call;
    }

    @Override
    public void meetOthers(Function<UUID, @Nullable Voice> voice, Consumer<RobotCall> met) {
        others = new Others(voice, met);
    }

    private @Nullable NettyRobotCall claim(UUID id) {
        NettyRobotCall expected = calls.get(id);
        if (expected != null) return expected;
        Voice voice = others.voice.apply(id);
        if (voice == null) return null;
        NettyRobotCall other = expect(id, voice);
        others.met.accept(other);
        return other;
    }

    @Override
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        List.copyOf(calls.values()).forEach(RobotCall::hangUp);
        stopLoops();
    }

    private void stopLoops() {
        loops.shutdownGracefully(50, 2000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
