/** What each person does in the portal, done in a real browser. */
package org.sealwright.journeys;
