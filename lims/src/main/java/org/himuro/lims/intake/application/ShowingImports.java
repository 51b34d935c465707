package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.model.FirstLines;
import org.himuro.lims.intake.model.ImportField;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.intake.model.MappingGuess;

/** The pages of lists as they stand. */
@Singleton
public final class ShowingImports {
    private static final int PAST = 30;
    private static final int FIRST = 40;
    private static final int READ = 6;
    private static final int WORDS = 40;
    private static final int EXAMPLES = 3;

    private final ImportQueries imports;
    private final OpeningList opening;
    private final CheckingList checking;
    private final Staff staff;
    private final InstantSource clock;

    ShowingImports(
            ImportQueries imports, OpeningList opening, CheckingList checking, Staff staff, InstantSource clock) {
        this.imports = imports;
        this.opening = opening;
        this.checking = checking;
        this.staff = staff;
        this.clock = clock;
    }

    public ImportsPage all(Viewer viewer, List<String> said) {
        var past = imports.of(viewer.site(), PAST);
        var names =
                staff.names(past.stream().map(BankImport::receivedBy).distinct().toList());
        var mappings = new ArrayList<>(imports.mappings(viewer.site(), BankFileKind.TUBES));
        mappings.addAll(imports.mappings(viewer.site(), BankFileKind.PLACES));
        return new ImportsPage(
                past.stream()
                        .map(i -> new ImportsPage.Line(i, names.getOrDefault(i.receivedBy(), "–")))
                        .toList(),
                mappings,
                said);
    }

    public Optional<BankImport> find(Viewer viewer, UUID id) {
        return imports.one(viewer.site(), id);
    }

    /** With its check where it was mapped. */
    public ImportPage plain(BankImport imported, List<String> said) {
        boolean checks =
                imported.phase() == ImportPhase.RECEIVED && imported.mapping().isPresent();
        return page(
                imported, said, Optional.empty(), checks ? Optional.of(checking.recent(imported)) : Optional.empty());
    }

    /** With the form of its mapping. @param given what stands in it; as it was taught or is likely where nothing does */
    public ImportPage mapping(BankImport imported, Optional<Form> given, List<String> said) {
        var form = opening.of(imported).map(file -> form(imported, file, given));
        return page(imported, said, form, Optional.empty());
    }

    /** How it is read, as far as known: as it was said, as such a list was read before, as is likely. Absent where the file is gone. */
    public Optional<IntakeMapping> mapping(BankImport imported) {
        return opening.of(imported)
                .map(file -> imported.mapping()
                        .or(() -> taught(imported, file).map(BankMapping::mapping))
                        .map(IntakeMapping::of)
                        .orElseGet(() -> guess(imported.kind(), file)));
    }

    private ImportPage page(
            BankImport imported, List<String> said, Optional<MappingForm> form, Optional<CheckingList.Result> check) {
        var by = staff.names(List.of(imported.receivedBy())).getOrDefault(imported.receivedBy(), "–");
        return new ImportPage(imported, by, said, form, check);
    }

    /** A mapping under the name it has or shall have. */
    public record Form(String name, IntakeMapping mapping, Map<String, String> fields) {}

    private MappingForm form(BankImport imported, ListFile file, Optional<Form> given) {
        var from = given.isPresent() ? Optional.<BankMapping>empty() : taught(imported, file);
        var mapping = given.map(Form::mapping).or(() -> mapping(imported)).orElseThrow();
        var name = given.map(Form::name)
                .or(() -> from.map(BankMapping::name))
                .or(imported::mappingName)
                .orElse("");
        var first = file.first(mapping.sheet(), FIRST);
        var titles = file.titles(mapping.sheet(), mapping.headerRow());
        var words = words(file, mapping);
        var read = FirstLines.read(
                mapping,
                titles,
                first.stream()
                        .filter(r -> r.number() > mapping.headerRow())
                        .limit(READ)
                        .toList(),
                checking.zone(imported.site()),
                clock.instant());
        var fields = given.map(Form::fields).orElseGet(() -> MappingFields.of(name, mapping, words));
        return new MappingForm(
                imported.kind(),
                file.sheets(),
                first.stream().limit(8).toList(),
                columns(first, titles, mapping.headerRow()),
                words,
                fields,
                from.map(BankMapping::name).orElse(""),
                read.tubes(),
                read.places(),
                read.faults(),
                file.noticed(mapping.sheet()));
    }

    private Optional<BankMapping> taught(BankImport imported, ListFile file) {
        if (imported.mapping().isPresent()) {
            return Optional.empty();
        }
        return imports.mappings(imported.site(), imported.kind()).stream()
                .filter(m -> {
                    var mapping = IntakeMapping.of(m.mapping());
                    return file.sheets().contains(mapping.sheet())
                            && MappingGuess.fits(mapping, file.titles(mapping.sheet(), mapping.headerRow()));
                })
                .findFirst();
    }

    private static List<String> words(ListFile file, IntakeMapping mapping) {
        return mapping.column(ImportField.MATERIAL)
                .map(c -> List.copyOf(file.words(mapping.sheet(), mapping.headerRow(), c.number() - 1, WORDS)))
                .orElse(List.of());
    }

    private static IntakeMapping guess(BankFileKind kind, ListFile file) {
        var sheet = file.sheets().stream()
                .filter(s -> !file.first(s, 1).isEmpty())
                .findFirst()
                .orElse("");
        int header = MappingGuess.headerRow(file.first(sheet, FIRST), kind);
        return guess(kind, file, sheet, header);
    }

    /** What is likely where the line of the titles is known. */
    public static IntakeMapping guess(BankFileKind kind, ListFile file, String sheet, int header) {
        var titles = file.titles(sheet, header);
        var bare = MappingGuess.of(kind, sheet, header, titles, java.util.Set.of(), List.of());
        var words = file.words(
                sheet,
                header,
                bare.column(ImportField.MATERIAL).map(c -> c.number() - 1).orElse(-1),
                WORDS);
        int cells = bare.column(ImportField.CELL)
                .or(() -> bare.column(ImportField.INTO_CELL))
                .map(c -> c.number() - 1)
                .orElse(-1);
        return MappingGuess.of(
                kind, sheet, header, titles, words, List.copyOf(file.words(sheet, header, cells, EXAMPLES)));
    }

    public Optional<ListFile> open(BankImport imported) {
        return opening.of(imported);
    }

    private static List<MappingForm.Column> columns(
            List<org.himuro.integrations.table.TableRow> first, List<String> titles, int header) {
        int width = first.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        return IntStream.range(0, width)
                .mapToObj(i -> new MappingForm.Column(
                        i + 1,
                        i < titles.size() ? titles.get(i) : "",
                        String.join(
                                " · ",
                                first.stream()
                                        .filter(r -> r.number() > header)
                                        .map(r -> r.text(i))
                                        .filter(v -> !v.isBlank())
                                        .limit(EXAMPLES)
                                        .map(v -> v.length() > 24 ? v.substring(0, 24) + "…" : v)
                                        .toList())))
                .filter(c -> !c.title().isEmpty() || !c.examples().isEmpty())
                .toList();
    }
}
