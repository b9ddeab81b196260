/** The pages of an evaluation: lists, the overview, the workspace, findings. */
@NullMarked
package org.sealwright.assessments.web;

import org.jspecify.annotations.NullMarked;
