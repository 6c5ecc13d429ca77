/** How two readings agree. `score` is 0–1 and orders answers of one kind; it is no probability. */
export interface Agreement {
  kind: 'equal' | 'reordered' | 'near' | 'apart';
  score: number;
  /** Too weak for an answer among others, but the words in common tell enough where no other name has them. */
  standsAlone?: true;
}
