package com.careervp.language.offline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads skills out of lists, tables and bullets; labels and ratings are left out.
final class SkillReader {
    private static final int LONGEST = 80;
    private static final int LONGEST_LABEL = 45;
    private static final Pattern RATING = Pattern.compile(
            "(?iu)\\s*[-–—:(]?\\s*(?:[●○◯★☆■□▪▫•·]{2,}|\\d{1,3} ?%|\\d/\\d{1,2}|(?:expert|advanced|intermediate|basic|beginner"
                    + "|proficient|basics|sehr gut|gut|grundkenntnisse|fortgeschritten|experte|notions|avancé|intermédiaire"
                    + "|bases|confirmé|sehr gute kenntnisse|gute kenntnisse|maîtrise))\\)?\\s*$");

    List<String> read(List<TextLine> lines) {
        List<String> skills = new ArrayList<>();
        for (TextLine line : lines) {
            String text = withoutLabel(line.text());
            for (String piece : Pieces.listed(text)) {
                String skill = Pieces.trimmed(RATING.matcher(piece).replaceFirst(""));
                skill = skill.endsWith(".") && !skill.endsWith("..") ? skill.substring(0, skill.length() - 1) : skill;
                boolean some = skill.codePoints().anyMatch(Character::isLetterOrDigit);
                if (some && skill.length() <= LONGEST) {
                    skills.add(skill);
                }
            }
        }
        return skills;
    }

    private static String withoutLabel(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= LONGEST_LABEL && colon + 1 < text.length()) {
            return text.substring(colon + 1);
        }
        int tab = text.indexOf('\t');
        boolean label = tab > 0
                && tab <= LONGEST_LABEL
                && text.indexOf(',') > tab
                && text.substring(0, tab).indexOf(',') < 0;
        return label ? text.substring(tab + 1) : text;
    }
}
