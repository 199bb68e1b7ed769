package com.careervp.kernel.facts;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses, telephone numbers and the person's name must be the person's own.
final class ContactRule implements Rule {
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|https?://[^\\s)]+|www\\.[^\\s)]+|\\+\\d[\\d\\s()/-]{6,}\\d");
    private final FactComparison comparison = new FactComparison();

    /// Every kind of address has one of these.
    private static boolean mayHaveAnAddress(String text) {
        return text.indexOf('@') >= 0 || text.indexOf('+') >= 0 || text.contains("http") || text.contains("www.");
    }

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        if (mayHaveAnAddress(passage.text())) {
            Matcher addresses = ADDRESS.matcher(passage.text());
            while (addresses.find()) {
                Claim contact = new Claim(passage.claim().field(), ClaimKind.CONTACT, addresses.group());
                comparison.check(contact, passage.language(), passage.facts(), violations);
            }
        }
        ContactDetails contact = passage.facts().material().cv().contact();
        List<String> name = Tokens.folded(contact.fullName());
        List<Token> tokens = passage.tokens();
        for (int index = 0; name.size() > 1 && index + 1 < tokens.size(); index++) {
            Token next = tokens.get(index + 1);
            if (tokens.get(index).folded().equals(name.getFirst())
                    && next.start() == tokens.get(index).end() + 1
                    && next.isCapitalised()
                    && !name.contains(next.folded())
                    && !passage.facts().person().says(List.of(name.getFirst(), next.folded()))) {
                violations.accept(passage.critical(
                        "the person's name as in the CV", tokens.get(index).text() + " " + next.text()));
            }
        }
    }
}
