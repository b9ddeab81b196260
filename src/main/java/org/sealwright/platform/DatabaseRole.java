package org.sealwright.platform;

/** The three roles of {@code db/roles.sql}. */
enum DatabaseRole {
    /** Migrates and owns every table. */
    OWNER("sealwright_owner"),
    /** Runs the portal; row-level security applies to it, and it may not change the trail. */
    APP("sealwright_app"),
    /** Serves public reads; sees registry and catalogue only. */
    READER("sealwright_reader");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    String roleName() {
        return roleName;
    }
}
