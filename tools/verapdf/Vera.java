import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each file against PDF/UA-1 and PDF/A-2a: one line each, what fails below it. Exit code 1 on any failure. */
public class Vera {
    private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    public static void main(String[] files) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = files.length > 0;
        for (String file : files) {
            for (PDFAFlavour profile : PROFILES) {
                allPass &= passes(file, profile);
            }
        }
        System.exit(allPass ? 0 : 1);
    }

    private static boolean passes(String file, PDFAFlavour profile) {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, profile)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            System.out.printf("%s  %-3s %s  (%d checks of %d rules)%n", result.isCompliant() ? "pass" : "FAIL",
                    profile.getId(), file, result.getTotalAssertions(),
                    result.getValidationProfile().getRules().size());
            Set<String> faults = new TreeSet<>();
            for (TestAssertion check : result.getTestAssertions()) {
                if (check.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + ": "
                            + check.getMessage());
                }
            }
            faults.forEach(fault -> System.out.println("      " + fault));
            return result.isCompliant();
        } catch (Exception fault) {
            System.out.printf("FAIL  %-3s %s  (cannot be read: %s)%n", profile.getId(), file, fault);
            return false;
        }
    }
}
