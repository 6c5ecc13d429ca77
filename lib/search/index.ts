export { bytesOf, bytesOfBlob, headBytesOf, KEPT_WHOLE, type SegmentBytes } from './bytes.ts';
export { allEntities, readEntity } from './entities.ts';
export { SegmentDamagedError, SegmentVersionError } from './errors.ts';
export { findIdentifier, findNames } from './find.ts';
export { MAX_SCANNED_CHARS, type Mention, scanText } from './scan-text.ts';
export { openSegment, type Segment } from './segment.ts';
export { MOST_ENTITIES, openTypeAhead, type TypeAhead } from './type-ahead.ts';
