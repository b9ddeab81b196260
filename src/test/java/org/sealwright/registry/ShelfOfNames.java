package org.sealwright.registry;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makers, products, models and barcodes that could stand in a shop, out of word lists: a few makers have many products and
 * most have few, names come in several languages and with accents, model names abbreviate brand, line and kind.
 */
final class ShelfOfNames {

    private static final int MAKERS = 12_000;
    private static final int MODEL_NUMBERS = 9_000;

    private static final String[] STEMS = words("""
            Northlight Hearth Kestrel Aalto Tarn Veldt Brook Ångström Łódka Zürisee Télémaque Bjørn Señal Façade Überland \
            Lumen Corvid Marlow Pinewood Silverfjord Redstone Glasswing Harbour Meridian Quarry Ostara Vesper Solvik Tindra \
            Fennec Osprey Larkspur Cobalt Juniper Halcyon Everbrook Stonegate Windmere Brightwater Copperfield Danube Elbe Rhône \
            Vistula Tagus Dvina Ebro Garonne Moselle Saône Åland Öresund Skåne Malmö Görlitz Zagreb Brno Plzeň Wrocław Poznań \
            Nimbus Cirrus Stratus Aurora Borealis Zenith Apex Vertex Orbit Pulsar Quasar Nova Lyra Vega Altair Rigel Sirius \
            Hazel Alder Rowan Birch Linden Maple Willow Cedar Larch Aspen Heron Plover Curlew Dunlin Teal Wigeon Merlin Hobby""");
    private static final String[] SECONDS = words("""
            Devices Home Networks Optics Sound Labs Electronics Systems Technik Elektronik Domotique Hogar Casa Hus Smart Connected \
            Works Audio Vision Energy Utilities Security Living Instruments Robotics""");
    private static final String[] FORMS =
            words("Ltd GmbH SAS S.L. S.p.A. B.V. AB Oy Sp.\u00a0z\u00a0o.o. Inc. AG A/S ApS NV d.o.o.");
    private static final String[] LINES = words("""
            Hearth Pico Latch Drift Meter Loft Nook Terra Vista Echoes Halo Prism Flint Ember Cove Ridge Slate Tide Gale Frost \
            Maple Onyx Pearl Quill Raven Sable Topaz Umber Velvet Willow Xenon Yarrow Zephyr Arc Beam Crest Dune Edge Fjord Glen \
            Haven Iris Jade Kite Lagoon Mesa Nova Orchid Pixel Quartz Reef Spruce Trail Unity Vault Wharf Alba Boreal Cinder Delta \
            Élan Fée Grün Höhe Île Jörd Kühl Lång Mañana Nuit Örn Père Sól Träd Über Valö Wiśnia Żar Ciel Étoile""");
    private static final String[] ENDINGS = {
        "", "", "", "", "", " Pro", " Mini", " Max", " XL", " Lite", " S", " Duo", " 2K", " Outdoor", " Plus", " Set"
    };

    /** Kinds of the scheme, how often each stands on the shelf, and what its products are called. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("camera", "12 Cam Camera Kamera Caméra Cámara Eye Überwachungskamera"),
            Map.entry("plug", "10 Plug Socket Steckdose Prise Enchufe Switch Gniazdko"),
            Map.entry("lighting", "11 Bulb Lamp Lampe Lámpara Strip Spot Żarówka Ljus"),
            Map.entry("sensor", "9 Sensor Capteur Motion Contact Fühler Czujnik"),
            Map.entry("router", "6 Router Gateway Routeur Fibre"),
            Map.entry("wireless-access-point", "4 Mesh Access Point Repeater"),
            Map.entry("hub", "4 Hub Bridge Zentrale Centrale"),
            Map.entry("doorbell", "4 Doorbell Klingel Sonnette Timbre"),
            Map.entry("door-lock", "4 Lock Türschloss Serrure Cerradura Lås Zamek"),
            Map.entry("alarm", "3 Alarm Siren Sirène"),
            Map.entry("smoke-detector", "3 Smoke Rauchmelder Fumée Rökvarnare"),
            Map.entry("smart-speaker", "4 Speaker Lautsprecher Enceinte Altavoz"),
            Map.entry("television", "4 TV Fernseher Téléviseur OLED"),
            Map.entry("media-player", "2 Stick Box Player"),
            Map.entry("wearable", "5 Watch Band Uhr Montre Klocka"),
            Map.entry("tracker", "3 Tag Tracker Finder"),
            Map.entry("health-device", "2 Scale Waage Balance Thermometer"),
            Map.entry("toy", "2 Robot Doll Dino Teddybär"),
            Map.entry("baby-monitor", "2 Baby Babyphone Monitor"),
            Map.entry("appliance", "4 Oven Washer Kühlschrank Four Lavadora Espresso"),
            Map.entry("robot", "3 Vacuum Mower Saugroboter Aspirateur"),
            Map.entry("thermostat", "4 Thermostat Heizung Climate Termostato"),
            Map.entry("drive", "1 Shutter Gate Garage Volet"),
            Map.entry("energy-meter", "2 Meter Zähler Compteur Solar"),
            Map.entry("charging-point", "1 Wallbox Charger Borne"),
            Map.entry("nas", "2 NAS Station Vault"),
            Map.entry("printer", "2 Printer Drucker Imprimante"),
            Map.entry("phone", "2 Phone Telefon Téléphone"));

    private static final List<String> WEIGHED = KINDS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(kind ->
                    Collections.nCopies(Integer.parseInt(kind.getValue().split(" ")[0]), kind.getKey()).stream())
            .toList();

    private ShelfOfNames() {}

    static Thing draw(RandomGenerator random) {
        double place = random.nextDouble();
        int rank = (int) (MAKERS * place * place * place);
        String stem = STEMS[rank % STEMS.length];
        String second = SECONDS[rank / STEMS.length % SECONDS.length];
        String form = FORMS[(rank * 7 + rank / (STEMS.length * SECONDS.length)) % FORMS.length];
        String kind = WEIGHED.get(random.nextInt(WEIGHED.size()));
        String[] nouns = KINDS.get(kind).split(" ");
        String noun = nouns[1 + random.nextInt(nouns.length - 1)];
        String line = LINES[random.nextInt(LINES.length)];
        String name = line + " " + noun + " " + (1 + random.nextInt(random.nextInt(4) == 0 ? 90 : 9))
                + ENDINGS[random.nextInt(ENDINGS.length)];
        String model = (stem.substring(0, 2) + "-" + line.charAt(0) + noun.charAt(0)).toUpperCase(Locale.ROOT)
                + (1000 + random.nextInt(MODEL_NUMBERS))
                + (char) ('A' + random.nextInt(26));
        List<String> models = switch (random.nextInt(4)) {
            case 0 -> List.of(model, model + "-W");
            case 1 -> List.of(model + "-W", model + "-B", model + "-EU");
            default -> List.of(model);
        };
        String body = "%07d%05d".formatted(4_000_000 + rank * 83, random.nextInt(100_000));
        return new Thing(name, stem + " " + second + " " + form, stem, kind, models, List.of(body + checkDigit(body)));
    }

    /** The last digit of a GTIN (GS1 General Specifications, 7.9): threes and ones from the right. */
    static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    private static String[] words(String text) {
        return text.strip().split(" +");
    }

    record Thing(String name, String maker, String brand, String category, List<String> models, List<String> gtins) {}
}
