package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Command.Packing;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.sop.acceptance.RuleSet.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laboratory's whole day at a tablet: a parcel is received in the morning, its tubes are inspected in the afternoon, the hospital
 * decides and agrees, and in the evening what is left goes back and is stored.
 */
@Tag("H3")
@Tag("H4")
@Tag("Q8")
@ExtendWith(WithBrowser.class)
class LaboratoryDayInBrowserTest {
    private static final int TUBES = 12;
    private static final int ORDERED = 4;
    private static final String HEARD = """
            window.heard = [];
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...at) {
              window.heard.push(Math.round(this.frequency.value));
              return start.apply(this, at);
            };""";
    private static final int LOW = 185;

    private final DemoSite site = DemoSite.running();
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<Hand> hands = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(BrowserContext::close);
    }

    private Hand hand(Chromium chromium, String account, String language) {
        var context = chromium.context(site.address(), 820, 1180, false, language);
        open.add(context);
        Chromium.become(context, site, account, language);
        var page = context.newPage();
        page.addInitScript(HEARD);
        var hand = new Hand(page);
        hands.add(hand);
        return hand;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void a_parcel_is_received_inspected_decided_on_agreed_and_what_is_left_goes_back(
            String language, Chromium chromium) {
        var parcel = Consignment.onTheWay(site, TUBES, 3);
        var orders =
                parcel.tubes().subList(0, ORDERED).stream().map(this::ordered).toList();
        long from = System.nanoTime();
        var receiver = hand(chromium, "", language);
        signedIn(receiver, language);
        desk(receiver, parcel);
        loggerRead(receiver, parcel);
        scanned(receiver, parcel);
        byRack(receiver, parcel);
        closed(receiver, parcel);
        inspected(receiver, parcel);
        var coordinator = hand(chromium, "coordinator", language);
        decided(coordinator, parcel);
        var shipper = hand(chromium, "shipper", language);
        agreed(shipper, receiver, parcel);
        var back = sentBack(receiver, orders.getFirst(), parcel.tubes().getFirst());
        var keeper = hand(chromium, "manager2", language);
        takenBack(keeper, back, parcel.tubes().getFirst());
        said(language, from);
    }

    private String ordered(String tube) {
        var desk = Desk.of(site, "coordinator", Consignment.HOSPITAL);
        var command = new OrderSequencing(tube, Assay.WGS_T120, Method.STANDARD, Consignment.LABORATORY);
        return desk.done(desk.bean(OrderingSequencing.class)::run, command, Instant.now())
                .order();
    }

    /** Nine in the morning: what is expected today, and the parcel that stands there. */
    private static void signedIn(Hand receiver, String language) {
        receiver.begins();
        receiver.page().navigate("/sign-in");
        receiver.type("#account", "lab");
        receiver.type("#password", DemoSite.PASSWORD);
        receiver.tap("button.main");
        assertThat(receiver.see("a[href='/parcels?which=TO_RECEIVE']").first()).isVisible();
        receiver.page()
                .context()
                .addCookies(List.of(new Cookie("himuro-language", language)
                        .setUrl(receiver.page().url().replaceAll("(//[^/]+).*", "$1"))));
    }

    private static void desk(Hand receiver, Consignment parcel) {
        receiver.tap("a[href='/parcels?which=TO_RECEIVE']");
        var line = "tbody a[href='/parcels/" + parcel.parcel() + "/receipt']";
        assertThat(receiver.see(line)).isVisible();
        picture(receiver, "day-expected");
        receiver.tap(line);
        assertThat(receiver.see("#seal")).isFocused();
        receiver.scan(parcel.seal());
        assertThat(receiver.see("#seal")).hasValue(parcel.seal());
        receiver.scan(parcel.logger());
        assertThat(receiver.see("#logger")).hasValue(parcel.logger());
        receiver.type("#ice", "3.2");
        receiver.file("#desk-picture", "box.png", "image/png", png());
        picture(receiver, "day-desk");
        receiver.tap("[data-desk]");
        assertThat(receiver.see("#desk-seen")).isVisible();
        assertThat(receiver.see(".receipt-picture")).hasCount(1);
        assertThat(receiver.see("#scan")).isFocused();
        receiver.done("desk");
    }

    /** Its file says how cold it was on the way. */
    private static void loggerRead(Hand receiver, Consignment parcel) {
        receiver.tap("header a[href$='/temperature']");
        receiver.file("#logger-file", parcel.logger() + ".csv", "text/csv", course());
        receiver.tap("section[aria-labelledby=record] button.main");
        assertThat(receiver.see(".course .line").first()).isVisible();
        picture(receiver, "day-logger");
        receiver.page().navigate("/parcels/" + parcel.parcel() + "/receipt");
        receiver.done("logger");
    }

    private static byte[] course() {
        var zone = ZoneId.of("Asia/Tokyo");
        var from = LocalDateTime.ofInstant(Instant.now(), zone).minus(Consignment.ON_THE_ROAD);
        var pattern = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        var text = new StringBuilder("Maker,LogTag\nTime,Temperature °C\n");
        for (int i = 0; i <= 6 * Consignment.ON_THE_ROAD.toHours(); i++) {
            text.append(from.plusMinutes(10L * i).format(pattern)).append(i % 2 == 0 ? ",-78\n" : ",-77\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] png() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(java.awt.Color.WHITE);
        drawing.fillRect(90, 120, 460, 280);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void left(Hand receiver, int open, String tone) {
        assertThat(receiver.see(".receipt .left .value")).hasText(String.valueOf(open));
        assertThat(receiver.see("section.receipt")).hasAttribute("data-tone", tone);
    }

    /** The right one, one that nobody knows, one too many, one broken, one thawed. */
    private static void scanned(Hand receiver, Consignment parcel) {
        receiver.scan(parcel.tubes().getFirst());
        left(receiver, TUBES - 1, "done");
        receiver.scan("WGTKH26999983T01G");
        left(receiver, TUBES - 1, "refused");
        receiver.page().waitForFunction("low => window.heard.includes(low)", LOW);
        picture(receiver, "day-stranger");
        receiver.scan(parcel.behind().getLast());
        assertThat(receiver.see("section.receipt .said .code"))
                .containsText(end(parcel.behind().getLast()));
        left(receiver, TUBES - 1, "refused");
        condition(receiver, "DAMAGED");
        receiver.scan(parcel.tubes().get(1));
        left(receiver, TUBES - 2, "look");
        assertThat(receiver.see("input[name=condition][value=OK]").first()).isChecked();
        condition(receiver, "THAWED");
        receiver.scan(parcel.tubes().get(2));
        left(receiver, TUBES - 3, "look");
        picture(receiver, "day-thawed");
        receiver.done("tubes by scan");
    }

    private static String end(String code) {
        return code.substring(code.length() - 1);
    }

    private static void condition(Hand receiver, String condition) {
        receiver.tap(".taps label:has(input[value=" + condition + "])");
    }

    /** The others lie in the box; its last one does not. */
    private static void byRack(Hand receiver, Consignment parcel) {
        var file = new StringBuilder();
        IntStream.range(0, TUBES - 1)
                .forEach(i -> file.append(Consignment.cell(i))
                        .append(',')
                        .append(parcel.tubes().get(i))
                        .append('\n'));
        receiver.tap("details:has(#rack-file) summary");
        receiver.file("#rack-file", "rack.csv", "text/csv", file.toString().getBytes(UTF_8));
        receiver.tap("form[action$='/receipt/rack'] button");
        assertThat(receiver.see(".receipt .left .value")).hasText("1");
        picture(receiver, "day-rack");
        receiver.done("the rest by rack file");
    }

    private static void closed(Hand receiver, Consignment parcel) {
        receiver.tap("details:has(#missing) summary");
        assertThat(receiver.see("#missing"))
                .hasValue(
                        java.util.regex.Pattern.compile("\\s*" + parcel.tubes().getLast() + "\\s*"));
        receiver.tap("form[action$='/receipt/close'] button");
        assertThat(receiver.see("a.main[href='/inspections/parcels/" + parcel.parcel() + "']"))
                .isVisible();
        picture(receiver, "day-closed");
        receiver.done("closing, one missing");
    }

    /** In the afternoon: one accepted, one with a condition, two rejected. */
    private static void inspected(Hand receiver, Consignment parcel) {
        receiver.tap("a[href='/inspections/parcels/" + parcel.parcel() + "']");
        if (receiver.see(".note.look a[href='/inspections/limits']").count() > 0) {
            receiver.tap(".note.look a[href='/inspections/limits']");
            receiver.tap("form[action='/inspections/limits'] button.main");
            assertThat(receiver.see("table").first()).isVisible();
            picture(receiver, "day-limits");
            receiver.page().navigate("/inspections/parcels/" + parcel.parcel());
        }
        values(receiver, parcel.tubes().get(0), "20", "80", "1.9");
        values(receiver, parcel.tubes().get(1), "20", "80", "1.7");
        values(receiver, parcel.tubes().get(2), "5", "80", "1.9");
        values(receiver, parcel.tubes().get(3), "20", "20", "1.9");
        picture(receiver, "day-values");
        receiver.tap("form[action^='/inspections/parcels'] button.main");
        assertThat(receiver.see(".note.done")).isVisible();
        assertThat(row(receiver, parcel, 0).locator(".badge.done")).hasCount(1);
        assertThat(row(receiver, parcel, 2).locator(".badge.refused")).hasCount(1);
        assertThat(row(receiver, parcel, 2).locator("[data-reason]").first()).isVisible();
        picture(receiver, "day-judged");
        receiver.done("inspection of four tubes");
    }

    private static Locator row(Hand receiver, Consignment parcel, int number) {
        return receiver.see("tr[data-row]:has(a[href='/tubes/" + parcel.tubes().get(number) + "'])");
    }

    private static void values(Hand receiver, String tube, String volume, String concentration, String ratio) {
        var values = Map.of("VOLUME", volume, "CONCENTRATION", concentration, "A260_280", ratio, "DIN", "8");
        values.forEach((analyte, value) -> receiver.type("[name='v-" + tube + "-" + analyte + "']", value));
    }

    /** The hospital: back with it, destroyed, replaced by a sister. */
    private static void decided(Hand coordinator, Consignment parcel) {
        coordinator.begins();
        coordinator.page().navigate("/inspections");
        picture(coordinator, "day-to-decide");
        decide(coordinator, parcel.tubes().get(1), "RETURN");
        decide(coordinator, parcel.tubes().get(2), "DESTROY");
        decide(coordinator, parcel.tubes().get(3), "REPLACE");
        assertThat(coordinator.see(".note.done [data-pick]")).isVisible();
        assertThat(coordinator.see(".note.done a[href^='/parcels/']")).isVisible();
        picture(coordinator, "day-decided");
        coordinator.done("hospital: three decisions");
    }

    private static void decide(Hand coordinator, String tube, String disposition) {
        var card = "[data-tube='" + tube + "'] ";
        if (!coordinator.see(card + "input[value=" + disposition + "]").isChecked()) {
            coordinator.tap(card + "label:has(input[value=" + disposition + "])");
            coordinator.choose(card + "select[name=because]", "OTHER");
        }
        coordinator.tap(card + "button.main");
        assertThat(coordinator.see(".note.done")).containsText(tube);
    }

    /** The hospital agrees to all but one line, and the laboratory takes its word. */
    private static void agreed(Hand shipper, Hand receiver, Consignment parcel) {
        shipper.begins();
        shipper.page().navigate("/parcels?which=TO_AGREE");
        shipper.tap("tbody a[href='/parcels/" + parcel.parcel() + "/agreement']");
        var missing = parcel.tubes().getLast();
        shipper.choose("[name='line-" + missing + "']", "WAS_SENT");
        picture(shipper, "day-agreement");
        shipper.tap("form#agree button.main");
        assertThat(shipper.see("h1 .badge.refused")).isVisible();
        picture(shipper, "day-disputed");
        shipper.done("hospital: agreement, one line disputed");
        receiver.begins();
        receiver.page().navigate("/parcels?which=TO_AGREE");
        receiver.tap("tbody a[href='/parcels/" + parcel.parcel() + "/agreement']");
        receiver.tap("tr[data-line='" + missing + "'] button[value=RECEIVER_YIELDS]");
        assertThat(receiver.see("h1 .badge.done")).isVisible();
        picture(receiver, "day-settled");
        receiver.done("the dispute settled");
        shipper.begins();
        shipper.page().navigate("/statements");
        picture(shipper, "day-statements");
        var stated = "tr[data-row]:has(a[href='/tubes/" + parcel.behind().getLast() + "']) ";
        shipper.tap(stated + "button[value=TRAVELLED]");
        assertThat(shipper.see("p[role=status] .badge.done")).isVisible();
        assertThat(shipper.see(stated)).hasCount(0);
        shipper.done("hospital: the extra tube did travel");
    }

    /** The parcel that goes back. */
    private record Back(String parcel, String seal) {}

    /** In the evening: what is left of the tube that was accepted. */
    private static Back sentBack(Hand receiver, String order, String tube) {
        receiver.begins();
        receiver.page().navigate("/orders/" + order);
        receiver.type("#microlitres", "7.5");
        receiver.tap("form[action$='/residual'] button");
        picture(receiver, "day-residual");
        receiver.tap("section[aria-labelledby=residual-wish] form[action='/parcels/begin'] button");
        picture(receiver, "day-back");
        if (receiver.see("form[action='/parcels/begin'] button.main").count() > 0) {
            receiver.tap("form[action='/parcels/begin'] button.main");
        }
        assertThat(receiver.see("#packing")).isVisible();
        picture(receiver, "day-packing");
        var back = receiver.page().url().replaceAll(".*/parcels/([^/]+).*", "$1");
        var seal = pack(receiver, tube);
        receiver.done("what is left, packed and given");
        return new Back(back, seal);
    }

    /** By cards alone, but for the weight and the carrier. @return the seal */
    private static String pack(Hand receiver, String tube) {
        step(receiver, tube, "TUBES");
        step(receiver, Packing.PRIMARY.code(), "PRIMARY");
        step(receiver, Packing.ABSORBENT.code(), "ABSORBENT");
        step(receiver, Packing.SECONDARY.code(), "SECONDARY");
        step(receiver, Packing.DRYICE.code(), "COOLANT");
        receiver.scan(Packing.MASS.code());
        assertThat(receiver.see("input[name=expects][value=DRY_ICE_KG]")).hasCount(1);
        receiver.type("#scan", "60");
        receiver.tap("#packing-scan button.main");
        assertThat(receiver.see("[data-step=DRY_ICE]")).containsText("60");
        step(receiver, Packing.OUTER.code(), "OUTER");
        receiver.scan(Packing.SEAL.code());
        assertThat(receiver.see("input[name=expects][value=SEAL]")).hasCount(1);
        var seal = "RS" + tube.substring(tube.length() - 6);
        step(receiver, seal, "SEAL");
        step(receiver, Packing.EXEMPT.code(), "HAZARD");
        step(receiver, Packing.LABEL.code(), "LABEL");
        step(receiver, Packing.INCHARGE.code(), "RESPONSIBLE");
        receiver.choose("#carrier", "COURIER");
        receiver.type("#waybill", "WB" + tube);
        receiver.tap("form:has(#waybill) button");
        assertThat(receiver.see("[data-step=WAYBILL]")).containsText("WB");
        receiver.scan(Packing.CLOSEBOX.code());
        assertThat(receiver.see("#giving")).isVisible();
        receiver.scan(Command.Word.GIVE.code());
        assertThat(receiver.see("#packing-scan")).hasCount(0);
        return seal;
    }

    private static void step(Hand receiver, String code, String step) {
        receiver.scan(code);
        assertThat(receiver.see("[data-step=" + step + "]")).hasAttribute("data-done", "true");
    }

    /** At the hospital's bank: received, and put into the position that is scanned. */
    private void takenBack(Hand keeper, Back back, String tube) {
        var desk = Desk.of(site, "technician", Consignment.HOSPITAL);
        var position = Surgery.item(Consignment.box(desk, Instant.now())).code(new Cell(1, 1));
        keeper.begins();
        keeper.page().navigate("/parcels?which=TO_RECEIVE");
        keeper.tap("tbody a[href='/parcels/" + back.parcel() + "/receipt']");
        keeper.scan(back.seal());
        assertThat(keeper.see("#seal")).hasValue(back.seal());
        keeper.type("#ice", "4");
        keeper.tap("[data-desk]");
        assertThat(keeper.see("#desk-seen")).isVisible();
        keeper.scan(tube);
        left(keeper, 0, "done");
        keeper.tap("form[action$='/receipt/close'] button.main");
        assertThat(keeper.see("h1 .badge.done")).isVisible();
        picture(keeper, "day-back-received");
        keeper.page().navigate("/storage/move");
        keeper.scan(tube);
        assertThat(keeper.see("input[name=from]")).hasValue(tube);
        keeper.scan(position);
        assertThat(keeper.see(".note.done")).isVisible();
        picture(keeper, "day-stored");
        keeper.done("hospital: received back and stored");
        assertThat(TubeOnRecord.of(site, tube).cell()).isEqualTo("A01");
    }

    @SuppressWarnings("SystemOut")
    private void said(String language, long from) {
        System.out.printf("the laboratory's day, %s: %.1f s%n", language, (System.nanoTime() - from) / 1e9);
        hands.forEach(hand -> hand.parts().forEach(System.out::println));
    }

    /** For who wants to look: {@code -Dhimuro.pictures=FOLDER}; at a desk, on a phone and in the dark, too. */
    private static void picture(Hand hand, String name) {
        var folder = System.getProperty("himuro.pictures", "");
        if (folder.isEmpty()) {
            return;
        }
        var to = Path.of(folder, name + "-" + hand.see("html").getAttribute("lang"));
        var page = hand.page();
        for (int width : new int[] {1280, 390, 820}) {
            page.setViewportSize(width, width == 820 ? 1180 : 844);
            shot(page, to + "-" + width + ".png");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot(page, to + "-dark.png");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void shot(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(file)));
    }
}
