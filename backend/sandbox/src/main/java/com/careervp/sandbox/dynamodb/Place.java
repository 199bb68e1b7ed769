package com.careervp.sandbox.dynamodb;

import java.nio.ByteBuffer;

/// Where an item lies, to see whether two requests mean the same one.
record Place(String table, ByteBuffer key) {
    static Place of(ItemWrite write) {
        return new Place(write.table().name(), ByteBuffer.wrap(write.key()));
    }
}
