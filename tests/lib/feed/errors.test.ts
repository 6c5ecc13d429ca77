import { describe, expect, it } from 'vitest';
import { DamagedFeedError, FeedError } from '../../../lib/feed/errors.ts';

describe('what went wrong with a feed', () => {
  it('is told apart by its kind, and told to a person by its message', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new FeedError('unreachable', 'The feed’s file could not be fetched.', cause);
    expect(error).toBeInstanceOf(Error);
    expect(`${error}`).toBe('FeedError: The feed’s file could not be fetched.');
    expect(error).toMatchObject({ fault: 'unreachable', cause });
  });

  it('is damage where data held is missing or altered, with what is and what to do', () => {
    const cause = new SyntaxError('Unexpected end of JSON input');
    const error = new DamagedFeedError('its reference tables are no JSON', cause);
    expect(`${error}`).toBe(
      'DamagedFeedError: The data is damaged (its reference tables are no JSON). Synchronise again, or reinstall Whence.',
    );
    expect(error.cause).toBe(cause);
  });
});
