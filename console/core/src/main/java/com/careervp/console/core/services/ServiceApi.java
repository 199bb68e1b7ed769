package com.careervp.console.core.services;

import java.net.URI;

/// Port: the product's HTTP API, called by one signed-in person. All methods block, are safe for use by several
/// threads and throw [com.careervp.console.core.failure.ConsoleException] when there is no answer.
public interface ServiceApi {

    /// @param path with the query, from the stage on, e.g. `/api/v1/cv/status/1`
    Reply get(String path);

    /// @param path as for [#get]
    Reply post(String path, String contentType, byte[] body);

    /// What a link of an answer leads to. The caller's token is not sent: such links carry their own permission.
    byte[] download(URI link);
}
