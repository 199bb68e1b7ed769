package com.careervp.language.prompt;

import com.careervp.language.Prompt;
import java.util.TreeMap;

/// What a model gets to read as the user's message: what the prompt asks for, then its documents, each between tags of
/// its name.
///
/// The documents come from people whom nobody checked. They are JSON, where angle brackets only occur inside strings
/// and may as well be written as Unicode escapes. Written so, a document means the same and has no way to close its
/// tag or to open another.
public final class UserMessage {
    private UserMessage() {}

    /// The message of a prompt; the same prompt gives the same message.
    public static String of(Prompt prompt) {
        StringBuilder message = new StringBuilder(prompt.user());
        new TreeMap<>(prompt.material())
                .forEach((name, json) -> message.append("\n\n<")
                        .append(name)
                        .append(">\n")
                        .append(json.replace("<", "\\u003c").replace(">", "\\u003e"))
                        .append("\n</")
                        .append(name)
                        .append('>'));
        return message.toString();
    }
}
