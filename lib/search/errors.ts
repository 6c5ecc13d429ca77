/** The bytes of a segment do not agree with their checksum or layout: drop the segment and fetch it again. */
export class SegmentDamagedError extends Error {
  override name = 'SegmentDamagedError';

  constructor(part: string) {
    super(`The ${part} of a segment is damaged. Drop the segment and let the next sync fetch it again.`);
  }
}

/** A segment of a layout this reader does not know: update the extension. */
export class SegmentVersionError extends Error {
  override name = 'SegmentVersionError';

  constructor(version: number) {
    super(`Segment layout ${version} is not known to this reader. Update the program that reads it.`);
  }
}

/** More, or longer, entities than the layout can number: split them over several segments. */
export class SegmentTooLargeError extends Error {
  override name = 'SegmentTooLargeError';

  constructor(what: string) {
    super(`A segment cannot hold ${what}. Split the entities over several segments.`);
  }
}
