/** Version of the method (its rules, not its data), stamped on every assessment. Raised when a verdict can change. */
export const METHOD_VERSION = 1;
