import type { Assessment } from '../lib/model/assessment.ts';

/** Which data and which method answered, and what the data is known not to hold. */
export function DataLine({ assessment }: { assessment: Assessment }) {
  const { data, method } = assessment;
  return (
    <footer class="stamp">
      <p>
        Data of {data.created.slice(0, 10)} (version {data.version}, {data.records} records), method {method}. Nothing
        about you or this page leaves your browser.{' '}
        <a href="/about.html" target="_blank" rel="noopener">
          About the method, the report and the data
        </a>
      </p>
      {data.gaps.length > 0 && (
        <details>
          <summary>What our data does not hold</summary>
          <ul>
            {data.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
