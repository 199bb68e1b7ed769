package com.careervp.console.cli;

import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.ChainVerdict;
import com.careervp.console.core.environment.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp audit …`
@Command(
        name = "audit",
        description = "Who did what, and whether the record is whole.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommands.ListEntries.class, AuditCommands.Verify.class})
final class AuditCommands {

    @Command(name = "list", description = "Newest entries first.", mixinStandardHelpOptions = true)
    static final class ListEntries implements OperatingCommand {
        @Option(names = "--limit", defaultValue = "50", paramLabel = "N", description = "at most; default 50")
        private int limit;

        @Option(names = "--from", paramLabel = "TOKEN", description = "where the last page ended")
        private String token = "";

        @Override
        public int operate(Session session) {
            if (limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("--limit is " + limit + ", expected 1 to 1000");
            }
            Page<AuditEntry> page = session.workspace().audit().page(token, limit);
            TextTable table = new TextTable("NO", "AT", "WHO", "ACTION", "SUBJECT", "CHANGE", "REASON", "RESULT");
            page.items()
                    .forEach(entry -> table.row(
                            entry.sequence(),
                            entry.fact().at(),
                            entry.fact().actor(),
                            entry.fact().action(),
                            entry.fact().subject(),
                            entry.fact().change().before() + " → "
                                    + entry.fact().change().after(),
                            entry.fact().reason(),
                            entry.fact().result()));
            session.result(page, table.text() + (page.more() ? "\nnext page: --from " + page.nextToken() : ""));
            return ExitCodes.OK;
        }
    }

    @Command(name = "verify", description = "Walks the whole chain of hashes.", mixinStandardHelpOptions = true)
    static final class Verify implements OperatingCommand {

        @Override
        public int operate(Session session) {
            ChainVerdict verdict = session.workspace().audit().verify();
            session.result(
                    Json.outcome(verdict),
                    switch (verdict) {
                        case ChainVerdict.Intact intact ->
                            intact.entries() + " entries, the chain is whole; newest hash " + intact.headHash();
                        case ChainVerdict.Broken broken ->
                            "broken at entry " + broken.sequence() + ": expected " + broken.expected() + ", found "
                                    + broken.found();
                    });
            return verdict.valid() ? ExitCodes.OK : ExitCodes.FAILED;
        }
    }
}
