package io.seatline.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Chromium, whose microphone is a tone. One process for the whole run; each person has a context of its own. Playwright's
 * driver is the npm package that agent-web installs, so nothing is downloaded for it.
 */
public final class Browser implements AutoCloseable {
    /** What every agent's microphone hears, in hertz. */
    static final int AGENT_TONE = 1000;
    /** What the microphone of the second of two agents hears. */
    static final int COLLEAGUE_TONE = 1700;

    /** The microphone's file is the whole browser's; a page of its own voice has it made. */
    private static final String OWN_VOICE = """
            {
              const voice = () => {
                const audio = new AudioContext(), tone = audio.createOscillator(), loudness = audio.createGain();
                const microphone = audio.createMediaStreamDestination();
                tone.frequency.value = %d;
                loudness.gain.value = 0.28;
                tone.connect(loudness).connect(microphone);
                tone.start();
                return microphone.stream;
              };
              const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async (wanted) => {
                (await ask(wanted)).getTracks().forEach((track) => track.stop());
                return voice();
              };
            }
            """.formatted(COLLEAGUE_TONE);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() throws IOException {
        System.setProperty("playwright.cli.dir", driverFolder().toString());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node())));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Repository.chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--use-file-for-fake-audio-capture=" + MicrophoneFile.tone(AGENT_TONE),
                                "--autoplay-policy=no-user-gesture-required",
                                "--allow-loopback-in-peer-connection")));
    }

    public BrowserContext person(String address) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1366, 768)
                .setPermissions(List.of("microphone", "notifications")));
        context.addInitScript(Ear.SCRIPT);
        return context;
    }

    /** Somebody whose voice is not the others'. */
    BrowserContext colleague(String address) {
        BrowserContext context = person(address);
        context.addInitScript(OWN_VOICE);
        return context;
    }

    private static Path driverFolder() throws IOException {
        Path folder = Files.createDirectories(Repository.TARGET.resolve("e2e/playwright"));
        Path link = folder.resolve("package");
        Path driver = Repository.ROOT.resolve("agent-web/node_modules/playwright-core");
        if (!Files.exists(driver)) throw new AssertionError("playwright-core is not installed in agent-web");
        try {
            Files.createSymbolicLink(link, driver);
        } catch (FileAlreadyExistsException there) {
            // Made by an earlier run, or by the one beside this.
        }
        return folder;
    }

    private static String node() {
        for (String folder : System.getenv("PATH").split(":")) {
            Path node = Path.of(folder, "node");
            if (Files.isExecutable(node)) return node.toString();
        }
        throw new AssertionError("no node on the PATH");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
