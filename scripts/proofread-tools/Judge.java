import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Findings of LanguageTool in text files: arguments are a language tag and files; each finding is a line
 * of file, line, rule, message, text and suggestions with tabs between them.
 */
public class Judge {
  public static void main(String[] arguments) throws Exception {
    JLanguageTool judge = new JLanguageTool(languageOf(arguments[0]));
    for (int index = 1; index < arguments.length; index++) {
      String text = Files.readString(Path.of(arguments[index]));
      for (RuleMatch match : judge.check(text)) {
        String found = text.substring(match.getFromPos(), match.getToPos());
        long line = text.substring(0, match.getFromPos()).lines().count();
        String better = match.getSuggestedReplacements().stream().limit(3).collect(Collectors.joining(", "));
        List<String> cells = List.of(
            arguments[index], Long.toString(Math.max(1, line)), match.getRule().getId(), match.getMessage(), found, better);
        System.out.println(cells.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")));
      }
    }
  }

  /** The tag itself, else a country's way of writing it, which has a dictionary, else the bare language. */
  private static Language languageOf(String tag) {
    String bare = tag.split("-")[0];
    List<Language> known = Languages.get();
    return known.stream().filter(each -> each.getShortCodeWithCountryAndVariant().equals(tag)).findFirst()
        .or(() -> known.stream().filter(each -> each.getShortCodeWithCountryAndVariant().startsWith(bare + "-")).findFirst())
        .orElseGet(() -> Languages.getLanguageForShortCode(bare));
  }
}
