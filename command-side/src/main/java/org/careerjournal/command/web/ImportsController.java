package org.careerjournal.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.imports.ImportAnswer;
import org.careerjournal.command.imports.ImportService;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes files. A file lies on disk only while it is read. */
@RestController
final class ImportsController {

    private static final int NAME_CHARACTERS_MAX = 200;

    private final JournalCommands commands;
    private final ImportService imports;
    private final Requests requests;

    ImportsController(JournalCommands commands, ImportService imports, Requests requests) {
        this.commands = commands;
        this.imports = imports;
        this.requests = requests;
    }

    @PostMapping("/api/journals/{journalId}/imports")
    ImportAnswer run(
            @PathVariable String journalId,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request)
            throws IOException {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw NotAccepted.unreadable("dryRun", "true or false");
        }
        CommandLogController.requireOpen(commands.load(stamp.journalId()));
        MultipartFile file = file(request);
        Path copy = Files.createTempFile("career-journal-import-", ".tmp");
        try {
            file.transferTo(copy);
            return imports.run(new ImportService.Sent(
                    stamp.journalId(),
                    stamp.actor(),
                    stamp.at(),
                    name(file.getOriginalFilename()),
                    copy,
                    dryRun.equals("true")));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static MultipartFile file(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            throw new NotAccepted(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "multipart/form-data with the part 'file'");
        }
        MultipartFile file = multipart.getFile("file");
        if (file == null) {
            throw NotAccepted.unreadable("file", "a part of this name that holds the file");
        }
        return file;
    }

    /** The last part of what the sender calls the file; it stands in problems and is never opened. */
    private static String name(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("\\p{Cntrl}", "");
        return shown.isBlank() ? "file" : shown.substring(0, Math.min(shown.length(), NAME_CHARACTERS_MAX));
    }
}
