/**
 * The whole thread over real HTTP (issue sections 3 and 4): what happens to one tube from the operating room to the
 * laboratory and back, and that no name leaves the identity vault on the way.
 */
@NullMarked
package org.himuro.test.scenario;

import org.jspecify.annotations.NullMarked;
