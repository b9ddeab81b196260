package org.sealwright.organisations;

/** Whether a person may sign in. An account is never deleted: the trail names it. */
public enum AccountState {
    ACTIVE,
    DISABLED
}
