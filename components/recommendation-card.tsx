import { REPORT, type Recommendation, type StatusEvent, type UserRole } from '../lib/model/recommendation.ts';
import { Link } from './finding-card.tsx';

/** Most events shown for one recommendation; all of them stand on the page about the report. */
const MAX_EVENTS = 3;

/** What MPs recommended in 2021, what happened since, and what the reader can do with it. */
export function RecommendationCard(props: {
  recommendation: Recommendation;
  status: readonly StatusEvent[];
  userRole: UserRole;
}) {
  const { recommendation, status, userRole } = props;
  const advice = recommendation.advice[userRole];
  const since = status
    .filter(({ recommendations }) => recommendations.includes(recommendation.number))
    .sort((a, b) => ((a.date ?? '' < (b.date ?? '')) ? 1 : -1))
    .slice(0, MAX_EVENTS);
  return (
    <li class="recommendation">
      <p class="caption">
        In 2021 MPs recommended to the Government ({REPORT.reference}, number {recommendation.number}, paragraph{' '}
        {recommendation.paragraph}):
      </p>
      <p class="summary">{recommendation.summary}</p>
      {since.length > 0 && (
        <details>
          <summary>What happened since</summary>
          <ul>
            {since.map(({ event, when, url }) => (
              <li key={event}>
                <b>{when}:</b> {event} {url !== undefined && <Link href={url} text="Source" />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {advice !== undefined && (
        <p class="advice">
          <b>What you can do.</b> {advice}
        </p>
      )}
    </li>
  );
}
