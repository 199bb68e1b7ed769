package com.careervp.console.cli;

/// A command that calls the product's API for one person.
interface ServiceCommand {

    Caller caller();

    /// @return an exit code
    int call(ServiceSession session);
}
