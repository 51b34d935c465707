/** Every page with invented data, without database or sign-in: to look at, and for the tests of templates. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.preview;
