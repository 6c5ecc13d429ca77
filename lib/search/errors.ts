/** The bytes of a segment do not agree with their checksum or layout: drop the segment and fetch it again. */
export class SegmentDamagedError extends Error {
  override name = 'SegmentDamagedError';

  constructor(part: string) {
    super(`The ${part} of a segment is damaged. Drop the segment and let the next sync fetch it again.`);
  }
}

/** A segment of a layout this reader does not know: one of the two is older than the other. */
export class SegmentVersionError extends Error {
  override name = 'SegmentVersionError';
  /** Which of the two is to be renewed. */
  readonly older: 'segment' | 'reader';

  constructor(version: number, known: number) {
    const older = version < known ? 'segment' : 'reader';
    super(
      older === 'segment'
        ? `Segment layout ${version} is older than this reader, which knows ${known}. Build the feed anew; the next sync brings it.`
        : `Segment layout ${version} is newer than this reader, which knows ${known}. Update the program that reads it.`,
    );
    this.older = older;
  }
}

/** More, or longer, entities than the layout can number: split them over several segments. */
export class SegmentTooLargeError extends Error {
  override name = 'SegmentTooLargeError';

  constructor(what: string) {
    super(`A segment cannot hold ${what}. Split the entities over several segments.`);
  }
}
