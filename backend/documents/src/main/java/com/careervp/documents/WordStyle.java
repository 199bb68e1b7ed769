package com.careervp.documents;

/// The styles of `styles.xml`, by their ids.
enum WordStyle {
    TITLE("Title"),
    CONTACT("Contact"),
    SECTION("Heading1"),
    ENTRY_HEADING("Heading2"),
    ENTRY("Entry"),
    BULLET("ListBullet"),
    TEXT("Normal"),
    PERIOD("Period"),
    FOOTER("Footer"),
    SENDER_NAME("SenderName"),
    SENDER("Sender"),
    RECIPIENT("Recipient"),
    DATE("Date"),
    SUBJECT("Subject"),
    SALUTATION("Salutation"),
    BODY("BodyText"),
    CLOSING("Closing"),
    SIGNATURE("Signature");

    private final String id;

    WordStyle(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
