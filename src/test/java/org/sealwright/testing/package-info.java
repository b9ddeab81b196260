/** What tests share: a portal on a real database of its own, and people to act in it. */
package org.sealwright.testing;
