package com.careervp.language.offline;

import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a requirement or an achievement is about; decides which consequence is worth naming.
enum Category {
    LANGUAGE,
    EDUCATION,
    PEOPLE,
    FINANCE,
    QUALITY,
    ANALYSIS,
    TECHNOLOGY,
    SERVICE,
    PLANNING,
    GENERAL;

    private static final Map<Category, List<String>> BEGINNINGS = beginnings();

    /// The category most words of the text speak for.
    static Category of(String text) {
        Category best = GENERAL;
        long most = 0;
        List<Token> tokens = Tokens.of(text);
        for (Category category : values()) {
            List<String> beginnings = BEGINNINGS.getOrDefault(category, List.of());
            long hits = tokens.stream()
                    .filter(token -> beginnings.stream().anyMatch(token.folded()::startsWith))
                    .count();
            if (hits > most) {
                most = hits;
                best = category;
            }
        }
        return best;
    }

    private static Map<Category, List<String>> beginnings() {
        Map<Category, List<String>> all = new EnumMap<>(Category.class);
        for (String line : WordList.read(Category.class, "categories.txt")) {
            int colon = line.indexOf(':');
            all.put(valueOf(line.substring(0, colon)), Tokens.folded(line.substring(colon + 1)));
        }
        return all;
    }
}
