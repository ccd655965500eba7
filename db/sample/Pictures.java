import drawing.ChipPictures;
import drawing.EnergyPictures;
import drawing.Figures;
import drawing.NetworkPictures;
import drawing.Portraits;
import drawing.Press;
import drawing.Sheet;
import drawing.SocietyPictures;
import drawing.SoftwarePictures;
import drawing.SpacePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Draws every picture of the sample site, the same bytes each time: {@code java
 * db/sample/Pictures.java [NAME…]} writes {@code db/sample/pictures/NAME.jpg}, all of them or those
 * that are named.
 */
final class Pictures {
  private static final int LEAD_LIMIT = 90_000;
  private static final int FIGURE_LIMIT = 60_000;
  private static final int PORTRAIT_LIMIT = 26_000;

  private final Map<String, Supplier<Sheet>> sheets = new LinkedHashMap<>();
  private final Map<String, Integer> limits = new LinkedHashMap<>();

  public static void main(String[] names) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(System.getProperty("jdk.launcher.sourcefile", "db/sample/Pictures.java"));
    new Pictures().write(folder.resolveSibling("pictures"), names);
  }

  private Pictures() {
    leads();
    figures();
    portraits();
  }

  private void leads() {
    lead("archive", SoftwarePictures::archive);
    lead("window", SoftwarePictures::window);
    lead("speech", SoftwarePictures::speech);
    lead("heartbeat", SoftwarePictures::heartbeat);
    lead("wafer", ChipPictures::wafer);
    lead("repair", ChipPictures::repair);
    lead("fibre", NetworkPictures::fibre);
    lead("cable", NetworkPictures::cable);
    lead("battery", EnergyPictures::battery);
    lead("turbine", EnergyPictures::turbine);
    lead("pylon", EnergyPictures::pylon);
    lead("cubesat", SpacePictures::cubesat);
    lead("laser", SpacePictures::laser);
    lead("court", SocietyPictures::court);
    lead("keyhole", SocietyPictures::keyhole);
    lead("hospital", SocietyPictures::hospital);
  }

  private void figures() {
    add("figure-pages", FIGURE_LIMIT, Figures::pages);
    add("figure-day", FIGURE_LIMIT, Figures::day);
  }

  private void portraits() {
    add("portrait-hoekzema", PORTRAIT_LIMIT, Portraits::hoekzema);
    add("portrait-elouardi", PORTRAIT_LIMIT, Portraits::elOuardi);
    add("portrait-verhulst", PORTRAIT_LIMIT, Portraits::verhulst);
    add("portrait-rampersad", PORTRAIT_LIMIT, Portraits::rampersad);
  }

  private void lead(String name, Supplier<Sheet> drawing) {
    add(name, LEAD_LIMIT, drawing);
  }

  private void add(String name, int limit, Supplier<Sheet> drawing) {
    sheets.put(name, drawing);
    limits.put(name, limit);
  }

  private void write(Path folder, String[] names) throws IOException {
    Files.createDirectories(folder);
    for (String name : names.length > 0 ? names : sheets.keySet().toArray(new String[0])) {
      byte[] bytes = Press.jpeg(sheets.get(name).get().printed(name.hashCode()), limits.get(name));
      Files.write(folder.resolve(name + ".jpg"), bytes);
      System.out.printf("%-22s %6d bytes%n", name, bytes.length);
    }
  }
}
