import { REPORT, type Recommendation, type StatusEvent, type UserRole } from '../lib/model/recommendation.ts';
import { DataText } from './data-text.tsx';
import { StatusEvents } from './status-events.tsx';
import { useWords } from './words-context.ts';

/** Most events shown for one recommendation; all of them stand on the page about the report. */
const MAX_EVENTS = 3;

/** What MPs recommended in 2021, what happened since, and what the reader can do with it. */
export function RecommendationCard(props: {
  recommendation: Recommendation;
  status: readonly StatusEvent[];
  userRole: UserRole;
}) {
  const words = useWords();
  const { recommendation, status, userRole } = props;
  const { number, paragraph } = recommendation;
  const advice = recommendation.advice[userRole];
  const since = status
    .filter(({ recommendations }) => recommendations.includes(recommendation.number))
    .sort((a, b) => ((a.date ?? '' < (b.date ?? '')) ? 1 : -1))
    .slice(0, MAX_EVENTS);
  return (
    <li class="recommendation">
      <p class="caption">{words.say('recommendation_caption', { reference: REPORT.reference, number, paragraph })}</p>
      <p class="summary">
        <DataText text={recommendation.summary} />
      </p>
      <StatusEvents events={since} />
      {advice !== undefined && (
        <p class="advice">
          <b>{words.say('advice_heading')}</b> <DataText text={advice} />
        </p>
      )}
    </li>
  );
}
