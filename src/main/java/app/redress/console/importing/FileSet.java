package app.redress.console.importing;

import app.redress.analysis.StatedFile;
import app.redress.evidence.mapping.MappingProfiles;
import java.util.List;

/// What the wizard knows about one file from its surroundings.
interface FileSet {
    /// The statements that apply to a file at this moment.
    MappingProfiles profilesFor(FileViewModel file);

    /// The other files whose kind is known; they may resolve questions about it.
    List<StatedFile> beside(FileViewModel file);
}
