package com.careervp.sandbox.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the pieces that all kinds of expressions share: tokens, document paths, placeholders.
final class ExpressionReader {
    private static final int MAX_BYTES = 4096;

    private final String text;
    private final Placeholders placeholders;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    /// @throws Refusal where the expression is empty, too long or has a character that cannot stand there
    ExpressionReader(String text, Placeholders placeholders) {
        if (text.isEmpty()) {
            throw Refusal.invalid("The expression can not be empty;");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw Refusal.invalid("Expression size has exceeded the maximum allowed size; expression size: " + bytes);
        }
        this.text = text;
        this.placeholders = placeholders;
        tokenize();
    }

    private void tokenize() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = token(c, at);
            tokens.add(token);
            at = token.end();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", text.length()));
    }

    private Token token(char c, int at) {
        if (c == '#' || c == ':') {
            int end = wordEnd(at + 1);
            if (end == at + 1) {
                throw syntaxError(String.valueOf(c), at, Math.min(text.length(), at + 2));
            }
            Token.Kind kind = c == '#' ? Token.Kind.NAME_PLACEHOLDER : Token.Kind.VALUE_PLACEHOLDER;
            return new Token(kind, text.substring(at, end), at);
        }
        if (isDigit(c)) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return new Token(Token.Kind.INTEGER, text.substring(at, end), at);
        }
        if (isWordCharacter(c)) {
            return new Token(Token.Kind.WORD, text.substring(at, wordEnd(at)), at);
        }
        for (String symbol : List.of("<>", "<=", ">=", "<", ">", "=", "(", ")", "[", "]", ",", ".", "+", "-")) {
            if (text.startsWith(symbol, at)) {
                return new Token(Token.Kind.SYMBOL, symbol, at);
            }
        }
        throw syntaxError(String.valueOf(c), Math.max(0, at - 8), Math.min(text.length(), at + 8));
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordCharacter(char c) {
        return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(position + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(position);
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    int position() {
        return position;
    }

    void back(int earlier) {
        position = earlier;
    }

    boolean accept(String symbol) {
        if (peek().isSymbol(symbol)) {
            position++;
            return true;
        }
        return false;
    }

    boolean acceptKeyword(String keyword) {
        if (peek().isKeyword(keyword)) {
            position++;
            return true;
        }
        return false;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw unexpected();
        }
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw unexpected();
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
    }

    /// The refusal that names the token that stands here.
    Refusal unexpected() {
        Token token = peek();
        int from = position == 0 ? token.start() : tokens.get(position - 1).start();
        int to = peek(1).kind() == Token.Kind.END ? text.length() : peek(1).end();
        return syntaxError(token.text(), from, to);
    }

    private Refusal syntaxError(String token, int from, int to) {
        return Refusal.invalid("Syntax error; token: \"" + token + "\", near: \"" + text.substring(from, to) + "\"");
    }

    AttributeValue value() {
        Token token = next();
        if (token.kind() != Token.Kind.VALUE_PLACEHOLDER) {
            position--;
            throw unexpected();
        }
        return placeholders.value(token.text());
    }

    DocumentPath path() {
        List<DocumentPath.Element> elements = new ArrayList<>(2);
        elements.add(name());
        while (true) {
            if (accept(".")) {
                elements.add(name());
            } else if (accept("[")) {
                Token index = peek();
                if (index.kind() != Token.Kind.INTEGER || index.text().length() > 9) {
                    throw unexpected();
                }
                position++;
                elements.add(new DocumentPath.Index(Integer.parseInt(index.text())));
                expect("]");
            } else {
                return new DocumentPath(elements);
            }
        }
    }

    private DocumentPath.Name name() {
        Token token = peek();
        if (token.kind() == Token.Kind.NAME_PLACEHOLDER) {
            position++;
            return new DocumentPath.Name(placeholders.name(token.text()));
        }
        if (token.kind() != Token.Kind.WORD) {
            throw unexpected();
        }
        if (ReservedWords.contains(token.text())) {
            throw Refusal.invalid("Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
        position++;
        return new DocumentPath.Name(token.text());
    }
}
