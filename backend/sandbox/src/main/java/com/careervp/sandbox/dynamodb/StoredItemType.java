package com.careervp.sandbox.dynamodb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How items lie in the file. Only a store with a file ever writes; in memory the objects themselves are kept.
final class StoredItemType extends BasicDataType<StoredItem> {
    private static final AttributeValue.Type[] TYPES = {
        AttributeValue.Type.S,
        AttributeValue.Type.N,
        AttributeValue.Type.B,
        AttributeValue.Type.SS,
        AttributeValue.Type.NS,
        AttributeValue.Type.BS,
        AttributeValue.Type.M,
        AttributeValue.Type.L,
        AttributeValue.Type.BOOL,
        AttributeValue.Type.NUL
    };

    @Override
    public int getMemory(StoredItem item) {
        return 64 + 2 * item.size();
    }

    @Override
    public void write(WriteBuffer buffer, StoredItem item) {
        writeMap(buffer, item.attributes());
    }

    @Override
    public StoredItem read(ByteBuffer buffer) {
        return StoredItem.of(readMap(buffer));
    }

    @Override
    public StoredItem[] createStorage(int size) {
        return new StoredItem[size];
    }

    private static void writeMap(WriteBuffer buffer, Map<String, AttributeValue> attributes) {
        buffer.putInt(attributes.size());
        attributes.forEach((name, value) -> {
            writeText(buffer, name);
            writeValue(buffer, value);
        });
    }

    private static void writeValue(WriteBuffer buffer, AttributeValue value) {
        buffer.put((byte) List.of(TYPES).indexOf(value.type()));
        switch (value.type()) {
            case S -> writeText(buffer, value.s());
            case N -> writeText(buffer, value.n());
            case B -> writeBytes(buffer, value.b().asByteArrayUnsafe());
            case SS -> writeTexts(buffer, value.ss());
            case NS -> writeTexts(buffer, value.ns());
            case BS -> {
                buffer.putInt(value.bs().size());
                value.bs().forEach(element -> writeBytes(buffer, element.asByteArrayUnsafe()));
            }
            case M -> writeMap(buffer, value.m());
            case L -> {
                buffer.putInt(value.l().size());
                value.l().forEach(element -> writeValue(buffer, element));
            }
            case BOOL -> buffer.put((byte) (value.bool() ? 1 : 0));
            case NUL -> {}
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value without a type was stored");
        }
    }

    private static void writeText(WriteBuffer buffer, String text) {
        writeBytes(buffer, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeTexts(WriteBuffer buffer, List<String> texts) {
        buffer.putInt(texts.size());
        texts.forEach(text -> writeText(buffer, text));
    }

    private static void writeBytes(WriteBuffer buffer, byte[] bytes) {
        buffer.putInt(bytes.length);
        buffer.put(bytes);
    }

    private static Map<String, AttributeValue> readMap(ByteBuffer buffer) {
        int size = buffer.getInt();
        Map<String, AttributeValue> attributes = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            String name = readText(buffer);
            attributes.put(name, readValue(buffer));
        }
        return attributes;
    }

    private static AttributeValue readValue(ByteBuffer buffer) {
        return switch (TYPES[buffer.get()]) {
            case S -> AttributeValue.fromS(readText(buffer));
            case N -> AttributeValue.fromN(readText(buffer));
            case B -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(readBytes(buffer)));
            case SS -> AttributeValue.fromSs(readTexts(buffer));
            case NS -> AttributeValue.fromNs(readTexts(buffer));
            case BS -> {
                int size = buffer.getInt();
                List<SdkBytes> elements = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    elements.add(SdkBytes.fromByteArrayUnsafe(readBytes(buffer)));
                }
                yield AttributeValue.fromBs(elements);
            }
            case M -> AttributeValue.fromM(readMap(buffer));
            case L -> {
                int size = buffer.getInt();
                List<AttributeValue> elements = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    elements.add(readValue(buffer));
                }
                yield AttributeValue.fromL(elements);
            }
            case BOOL -> AttributeValue.fromBool(buffer.get() != 0);
            case NUL -> AttributeValue.fromNul(true);
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value without a type was read");
        };
    }

    private static String readText(ByteBuffer buffer) {
        return new String(readBytes(buffer), StandardCharsets.UTF_8);
    }

    private static List<String> readTexts(ByteBuffer buffer) {
        int size = buffer.getInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText(buffer));
        }
        return texts;
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return bytes;
    }
}
