package org.sealwright.transparency;

/**
 * The tree in the database is not an extension of a checkpoint that was signed before. To sign it would tell the world
 * two histories, which can't be taken back.
 */
class LogForkedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogForkedException(String sentence) {
        super(sentence);
    }
}
