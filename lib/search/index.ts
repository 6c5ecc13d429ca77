export { bytesOf, bytesOfBlob, type SegmentBytes } from './bytes.ts';
export { allEntities, readEntity } from './entities.ts';
export { SegmentDamagedError, SegmentVersionError } from './errors.ts';
export { findIdentifier, findNames } from './find.ts';
export { openSegment, type Segment } from './segment.ts';
