package io.grapevine.app.runfolder;

import java.io.IOException;

/** The folder that results should go to holds something already, and nobody said that it may go. */
public final class FolderTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    FolderTakenException(String message) {
        super(message);
    }
}
